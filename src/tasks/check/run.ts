/** The findings of one pass, before they are judged. */
import type { Host } from '../../host/host.ts';
import type { AnyRule } from '../../lint/rule.ts';
import type { Finding, Level } from '../../model/finding.ts';
import type { ChangeReport } from '../../report/changes.ts';
import type { CheckedFile, LeftOut } from '../../report/report.ts';
import type { RuleText } from '../../report/rule-page.ts';
import type { ComparedSnapshots } from '../compare/news.ts';

/** Checks once. @param options `accepted: false` to count accepted findings as well */
export type Once = (host: Host, options?: { readonly accepted?: boolean }) => Promise<CheckRun>;

export interface Verdict {
  /** All findings, including those that do not count. */
  readonly findings: readonly Finding[];
  /** The level from which the check fails. */
  readonly failOn: Level;
}

export interface Checked extends Verdict {
  readonly file: CheckedFile;
  /** The absolute path, like the folder that its paths and its accepted findings belong to. */
  readonly path: string;
  readonly root: string;
  /** The ids of the rules in force. */
  readonly rules: ReadonlySet<string>;
  /** Every available rule, including policies. */
  readonly catalogue: readonly AnyRule[];
  readonly lang: string | undefined;
  /** Returns whether all of it could be read, apart from findings that are marked as known. */
  isUnderstood(findings: readonly Finding[]): boolean;
}

/** What accepted findings need to know of a file. */
export type Acceptable = Pick<Checked, 'path' | 'root' | 'findings' | 'rules' | 'isUnderstood'>;

/** A file that is not a strategy: a record, accepted findings, a deleted strategy. */
export interface Other extends Verdict {
  readonly file: string;
  readonly text: string;
  /** Set if its findings can be accepted: for a record beside a strategy. */
  readonly record?: Omit<Acceptable, 'findings'>;
}

/** Lists the files whose findings can be accepted: strategies, and the records beside them. */
export function listAcceptable({ checked, others }: CheckRun): readonly Acceptable[] {
  return [...checked, ...others.flatMap(({ record, findings }) => (record ? [{ ...record, findings }] : []))];
}

/** The changes of a strategy, and the two sides that were compared. */
export interface ComparedStrategy extends ChangeReport {
  readonly snapshots: ComparedSnapshots;
}

export interface CheckRun {
  readonly checked: readonly Checked[];
  readonly others: readonly Other[];
  /** The version that it was compared with: `main@a1b2c3d`. */
  readonly against?: string;
  /** The changes of each strategy, if the check compared with a revision. */
  readonly comparisons: readonly ComparedStrategy[];
  /** The texts of the change rules. */
  readonly changeRules: readonly RuleText[];
  /** What the search for strategies left out. */
  readonly leftOut: LeftOut;
  /** Whether a file could not be opened. */
  readonly failed: boolean;
}
