/** What the cells of a sheet say about a measure: values, dates, confidence. */
import { type Day, parseDateSpan, type Span } from '../model/dates.ts';
import { suggestNearest } from '../model/nearest.ts';
import { isPercent } from '../model/numbers.ts';
import type { DateValue } from '../model/schema.ts';
import { TEXT_LIMIT } from '../model/shapes.ts';
import { explainTyped, type Typed, type TypedHabits } from '../model/typed.ts';
import { readTypedDate } from '../model/typed-date.ts';
import { isUnknown, readTypedNumber } from '../model/typed-number.ts';
import { keepVisible } from '../model/visible.ts';
import type { CsvCell } from './csv.ts';
import { cutCell, quoteCell, type SheetPlace, SheetProblem } from './sheet-problem.ts';

/** A measure of the plan, which a sheet may hold values of. */
export interface SheetMeasure {
  readonly id: string;
  readonly unit?: string | undefined;
  /** Whether it is an outcome that is there or not: its value is true or false. */
  readonly isMilestone: boolean;
}

export interface SheetOptions {
  /** The day of the check-in: no value may be for a later day. */
  readonly asOf: Day;
  readonly decimal?: TypedHabits['decimal'];
  readonly dates?: TypedHabits['order'];
  /** The month (1–12) in which a fiscal year begins. */
  readonly fiscalStart?: number | undefined;
  /** Every day of the sheet, not only the newest. */
  readonly all?: boolean;
  /** Leaves out ids that the plan does not have. */
  readonly knownOnly?: boolean;
}

export type MeasuredValue = number | boolean | 'unknown';

/** What one reading of a sheet shares: the plan's measures, what was asked for, and what was left out. */
export interface SheetReader {
  readonly measures: ReadonlyMap<string, SheetMeasure>;
  readonly options: SheetOptions;
  readonly leftOut: Set<string>;
  /** How many cells were empty or held an error of a spreadsheet. */
  skipped: number;
}

/** An error that a formula left behind, in any language: `#N/A`, `#REF!`, `#WERT!`. */
const FORMULA_ERROR = /^#\p{Lu}[\p{Lu}\d/]{0,11}[!?]?$/u;

/** What people write into a cell that has no value. */
const NO_VALUE = /^(?:n\/?a|[-\u2013\u2014])$/i;

/** Returns whether a cell holds no value; counts it. */
export function skipCell(reader: SheetReader, text: string): boolean {
  const isEmpty = isEmptyCell(text);
  if (isEmpty) reader.skipped++;
  return isEmpty;
}

export function isEmptyCell(text: string): boolean {
  const plain = text.trim();
  return plain === '' || FORMULA_ERROR.test(plain) || NO_VALUE.test(plain);
}

/**
 * Finds a measure by its id; undefined if ids that are not in the plan are left out.
 * @param place where the sheet names it; a map names it elsewhere
 * @throws SheetProblem
 */
export function findMeasure(
  { measures, options, leftOut }: SheetReader,
  text: string,
  place?: SheetPlace,
): SheetMeasure | undefined {
  const id = text.trim();
  const measure = measures.get(id);
  if (measure) return measure;
  if (id === '')
    throw new SheetProblem('The id is missing.', 'Add the id of a measure, or delete the values.', place);
  if (!options.knownOnly)
    throw new SheetProblem(
      `${quoteCell(id)} is not a measure of this strategy.${suggestNearest(id, measures.keys())}`,
      'Correct the id, or add `--known-only` to skip ids that are not in the plan.',
      place,
    );
  leftOut.add(cutCell(id));
  return undefined;
}

const YES = /^(?:true|yes|wahr|ja|vrai|oui|verdadero|s[ií])$/i;
const NO = /^(?:false|no|falsch|nein|faux|non|falso)$/i;

/** Reads the value of a measure. @throws SheetProblem */
export function readValue(reader: SheetReader, measure: SheetMeasure, cell: CsvCell): MeasuredValue {
  const text = cell.text.trim();
  if (/^unknown$/i.test(text)) return 'unknown';
  if (isUnknown(text))
    throw new SheetProblem(
      `${measure.id}: ${quoteCell(text)} is not a value.`,
      'If nobody knows it yet, write `unknown` or leave it out.',
      cell,
    );
  if (!measure.isMilestone) return readNumber(reader, measure, { ...cell, text });
  if (YES.test(text) || NO.test(text)) return YES.test(text);
  throw new SheetProblem(
    `${measure.id} is a milestone, and ${quoteCell(text)} is not true or false.`,
    'Write `true` or `false`.',
    cell,
  );
}

