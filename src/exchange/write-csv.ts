/** Writes a table as CSV: RFC 4180, with the escapes that keep a text from becoming a formula. */
import { writeCsvText } from '../model/escape-csv.ts';
import type { SheetTable } from './plan-tables.ts';
import type { SheetCell } from './sheet-cell.ts';
import { keepWritable } from './writable-text.ts';

/** Writes the table with its header; the lines end as the standard says. */
export function writeCsv({ columns, rows }: SheetTable): string {
  return [columns, ...rows].map((cells) => `${cells.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(cell: SheetCell): string {
  if (cell === undefined) return '';
  if (typeof cell === 'number' || typeof cell === 'boolean') return String(cell);
  return typeof cell === 'object' ? cell.day : writeCsvText(keepWritable(cell));
}
