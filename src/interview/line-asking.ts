/** How a check-in asks: plain lines, each with its answer behind the question. Somebody else carries the steps out. */
import type { Day } from '../model/dates.ts';
import type { Unused } from './asking.ts';
import type { CheckinTopic } from './checkin-topics.ts';
import { cleanText } from './understand.ts';

/** A question on one line. */
export interface LineQuestion {
  /** Names it among all questions of all check-ins: `measures.loan-time.value`. */
  readonly key: string;
  readonly ask: string;
  /** The day that an answer is about if it names none and that is not the day on which it is given. */
  readonly day?: Day | undefined;
  /** An answer that could not be used; it can be typed again from there. */
  readonly recall?: string;
  /** Is shown behind the answer. */
  readonly remark?: (typed: string) => string;
}

/** A value that was said about a measure. */
export interface SaidMeasure {
  readonly id: string;
  readonly value: number | boolean | 'unknown';
  /** The day for which it is true. */
  readonly at: Day;
  readonly confidence?: number;
  readonly note?: string;
  readonly next?: Day;
  /** The value that it replaces, and why that was wrong. */
  readonly correction?: Correcting;
}

export interface Correcting {
  readonly from: number | boolean;
  readonly why: string;
}

export type LineStep =
  | { readonly is: 'ask'; readonly question: LineQuestion }
  /** A topic begins; it is shown with its first question. */
  | { readonly is: 'topic'; readonly topic: CheckinTopic; readonly hint?: string }
  /** A sentence before the next question. */
  | { readonly is: 'say'; readonly text: string }
  /** Asks whether a value can be recorded. */
  | { readonly is: 'check'; readonly value: SaidMeasure }
  | { readonly is: 'unused'; readonly unused: Unused };

/** What a step gives back: a typed text with the day on which it was typed, or what is wrong with a value. */
export interface LineReply {
  readonly text: string;
  readonly on: Day;
  /** The day of the question when the text was typed. */
  readonly day?: Day | undefined;
  /** Why a value cannot be recorded. */
  readonly wrong?: string;
  /** Why a value is unlikely. */
  readonly doubt?: string;
  /** The value that the day has already. */
  readonly taken?: number | boolean;
}

/** Yields steps, takes a reply to each, and returns what was said. */
export type LineInterview<T = void> = Generator<LineStep, T, LineReply>;

/** What a typed text means, or why it means nothing. */
export type LineReading<T> =
  | { readonly is: 'read'; readonly value: T }
  | { readonly is: 'wrong'; readonly why: string };

/** Reads an answer that was given on a day. @param about the day that it is about if it names none */
export type ReadLine<T> = (text: string, on: Day, about: Day) => LineReading<T>;

/**
 * Asks until an answer can be read, or is left open.
 * @param check says why what was read cannot be used; an empty text if it was taken back
 * @returns undefined if it was skipped
 */
export function* askLine<T>(
  question: LineQuestion,
  read: ReadLine<T>,
  check?: (value: T) => LineInterview<string | undefined>,
): LineInterview<T | undefined> {
  let last: { readonly said: string; readonly wrong: string } | undefined;
  for (;;) {
    const reply = yield { is: 'ask', question: { ...question, ...(last && { recall: last.said }) } };
    const said = cleanText(reply.text);
    if (said === '') {
      if (last) yield { is: 'unused', unused: { where: nameQuestion(question), ...last } };
      return undefined;
    }
    const reading = read(said, reply.on, reply.day ?? reply.on);
    const wrong = reading.is === 'wrong' ? reading.why : check && (yield* check(reading.value));
    if (wrong === undefined && reading.is === 'read') return reading.value;
    last = wrong ? { said, wrong } : undefined;
    if (wrong) yield { is: 'say', text: wrong };
  }
}

/** Names a question for people: `loan-time`. */
function nameQuestion({ key }: LineQuestion): string {
  return key.split('.')[1] ?? key;
}
