/** How an interview asks: it yields steps that somebody else carries out, so it needs neither terminal nor files. */
import { type Answer, type DraftValue, markUnclear } from '../model/draft.ts';
import type { DateValue } from '../model/schema.ts';
import { TEXT_LIMIT } from '../model/shapes.ts';
import { explainTyped, type Typed } from '../model/typed.ts';
import { isUnknown } from '../model/typed-number.ts';
import type { Question } from './questions.ts';
import { LEVEL_NAMES } from './questions.ts';
import { cleanLines, cleanText, readDateAnswer, readNumberAnswer } from './understand.ts';

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
      /** An answer that could not be used; it can be typed again from there. */
      readonly recall?: string;
      readonly keepsLines?: boolean;
      readonly fits: (typed: string) => boolean;
    }
  /** The answer is the chosen value. */
  | { readonly is: 'choice'; readonly ask: string; readonly options: readonly AskedOption[] };

export type InterviewStep =
  | Asked
  /** Printed before the next question; a heading without questions is dropped when another follows. */
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'remark'; readonly text: string }
  | { readonly is: 'keep'; readonly answer: Answer }
  /** An answer that was not used in the end, to be listed. */
  | { readonly is: 'unused'; readonly unused: Unused };

export interface Unused {
  /** The question, or the keys of the answer. */
  readonly where: string;
  /** Why it could not be used, and what would work. */
  readonly wrong: string;
  /** Its text, if the file does not keep it. */
  readonly said?: string;
}

/** Yields steps, takes what was typed or chosen, and returns what the rest of the interview needs. */
export type Interview<T = void> = Generator<InterviewStep, T, string>;

/** The most characters of a name. */
export const SHORT_LIMIT = 200;

/** Asks one question and keeps the answer. @returns the typed text; may be empty */
export function* askQuestion(
  path: readonly string[],
  question: Question,
  { unit, hint }: { readonly unit?: string; readonly hint?: (typed: string) => string } = {},
): Interview<string> {
  if (question.as === 'level') return yield* askLevel(path, question);
  const { said, wrong } = yield* askUntilItFits({
    ask: question.ask,
    ...(question.help && { help: question.help }),
    ...(hint && { hint }),
    ...(question.keepsLines && { keepsLines: true }),
    explainWrong: (typed) => explainWrong(question, typed, unit),
    isSkipped: question.as === 'baseline' ? isDash : isSkip,
  });
  if (said === '') return '';
  const at = [...path, question.key];
  const value = wrong === undefined ? parseAnswer(question, said, unit) : undefined;
  yield { is: 'keep', answer: { path: at, value: value ?? markUnclear(said) } };
  if (wrong !== undefined) yield { is: 'unused', unused: { where: at.join('.'), wrong } };
  return said;
}

interface TextQuestion {
  readonly ask: string;
  readonly help?: string;
  readonly initial?: string;
  readonly hint?: (typed: string) => string;
  readonly keepsLines?: boolean;
  /** Says why an answer cannot be used, and what would work; undefined if it can. */
  readonly explainWrong: (typed: string) => string | undefined;
  /** Whether a typed text leaves the question open, as Enter does; `?` and `-` if absent. */
  readonly isSkipped?: (typed: string) => boolean;
}

/** A dash alone, which people type for nothing. */
const isDash = (typed: string) => /^[-–—]+$/.test(typed);
/** A sign alone that leaves a question open, as at a check-in. */
const isSkip = (typed: string) => isDash(typed) || /^\?+$/.test(typed);

interface TextAnswer {
  /** Empty if the question was skipped. */
  readonly said: string;
  /** Why it cannot be used; it was left open after that. */
  readonly wrong?: string;
}

/** Asks for a text until it can be used, or is left open. An answer that cannot be used is never dropped. */
export function* askUntilItFits({
  explainWrong: explain,
  isSkipped = isSkip,
  ...question
}: TextQuestion): Interview<TextAnswer> {
  const clean = question.keepsLines ? cleanLines : cleanText;
  const fits = (typed: string) => isSkipped(clean(typed)) || explain(clean(typed)) === undefined;
  let last: { readonly said: string; readonly wrong: string } | undefined;
  for (;;) {
    const more = last && {
      help: `${last.wrong} Press Enter to leave it open, or Tab to edit your answer.`,
      recall: last.said,
    };
    const said = clean(yield { is: 'text', ...question, fits, ...more });
    if (said === '' || isSkipped(said)) return last ?? { said: '' };
    const wrong = explain(said);
    if (wrong === undefined) return { said };
    last = { said, wrong };
  }
}

function parseAnswer(question: Question, said: string, unit: string | undefined): DraftValue | undefined {
  if (question.as === 'text' || question.as === 'short') return said;
  if (question.as === 'baseline' && isUnknown(said)) return 'unknown';
  const read = readAnswer(question, said, unit);
  return read.is === 'certain' ? read.value : undefined;
}

function readAnswer({ as }: Question, said: string, unit: string | undefined): Typed<DateValue> {
  return as === 'date' ? readDateAnswer(said) : readNumberAnswer(said, unit);
}

function explainWrong(question: Question, said: string, unit: string | undefined): string | undefined {
  const { as } = question;
  if (as === 'text' || as === 'short') return explainLength(said, as === 'short' ? SHORT_LIMIT : TEXT_LIMIT);
  if (said === '' || (as === 'baseline' && isUnknown(said))) return undefined;
  const read = readAnswer(question, said, unit);
  if (read.is === 'certain') return undefined;
  const explained = explainTyped(said, as === 'date' ? 'date' : 'number', read);
  return as === 'baseline' ? `${explained} If nobody knows it, write \`unknown\`.` : explained;
}

/** Says that a text is too long; undefined if it is not. */
export function explainLength(said: string, limit = TEXT_LIMIT): string | undefined {
  if (said.length <= limit) return undefined;
  return `This answer has ${said.length} characters. Shorten it to ${limit}.`;
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
