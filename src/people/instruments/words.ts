/** The words of surveys in one language. */
import type { StatedInstrument } from './structure.ts';

export interface InstrumentWords {
  readonly titles: Readonly<Record<StatedInstrument, string>>;
  /** By id. */
  readonly dimensions: Readonly<Record<string, string>>;
  /** By id; `{end}` is the end of the strategy. */
  readonly statements: Readonly<Record<string, string>>;
  /** The five answers, from strongly disagree to strongly agree. */
  readonly answers: readonly [string, string, string, string, string];
  readonly cannotSay: string;
  /** The three usual groups: the label in a form, then other words for it. */
  readonly groups: Readonly<Record<'leaders' | 'managers' | 'staff', readonly [string, ...string[]]>>;
}
