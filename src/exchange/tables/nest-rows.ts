/** Rows with one column of titles: a level, dotted numbers or indents say which row stands below which. */

import type { SourceText } from '../intake/source-text.ts';
import type { TableColumn } from './header.ts';
import { foldTitle, type OpenEntry, openEntry } from './open-entry.ts';
import type { ReadRows } from './row-entries.ts';
import { readDatedCells, readHeadingUnits, readRowFields } from './row-fields.ts';
import type { SourceRow } from './source-table.ts';

/** Reads the rows below each other. @param given the column of titles, if it is not simply called so */
export function nestRows(
  rows: readonly SourceRow[],
  columns: readonly TableColumn[],
  given?: TableColumn,
): ReadRows {
  const byAt = new Map(columns.map((column) => [column.at, column]));
  const title = given ?? columns.find(({ name }) => name === 'title:entry');
  const others: SourceText[] = [];
  const roots: OpenEntry[] = [];
  const above: { readonly depth: number; readonly entry: OpenEntry }[] = [];
  const named = listParents(rows, columns);
  for (const row of rows) {
    const text = title && row[title.at];
    if (!text) {
      others.push(...row.flatMap((cell) => cell ?? []));
      continue;
    }
    const depth = readDepth(row, columns, text);
    while ((above.at(-1)?.depth ?? -1) >= depth) above.pop();
    const parent = above.at(-1)?.entry;
    const entry = openEntry(parent || hasParent(row, columns) ? 'key-result' : 'objective', text);
    if (named.has(foldTitle(text.text)) || listIds(row, columns).some((id) => named.has(id)))
      entry.kind = 'objective';
    if (parent) parent.kind = 'objective';
    (parent?.below ?? roots).push(entry);
    entry.rows.push([...readRowFields(row, byAt, new Set([title.at])), ...readHeadingUnits(row, columns)]);
    entry.values.push(...readDatedCells(row, columns));
    above.push({ depth, entry });
  }
  return { entries: roots, others, measurements: [] };
}

const listCells = (row: SourceRow, columns: readonly TableColumn[], name: string) =>
  columns.flatMap((column) => (column.name === name ? (row[column.at] ?? []) : []));

const hasParent = (row: SourceRow, columns: readonly TableColumn[]) =>
  listCells(row, columns, 'fact:parent').length > 0;

const listIds = (row: SourceRow, columns: readonly TableColumn[]) =>
  listCells(row, columns, 'fact:id').map(({ text }) => foldTitle(text));

/** Lists the names of the rows that others name as their parents. */
function listParents(rows: readonly SourceRow[], columns: readonly TableColumn[]): ReadonlySet<string> {
  return new Set(
    rows.flatMap((row) => listCells(row, columns, 'fact:parent').map(({ text }) => foldTitle(text))),
  );
}

/** Reads how deep a row stands: from its level, from a number such as `1.2`, or from its indent. */
function readDepth(row: SourceRow, columns: readonly TableColumn[], title: SourceText): number {
  const [level] = listCells(row, columns, 'fact:level');
  if (level && /^\d+$/.test(level.text)) return Number(level.text);
  const [id] = listCells(row, columns, 'fact:id');
  const dotted = /^\d+(?:\.\d+)*\.?$/.exec(id?.text ?? '') ?? /^\d+(?:\.\d+)+(?=\s)/.exec(title.text);
  if (dotted) return dotted[0].split('.').filter((part) => part !== '').length;
  return title.indent ?? 0;
}
