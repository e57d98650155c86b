/** The data of a check, for every format. */
import type { Day } from '../model/dates.ts';
import { type Finding, LEVELS, type Level } from '../model/finding.ts';
import type { Paint } from './paint.ts';
import type { PlanFacts } from './plan-facts.ts';
import type { RuleText } from './rule-page.ts';

export interface CheckedFile {
  readonly file: string;
  readonly text: string;
  /** The name of the strategy. */
  readonly name: string | undefined;
  readonly criteria: number;
  readonly objectives: number;
  readonly capabilities: number;
  /** The check-ins that were left out, because they name a day after that of the check. */
  readonly later?: number;
  /** Gathers what is there, if the strategy could be read. */
  readonly facts?: (() => PlanFacts) | undefined;
  /** The level from which the check of it fails; `error` if absent. */
  readonly failOn?: Level;
  /** Whether it is checked with the preset `strict`, which reports what is absent one by one. */
  readonly isStrict?: boolean;
}

/** A file with findings that is not a strategy. */
export type OtherFile = Pick<CheckedFile, 'file' | 'text' | 'failOn'>;

/** Paths that a search saw and did not read: how many, and the first of them. */
export interface LeftPaths {
  readonly count: number;
  readonly paths: readonly string[];
}

/** What a search left out; undefined for a reason that left out nothing. */
export interface LeftOut {
  /** What `exclude` leaves out. */
  readonly excluded?: LeftPaths | undefined;
  /** Links that were not followed. */
  readonly links?: LeftPaths | undefined;
  /** Files with the name of a strategy that have no `strat: 1`. */
  readonly others?: LeftPaths | undefined;
}

export interface Report {
  readonly files: readonly CheckedFile[];
  readonly others?: readonly OtherFile[];
  /** All findings that count for the exit code. */
  readonly findings: readonly Finding[];
  /** The findings to show. */
  readonly shown: readonly Finding[];
  /** Known findings, which do not count. */
  readonly suppressed: readonly Finding[];
  /** The number of rules in force. */
  readonly rules: number;
  readonly asOf: Day;
  /** The version to compare with: `main@a1b2c3d`; absent without a comparison. */
  readonly against?: string;
  /** The current folder below the top of the repository, `teams/mobile`; empty at the top. */
  readonly folder?: string;
  /** The texts of the rules, for formats that explain them. */
  readonly catalogue?: readonly RuleText[];
  /** What the search for strategies left out, if anything. */
  readonly leftOut?: LeftOut;
  /** Set if a file could not be read at all, which standard error reports. */
  readonly isIncomplete?: boolean;
  /** The command that was run, with what decides which findings there are: the start of the next command. */
  readonly command?: string;
  /** Formats the same command for one path. */
  readonly formatCommandFor?: (path: string) => string;
  /** Whether to show each finding with its lines, however many there are. */
  readonly isWhole?: boolean;
  /** The seconds that it took; undefined if the output must be the same each time. */
  readonly seconds?: number;
}

export interface Appearance {
  readonly paint: Paint;
  readonly columns: number;
}

/** A format of a check’s result: data in, text out. */
export type Format = (report: Report, look: Appearance) => string;

export function countAtLevel(findings: readonly Finding[], level: Level): number {
  return findings.filter((finding) => finding.level === level).length;
}

export function countByLevel(findings: readonly Finding[]): Readonly<Record<Level, number>> {
  const [error = 0, warn = 0, info = 0] = LEVELS.map((level) => countAtLevel(findings, level));
  return { error, warn, info };
}
