/** What a check has to tell, for every format. */
import type { Day } from '../model/dates.ts';
import { type Finding, LEVELS, type Level } from '../model/finding.ts';
import type { Paint } from './paint.ts';
import type { RuleText } from './rule-page.ts';

export interface CheckedFile {
  readonly file: string;
  readonly text: string;
  /** Whose strategy it is. */
  readonly name: string | undefined;
  readonly criteria: number;
  readonly objectives: number;
  readonly capabilities: number;
  /** The level from which the check of it fails; `error` where it is absent. */
  readonly failOn?: Level;
}

/** A file that findings are in and that is no strategy. */
export type OtherFile = Pick<CheckedFile, 'file' | 'text' | 'failOn'>;

export interface Report {
  readonly files: readonly CheckedFile[];
  readonly others?: readonly OtherFile[];
  /** All that count for the exit code. */
  readonly findings: readonly Finding[];
  /** Those that are to be shown. */
  readonly shown: readonly Finding[];
  /** Those that are known and do not count. */
  readonly suppressed: readonly Finding[];
  /** How many rules were in force. */
  readonly rules: number;
  readonly asOf: Day;
  /** The version that it was compared with: `main@a1b2c3d`; absent where it was compared with none. */
  readonly against?: string;
  /** From the top of the repository to the current folder, `teams/mobile`; empty at the top. */
  readonly folder?: string;
  /** What the rules say of themselves, for formats that explain them. */
  readonly catalogue?: readonly RuleText[];
  /** Set where a file could not be read at all, of which standard error tells. */
  readonly isIncomplete?: boolean;
  /** Seconds that it took; undefined where the output must be the same each time. */
  readonly seconds?: number;
}

export interface Look {
  readonly paint: Paint;
  readonly columns: number;
}

/** A format of a check's result: data in, text out. */
export type Format = (report: Report, look: Look) => string;

export function countOf(findings: readonly Finding[], level: Level): number {
  return findings.filter((finding) => finding.level === level).length;
}

export function counts(findings: readonly Finding[]): Readonly<Record<Level, number>> {
  const [error = 0, warn = 0, info = 0] = LEVELS.map((level) => countOf(findings, level));
  return { error, warn, info };
}
