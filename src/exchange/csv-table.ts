/** A sheet with a header: the columns by their names, and the rows below. */
import type { CsvCell, CsvRow } from './csv.ts';
import { quoteCell, SheetProblem } from './sheet-problem.ts';

export interface CsvTable {
  readonly header: CsvRow;
  /** Rows in which some cell holds a text. */
  readonly rows: readonly CsvRow[];
}

/** Makes a table of rows. @throws SheetProblem if there is no header, or a row has more cells than it */
export function makeTable(rows: readonly CsvRow[]): CsvTable {
  const [first, ...rest] = rows.filter((row) => row.some(({ text }) => text.trim() !== ''));
  if (!first)
    throw new SheetProblem('The sheet is empty.', 'Write the names of the columns in the first line.');
  const width = 1 + first.findLastIndex(({ text }) => text.trim() !== '');
  for (const row of rest) checkWidth(row, width, first.length);
  return { header: first, rows: rest };
}

function checkWidth(row: CsvRow, width: number, most: number): void {
  const extra = row.findIndex(({ text }, at) => at >= most && text.trim() !== '');
  if (extra === -1) return;
  throw new SheetProblem(
    `This line has more cells than the header (${width}).`,
    'If a cell contains the separator, put quotes around it: `"3,5"`.',
    row[extra],
  );
}

/** Reads the name of a column for comparison. */
export function nameColumn(cell: CsvCell | undefined): string {
  return cell?.text.trim().toLowerCase() ?? '';
}

/** Finds a column by its name; -1 if there is none. @throws SheetProblem if there are two */
export function findColumn({ header }: CsvTable, ...names: readonly string[]): number {
  const found = header.flatMap((cell, at) => (names.includes(nameColumn(cell)) ? [at] : []));
  const [first = -1, second] = found;
  if (second === undefined) return first;
  const cell = header[second];
  throw new SheetProblem(
    `The header has ${quoteCell(cell?.text ?? '')} twice.`,
    'Delete one of the columns.',
    cell,
  );
}
