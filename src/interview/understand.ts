/** Turns typed text into the values of a strategy. */
import { parseDateSpan } from '../model/dates.ts';
import type { DateValue } from '../model/schema.ts';
import { DATE_PATTERN } from '../model/shapes.ts';

/** Removes control characters, spaces around the text, and halves of characters. */
export function cleanText(typed: string): string {
  return typed
    .replace(/ *[\t\r\n][\t\r\n ]*/g, ' ')
    .replace(/[\0-\x1f\x7f-\x9f\ufffe\uffff]|\p{Surrogate}/gu, '')
    .trim();
}

/** Cleans each line of a text, and keeps at most one empty line between two. */
export function cleanLines(typed: string): string {
  const lines = typed.split(/\r\n?|\n/).map(cleanText);
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

/** Suggests dates for a text that is not one; its own year, if there is one. */
export function suggestDates(said: string): readonly string[] {
  const year = /(?<!\d)(?:19|20|21)\d{2}(?!\d)/.exec(said)?.[0] ?? '2028';
  return [year, `${year}-Q2`, `${year}-06-30`].map((date) => `\`${date}\``);
}

/** Suggests numbers for a text that is not one; its own number, if there is one. */
export function suggestNumbers(said: string, unit?: string): readonly string[] {
  const own = said
    .match(/[-+]?\d[\d.,]*/g)
    ?.map((part) => parseTypedNumber(part.replace(/[.,]+$/, ''), unit));
  const [number] = own?.filter((one) => one !== undefined) ?? [];
  return number === undefined ? ['`80`', '`12.5`'] : [`\`${number}\``];
}

/**
 * Parses a number from “1,200”, “80 %”, “3 days”. Undefined if it is not clear which number is meant.
 * @param unit the unit that may follow the number
 */
export function parseTypedNumber(typed: string, unit = ''): number | undefined {
  const bare = stripUnit(typed, unit).replace(/^[€$£¥]\s*|\s*[%€$£¥]$/g, '');
  const plain = bare.replace(/\u2212/g, '-').replace(/(?<=\d)[\u00a0\u202f '’_](?=\d{3}(?!\d))/g, '');
  const digits = /^[-+]?\d{1,3}(?:,\d{3})+(?:\.\d+)?$/.test(plain) ? plain.replaceAll(',', '') : plain;
  if (!/^[-+]?(?:\d+\.?\d*|\.\d+)$/.test(digits)) return undefined;
  const value = Number(digits);
  return Number.isInteger(value) && !Number.isSafeInteger(value) ? undefined : value;
}

function stripUnit(typed: string, unit: string): string {
  const isThere = unit !== '' && typed.toLowerCase().endsWith(unit.toLowerCase());
  return (isThere ? typed.slice(0, -unit.length) : typed).trim();
}

/** Returns whether the text says that a value is not known. */
export function isUnknown(typed: string): boolean {
  return /^(?:unknown|not known|unclear|n\/?a|\?+|(?:i |we )?(?:do not|don['’]?t) know)\.?$/i.test(typed);
}

const DATE = new RegExp(DATE_PATTERN);

/** Parses a date from `2028-Q3`, “Q3 2028”, “June 2029”, “30 June 2029”. Undefined if it is not a date, or there is no such day. */
export function parseTypedDate(typed: string): DateValue | undefined {
  const text = typed.trim().replace(/[.,]$/, '');
  const written = FORMS.map((form) => form(text)).find((found) => found !== undefined);
  if (written === undefined || !DATE.test(written) || !parseDateSpan(written)) return undefined;
  return /^\d{4}$/.test(written) ? Number(written) : written;
}

const padToTwo = (digits: string) => digits.padStart(2, '0');

const FORMS: readonly ((text: string) => string | undefined)[] = [
  (text) => (/^\d{4}(?:-|$)/.test(text) ? text.toUpperCase() : undefined),
  (text) => /^(?:the )?end of (\d{4})$/i.exec(text)?.[1],
  (text) => joinMatch(/^Q([1-4])[ /-]*(\d{4})$/i.exec(text), ([quarter, year]) => `${year}-Q${quarter}`),
  (text) => joinMatch(/^(\d{4})[ /]*Q([1-4])$/i.exec(text), ([year, quarter]) => `${year}-Q${quarter}`),
  (text) => joinMatch(/^(\d{1,2})\/(\d{4})$/.exec(text), ([month, year]) => `${year}-${padToTwo(month)}`),
  (text) => joinMatch(/^(\d{4})\/(\d{1,2})$/.exec(text), ([year, month]) => `${year}-${padToTwo(month)}`),
  (text) =>
    joinMatch(
      /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/.exec(text),
      ([year, month, day]) => `${year}-${padToTwo(month)}-${padToTwo(day)}`,
    ),
  (text) =>
    joinMatch(
      /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text),
      ([day, month, year]) => `${year}-${padToTwo(month)}-${padToTwo(day)}`,
    ),
  (text) =>
    joinMatch(
      /^(?:(?:the )?end of )?([a-z]{3,9})\.?,? (\d{4})$/i.exec(text),
      ([name, year]) => `${year}-${findMonth(name)}`,
    ),
  (text) =>
    joinMatch(
      /^(\d{1,2})(?:st|nd|rd|th)?\.? ([a-z]{3,9})\.?,? (\d{4})$/i.exec(text),
      ([day, name, year]) => `${year}-${findMonth(name)}-${padToTwo(day)}`,
    ),
  (text) =>
    joinMatch(
      /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i.exec(text),
      ([name, day, year]) => `${year}-${findMonth(name)}-${padToTwo(day)}`,
    ),
];

type Parts = readonly [string, string, string];

function joinMatch(match: RegExpExecArray | null, join: (parts: Parts) => string): string | undefined {
  return match ? join([match[1] ?? '', match[2] ?? '', match[3] ?? '']) : undefined;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);

/** Returns `01` to `12`, or a text that makes no valid date if it is not a month. */
function findMonth(name: string): string {
  const wanted = name.toLowerCase() === 'sept' ? 'sep' : name.toLowerCase();
  const index = MONTHS.findIndex((month) => wanted === month || wanted === month.slice(0, 3));
  return index === -1 ? 'no month' : padToTwo(String(index + 1));
}
