/** Columns whose headings mean two things: “Start” and “From” may be dates or numbers, as their cells show. */
import { readTypedDate } from '../../model/typed-date.ts';
import type { HeadingName } from '../intake/field-names.ts';
import type { TableColumn } from './header.ts';
import type { SourceRow } from './source-table.ts';

/** The other meaning of a field whose cells are all numbers, or all dates. */
const IF_NUMBERS: Partial<Record<HeadingName, HeadingName>> = {
  'key:start': 'key:baseline',
  'key:due': 'key:target',
};
const IF_DATES: Partial<Record<HeadingName, HeadingName>> = {
  'key:baseline': 'key:start',
  'key:target': 'key:due',
};

/** Settles what columns are, by their cells. */
export function settleColumns(
  columns: readonly TableColumn[],
  rows: readonly SourceRow[],
): readonly TableColumn[] {
  return columns.map((column) => {
    const { name, on, at } = column;
    if (!name || on) return column;
    const cells = rows.flatMap((row) => row[at] ?? []);
    if (cells.length === 0) return column;
    const other = cells.every(({ text, written }) => isNumber(written ?? text))
      ? IF_NUMBERS[name]
      : cells.every(({ text, written }) => isDay(written ?? text))
        ? IF_DATES[name]
        : undefined;
    const isTaken = columns.some((one) => one.name === other);
    return other && !isTaken ? { ...column, name: other } : column;
  });
}

const isNumber = (text: string) => /^[-+]?[\d.,]+ ?%?$/.test(text) && readTypedDate(text).is !== 'certain';
const isDay = (text: string) => readTypedDate(text).is !== 'refused' && !isNumber(text);
