/** An entry while the rows of a table are read, and the outline that comes of it. */
import { foldHeading } from '../intake/field-names.ts';
import type { OutlineEntry, OutlineField, OutlineKind, OutlineValue } from '../intake/outline.ts';
import type { SourceText } from '../intake/source-text.ts';

export interface OpenEntry {
  kind: OutlineKind;
  readonly title: SourceText | undefined;
  /** The fields of each row that is about it. */
  readonly rows: (readonly OutlineField[])[];
  readonly values: OutlineValue[];
  readonly below: OpenEntry[];
  parent?: OpenEntry;
}

export function openEntry(kind: OutlineKind, title: SourceText | undefined): OpenEntry {
  return { kind, title, rows: [], values: [], below: [] };
}

/** Spells a title for comparison. */
export const foldTitle = (text: string) => foldHeading(text) || text.trim();

/** Finds the entry with the same title among others. */
export function findSame(
  entries: readonly OpenEntry[],
  kind: OutlineKind,
  title: SourceText,
): OpenEntry | undefined {
  const folded = foldTitle(title.text);
  return entries.findLast((one) => one.kind === kind && one.title && foldTitle(one.title.text) === folded);
}

/** Closes an entry. Several rows about one entry are its history: a value for each of their days. */
export function closeEntry(entry: OpenEntry): OutlineEntry {
  const { kind, title, values } = entry;
  const dated = entry.rows.filter((fields) => findDay(fields) !== undefined);
  const isHistory = dated.length > 1;
  const fields = isHistory ? joinFields(entry.rows) : entry.rows.flat();
  const history = isHistory ? dated.map(readRowValue) : [];
  return {
    kind,
    ...(title && { title }),
    fields,
    values: [...values, ...history],
    below: entry.below.map(closeEntry),
  };
}

function findDay(fields: readonly OutlineField[]): OutlineField | undefined {
  return (
    fields.find(({ name }) => name === 'fact:current-on') ?? fields.find(({ name }) => name === 'fact:period')
  );
}

const OF_VALUE = ['fact:confidence', 'fact:note', 'fact:by', 'fact:state', 'fact:progress'];

function isOfValue({ name }: OutlineField): boolean {
  return (
    OF_VALUE.includes(name) || name === 'fact:current' || name === 'fact:current-on' || name === 'fact:period'
  );
}

function readRowValue(fields: readonly OutlineField[]): OutlineValue {
  const day = findDay(fields);
  const value = fields.find(({ name }) => name === 'fact:current')?.text;
  const others = fields.filter(
    (field) => field !== day && field.text !== value && (isOfValue(field) || field.name === 'key:target'),
  );
  if (!day) throw new Error('A row of a history has no day.');
  return { ...(value && { value }), on: day.text, fields: others };
}

/** Joins what rows say besides their values; what they all say is said once. Targets that differ stay with their days. */
function joinFields(rows: readonly (readonly OutlineField[])[]): readonly OutlineField[] {
  const targets = new Set(
    rows.flatMap((fields) => fields.filter(({ name }) => name === 'key:target').map(({ text }) => text.text)),
  );
  const seen = new Set<string>();
  return rows.flatMap((fields) => {
    const isDated = findDay(fields) !== undefined;
    return fields.flatMap((field): readonly OutlineField[] => {
      if (isDated && isOfValue(field)) return [];
      if (isDated && field.name === 'key:target' && targets.size > 1) return [];
      const key = `${field.name} ${field.text.name} ${field.text.text}`;
      if (seen.has(key)) return [{ name: 'fact:again', text: field.text }];
      seen.add(key);
      return [field];
    });
  });
}
