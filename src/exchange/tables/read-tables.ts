/** Reads the tables of a file as one outline. */
import { joinList, quoteValue } from '../../model/quote.ts';
import type { TypedHabits } from '../../model/typed.ts';
import { foldHeading } from '../intake/field-names.ts';
import type { Outline, OutlineField } from '../intake/outline.ts';
import { ImportProblem } from '../intake/reading.ts';
import type { SourceText } from '../intake/source-text.ts';
import { findHeader, type TableColumn, type TableHeader } from './header.ts';
import { closeEntry, foldTitle, type OpenEntry } from './open-entry.ts';
import { isOwnSheet } from './own-sheet.ts';
import { nameCells, readRows } from './read-rows.ts';
import type { Measurement, ReadRows } from './row-entries.ts';
import { settleColumns } from './settle-columns.ts';
import type { SourceRow, SourceTable } from './source-table.ts';

export interface TableOptions {
  readonly habits: TypedHabits;
  /** The name of the file, which may hold the year of its columns. */
  readonly name: string;
}

/** What one table says. */
interface ReadTable extends ReadRows {
  /** The texts above the header, and everything where there is none. */
  readonly above: readonly OutlineField[];
  readonly texts: readonly SourceText[];
  /** The headings of columns that are empty. */
  readonly unused: readonly SourceText[];
  readonly columns: readonly TableColumn[];
}

/** Reads tables. @throws ImportProblem if no table has a header that names anything */
export function readTables(tables: readonly SourceTable[], options: TableOptions): Outline {
  const read = tables.map((table) => readTable(table, options));
  if (read.every(({ columns }) => columns.length === 0)) refuse(tables);
  const entries = read.flatMap((one) => one.entries);
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

function readTable(table: SourceTable, { habits, name }: TableOptions): ReadTable {
  const year = findYear([table.name, name]);
  const header = findHeader(table.rows, year, habits);
  const all = table.rows.flatMap((row) => row.flatMap((cell) => cell ?? []));
  if (!header) {
    const above = all.map((text): OutlineField => ({ name: 'other', text }));
    return { above, texts: all, unused: [], columns: [], entries: [], others: [], measurements: [] };
  }
  const above = table.rows.slice(0, header.row).flatMap((row) => row.flatMap((cell) => cell ?? []));
  const { columns: named } =
    findYear([table.name, name, ...above.map(({ text }) => text)]) === year
      ? header
      : (findHeader(table.rows, findYear(above.map(({ text }) => text)), habits) ?? header);
  const below = dropRepeats(table.rows.slice(header.row + 1), header, table.rows);
  const columns = settleColumns(named, below);
  const rows = nameCells(below, columns);
  const read = readRows(rows, columns);
  const unused = columns.flatMap(({ at, heading, name: known }) =>
    known === undefined && rows.every((row) => !row[at]) ? [heading] : [],
  );
  return {
    ...read,
    above: above.map((text): OutlineField => ({ name: 'other', text })),
    unused,
    texts: [...above, ...unused, ...rows.flatMap((row) => row.flatMap((cell) => cell ?? []))],
    columns,
  };
}

/** Drops the header where it is repeated further down. */
function dropRepeats(
  rows: readonly SourceRow[],
  { row, columns }: TableHeader,
  all: readonly SourceRow[],
): readonly SourceRow[] {
  const width = all[row]?.length ?? 0;
  return rows.filter(
    (cells) => cells.length > width || !columns.every(({ at, heading }) => cells[at]?.text === heading.text),
  );
}

/** Finds the only year that texts name. */
function findYear(texts: readonly string[]): string | undefined {
  const years = new Set(texts.flatMap((text) => text.match(/(?<!\d)20\d\d(?!\d)/g) ?? []));
  return years.size === 1 ? [...years][0] : undefined;
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

/** Says how the columns were understood. */
function describeColumns(
  { columns, unused }: ReadTable,
  sheet: string,
): readonly { readonly says: string }[] {
  if (columns.length === 0 || isOwnSheet(columns)) return [];
  const known = columns.filter(
    ({ name, heading }) => name && foldHeading(sayName(name)) !== foldHeading(heading.text),
  );
  const unknown = columns.filter(({ name, heading }) => !name && !unused.includes(heading));
  const where = sheet === '' ? '' : ` in ${quoteValue(sheet)}`;
  const said = known.map(
    ({ heading, name, on }) =>
      `${quoteValue(heading.text)} is ${on ? `the ${sayName(name ?? '')} for ${on.text}` : sayName(name ?? '')}`,
  );
  return [
    ...(said.length > 0 ? [{ says: `Columns${where}: ${said.join(', ')}.` }] : []),
    ...(unknown.length > 0
      ? [
          {
            says: `Columns${where} without a key, kept in \`x-import\`: ${joinList(unknown.map(({ heading }) => quoteValue(heading.text)))}.`,
          },
        ]
      : []),
  ];
}

const sayName = (name: string) =>
  name
    .replace(/^(?:title|key|fact):/, '')
    .replace(/[-_.]/g, ' ')
    .replace(/^any$/, 'title');
