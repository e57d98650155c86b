/** The words of surveys in one language. */
import type { StatedInstrument } from './structure.ts';

/** One text for each of the five answers, from strongly disagree to strongly agree. */
export type FiveAnswers<T> = readonly [T, T, T, T, T];

export interface InstrumentWords {
  readonly titles: Readonly<Record<StatedInstrument, string>>;
  /** By id. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** By id; `{end}` is the end of the strategy. */
  readonly statements: Readonly<Record<string, string>>;
  readonly answers: FiveAnswers<string>;
  readonly cannotSay: string;
  /** What form tools write for the same answers. */
  readonly otherAnswers: FiveAnswers<readonly string[]>;
  readonly otherCannotSay: readonly string[];
  readonly form: FormWords;
}

/** The groups that a form offers. The first and the last are compared. */
export const FORM_GROUPS = ['leaders', 'managers', 'staff'] as const;
export type FormGroup = (typeof FORM_GROUPS)[number];

/** What a form says besides the statements. */
export interface FormWords {
  /** A day as the end, such as `le {day}`; other dates stand alone. */
  readonly endDay: string;
  /** The end of a strategy that has none. */
  readonly noEnd: string;
  readonly destination: string;
  readonly promise: string;
  /** The least number that a promise names is below the usual one. */
  readonly lowered: string;
  /** What happens to the answers; `{least}` and `{from}` are numbers of people. */
  readonly promises: readonly string[];
  /** What the statements of a survey are about, where they do not say it. */
  readonly about: Readonly<Partial<Record<StatedInstrument, string>>>;
  readonly groupQuestion: string;
  readonly groups: Readonly<Record<FormGroup, string>>;
  /** Who belongs to a group. */
  readonly groupHints: Readonly<Record<FormGroup, string>>;
  readonly scale: string;
  readonly outcomesQuestion: string;
  readonly outcomesHint: string;
  readonly handIn: string;
}
