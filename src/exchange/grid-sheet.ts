/** Sheets with days on one side and measures on the other: each line a day, or each column a day. */
import type { CsvCell } from './csv.ts';
import { type CsvTable, nameColumn } from './csv-table.ts';
import type { SheetEntry } from './sheet-entries.ts';
import { quoteCell, SheetProblem } from './sheet-problem.ts';
import {
  findMeasure,
  isEmptyCell,
  readDate,
  readValue,
  refuseLater,
  type SheetDate,
  type SheetMeasure,
  type SheetReader,
  skipCell,
} from './sheet-values.ts';

/** A day of the sheet: its date, and its cell for each measure. */
interface DayCells {
  readonly date: CsvCell;
  readonly cells: readonly (readonly [measure: SheetMeasure, cell: CsvCell | undefined])[];
}

interface DatedCells extends DayCells {
  readonly read: SheetDate;
}

/** Returns whether each line is a day: the first column is `date` or `at`. */
export function isWideSheet({ header }: CsvTable): boolean {
  return ['date', 'at'].includes(nameColumn(header[0])) && header.length > 1;
}

/** Returns whether each column is a day: the first column is `id`. */
export function isTurnedSheet({ header }: CsvTable): boolean {
  return nameColumn(header[0]) === 'id' && header.length > 1;
}

/** Reads a sheet in which each line is a day. @throws SheetProblem */
export function readWideSheet(reader: SheetReader, { header, rows }: CsvTable): readonly SheetEntry[] {
  const measures = header.map((cell, at) => {
    const isUsed = at > 0 && (cell.text.trim() !== '' || rows.some((row) => holdsText(row[at])));
    return isUsed ? findMeasure(reader, cell.text, cell) : undefined;
  });
  refuseSame(measures, header);
  const days = rows.flatMap((row) => {
    const [date] = row;
    const cells = measures.flatMap((measure, at) => (measure ? [[measure, row[at]] as const] : []));
    return date ? [{ date, cells }] : [];
  });
  return readDays(reader, days);
}

/** Reads a sheet in which each column is a day. @throws SheetProblem */
export function readTurnedSheet(reader: SheetReader, { header, rows }: CsvTable): readonly SheetEntry[] {
  const measures = rows.map(([id]) => id && findMeasure(reader, id.text, id));
  refuseSame(
    measures,
    rows.map(([id]) => id),
  );
  const days = header.slice(1).flatMap((date, before) => {
    const cells = measures.flatMap((measure, at) =>
      measure ? [[measure, rows[at]?.[before + 1]] as const] : [],
    );
    return date.text.trim() !== '' || cells.some(([, cell]) => holdsText(cell)) ? [{ date, cells }] : [];
  });
  return readDays(reader, days);
}

const holdsText = (cell: CsvCell | undefined) => cell !== undefined && cell.text.trim() !== '';

function refuseSame(
  measures: readonly (SheetMeasure | undefined)[],
  cells: readonly (CsvCell | undefined)[],
): void {
  const seen = new Set<string>();
  for (const [at, measure] of measures.entries()) {
    if (measure && seen.has(measure.id))
      throw new SheetProblem(`${measure.id} is in the sheet twice.`, 'Delete one of them.', cells[at]);
    if (measure) seen.add(measure.id);
  }
}

/** Reads every day or, without `all`, the newest that holds a value. */
function readDays(reader: SheetReader, days: readonly DayCells[]): readonly SheetEntry[] {
  for (const { date } of days)
    if (date.text.trim() === '')
      throw new SheetProblem('The date is missing.', 'Add the day of these values.', date);
  const dated = days.map((day) => ({ ...day, read: readDate(reader, day.date) }));
  const filled = dated.filter(({ cells }) => cells.some(([, cell]) => !isEmptyCell(cell?.text ?? '')));
  const newest = filled
    .map(({ read }) => read.last)
    .sort()
    .at(-1);
  const wanted = reader.options.all ? filled : filled.filter(({ read }) => read.last === newest);
  return wanted.flatMap((day) => readDay(reader, day));
}

function readDay(reader: SheetReader, { date, cells, read }: DatedCells): readonly SheetEntry[] {
  refuseLater(reader, read, date);
  return cells.flatMap(([measure, cell]) => {
    if (skipCell(reader, cell?.text ?? '') || !cell) return [];
    const value = readValue(reader, measure, cell);
    return [{ id: measure.id, value, date: read, line: cell.line, column: cell.column }];
  });
}

/** Says which sheets can be read, where one has none of their headers. @throws SheetProblem */
export function refuseHeader({ header }: CsvTable): never {
  throw new SheetProblem(
    `The header begins with ${quoteCell(header[0]?.text ?? '')}, so strat cannot read this sheet.`,
    'Begin the header with `id,value`, with `date` and ids, or with `id` and dates. For any other sheet, use `--map`.',
    header[0],
  );
}
