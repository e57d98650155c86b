/** How a number or date that somebody typed is understood: one meaning, two, or none. */
import { joinList, quoteValue } from './quote.ts';

/** One meaning of a typed text, and the one form in which we write it. */
export interface TypedReading<T> {
  readonly value: T;
  readonly written: string;
}

export interface TypedOnce<T> extends TypedReading<T> {
  readonly is: 'certain';
  /** The unit that was typed with a number, such as `hours`, `%` or `€`. */
  readonly unit?: string;
}

export interface TypedTwice<T> {
  readonly is: 'two-readings';
  readonly readings: readonly TypedReading<T>[];
}

export interface TypedRefusal {
  readonly is: 'refused';
  /** Sentences with what to type instead: `September has 30 days. Try …`. */
  readonly why: string;
  /** The first of them: what is wrong. Absent if the text says nothing that can be read. */
  readonly because?: string;
  /** What to type instead, if it is known. */
  readonly tries?: readonly string[];
}

export type Typed<T> = TypedOnce<T> | TypedTwice<T> | TypedRefusal;

/** What somebody who typed knows about their own texts: it decides between two readings. */
export interface TypedHabits {
  /** The sign before decimals. */
  readonly decimal?: 'comma' | 'point' | undefined;
  /** Whether `03/04/2027` begins with the day or with the month. */
  readonly order?: 'dmy' | 'mdy' | undefined;
}

/** The most characters of a number or date: nobody types more, and every pattern stays quick. */
export const TYPED_LIMIT = 100;

/** Joins the texts that somebody may type: `2027`, `2027-Q2` or `2027-06-30`, each in backticks. */
export function suggestTexts(texts: readonly string[]): string {
  return joinList(
    texts.map((text) => `\`${text}\``),
    'or',
  );
}

/** Refuses a text. @param because a sentence that says what is wrong; empty if nothing of the text can be read */
export function refuseTyped(because: string, tries: readonly string[]): TypedRefusal {
  const why = [because, tries.length === 0 ? '' : `Try ${suggestTexts(tries)}.`].filter((one) => one !== '');
  return { is: 'refused', why: why.join(' '), ...(because !== '' && { because }), tries };
}

/** Says in full why a text cannot be used as it is, and what to type. */
export function explainTyped(
  said: string,
  kind: 'date' | 'number',
  typed: TypedTwice<unknown> | TypedRefusal,
): string {
  const noun = kind === 'date' ? 'a date' : 'a plain number';
  if (typed.is === 'refused') return `${quoteValue(said)} is not ${noun}. ${typed.why}`;
  const forms = suggestTexts(typed.readings.map(({ written }) => written));
  // Words such as “mid” are vague; digits alone mean one of two things.
  return kind === 'date' && /\p{L}/u.test(said)
    ? `${quoteValue(said)} is not ${noun}. Try ${forms}.`
    : `${quoteValue(said)} can mean two ${kind}s. Write ${forms}.`;
}

/** Returns one reading, or two if they differ. */
export function chooseReading<T>(readings: readonly TypedReading<T>[]): Typed<T> | undefined {
  const [first] = readings;
  if (!first) return undefined;
  const isOne = readings.every(({ written }) => written === first.written);
  return isOne ? { is: 'certain', ...first } : { is: 'two-readings', readings };
}
