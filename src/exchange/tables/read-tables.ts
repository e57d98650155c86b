/** Reads the tables of a file as one outline. */
import { joinList, quoteValue } from '../../model/quote.ts';
import type { Outline, OutlineField } from '../intake/outline.ts';
import { ImportProblem } from '../intake/reading.ts';
import type { SourceText } from '../intake/source-text.ts';
import { checkNames } from './apply-map.ts';
import { describeColumns } from './describe-columns.ts';
import { joinReadings } from './join-readings.ts';
import { closeEntry, foldTitle, type OpenEntry } from './open-entry.ts';
import { isOwnSheet } from './own-sheet.ts';
import { readTable, type TableOptions } from './read-table.ts';
import type { Measurement } from './row-entries.ts';
import type { SourceTable } from './source-table.ts';

/** Reads tables. @throws ImportProblem if no table has a header that names anything */
export function readTables(tables: readonly SourceTable[], options: TableOptions): Outline {
  const read = tables.map((table) => readTable(table, options));
  checkNames(read, options.map);
  if (read.every(({ columns }) => columns.length === 0)) refuse(tables);
  const entries = joinReadings(read.map((one) => one.entries));
  const loose = attach(
    entries,
    read.flatMap(({ measurements }) => measurements),
  );
  const others = [...read.flatMap((one) => one.others), ...loose];
  return {
    isOwn: read.some(({ columns }) => isOwnSheet(columns)),
    fields: [
      ...nameFirst(read.flatMap(({ above }) => above)),
      ...others.map((text): OutlineField => ({ name: 'other', text })),
    ],
    entries: entries.map(closeEntry),
    texts: [
      ...read.flatMap(({ texts }) => texts),
      ...tables.flatMap(({ silent, notes }) => [...silent.map(({ text }) => text), ...notes]),
    ],
    silent: [
      ...tables.flatMap(({ silent }) => silent),
      ...read.flatMap(({ unused }) =>
        unused.map((text) => ({ text, why: 'the heading of an empty column' })),
      ),
    ],
    remarks: [
      ...tables.flatMap(({ remarks }) => remarks.map((says) => ({ says }))),
      ...read.flatMap((one, at) => describeColumns(one, tables[at]?.name ?? '')),
    ],
  };
}

function refuse(tables: readonly SourceTable[]): never {
  const seen = tables
    .flatMap(({ rows }) => rows.flatMap((row) => row.flatMap((cell) => cell?.text ?? [])))
    .slice(0, 4);
  throw new ImportProblem(
    seen.length === 0
      ? 'The table is empty.'
      : `No row names a column that is known, such as Objective, Key Result or Measure. It begins with ${joinList(seen.map((text) => quoteValue(text.slice(0, 30))))}.`,
    'Name the columns in a map: `strat import FILE --map columns.yaml`. See docs/import.md.',
  );
}

/** The first text above the first table is the name of the plan. */
function nameFirst(above: readonly OutlineField[]): readonly OutlineField[] {
  return above.map((field, at) => (at === 0 ? { name: 'key:name', text: field.text } : field));
}

/** Adds values to the entries that they name, by id or by title. @returns the texts of those that name none */
function attach(entries: readonly OpenEntry[], measurements: readonly Measurement[]): readonly SourceText[] {
  const byName = new Map<string, OpenEntry>();
  const list = (one: OpenEntry): readonly OpenEntry[] => [one, ...one.below.flatMap(list)];
  for (const entry of entries.flatMap(list)) {
    const id = entry.rows.flat().find(({ name }) => name === 'fact:id')?.text.text;
    for (const name of [id, entry.title && foldTitle(entry.title.text)])
      if (name !== undefined && !byName.has(name)) byName.set(name, entry);
  }
  return measurements.flatMap(({ of, value, rest }) => {
    const entry = byName.get(of.text) ?? byName.get(foldTitle(of.text));
    if (!entry)
      return [
        of,
        ...(value.value ? [value.value] : []),
        value.on,
        ...value.fields.map(({ text }) => text),
        ...rest,
      ];
    entry.values.push(value);
    entry.rows.push([of, ...rest].map((text) => ({ name: 'fact:again', text })));
    return [];
  });
}
