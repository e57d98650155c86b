/** How an interview asks: it yields steps that somebody else carries out, so it needs neither terminal nor files. */
import type { Day } from '../model/dates.ts';
import { type Answer, addAnswer, type DraftMap, type DraftValue, markUnclear } from '../model/draft.ts';
import { cutWords } from '../model/quote.ts';
import type { DateValue } from '../model/schema.ts';
import { TEXT_LIMIT } from '../model/shapes.ts';
import { explainTyped, type Typed } from '../model/typed.ts';
import { isUnknown } from '../model/typed-number.ts';
import { readLineDate } from './line-dates.ts';
import { plainLine } from './line-words.ts';
import type { OutcomeHabits } from './outcome-line.ts';
import { LEVEL_NAMES, type Question } from './questions.ts';
import { cleanLines, cleanText, readNumberAnswer, SHORT_LIMIT } from './understand.ts';
import type { InterviewWords } from './words.ts';

export interface AskedOption {
  readonly value: string;
  readonly name: string;
  readonly description?: string;
}

/** Names a question among all of an interview, whatever its words are: `outcome.2.line`. */
interface Named {
  readonly key: string;
  readonly ask: string;
  /** Its short name in the list of all answers. */
  readonly label: string;
}

/** A question for a terminal. */
export type Asked =
  /** The answer is the typed text; an empty one means `initial`. */
  | (Named & {
      readonly is: 'text';
      readonly help?: string;
      readonly initial?: string;
      readonly hint?: (typed: string) => string;
      /** Whether the hint says how the answer is understood, and so stays below it. */
      readonly echo?: boolean;
      /** An answer that could not be used; it can be typed again from there. */
      readonly recall?: string;
      readonly keepsLines?: boolean;
      readonly fits: (typed: string) => boolean;
    })
  /** The answer is the chosen value. */
  | (Named & { readonly is: 'choice'; readonly options: readonly AskedOption[] });

export type InterviewStep =
  | Asked
  /** Printed before the next question; a heading without questions is dropped when another follows. */
  | { readonly is: 'heading'; readonly text: string }
  | { readonly is: 'remark'; readonly text: string }
  | { readonly is: 'keep'; readonly answer: Answer }
  /** An answer that was not used in the end, to be listed. */
  | { readonly is: 'unused'; readonly unused: Unused }
  /** All answers of a part are there: they are shown, and the file is written. The reply is not used. */
  | { readonly is: 'ready'; readonly key: string };

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

/** What all questions of an interview share. */
export interface Situation {
  readonly words: InterviewWords;
  readonly habits: OutcomeHabits;
  readonly today: Day;
}

/** An interview while it is held. */
export interface Session extends Situation {
  /** Everything that is known so far. */
  draft: DraftMap;
  /** The ids of the document; grows with each entry. */
  readonly taken: Set<string>;
}

/** Keeps an answer. */
export function* keep(session: Session, answer: Answer): Interview {
  session.draft = addAnswer(session.draft, answer);
  yield { is: 'keep', answer };
}

export interface AskOptions {
  /** Names the question; the keys of its answer if absent. */
  readonly key?: string;
  readonly unit?: string;
  readonly hint?: (typed: string) => string;
  /** What the question is about, in the words of the plan. */
  readonly about?: string;
}

/** Asks one question and keeps the answer. @returns the typed text; may be empty */
export function* askQuestion(
  session: Session,
  path: readonly string[],
  question: Question,
  options: AskOptions = {},
): Interview<string> {
  const { words } = session;
  const at = [...path, question.key];
  const named = {
    key: options.key ?? at.join('.'),
    label: words.say(question.label),
    ask: nameAbout(words, question.ask, options.about),
  };
  if (question.as === 'level') return yield* askLevel(session, at, named);
  const { unit, hint } = options;
  const { said, wrong } = yield* askUntilItFits(words, {
    ...named,
    ...(question.help && { help: words.say(question.help) }),
    ...(hint && { hint }),
    ...(question.keepsLines && { keepsLines: true }),
    explainWrong: (typed) => explainWrong(session, question, typed, unit),
    isSkipped: question.as === 'baseline' ? isDash : isSkip,
  });
  if (said === '') return '';
  const value = wrong === undefined ? parseAnswer(session, question, said, unit) : undefined;
  yield* keep(session, { path: at, value: value ?? markUnclear(said) });
  if (wrong !== undefined) yield { is: 'unused', unused: { where: named.ask, wrong } };
  return said;
}

