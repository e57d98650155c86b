/** How an interview asks: it yields steps that somebody else carries out, so it needs neither terminal nor files. */
import { type Answer, type DraftValue, markUnclear } from '../model/draft.ts';
import { quoteValue } from '../model/quote.ts';
import { TEXT_LIMIT } from '../model/shapes.ts';
import type { Question } from './questions.ts';
import { LEVEL_NAMES } from './questions.ts';
import { cleanText, isUnknown, parseTypedDate, parseTypedNumber } from './understand.ts';

export interface AskedOption {
  readonly value: string;
  readonly name: string;
  readonly description?: string;
}

/** A question for a terminal. */
export type Asked =
  /** The answer is the typed text; an empty one means `initial`. */
  | {
      readonly is: 'text';
      readonly ask: string;
      readonly help?: string;
      readonly initial?: string;
      readonly hint?: (typed: string) => string;
    }
  /** The answer is the chosen value. */
  | { readonly is: 'choice'; readonly ask: string; readonly options: readonly AskedOption[] };

export type InterviewStep =
  | Asked
  /** Printed before the next question; a heading without questions is dropped when another follows. */
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'remark'; readonly text: string }
  | { readonly is: 'keep'; readonly answer: Answer };

/** Yields steps, takes what was typed or chosen, and returns what the rest of the interview needs. */
export type Interview<T = void> = Generator<InterviewStep, T, string>;

/** The most characters of a name. */
const SHORT_LIMIT = 200;

/** Asks one question and keeps the answer. @returns the typed text; may be empty */
export function* askQuestion(
  path: readonly string[],
  question: Question,
  { unit, hint }: { readonly unit?: string; readonly hint?: (typed: string) => string } = {},
): Interview<string> {
  if (question.as === 'level') return yield* askLevel(path, question);
  const show = {
    is: 'text',
    ask: question.ask,
    ...(question.help && { help: question.help }),
    ...(hint && { hint }),
  } as const;
  const first = cleanText(yield show);
  if (first === '') return '';
  let said = first;
  let value = parseAnswer(question, said, unit);
  if (value === undefined) {
    const help = `${sayWrong(question, first)} Enter keeps it as a note.`;
    said = cleanText(yield { ...show, help, initial: first }) || first;
    value = parseAnswer(question, said, unit);
  }
  yield { is: 'keep', answer: { path: [...path, question.key], value: value ?? markUnclear(said) } };
  return said;
}

function parseAnswer({ as }: Question, said: string, unit: string | undefined): DraftValue | undefined {
  if (as === 'date') return parseTypedDate(said);
  if (as === 'number') return parseTypedNumber(said, unit);
  if (as === 'baseline') return isUnknown(said) ? 'unknown' : parseTypedNumber(said, unit);
  return said.length > (as === 'short' ? SHORT_LIMIT : TEXT_LIMIT) ? undefined : said;
}

function sayWrong({ as }: Question, said: string): string {
  if (as === 'date')
    return `${quoteValue(said)} is no date that I can read. Try 2028, 2028-Q3 or 2028-06-30.`;
  if (as === 'number' || as === 'baseline')
    return `${quoteValue(said)} is no plain number. Try 80 or 12.5${as === 'baseline' ? ', or unknown' : ''}.`;
  return `That has ${said.length} characters; at most ${as === 'short' ? SHORT_LIMIT : TEXT_LIMIT} fit.`;
}

function* askLevel(path: readonly string[], { key, ask: words }: Question): Interview<string> {
  // Names have no numbers, because a typed digit chooses the option at that position, counted from 1.
  const levels = LEVEL_NAMES.map((name, level) => ({
    value: String(level),
    name,
    description: `${level} of 4`,
  }));
  const chosen = yield { is: 'choice', ask: words, options: [...levels, { value: '', name: 'not sure' }] };
  if (chosen !== '') yield { is: 'keep', answer: { path: [...path, key], value: Number(chosen) } };
  return chosen;
}
