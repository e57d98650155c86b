/** Finds the date in a one-line answer, and what stands before and behind it. */
import type { DateValue } from '../model/schema.ts';
import { refuseTyped, type Typed, type TypedHabits } from '../model/typed.ts';
import { AT, BY_WORDS, FROM, plainDate, TO } from './line-words.ts';
import { readDateAnswer } from './understand.ts';

export interface FoundDate {
  /** The date without the word before it. */
  readonly text: string;
  readonly read: Typed<DateValue>;
  readonly before: string;
  readonly after: string;
}

const STRONG = new RegExp(`^${BY_WORDS} (?=\\S)`, 'iu');
const WEAK = new RegExp(`^${AT} (?=\\S)`, 'iu');
/** The most characters of a date. */
const MOST = 40;
/** A value, not a date, follows on these. */
const VALUE_NEXT = new RegExp(
  `(?:^|[\\s,])(?:${TO}|${FROM}|about|under|over|least|than|[<>=≤≥~]+)$|\\d$`,
  'iu',
);

/** Reads a date as it is typed in any of our languages. */
export function readLineDate(said: string, habits: TypedHabits): Typed<DateValue> {
  return readDateAnswer(plainDate(said), habits);
}

/** Finds the date of a text. A text after “by” that has digits or nothing behind it is meant as one. */
export function findLineDate(text: string, habits: TypedHabits): FoundDate | undefined {
  const starts = [0, ...[...text.matchAll(/[ :(]+/g)].map(({ 0: gap, index }) => index + gap.length)];
  const ends = [...[...text.matchAll(/[ :,)]/g)].map(({ index }) => index), text.length].reverse();
  // A date behind “by” comes before any number that may be a year.
  const meant = starts.filter((start) => STRONG.test(text.slice(start)));
  for (const start of [...meant, ...starts]) {
    const found = findDateAt(text, start, ends, habits);
    if (found) return found;
  }
  return findUnreadDate(text, starts);
}

function findDateAt(
  text: string,
  start: number,
  ends: readonly number[],
  habits: TypedHabits,
): FoundDate | undefined {
  const rest = text.slice(start);
  const strong = STRONG.exec(rest)?.[0];
  const word = strong ?? WEAK.exec(rest)?.[0] ?? '';
  const from = start + word.length;
  const before = text.slice(0, start).trimEnd();
  const texts = ends
    .filter((end) => end > from && end <= from + MOST)
    .map((end) => ({ text: text.slice(from, end), before, after: text.slice(end) }))
    .filter(({ text: said }) => /\d/.test(said) && (word !== '' || mayStandAlone(said, before)));
  let unread: FoundDate | undefined;
  for (const part of texts) {
    const read = readLineDate(part.text, habits);
    if (read.is !== 'refused') return { ...part, read };
    // `Dec 28` and `FY2028` are meant as dates.
    if (read.because !== undefined || /^FY/i.test(part.text)) unread = { ...part, read };
  }
  return strong === undefined ? undefined : unread;
}

/** Four digits alone are a year only where no value is expected. */
function mayStandAlone(said: string, before: string): boolean {
  if (/^[\d.,]+$/.test(said) && !/^\d{4}$/.test(said)) return /^\d+[.-]\d+[.-]\d{4}$|^\d{4}[.-]\d/.test(said);
  return !/^\d/.test(said) || !VALUE_NEXT.test(before);
}

function findUnreadDate(text: string, starts: readonly number[]): FoundDate | undefined {
  for (const start of starts) {
    const word = STRONG.exec(text.slice(start))?.[0];
    if (word === undefined) continue;
    const said = text.slice(start + word.length);
    // “bis 4 Stunden” and “hasta 4 horas” lead to a value.
    if (/^(?:bis|hasta)/i.test(word) && /^\S*\d/.test(said) && !/\d{4}/.test(said)) continue;
    const read = refuseTyped('', ['2028', '2028-Q3', '2028-06-30']);
    return { text: said, read, before: text.slice(0, start).trimEnd(), after: '' };
  }
  return undefined;
}
