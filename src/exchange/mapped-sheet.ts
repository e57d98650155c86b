/** Any sheet, by a map that says in which row and column each measure stands. */
import { tidyNumber } from '../model/numbers.ts';
import { quoteValue } from '../model/quote.ts';
import { readTypedDate } from '../model/typed-date.ts';
import type { CsvCell, CsvRow } from './csv.ts';
import type { SheetEntry } from './sheet-entries.ts';
import { LATEST, type MappedMeasure, type SheetMap } from './sheet-map.ts';
import { SheetProblem } from './sheet-problem.ts';
import {
  findMeasure,
  isEmptyCell,
  type MeasuredValue,
  readDate,
  readPastDate,
  readValue,
  type SheetReader,
  skipCell,
} from './sheet-values.ts';

/** Reads the cells that a map names. @throws SheetProblem */
export function readMappedSheet(
  reader: SheetReader,
  rows: readonly CsvRow[],
  map: SheetMap,
): readonly SheetEntry[] {
  return Object.entries(map).flatMap(([id, wanted]) => {
    const measure = findMeasure(reader, id);
    if (!measure) return [];
    const { cell, above } = findCell(reader, rows, wanted);
    if (skipCell(reader, cell?.text ?? '') || !cell) return [];
    const value = scaleValue(readValue(reader, measure, cell), wanted.scale ?? 1);
    const isDate = above !== undefined && readTypedDate(above.text).is !== 'refused';
    return [
      {
        id: measure.id,
        value,
        ...(isDate && { date: readPastDate(reader, above) }),
        line: cell.line,
        column: cell.column,
      },
    ];
  });
}

function scaleValue(value: MeasuredValue, scale: number): MeasuredValue {
  return typeof value === 'number' && scale !== 1 ? tidyNumber(value * scale) : value;
}

/** A cell and the text above it in the header. */
interface FoundCell {
  readonly cell: CsvCell | undefined;
  readonly above: CsvCell | undefined;
}

/** Compares labels as people read them. */
const toLabel = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

function findCell(reader: SheetReader, rows: readonly CsvRow[], { row, column }: MappedMeasure): FoundCell {
  const at = findRow(rows, row);
  const values = rows[at] ?? [];
  if (column !== LATEST) {
    const header = rows
      .slice(0, at)
      .findLast((one) => one.some(({ text }) => toLabel(text) === toLabel(column)));
    const above = header?.find(({ text }) => toLabel(text) === toLabel(column));
    if (!header || !above)
      throw new SheetProblem(
        `There is no column ${quoteValue(column)} above the row ${quoteValue(row)}.`,
        CORRECT,
      );
    return { above, cell: values[header.indexOf(above)] };
  }
  return findLatest(reader, rows.slice(0, at), values, row);
}

const CORRECT = 'Correct the sheet, or the file that you give to --map.';

/** Finds the row whose first text is the wanted one. */
function findRow(rows: readonly CsvRow[], label: string): number {
  const isWanted = (row: CsvRow) =>
    toLabel(row.find(({ text }) => text.trim() !== '')?.text ?? '') === toLabel(label);
  const first = rows.findIndex(isWanted);
  if (first === -1) throw new SheetProblem(`The sheet has no row called ${quoteValue(label)}.`, CORRECT);
  const second = rows.findIndex((row, at) => at > first && isWanted(row));
  if (second !== -1)
    throw new SheetProblem(
      `The sheet has two rows called ${quoteValue(label)}.`,
      'Rename one of them.',
      rows[second]?.[0],
    );
  return first;
}

/** Finds the cell with a value below the newest date of the header. */
function findLatest(reader: SheetReader, above: readonly CsvRow[], values: CsvRow, label: string): FoundCell {
  const header = findDateRow(above);
  if (!header)
    throw new SheetProblem(
      `There is no row with dates above ${quoteValue(label)}.`,
      'Write the name of the column instead of `latest`.',
      values[0],
    );
  const dated = header.flatMap((cell, at) =>
    isDateCell(cell) && !isEmptyCell(values[at]?.text ?? '') ? [{ above: cell, cell: values[at] }] : [],
  );
  const newest = dated
    .map((found) => ({ ...found, last: readDate(reader, found.above).last }))
    .reduce<(FoundCell & { readonly last: string }) | undefined>(
      (best, one) => (best && best.last >= one.last ? best : one),
      undefined,
    );
  return newest ?? { cell: undefined, above: undefined };
}

/** Finds the row with most dates, and the first of several: a value such as 2015 also reads as a date. */
function findDateRow(rows: readonly CsvRow[]): CsvRow | undefined {
  const counts = rows.map((row) => row.filter(isDateCell).length);
  const most = counts.reduce((a, b) => Math.max(a, b), 0);
  return most === 0 ? undefined : rows[counts.indexOf(most)];
}

/** Returns whether a cell of a header is a date. A plain number such as 12 is not. */
function isDateCell({ text }: CsvCell): boolean {
  return readTypedDate(text).is !== 'refused';
}
