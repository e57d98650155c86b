/** Findings in the records beside a strategy. */
import type { Checkin } from '../model/checkin.ts';
import type { Finding } from '../model/finding.ts';
import type { PlanRecords } from '../model/plan-records.ts';
import type { RecordReading } from '../source/parse.ts';
import type { Problem } from './rule.ts';

/** A record with its reading, as `lint` needs it. */
export interface LintedRecord {
  /** Its path below the strategy’s folder. */
  readonly name: string;
  readonly reading: RecordReading<Checkin>;
  readonly isNew: boolean;
}

export interface LintRecords {
  readonly plan: PlanRecords;
  readonly files: readonly LintedRecord[];
}

/** Finds the record that a problem is in; undefined for one in the strategy. */
export function findLintedRecord(
  { record }: Problem,
  records: LintRecords | undefined,
): LintedRecord | undefined {
  return record === undefined ? undefined : records?.files.find(({ name }) => name === record);
}

/**
 * Makes the findings in a record fair: one that is on the base cannot be changed any more, so its errors are info,
 * and nothing in it is fixed. What only time makes wrong ends with a later check-in, and keeps its level.
 */
export function judgeFairly(
  { isNew }: LintedRecord,
  findings: readonly Finding[],
  isTimed: (rule: string) => boolean,
): readonly Finding[] {
  if (isNew) return findings;
  return findings.map(({ fix: _, ...finding }) =>
    finding.level === 'error' && !isTimed(finding.rule) ? { ...finding, level: 'info' } : finding,
  );
}