function readNumber({ options }: SheetReader, { id, unit }: SheetMeasure, cell: CsvCell): number {
  const read = readTypedNumber(cell.text, { decimal: options.decimal, unit });
  if (read.is !== 'certain') {
    const flag = /\d[.,]\d{3}(?!\d)/.test(cell.text) && read.is === 'two-readings';
    throw new SheetProblem(
      `${id}: ${explainTyped(cutCell(cell.text), 'number', read)}`,
      flag
        ? 'Or add `--decimal comma` or `--decimal point`.'
        : 'If nobody knows it yet, write `unknown` or leave it out.',
      cell,
    );
  }
  if (!unit && read.unit !== undefined)
    throw new SheetProblem(
      `${quoteCell(cell.text)} has a unit, but ${id} has none in the plan.`,
      isPercent(read.unit)
        ? 'Write only the number, or add `unit: percent` to the plan.'
        : 'Write only the number.',
      cell,
    );
  return read.value;
}

/** A date of a sheet, and its days. */
export interface SheetDate extends Span {
  readonly value: DateValue;
}

/** Reads a date, which must not end after the day of the check-in. @throws SheetProblem */
export function readPastDate(reader: SheetReader, cell: CsvCell): SheetDate {
  const date = readDate(reader, cell);
  refuseLater(reader, date, cell);
  return date;
}

/** Refuses a date that ends after the day of the check-in. @throws SheetProblem */
export function refuseLater(
  { options: { asOf } }: SheetReader,
  { first, last }: SheetDate,
  cell: CsvCell,
): void {
  if (last <= asOf) return;
  const said = quoteCell(cell.text);
  if (first === last)
    throw new SheetProblem(
      `${said} is after ${asOf}, the day of this check-in.`,
      'Use a day up to the day of the check-in.',
      cell,
    );
  throw new SheetProblem(
    `${said} ends on ${last}, after ${asOf}, the day of this check-in.`,
    'Write the day of the value.',
    cell,
  );
}

/** Reads a date. @throws SheetProblem */
export function readDate({ options }: SheetReader, cell: CsvCell): SheetDate {
  const text = cell.text.trim();
  const read: Typed<DateValue> = readTypedDate(text, { order: options.dates });
  if (read.is !== 'certain') {
    const hasFlag = read.is === 'two-readings' && /^[\d/-]{8,}$/.test(text);
    throw new SheetProblem(
      explainTyped(cutCell(text), 'date', read),
      hasFlag ? 'Or add `--dates dmy` or `--dates mdy`.' : 'Correct the date in the sheet.',
      cell,
    );
  }
  const span = parseDateSpan(read.value, options.fiscalStart);
  if (span) return { value: read.value, ...span };
  throw new SheetProblem(
    `${quoteCell(text)} is a fiscal date, but the strategy does not say when a fiscal year begins.`,
    'Add the month to the strategy, such as `fiscal_year_starts: 7`.',
    cell,
  );
}

/** Reads how sure somebody is: 0 to 1, with two decimals at most. @throws SheetProblem */
export function readConfidence({ options }: SheetReader, cell: CsvCell): number {
  const read = readTypedNumber(cell.text, { decimal: options.decimal });
  const value = read.is === 'certain' && read.unit === undefined ? read.value : undefined;
  if (value !== undefined && value >= 0 && value <= 1 && Number(value.toFixed(2)) === value) return value;
  throw new SheetProblem(
    `${quoteCell(cell.text)} is not a confidence from 0 to 1, with two decimals at most.`,
    read.is === 'certain'
      ? `Did you mean \`${suggestConfidence(read.value)}\`?`
      : 'Write a number such as `0.7`.',
    cell,
  );
}

/** Suggests 0.7 for 7, 70 and 70 %. */
function suggestConfidence(value: number): number {
  const size = Math.abs(value);
  const share = size <= 1 ? size : size <= 10 ? size / 10 : size <= 100 ? size / 100 : 0.7;
  return Number(share.toFixed(2));
}

/** Reads a note as it is, also where it looks like a formula; undefined if nothing in it can be seen. @throws SheetProblem */
export function readNote(cell: CsvCell | undefined): string | undefined {
  const note = keepVisible(cell?.text ?? '');
  if (note.length <= TEXT_LIMIT) return note === '' ? undefined : note;
  throw new SheetProblem(`This note has ${note.length} characters.`, `Shorten it to ${TEXT_LIMIT}.`, cell);
}
