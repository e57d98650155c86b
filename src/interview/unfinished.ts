/** An interview that has stopped, as it is kept in a file: its answers, so that it can go on from there. */
import * as z from 'zod/mini';
import { addAnswer, type DraftMap } from '../model/draft.ts';
import { type AnswerBook, type GivenAnswer, makeBook, takeAnswer } from './answer-book.ts';
import type { Situation, Unused } from './asking.ts';
import { runInterview } from './interview.ts';

export interface Unfinished {
  readonly template: string;
  readonly lang: string;
  /** The day on which it began, which “now” stands for. */
  readonly today: string;
  /** Answers that nobody had to be asked for: the keys of `strategy.yaml`, not checked yet. */
  readonly known: Readonly<Record<string, unknown>>;
  readonly answers: readonly GivenAnswer[];
  /** Texts that stand on the line when their question is asked: not finished, or taken back to be changed. */
  readonly begun: Readonly<Record<string, string>>;
  /** The name of the brief that it has written. */
  readonly brief?: string | undefined;
}

const answer = z.object({ key: z.string(), ask: z.string(), said: z.string() });
const shape = z.object({
  'strat-init': z.literal(2),
  template: z.string(),
  lang: z.string(),
  today: z.string().check(z.regex(/^\d{4}-\d\d-\d\d$/)),
  known: z.record(z.string(), z.unknown()),
  answers: z.array(answer),
  begun: z.record(z.string(), z.string()),
  brief: z.optional(z.string().check(z.regex(/^brief(?:-\d+)?\.html$/))),
});

/** Parses the file of an interview; undefined if it is not one. */
export function parseUnfinished(text: string): Unfinished | undefined {
  try {
    return shape.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

export function formatUnfinished(unfinished: Unfinished): string {
  return `${JSON.stringify({ 'strat-init': 2, ...unfinished }, undefined, 2)}\n`;
}

/** The answers of an interview, made into a draft. */
export interface Replayed {
  readonly draft: DraftMap;
  readonly unused: readonly Unused[];
}

/** Gives all answers to an interview again, the unfinished ones as if they were finished. */
export function replayInterview(
  known: DraftMap,
  folderName: string,
  { answers, begun, ...situation }: Pick<Unfinished, 'answers' | 'begun'> & Situation,
): Replayed {
  const interview = runInterview(known, folderName, situation);
  const book = makeBook(answers, begun);
  const unused: Unused[] = [];
  let draft = known;
  for (let step = interview.next(''); !step.done; ) {
    const { value } = step;
    if (value.is === 'keep') draft = addAnswer(draft, value.answer);
    if (value.is === 'unused') unused.push(value.unused);
    let said = '';
    if (value.is === 'text' || value.is === 'choice') {
      // After the last answer, one Enter keeps what could not be used as a note.
      if (isAtEnd(book) && !(value.is === 'text' && value.recall !== undefined)) break;
      said = takeAnswer(book, value) ?? takeBegun(book, value.key);
    }
    step = interview.next(said);
  }
  return { draft, unused: [...unused, ...book.rest.filter(isSaid).map(describeLeftOver)] };
}

const isAtEnd = ({ rest, begun }: AnswerBook) => rest.length === 0 && Object.keys(begun).length === 0;

function takeBegun(book: AnswerBook, key: string): string {
  const said = book.begun[key] ?? '';
  delete book.begun[key];
  return said;
}

/** Returns whether somebody typed it. */
export const isSaid = ({ said, key }: GivenAnswer) => said !== '' && !key.startsWith('ready.');

/** Describes an answer to a question that is no longer asked. */
export function describeLeftOver({ ask, said }: GivenAnswer): Unused {
  return { where: ask, wrong: 'The interview no longer asks this question.', said };
}
