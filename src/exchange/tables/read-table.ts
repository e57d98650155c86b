/** Reads one table: its header, its rows, and whatever stands around them. */
import type { TypedHabits } from '../../model/typed.ts';
import { foldHeading } from '../intake/field-names.ts';
import type { OutlineField } from '../intake/outline.ts';
import type { SourceText } from '../intake/source-text.ts';
import { addConstants } from './apply-map.ts';
import { findHeader, type HeaderReading, type TableColumn, type TableHeader } from './header.ts';
import { isOwnSheet } from './own-sheet.ts';
import { nameCells, readRows } from './read-rows.ts';
import type { ReadRows } from './row-entries.ts';
import { settleColumns } from './settle-columns.ts';
import type { SourceRow, SourceTable } from './source-table.ts';
import { findSheetSettings, type SheetSettings, type TableMap } from './table-map.ts';

export interface TableOptions {
  readonly habits: TypedHabits;
  /** The name of the file, which may hold the year of its columns. */
  readonly name: string;
  /** Says which column is which. */
  readonly map?: TableMap | undefined;
}

/** What one table says. */
export interface ReadTable extends ReadRows {
  /** The texts above the header, and everything where there is none. */
  readonly above: readonly OutlineField[];
  readonly texts: readonly SourceText[];
  /** The headings of columns that are empty. */
  readonly unused: readonly SourceText[];
  /** The texts of a sheet that the map leaves out. */
  readonly left: readonly SourceText[];
  readonly columns: readonly TableColumn[];
}

/** Reads a table. */
export function readTable(table: SourceTable, options: TableOptions): ReadTable {
  const settings = findSheetSettings(options.map, table.name);
  if (settings === 'skip') return { ...NOTHING, ...leaveOut(table) };
  const how = readHow(table, settings, options);
  const header = findHeader(table.rows, how);
  if (!header) return { ...NOTHING, above: asOthers(listCells(table.rows)), texts: listCells(table.rows) };
  const above = listCells(table.rows.slice(0, header.row));
  const year = how.year ?? findYear(above.map(({ text }) => text));
  const named =
    year === how.year ? header.columns : (findHeader(table.rows, { ...how, year })?.columns ?? []);
  const below = dropHeaders(table.rows.slice(header.row + 1), header, table.rows);
  const columns = settleColumns(named, below);
  const rows = nameCells(below, columns);
  const isOwn = isOwnSheet(columns);
  const unused = columns.flatMap(({ at, heading, name: known }) =>
    (known === undefined || !isOwn) && rows.every((row) => !row[at]) ? [heading] : [],
  );
  const read = readRows(rows, columns);
  addConstants(read.entries, settings);
  return {
    ...read,
    above: asOthers(above),
    unused,
    left: [],
    texts: [...above, ...unused, ...listCells(rows)],
    columns,
  };
}

const NOTHING: ReadTable = {
  above: [],
  texts: [],
  unused: [],
  left: [],
  columns: [],
  entries: [],
  others: [],
  measurements: [],
};

const listCells = (rows: readonly SourceRow[]) => rows.flatMap((row) => row.flatMap((cell) => cell ?? []));
const asOthers = (texts: readonly SourceText[]) =>
  texts.map((text): OutlineField => ({ name: 'other', text }));

/** Leaves out a sheet that the map skips; the report still names each of its texts. */
function leaveOut(table: SourceTable): Pick<ReadTable, 'texts' | 'left'> {
  const texts = listCells(table.rows);
  return { texts, left: texts };
}

function readHow(
  table: SourceTable,
  { columns = {}, header }: SheetSettings,
  { habits, name }: TableOptions,
): HeaderReading {
  return {
    year: findYear([table.name, name]),
    habits,
    names: new Map(Object.entries(columns).map(([ours, heading]) => [foldHeading(heading), ours])),
    row: header === undefined ? undefined : header - 1,
  };
}

/** Drops the header where it is repeated further down. */
function dropHeaders(
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
