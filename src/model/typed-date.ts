/** Reads dates as people type them: “Q3 2027”, “30 Sep 2027”, “end of 2027”, `31/12/2027`. */
import { countMonthDays, MONTHS, padTwoDigits } from './dates.ts';
import { DATE_PATTERN } from './patterns.ts';
import type { DateValue } from './schema.ts';
import {
  chooseReading,
  refuseTyped,
  TYPED_LIMIT,
  type Typed,
  type TypedHabits,
  type TypedReading,
  type TypedRefusal,
} from './typed.ts';
import { getDateForms, type TypedParts } from './typed-date-forms.ts';

const WRITTEN = new RegExp(DATE_PATTERN);

/**
 * Reads a typed date. A fiscal year is certain whether or not the strategy says when it begins.
 * @param habits only the order of day and month is used
 */
export function readTypedDate(typed: string, { order }: TypedHabits = {}): Typed<DateValue> {
  if (WRITTEN.test(typed)) return { is: 'certain', ...makeReading(typed) };
  const text = cleanDate(typed);
  if (text.length > TYPED_LIMIT) return refuseTyped('It is too long.', ['2028-09-30']);
  for (const [pattern, read] of getDateForms()) {
    const match = pattern.exec(text);
    if (match) return chooseDate(read(match.slice(1).map((one) => one ?? '')), order);
  }
  return refuseDate(text);
}

function cleanDate(typed: string): string {
  return typed
    .slice(0, 2 * TYPED_LIMIT)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\s\u200b]+/g, ' ')
    .replace(/[“”"„]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim()
    .replace(/^(?:by|until|in|due) /i, '')
    .replace(/[.,]$/, '');
}

/** Refuses a text that is not a date, with dates in the year that it names. */
function refuseDate(said: string): TypedRefusal {
  const year = /(?<!\d)(?:19|20|21)\d{2}(?!\d)/.exec(said)?.[0] ?? '2028';
  return refuseTyped('', [year, `${year}-Q2`, `${year}-06-30`]);
}

/** Keeps the readings that exist; the order of day and month decides between two that differ in it. */
function chooseDate(choices: readonly TypedParts[], order: TypedHabits['order']): Typed<DateValue> {
  if (choices.some(({ isShort }) => isShort)) return refuseShortYear(choices);
  const checked = choices.map(checkParts);
  const readings = checked.filter((one): one is TypedReading<DateValue> => 'written' in one);
  const chosen = chooseReading(readings);
  if (chosen?.is === 'two-readings' && order && choices.length > 1 && choices.every(({ day }) => day)) {
    const wanted = readings[order === 'dmy' ? 0 : 1];
    if (wanted) return { is: 'certain', ...wanted };
  }
  return chosen ?? checked.find((one): one is TypedRefusal => 'is' in one) ?? refuseDate('');
}

/** Writes a date in our form, or says why there is no such date. */
function checkParts(parts: TypedParts): TypedReading<DateValue> | TypedRefusal {
  const year = parts.year.length === 2 ? `20${parts.year}` : parts.year;
  const { month, day, part = '' } = parts;
  if (month !== undefined && (month < 1 || month > 12)) return refuseMonth(year, month, day);
  if (/^(?:Q[05-9]|H[03-9])$/i.test(part)) return refusePart(year, part.toUpperCase(), parts.fiscal);
  if (month !== undefined && day !== undefined) {
    const most = countMonthDays(Number(year), month);
    if (day < 1 || day > most) return refuseDay(year, month, most);
  }
  const written = writeParts(year, parts);
  if (!WRITTEN.test(written)) return refuseDate(year);
  return makeReading(written);
}

function makeReading(written: string): TypedReading<DateValue> {
  return { value: /^\d{4}$/.test(written) ? Number(written) : written, written };
}

function refuseDay(year: string, month: number, most: number): TypedRefusal {
  const name = `${MONTHS[month - 1]}${month === 2 ? ` ${year}` : ''}`;
  return refuseTyped(`${name} has ${most} days.`, [`${year}-${padTwoDigits(month)}-${most}`]);
}

/** Refuses a month that does not exist; where month and day may be swapped, suggests them in our order. */
function refuseMonth(year: string, month: number, day: number | undefined): TypedRefusal {
  const swapped = day === undefined ? '' : writeParts(year, { year, month: day, day: month });
  const most = day === undefined ? '12' : '12-31';
  return refuseTyped('A year has 12 months.', [WRITTEN.test(swapped) ? swapped : `${year}-${most}`]);
}

/** Refuses a quarter or half that does not exist: the fifth quarter may be the first of the next year. */
function refusePart(year: string, part: string, isFiscal = false): TypedRefusal {
  const begin = isFiscal ? 'FY' : '';
  if (part.startsWith('H')) return refuseTyped('A year has two halves.', [`${begin}${year}-H2`]);
  const next = part === 'Q5' ? [`${begin}${Number(year) + 1}-Q1`] : [];
  return refuseTyped('A year has four quarters.', [`${begin}${year}-Q4`, ...next]);
}

function writeParts(year: string, { fiscal, part, month, day }: TypedParts): string {
  const begin = `${fiscal ? 'FY' : ''}${year}`;
  if (part !== undefined) return `${begin}-${part.toUpperCase()}`;
  if (month === undefined) return begin;
  return [begin, padTwoDigits(month), ...(day === undefined ? [] : [padTwoDigits(day)])].join('-');
}

const WANTS_YEAR = 'Write the year with four digits.';

/** Refuses a date with a year of two digits, and suggests what it may mean. */
function refuseShortYear(readings: readonly TypedParts[]): TypedRefusal {
  const written = readings.map(checkParts).flatMap((one) => ('written' in one ? [one.written] : []));
  return refuseTyped(WANTS_YEAR, written.length > 0 ? [...new Set(written)] : ['2028-09-30']);
}
