/** What a map of columns says, applied to what was read. */
import { joinList, quoteValue } from '../../model/quote.ts';
import { readTypedDate } from '../../model/typed-date.ts';
import { findFieldName, foldHeading } from '../intake/field-names.ts';
import type { OutlineField } from '../intake/outline.ts';
import { ImportProblem } from '../intake/reading.ts';
import type { TableColumn } from './header.ts';
import type { OpenEntry } from './open-entry.ts';
import { toFieldName } from './row-fields.ts';
import { explainUnknownName, type SheetSettings, type TableMap } from './table-map.ts';

/** Gives every entry the constants of the map that its row does not say itself. */
export function addConstants(entries: readonly OpenEntry[], { constants = {} }: SheetSettings): void {
  for (const [ours, text] of Object.entries(constants)) {
    const name = toFieldName(findFieldName(ours));
    for (const entry of entries)
      addConstant(entry, { name, text: { text: String(text), at: 'the map', name: ours } });
  }
}

function addConstant(entry: OpenEntry, field: OutlineField): void {
  if (!entry.rows.flat().some(({ name }) => name === field.name))
    entry.rows[0] = [...(entry.rows[0] ?? []), field];
  for (const one of entry.below) addConstant(one, field);
}

export interface TableWithHeadings {
  readonly columns: readonly TableColumn[];
}

/** Returns whether a name of the map is a field or a date, alone or together. */
function isKnownName(name: string): boolean {
  return (
    findFieldName(name) !== undefined ||
    name
      .split(/\s+/)
      .some(
        (_, at, words) =>
          readTypedDate(words.slice(at).join(' ')).is === 'certain' ||
          readTypedDate(words.slice(0, at).join(' ')).is === 'certain',
      )
  );
}

/** Refuses a map with a name that is no field, or a heading that is in no table. */
export function checkNames(read: readonly TableWithHeadings[], map: TableMap | undefined): void {
  if (!map) return;
  const sections = [map, ...Object.values(map.sheets ?? {}).filter((one) => one !== 'skip')];
  const headings = new Set(
    read.flatMap(({ columns }) => columns.map(({ heading }) => foldHeading(heading.text))),
  );
  for (const { columns = {}, constants = {} } of sections) {
    for (const ours of [...Object.keys(columns), ...Object.keys(constants)])
      if (!isKnownName(ours))
        throw new ImportProblem(
          explainUnknownName(ours, [
            'objective',
            'key result',
            'owner',
            'baseline',
            'target',
            'current',
            'unit',
            'due',
            'start',
          ]),
          'Use a name such as `objective`, `key result`, `owner`, `target`, `current`, or a date.',
        );
    for (const heading of Object.values(columns))
      if (!headings.has(foldHeading(heading)))
        throw new ImportProblem(
          `No column is called ${quoteValue(heading)}.`,
          `The map names it. The headings are ${joinList([...headings].slice(0, 12).map(quoteValue))}.`,
        );
  }
}