/** Says what a question is about: “Loans decided faster”: who owns it? */
export function nameAbout({ say }: InterviewWords, ask: string, about: string | undefined): string {
  return about === undefined ? say(ask) : say('“{name}”: {question}', cutWords(about, 50), say(ask));
}

interface TextQuestion {
  readonly key: string;
  readonly label: string;
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
export const isSkip = (typed: string) => isDash(typed) || /^[?？]+$/.test(typed);

interface TextAnswer {
  /** Empty if the question was skipped. */
  readonly said: string;
  /** Why it cannot be used; it was left open after that. */
  readonly wrong?: string;
}

/** Asks for a text until it can be used, or is left open. An answer that cannot be used is never dropped. */
export function* askUntilItFits(
  words: InterviewWords,
  { explainWrong: explain, isSkipped = isSkip, ...question }: TextQuestion,
): Interview<TextAnswer> {
  const clean = question.keepsLines ? cleanLines : cleanText;
  const fits = (typed: string) => isSkipped(clean(typed)) || explain(clean(typed)) === undefined;
  let last: { readonly said: string; readonly wrong: string } | undefined;
  for (;;) {
    const more = last && { help: sayAgain(words, last.wrong), recall: last.said };
    const said = clean(yield { is: 'text', ...question, fits, ...more });
    if (said === '' || isSkipped(said)) return last ?? { said: '' };
    const wrong = explain(said);
    if (wrong === undefined) return { said };
    last = { said, wrong };
  }
}

/** Says why an answer cannot be used, and how it can be changed. */
export function sayAgain({ say }: InterviewWords, wrong: string): string {
  return `${wrong} ${say('Press Enter to leave it open, or Tab to edit your answer.')}`;
}

function parseAnswer(
  session: Session,
  question: Question,
  said: string,
  unit: string | undefined,
): DraftValue | undefined {
  if (question.as === 'text' || question.as === 'short') return said;
  if (question.as === 'baseline' && isUnknown(said)) return 'unknown';
  const read = readAnswer(session, question, said, unit);
  return read.is === 'certain' ? read.value : undefined;
}

function readAnswer(
  { habits }: Session,
  { as }: Question,
  said: string,
  unit: string | undefined,
): Typed<DateValue> {
  return as === 'date' ? readLineDate(plainLine(said), habits) : readNumberAnswer(said, unit, habits);
}

function explainWrong(
  session: Session,
  question: Question,
  said: string,
  unit: string | undefined,
): string | undefined {
  const { as } = question;
  if (as === 'text' || as === 'short') return explainLength(said, as === 'short' ? SHORT_LIMIT : TEXT_LIMIT);
  if (said === '' || (as === 'baseline' && isUnknown(said))) return undefined;
  const read = readAnswer(session, question, said, unit);
  if (read.is === 'certain') return undefined;
  const explained = explainTyped(said, as === 'date' ? 'date' : 'number', read);
  return as === 'baseline' ? `${explained} If nobody knows it, write \`unknown\`.` : explained;
}

/** Says that a text is too long; undefined if it is not. */
export function explainLength(said: string, limit = TEXT_LIMIT): string | undefined {
  if (said.length <= limit) return undefined;
  return `This answer has ${said.length} characters. Shorten it to ${limit}.`;
}

function* askLevel(session: Session, path: readonly string[], named: Named): Interview<string> {
  const { say } = session.words;
  // Names have no numbers, because a typed digit chooses the option at that position, counted from 1.
  const levels = LEVEL_NAMES.map((name, level) => ({
    value: String(level),
    name: say(name),
    description: say('{level} of 4', String(level)),
  }));
  const chosen = yield { is: 'choice', ...named, options: [...levels, { value: '', name: say('not sure') }] };
  if (chosen !== '') yield* keep(session, { path, value: Number(chosen) });
  return chosen;
}
