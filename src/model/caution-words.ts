/** The words of a language that call for caution: softer verbs, loopholes, and what says who is covered. */
import type { WordList } from './words.ts';

/** All in lower case; an entry may have several words. */
export interface CautionWords {
  /** What stops short of the result, before its verb or in its place: works to, addresses, are being. */
  readonly soft: WordList;
  /** Nearly none: few, rarely. */
  readonly rare: WordList;
  /** Verbs that leave nothing of a thing: eliminate. */
  readonly ends: WordList;
  /** What takes all the rest out, and may bind others: only. */
  readonly only: WordList;
  /** Words before a verb that follows a softer one: is encouraged to report. */
  readonly to: WordList;
  /** Words before these that make it a duty: has to report. */
  readonly duty: WordList;
  readonly or: WordList;
  /** What opens a condition that one word or two make open: where useful. */
  readonly where: WordList;
  /** What makes a proof one: external, in production. */
  readonly proof: WordList;
  /** Words before a number that say whom or what it describes: with, aged. */
  readonly covers: WordList;
  /** Words that describe what stands before them: who, that. */
  readonly relative: WordList;
  /** Words before such a word after which it tells what is promised: so that, sure that. */
  readonly saying: WordList;
  /** Days without a break: in a row. */
  readonly row: WordList;
  /** The articles that count one unit of time: within an hour. */
  readonly one: WordList;
  /** Words between a time and its period: two days per year. */
  readonly per: WordList;
  /** Words for everything or everyone that stand before it or for it: every, all, everyone. */
  readonly every: WordList;
  /** What picks some out by a property, and is no quantity: key, main. */
  readonly trait: WordList;
  /** Negations that only deny the words behind them: without. */
  readonly without: WordList;
  /** Before what a number is compared with, as a part of a regular expression. */
  readonly basis: string;
  /** Before the last day of what lasts until then. */
  readonly until: string;
  /** Before the first day. */
  readonly since: string;
}
