/** The text of a cell, as a person sees it, and its number or date in our form. */
import { addDays } from '../../model/cadence.ts';
import { decodeEscapes, type SharedParts } from './read-parts.ts';
import type { Attributes } from './walk-xml.ts';

/** A cell of a sheet as its XML has it. */
export interface RawCell {
  readonly attributes: Attributes;
  readonly value: string | undefined;
  /** The text of an inline string. */
  readonly inline: string;
  readonly formula: string | undefined;
}

/** What a cell says, or why it says nothing. */
export type ReadCell =
  | { readonly text: string; readonly written?: string }
  | { readonly text: string; readonly why: string };

/** Reads a cell; undefined if it is empty. */
export function readCell(
  { attributes, value, inline, formula }: RawCell,
  book: SharedParts,
): ReadCell | undefined {
  const { t = 'n', s } = attributes;
  if (t === 'inlineStr') return inline === '' ? undefined : { text: inline };
  if (value === undefined || value === '')
    return formula === undefined ? undefined : { text: `=${formula}`, why: 'a formula without a value' };
  if (t === 's') return { text: book.texts[Number(value)] ?? '' };
  if (t === 'str') return { text: decodeEscapes(value) };
  if (t === 'e') return { text: value, why: 'the error of a formula' };
  if (t === 'b') return { text: value === '1' ? 'true' : 'false' };
  if (t === 'd') return { text: value, written: value.slice(0, 10) };
  return readNumber(
    value,
    s === undefined ? 'number' : (book.formats[Number(s)] ?? 'number'),
    book.isFrom1904,
  );
}

function readNumber(value: string, kind: SharedParts['formats'][number], isFrom1904: boolean): ReadCell {
  const number = Number(value);
  if (!Number.isFinite(number)) return { text: value };
  if (kind === 'percent') return { text: `${roundDigits(number * 100)} %` };
  if (kind === 'time') return { text: writeTime(number) };
  const day = kind === 'date' ? readSerial(Math.floor(number), isFrom1904) : undefined;
  if (day !== undefined)
    return { text: number % 1 === 0 ? day : `${day} ${writeTime(number % 1)}`, written: day };
  const written = String(roundDigits(number));
  return { text: written, written };
}

/** Spreadsheet programs show fifteen digits; the rest is how computers count. */
const roundDigits = (number: number) => Number(number.toPrecision(15));

function writeTime(share: number): string {
  const minutes = Math.round((share % 1) * 1440);
  const pad = (part: number) => String(part).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60) % 24)}:${pad(minutes % 60)}`;
}

/** The first day that counts as 1, and the last number that a workbook may have: 31 December 9999. */
const LAST_SERIAL = 2_958_465;

/** Reads the number of a day. Excel counts a 29 February 1900 that there was not: as 60. */
function readSerial(serial: number, isFrom1904: boolean): string | undefined {
  if (serial < 1 || serial > LAST_SERIAL) return undefined;
  if (isFrom1904) return addDays('1904-01-01', serial);
  if (serial === 60) return undefined;
  return addDays(serial < 60 ? '1899-12-31' : '1899-12-30', serial);
}
