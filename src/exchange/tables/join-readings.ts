/** A sheet of readings beside a sheet of goals: its values belong to the results that it names. */
import type { OutlineField } from '../intake/outline.ts';
import { closeEntry, foldTitle, type OpenEntry } from './open-entry.ts';

const MEASURES = ['key-result', 'criterion', 'indicator'];

/** Joins the entries of all tables. A result on its own that another table has below an objective is that one. */
export function joinReadings(tables: readonly (readonly OpenEntry[])[]): readonly OpenEntry[] {
  return tables.flatMap((entries, at) => {
    const others = tables.flatMap((one, index) => (index === at ? [] : one.flatMap(({ below }) => below)));
    return entries.filter((entry) => !joinTo(entry, others));
  });
}

/** Adds the values of an entry to the one of the same name. @returns whether there is one */
function joinTo(entry: OpenEntry, others: readonly OpenEntry[]): boolean {
  const { title } = entry;
  if (!title || !MEASURES.includes(entry.kind) || entry.below.length > 0) return false;
  const same = others.find((one) => one.title && foldTitle(one.title.text) === foldTitle(title.text));
  if (!same) return false;
  const { fields, values } = closeEntry(entry);
  const day = fields.find(({ name }) => name === 'fact:current-on' || name === 'fact:period');
  const value = fields.find(({ name }) => name === 'fact:current');
  const isLone = day !== undefined && value !== undefined && values.length === 0;
  const rest = isLone ? fields.filter((field) => field !== day && field !== value) : fields;
  same.values.push(...values, ...(isLone ? [{ on: day.text, value: value.text, fields: [] }] : []));
  const again: OutlineField = { name: 'fact:again', text: title };
  same.rows.push([...rest, again]);
  return true;
}
