/** Turns typed text into the values of a strategy. */
import type { DateValue } from '../model/schema.ts';
import { suggestTexts, type Typed, type TypedHabits } from '../model/typed.ts';
import { readTypedDate } from '../model/typed-date.ts';
import { readTypedNumber } from '../model/typed-number.ts';

/** The most characters of a name. */
export const SHORT_LIMIT = 200;

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

/** Reads a date for a new strategy. It refuses fiscal years: the interview does not ask when one begins. */
export function readDateAnswer(said: string, habits: TypedHabits = {}): Typed<DateValue> {
  const read = readTypedDate(said, habits);
  if (read.is !== 'certain' || !read.written.startsWith('FY')) return read;
  const year = read.written.slice(2, 6);
  return { is: 'refused', why: `Write a calendar date. Try ${suggestTexts([year, `${year}-Q2`])}.` };
}

/** Reads a number in its unit. Without one, it refuses a unit in words, which would be lost. */
export function readNumberAnswer(said: string, unit = '', habits: TypedHabits = {}): Typed<number> {
  const read = readTypedNumber(said, { ...habits, unit });
  if (read.is !== 'certain' || unit !== '' || !/\p{L}/u.test(read.unit ?? '')) return read;
  return { is: 'refused', why: `Try \`${read.written}\`.` };
}
