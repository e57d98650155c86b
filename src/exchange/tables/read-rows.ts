/** The rows of a table as entries below each other. */
import type { SourceText } from '../intake/source-text.ts';
import type { TableColumn } from './header.ts';
import { findTypeColumn, listTitleColumns, type TitleColumn } from './kinds.ts';
import { nestRows } from './nest-rows.ts';
import { findSame, type OpenEntry, openEntry } from './open-entry.ts';
import type { ReadRows } from './row-entries.ts';
import { nameCell, type RowField, readDatedCells, readHeadingUnits, readRowFields } from './row-fields.ts';
import type { SourceRow } from './source-table.ts';
import { readTypedRows } from './typed-rows.ts';

/** Reads rows. Their cells are named after their columns already. */
export function readRows(rows: readonly SourceRow[], columns: readonly TableColumn[]): ReadRows {
  const type = findTypeColumn(columns, rows);
  if (type) return readTypedRows(rows, columns, type);
  const titles = listTitleColumns(columns);
  const [first, ...more] = titles;
  const isIndented =
    first && more.length === 0 && rows.some((row) => (row[first.column.at]?.indent ?? 0) > 0);
  if (isIndented) return nestRows(rows, columns, first.column);
  return titles.length > 0 ? readTitledRows(rows, columns, titles) : nestRows(rows, columns);
}

/** Names every cell after its column. */
export function nameCells(rows: readonly SourceRow[], columns: readonly TableColumn[]): readonly SourceRow[] {
  const byAt = new Map(columns.map((column) => [column.at, column]));
  return rows.map((row) => row.map((cell, at) => cell && nameCell(cell, byAt.get(at))));
}

/** Reads rows in which each kind of entry has a column for its titles; an empty title means the one above. */
function readTitledRows(
  rows: readonly SourceRow[],
  columns: readonly TableColumn[],
  titles: readonly TitleColumn[],
): ReadRows {
  const used = new Set(titles.map(({ column }) => column.at));
  const byAt = new Map(columns.map((column) => [column.at, column]));
  const roots: OpenEntry[] = [];
  const others: SourceText[] = [];
  let open: (OpenEntry | undefined)[] = [];
  for (const row of rows) {
    if (isRemark(row)) {
      others.push(...row.flatMap((cell) => cell ?? []));
      continue;
    }
    const fields = readRowFields(row, byAt, used);
    open = openTitles(row, titles, open, roots, fields);
    const deepest = open.findLast((one) => one !== undefined);
    const values = readDatedCells(row, columns);
    if (!deepest) {
      others.push(...row.flatMap((cell) => cell ?? []));
      continue;
    }
    deepest.values.push(...values);
    const own = fields.filter(({ of }) => !of || !open.some((one) => one?.kind === of));
    deepest.rows.push([...own, ...readHeadingUnits(row, columns)]);
    for (const field of fields)
      if (!own.includes(field)) open.find((one) => one?.kind === field.of)?.rows.push([field]);
  }
  return { entries: roots, others, measurements: [] };
}

/** A line below a table that explains it or sums it up. */
const REMARK =
  /^(?:legend|legende|légende|leyenda|legenda|note|notes|remarks?|source|quelle|fuente|hinweis|total|summe|gesamt|somme|suma|average|durchschnitt|last updated?|凡例|注|合計)\b\s*(?:[:：=-]|$)/iu;

/** Returns whether a row is about the table, and not one of its entries: a single text that says so. */
function isRemark(row: SourceRow): boolean {
  const cells = row.flatMap((cell) => cell ?? []);
  return cells.length === 1 && REMARK.test(cells[0]?.text ?? '');
}

/** Opens the entries whose titles stand in a row; below a new one nothing stays open. */
function openTitles(
  row: SourceRow,
  titles: readonly TitleColumn[],
  before: readonly (OpenEntry | undefined)[],
  roots: OpenEntry[],
  fields: readonly RowField[],
): (OpenEntry | undefined)[] {
  const open: (OpenEntry | undefined)[] = [...before];
  const last = titles.findLastIndex(({ column }) => row[column.at]);
  for (const [rank, { column, kind }] of titles.entries()) {
    const title = row[column.at];
    if (!title) continue;
    const parent = open.slice(0, rank).findLast((one) => one !== undefined);
    const siblings = parent?.below ?? roots;
    const same = findSame(siblings, kind, title);
    const isSame = same && (rank < last || continuesHistory(same, fields));
    if (isSame) same.rows.push([{ name: 'fact:again', text: title }]);
    const entry = isSame ? same : openEntry(kind, title);
    if (!isSame) siblings.push(entry);
    open[rank] = entry;
    for (let below = rank + 1; below < titles.length; below++) open[below] = undefined;
  }
  return open;
}

/** Returns whether a row goes on with the history of an entry: it has a day of its own. */
function continuesHistory(entry: OpenEntry, fields: readonly RowField[]): boolean {
  const days = (list: readonly { readonly name: string; readonly text: SourceText }[]) =>
    list
      .filter(({ name }) => name === 'fact:current-on' || name === 'fact:period')
      .map(({ text }) => text.text);
  const [day] = days(fields);
  return (
    day !== undefined &&
    !entry.rows.some((row) => days(row).includes(day)) &&
    entry.rows.some((row) => days(row).length > 0)
  );
}
