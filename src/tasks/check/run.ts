/** What one pass of a check finds, before anything is made of it. */
import type { Host } from '../../host/host.ts';
import type { AnyRule } from '../../lint/rule.ts';
import type { Finding, Level } from '../../model/finding.ts';
import type { ChangeReport } from '../../report/changes.ts';
import type { CheckedFile } from '../../report/report.ts';
import type { RuleText } from '../../report/rule-page.ts';

/** Checks once. @param options `baseline: false` to leave it out */
export type Once = (host: Host, options?: { readonly baseline?: boolean }) => Promise<Run>;

export interface Verdict {
  /** Also those that do not count. */
  readonly findings: readonly Finding[];
  /** The level from which the check fails. */
  readonly failOn: Level;
}

export interface Checked extends Verdict {
  readonly file: CheckedFile;
  /** Absolute, as is the folder that its paths and its baseline belong to. */
  readonly path: string;
  readonly root: string;
  /** The ids of the rules in force. */
  readonly rules: ReadonlySet<string>;
  /** Every rule that there was to run, policies among them. */
  readonly catalogue: readonly AnyRule[];
  readonly lang: string | undefined;
  /** Whether all of it could be understood, but for findings that are marked as known. */
  isUnderstood(findings: readonly Finding[]): boolean;
}

/** A file that is no strategy and has findings all the same: a baseline, an amendment, a strategy that is no more. */
export interface Other extends Verdict {
  readonly file: string;
  readonly text: string;
}

export interface Run {
  readonly checked: readonly Checked[];
  readonly others: readonly Other[];
  /** The version that it was compared with: `main@a1b2c3d`. */
  readonly against?: string;
  /** What changed, strategy by strategy, where a check was made against a revision. */
  readonly comparisons: readonly ChangeReport[];
  /** What those rules say of themselves. */
  readonly changeRules: readonly RuleText[];
  /** Whether something could not be opened. */
  readonly failed: boolean;
}
