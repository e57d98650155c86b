/** What differs between two versions of a strategy, and what that does to what was promised. */
import type { Level, Range } from './finding.ts';
import type { WordRun } from './word-diff.ts';

export const CHANGE_CLASSES = [
  'goalpost',
  'record',
  'direction',
  'people',
  'scope',
  'editorial',
  'checks',
] as const;
export type ChangeClass = (typeof CHANGE_CLASSES)[number];

/** Where the commitment that is changed stands in its time. */
export type Period = 'before' | 'during' | 'after';

/** The level of a change before its commitment begins, in its time, and when it was due. */
export type ChangeLevels = Readonly<Record<Period, Level | 'off'>>;

export type ChangeValue = string | number | boolean | readonly string[];

export interface ChangePlace {
  readonly file: string;
  readonly range: Range;
}

/** The amendment that says why. */
export interface Acknowledgement {
  readonly file: string;
  readonly why: string;
  readonly on?: string;
  readonly by?: string;
}

/** A change in a few words, for a table. */
export interface ChangeRow {
  readonly name: string;
  /** The field, or what has happened: `removed`. */
  readonly what: string;
  /** `2 → 4 hours`. */
  readonly values: string;
}

export interface Change {
  readonly rule: string;
  readonly class: ChangeClass;
  /** `info` once it is acknowledged. */
  readonly level: Level;
  readonly period: Period;
  /** `criteria/loan-time`: the section and id of the entry, by its name after the change. */
  readonly entity?: string;
  readonly field?: string;
  /** As written; undefined where there was nothing. */
  readonly from?: ChangeValue;
  readonly to?: ChangeValue;
  /** In words and numbers: `asks 40 % less: 30 → 18 pt`. */
  readonly effect?: string;
  readonly acknowledged?: Acknowledgement;
  readonly message: string;
  /** What might have been meant: a rename that is not said. */
  readonly hint?: string;
  /** What would acknowledge it. */
  readonly command?: string;
  readonly row: ChangeRow;
  /** Of a text: what was kept, taken out and put in. */
  readonly words?: readonly WordRun[];
  readonly before?: ChangePlace;
  readonly after?: ChangePlace;
}
