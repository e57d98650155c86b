/** The answers of an interview that was not finished, as they are kept in a file. */
import * as z from 'zod/mini';
import type { GivenAnswer } from './answer-book.ts';

export interface KeptAnswers {
  readonly answers: readonly GivenAnswer[];
  /** Texts that stand on the line when their question is asked. */
  readonly begun: Readonly<Record<string, string>>;
}

const shape = z.object({
  'strat-answers': z.literal(1),
  answers: z.array(z.object({ key: z.string(), ask: z.string(), said: z.string() })),
  begun: z.record(z.string(), z.string()),
});

/** Parses the file; undefined if it is not one. */
export function parseKeptAnswers(text: string): KeptAnswers | undefined {
  try {
    const { data } = shape.safeParse(JSON.parse(text));
    return data && { answers: data.answers, begun: data.begun };
  } catch {
    return undefined;
  }
}

/** Writes the file. */
export function formatKeptAnswers({ answers, begun }: KeptAnswers): string {
  return `${JSON.stringify({ 'strat-answers': 1, answers, begun }, undefined, 2)}\n`;
}
