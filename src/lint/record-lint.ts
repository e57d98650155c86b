/** Findings in the records beside a strategy. */
import type { Checkin } from '../model/checkin.ts';
import type { Finding } from '../model/finding.ts';
import { findNearest } from '../model/nearest.ts';
import type { PlanRecords } from '../model/plan-records.ts';
import { isOfKind } from '../model/record.ts';
import { CHECKINS } from '../model/record-folders.ts';
import type { Strategy } from '../model/schema.ts';
import type { RecordReading } from '../source/parse.ts';
import type { Awaited, Problem } from './rule.ts';

/** A record with its reading, as `lint` needs it. */
export interface LintedRecord {
  /** Its path below the strategy’s folder. */
  readonly name: string;
  readonly reading: RecordReading<object>;
  readonly isNew: boolean;
}

export interface LintRecords {
  readonly plan: PlanRecords;
  readonly files: readonly LintedRecord[];
}

/**
 * Returns whether rules about records are in force: with a rhythm in the plan, or from the first check-in. Before that
 * nobody is asked for anything; only the form of what is there is judged.
 */
export function isTracked(strategy: Strategy, records: LintRecords | undefined): boolean {
  return (
    strategy.tracking !== undefined || (records?.files.some(({ name }) => isOfKind(CHECKINS, name)) ?? false)
  );
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

/** Returns whether what is missing may be in a part of a record that could not be read and was already reported. */
export function mayBeUnread(
  { section, id, from = '' }: Awaited,
  files: readonly LintedRecord[],
  isInPlan: (id: string) => boolean,
): boolean {
  const checkins = files.filter(({ name }) => isOfKind(CHECKINS, name)) as readonly LintedCheckin[];
  const actions = new Set(files.flatMap(({ reading }) => Object.keys(readActions(reading.model))));
  const isKnown = (one: string) => isInPlan(one) || actions.has(one.replace(/-\d+$/, ''));
  return checkins.some(({ name, reading: { model, places, findings } }) => {
    const isDated = typeof model?.on === 'string';
    const day = isDated ? model.on : /\d{4}-\d{2}-\d{2}/.exec(name)?.[0];
    if (day !== undefined && day < from) return false;
    if (!isDated || model.kind !== 'checkin' || places.isDamaged([section, id])) return true;
    const isSlip = (one: string) => !isKnown(one) && findNearest(one, [id]) === id;
    return (
      findings.some(({ field }) => isBadId(field, section)) || Object.keys(model[section] ?? {}).some(isSlip)
    );
  });
}

/** Returns whether a record of a folder could not be read, so that nothing is sure to be missing from it. */
export function hasUnread(folder: string | undefined, records: LintRecords | undefined): boolean {
  if (folder === undefined) return false;
  return (records?.files ?? []).some(
    ({ name, reading: { model, findings } }) =>
      name.startsWith(`${folder}/`) &&
      (model === undefined || findings.some(({ level }) => level === 'error')),
  );
}

interface LintedCheckin extends LintedRecord {
  readonly reading: RecordReading<Checkin>;
}

const readActions = (model: object | undefined): object =>
  (model as { readonly actions?: object } | undefined)?.actions ?? {};

/** Returns whether a field is an entry whose id cannot be read: it may be any. */
function isBadId(field: string | undefined, section: string): boolean {
  const [part, id = ''] = field?.split('.') ?? [];
  return part === section && /[^\p{Ll}\p{N}#-]/u.test(id);
}
