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
