/**
 * Dates as people plan with them: a year, a half-year, a quarter, a month or a day, calendar or fiscal. Each is a span of
 * days: a start date uses its first day, an end date its last.
 */
import type { DateValue } from './schema.ts';

/** A calendar day as `YYYY-MM-DD`, so that two of them compare as texts. */
export type Day = string;

export interface Span {
  readonly first: Day;
  readonly last: Day;
}

const FORM = /^(FY)?(\d{4})(?:-([QH])([1-4])(?<!H[34])|-(\d\d)(?:-(\d\d))?)?$/;

export const padTwoDigits = (value: number) => String(value).padStart(2, '0');
const padYear = (year: number) => String(year).padStart(4, '0');

/** Makes the span of some months; `month` may run past 12 or below 1 into other years. */
function makeMonthSpan(year: number, month: number, months: number): Span {
  const begin = year * 12 + month - 1;
  const end = begin + months - 1;
  const [endYear, endMonth] = [Math.floor(end / 12), (end % 12) + 1];
  return {
    first: `${padYear(Math.floor(begin / 12))}-${padTwoDigits((begin % 12) + 1)}-01`,
    last: `${padYear(endYear)}-${padTwoDigits(endMonth)}-${padTwoDigits(countMonthDays(endYear, endMonth))}`,
  };
}

/** Counts the days of a month, 1–12. */
export function countMonthDays(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/**
 * Returns the days that a written date covers. A fiscal year is named after the calendar year in which it ends (US
 * federal practice), unless it begins in January.
 * @param fiscalStart month (1–12) in which a fiscal year begins; without it fiscal dates are undefined
 * @returns undefined if the text is not a date
 */
export function parseDateSpan(value: DateValue | undefined, fiscalStart?: number): Span | undefined {
  const match = FORM.exec(String(value));
  if (!match) return undefined;
  const [, fiscal, yearText, letter, partText, monthText, dayText] = match;
  const year = Number(yearText);
  const part = letter === undefined ? WHOLE_YEAR : makeYearPart(letter, Number(partText));
  if (fiscal) return fiscalStart === undefined ? undefined : makeFiscalSpan(year, part, fiscalStart);
  if (monthText === undefined) return makeMonthSpan(year, 1 + part.after, part.months);
  if (dayText === undefined) return makeMonthSpan(year, Number(monthText), 1);
  const day = `${yearText}-${monthText}-${dayText}`;
  return { first: day, last: day };
}

/** Makes a reader of dates that reads each once, because many rules ask about the same. */
export function makeDateReader(fiscalStart: number | undefined): (value?: DateValue) => Span | undefined {
  const known = new Map<DateValue, Span | undefined>();
  return (value) => {
    if (value === undefined) return undefined;
    const before = known.get(value);
    if (before || known.has(value)) return before;
    const span = parseDateSpan(value, fiscalStart);
    known.set(value, span);
    return span;
  };
}

/** A part of a year: how many months of the year come before it, and how many it has. */
interface YearPart {
  readonly after: number;
  readonly months: number;
}

const WHOLE_YEAR: YearPart = { after: 0, months: 12 };

/** @param letter `Q` for a quarter, `H` for a half-year */
function makeYearPart(letter: string, number: number): YearPart {
  const months = letter === 'H' ? 6 : 3;
  return { after: (number - 1) * months, months };
}

function makeFiscalSpan(year: number, { after, months }: YearPart, fiscalStart: number): Span {
  const firstYear = fiscalStart === 1 ? year : year - 1;
  return makeMonthSpan(firstYear, fiscalStart + after, months);
}

const toMilliseconds = (day: Day) => Date.parse(`${day}T00:00:00Z`);

/** Counts the days from one day to another; negative if the second is earlier. */
export function countDays(from: Day, to: Day): number {
  return Math.round((toMilliseconds(to) - toMilliseconds(from)) / 86_400_000);
}

/** Counts the years from one day to another, including both: 365.25 days a year. */
export function countYears(from: Day, to: Day): number {
  return (countDays(from, to) + 1) / 365.25;
}

/** Adds months to a day; the last day of a shorter month if the day does not exist there. */
export function addMonths(day: Day, months: number): Day {
  const count = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + months;
  const [year, month] = [Math.floor(count / 12), (count % 12) + 1];
  const date = Math.min(Number(day.slice(8)), countMonthDays(year, month));
  return `${padYear(year)}-${padTwoDigits(month)}-${padTwoDigits(date)}`;
}

export const MONTHS: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** The parts of a written date; at least a year. */
export interface DateParts {
  readonly fiscal: string;
  readonly year: string;
  /** `1` or `2`. */
  readonly half: string | undefined;
  readonly quarter: string | undefined;
  readonly month: string | undefined;
  readonly day: string | undefined;
}

/**
 * Splits a written date into its parts.
 * @returns undefined if the text is not a date
 */
export function parseDateParts(value: DateValue): DateParts | undefined {
  const match = FORM.exec(String(value));
  if (!match) return undefined;
  const [, fiscal = '', year = '', letter, part, month, day] = match;
  const half = letter === 'H' ? part : undefined;
  return { fiscal, year, half, quarter: half === undefined ? part : undefined, month, day };
}

/** Formats a written date for reading: `H1 2028`, `Q3 2028`, `September 2028`, `30 September 2028`, `FY2028 Q3`. */
export function sayDate(value: DateValue): string {
  const parts = parseDateParts(value);
  if (!parts) return String(value);
  const { fiscal, year, half, quarter, month, day } = parts;
  const part = half === undefined ? quarter && `Q${quarter}` : `H${half}`;
  if (part !== undefined) return fiscal ? `FY${year} ${part}` : `${part} ${year}`;
  if (month === undefined) return `${fiscal}${year}`;
  const name = MONTHS[Number(month) - 1];
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}
