/** The answers of a check-in that was not finished, as they are kept in a file. */
import * as z from 'zod/mini';
import type { Day } from '../model/dates.ts';

/** An answer, and the day on which it was given. */
export interface GivenLine {
  readonly said: string;
  readonly on: Day;
  /** The day that it is about if it names none, and that is another one. */
  readonly day?: Day | undefined;
}

export interface KeptLines {
  /** By the key of the question; empty where it was skipped. */
  readonly answers: Readonly<Record<string, GivenLine>>;
  /** Texts that are on the line when their question is asked: an unfinished answer, or one that may change. */
  readonly begun: Readonly<Record<string, string>>;
}

export const NO_LINES: KeptLines = { answers: {}, begun: {} };

const writtenDay = z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/));
const shape = z.object({
  'strat-checkin': z.literal(1),
  answers: z.record(z.string(), z.object({ said: z.string(), on: writtenDay, day: z.optional(writtenDay) })),
  begun: z.record(z.string(), z.string()),
});

/** Parses the file; undefined if it is not one. */
export function parseKeptLines(text: string): KeptLines | undefined {
  try {
    const { data } = shape.safeParse(JSON.parse(text));
    return data && { answers: data.answers, begun: data.begun };
  } catch {
    return undefined;
  }
}

/** Writes the file. */
export function formatKeptLines({ answers, begun }: KeptLines): string {
  return `${JSON.stringify({ 'strat-checkin': 1, answers, begun }, undefined, 2)}\n`;
}

/** Counts what somebody typed. */
export function countKeptLines({ answers, begun }: KeptLines): number {
  const given = Object.entries(answers).filter(([key, { said }]) => said !== '' && !key.includes('.right.'));
  return given.length + Object.keys(begun).length;
}

/** Lists the topics that have answers: `measures.loan-time`. */
export function listKeptTopics({ answers, begun }: KeptLines): ReadonlySet<string> {
  const keys = [
    ...Object.entries(answers).flatMap(([key, { said }]) => (said === '' ? [] : [key])),
    ...Object.keys(begun),
  ];
  return new Set(keys.map((key) => key.split('.').slice(0, 2).join('.')));
}

/** What a file holds that this interview did not write. */
export interface ForeignLines {
  /** Answers to questions that this interview has not answered. */
  readonly others: KeptLines;
  /** Answers to questions that it has answered otherwise, one text each. */
  readonly differing: readonly string[];
}

/**
 * Compares the answers in a file with those of an interview that writes there too.
 * @param before what the interview wrote there last
 * @param now what it is about to write
 */
export function compareKeptLines(
  there: KeptLines,
  { before, now }: Readonly<Record<'before' | 'now', KeptLines>>,
): ForeignLines {
  const mine = [before, now].map(listTexts);
  const theirs = [...listTexts(there)].filter(([key, said]) => mine.every((own) => own.get(key) !== said));
  const isOpen = ([key]: readonly [string, string]) => mine.every((own) => !own.has(key));
  const open = new Set(theirs.filter(isOpen).map(([key]) => key));
  return {
    others: { answers: pick(there.answers, open), begun: pick(there.begun, open) },
    differing: theirs.filter(([key]) => !open.has(key)).map(([key, said]) => `${key}: ${said}`),
  };
}

/** Joins the answers of another interview to those of this one, which win. */
export function mergeKeptLines(others: KeptLines, own: KeptLines): KeptLines {
  const taken = listTexts(own);
  const open = new Set([...listTexts(others).keys()].filter((key) => !taken.has(key)));
  return {
    answers: { ...own.answers, ...pick(others.answers, open) },
    begun: { ...own.begun, ...pick(others.begun, open) },
  };
}

/** Lists what somebody typed, by question. One that was skipped has no text. */
function listTexts({ answers, begun }: KeptLines): ReadonlyMap<string, string> {
  const given = Object.entries(answers).map(([key, { said }]) => [key, said] as const);
  return new Map([...Object.entries(begun), ...given].filter(([, said]) => said !== ''));
}

function pick<T>(from: Readonly<Record<string, T>>, keys: ReadonlySet<string>): Readonly<Record<string, T>> {
  return Object.fromEntries(Object.entries(from).filter(([key]) => keys.has(key)));
}
