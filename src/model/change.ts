/** The changes between two versions of a strategy, and their effect on its commitments. */
import type { Level, Range } from './finding.ts';
import type { WordRun } from './word-diff.ts';

export const CHANGE_CLASSES = [
  'goalpost',
  'record',
  'direction',
  'people',
  'scope',
  'progress',
  'editorial',
  'checks',
] as const;
export type ChangeClass = (typeof CHANGE_CLASSES)[number];

/** What a change does to a promise: it is easier or harder to keep, or nobody can tell without asking. */
export const CHANGE_DIRECTIONS = ['easier', 'harder', 'undecidable', 'none'] as const;
export type ChangeDirection = (typeof CHANGE_DIRECTIONS)[number];

/** When the change happened: before the commitment begins, during its time, or after its due date. */
export type Period = 'before' | 'during' | 'after';

/** The level of a change for each period. */
export type ChangeLevels = Readonly<Record<Period, Level | 'off'>>;

export type ChangeValue = string | number | boolean | readonly string[];

export interface ChangePlace {
  readonly file: string;
  readonly range: Range;
}

/** The amendment that gives the reason. */
export interface Acknowledgement {
  readonly file: string;
  readonly why: string;
  readonly on?: string;
  readonly by?: string;
}

/** A value that is one of several in a change. */
export interface ChangePart {
  readonly field: string;
  readonly from?: ChangeValue | undefined;
  readonly to?: ChangeValue | undefined;
}

export const ENTRY_FATES = ['gone', 'done', 'dropped', 'again', 'allowed', 'ruled-out', 'sooner'] as const;
export type EntryFate = (typeof ENTRY_FATES)[number];

/** A change in a few words, for a table. */
export interface ChangeRow {
  readonly name: string;
  /** The short name that the plan gives the entry, or the first words of its sentence. */
  readonly about?: string | undefined;
  /** The field, or the event: `removed`. */
  readonly what: string;
  /** `2 → 4 hours`. */
  readonly values: string;
  /** The old promise and the new one as a whole, where the values alone do not say it. */
  readonly was?: string | undefined;
  readonly now?: string | undefined;
  /** What became of the entry, if that is the whole change. */
  readonly is?: EntryFate | undefined;
}

/** Somebody whom a change concerns. */
export interface Told {
  /** The name in the directory; a group, a role or an unknown handle as written. */
  readonly person: string;
  /** Each reason in a few words: owner of `loan-time`. */
  readonly why: readonly string[];
}

export interface Change {
  readonly rule: string;
  readonly class: ChangeClass;
  /** `info` once it is acknowledged. */
  readonly level: Level;
  readonly period: Period;
  readonly direction: ChangeDirection;
  /** `criteria/loan-time`: the section and id of the entry, named as after the change. */
  readonly entity?: string;
  readonly field?: string;
  /** The value as written; undefined if there was none. */
  readonly from?: ChangeValue;
  readonly to?: ChangeValue;
  /** The other values that this one change is made of; an amendment names each of them. */
  readonly parts?: readonly ChangePart[];
  /** In words and numbers: `ambition down 40 % (+30 → +18 points)`. */
  readonly effect?: string;
  readonly acknowledged?: Acknowledgement;
  readonly message: string;
  /** A question to whoever reads it, or a possible explanation: a rename that nobody declared. */
  readonly hint?: string;
  /** The command that would acknowledge it. */
  readonly command?: string;
  /** Whom it concerns; absent where it moves no commitment, or concerns nobody. */
  readonly tell?: readonly Told[];
  readonly row: ChangeRow;
  /** For a text: the words that were kept, removed and added. */
  readonly words?: readonly WordRun[];
  readonly before?: ChangePlace;
  readonly after?: ChangePlace;
}
