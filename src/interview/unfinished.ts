/** An interview that has stopped, as it is kept in a file: its answers in their order, so that it can go on from there. */
import * as z from 'zod/mini';
import { addAnswer, type DraftMap } from '../model/draft.ts';
import type { Asked, Unused } from './asking.ts';
import { runInterview } from './interview.ts';

/** The text that was typed, or the choice that was made, at a question. */
export interface GivenAnswer {
  readonly ask: string;
  readonly said: string;
}

export interface Unfinished {
  readonly template: string;
  /** Answers that nobody had to be asked for: the keys of `strategy.yaml`, not checked yet. */
  readonly known: Readonly<Record<string, unknown>>;
  readonly answers: readonly GivenAnswer[];
  /** An answer that was not finished. */
  readonly half?: GivenAnswer | undefined;
}

const answer = z.object({ ask: z.string(), said: z.string() });
const shape = z.object({
  'strat-init': z.literal(1),
  template: z.string(),
  known: z.record(z.string(), z.unknown()),
  answers: z.array(answer),
  half: z.optional(answer),
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
  return `${JSON.stringify({ 'strat-init': 1, ...unfinished }, undefined, 2)}\n`;
}

/** The answers of an interview, made into a draft. */
export interface Replayed {
  readonly draft: DraftMap;
  readonly unused: readonly Unused[];
}

/** Gives all answers to an interview again, the unfinished one as if it were finished. */
export function replayInterview(
  known: DraftMap,
  folderName: string,
  { answers, half }: Pick<Unfinished, 'answers' | 'half'>,
): Replayed {
  const interview = runInterview(known, folderName);
  const unused: Unused[] = [];
  let draft = known;
  const rest = half ? [...answers, half] : [...answers];
  for (let step = interview.next(''); !step.done; ) {
    const { value } = step;
    if (value.is === 'keep') draft = addAnswer(draft, value.answer);
    if (value.is === 'unused') unused.push(value.unused);
    let said = '';
    if (value.is === 'text' || value.is === 'choice') {
      const given = takeAnswer(rest, value);
      // After the last answer, one Enter keeps what could not be used as a note.
      if (given === undefined && !(value.is === 'text' && value.recall !== undefined)) break;
      said = given ?? '';
    }
    step = interview.next(said);
  }
  return { draft, unused: [...unused, ...rest.map(describeLeftOver)] };
}

/** Takes the next answer, if it is one to this question. */
export function takeAnswer(rest: GivenAnswer[], asked: Asked): string | undefined {
  const [next] = rest;
  if (next?.ask !== asked.ask) return undefined;
  if (asked.is === 'choice' && !asked.options.some(({ value }) => value === next.said)) return undefined;
  rest.shift();
  return next.said;
}

/** Describes an answer to a question that this version does not ask. */
export function describeLeftOver({ ask, said }: GivenAnswer): Unused {
  return { where: ask, wrong: 'The interview no longer asks this question.', said };
}
