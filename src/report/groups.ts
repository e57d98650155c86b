/**
 * The entry of the default view that each finding belongs to, by a name that stays the same. Findings of one rule are
 * one entry, and what has one cause is one entry: owners that are missing, what is absent from the whole plan, and what
 * follows from a destination that is missing.
 */
import type { Finding } from '../model/finding.ts';
import { nameAbsent } from './absent.ts';
import { findPlanFacts, type PlanFacts } from './plan-facts.ts';
import type { Report } from './report.ts';

/** The group of owners that are missing: also a name for its rules in `--only` and `strat explain`. */
export const OWNER_GROUP = 'owner-missing';
/** The group of what is absent from the whole plan. */
export const ABSENT_GROUP = 'not-there-yet';

/** The rules whose findings follow from another rule’s finding in the same file. */
const FOLLOWS: Readonly<Record<string, string>> = {
  'destination-why-missing': 'destination-missing',
  'destination-why-echoes': 'destination-missing',
  'destination-length': 'destination-missing',
  'destination-fluff': 'destination-missing',
};

export interface Grouped {
  readonly finding: Finding;
  readonly group: string;
  /** What is absent, in plain words, for a finding of that group. */
  readonly absent?: string;
}

/** Finds the group of each finding. */
export function groupFindings(
  findings: readonly Finding[],
  { files }: Pick<Report, 'files'>,
): readonly Grouped[] {
  const checked = new Map(files.map((file) => [file.file, file]));
  const counts = countRules(findings);
  return findings.map((finding) => {
    const file = checked.get(finding.file);
    return groupFinding(finding, counts.get(finding.file) ?? new Map(), file && findPlanFacts(file));
  });
}

type Counts = ReadonlyMap<string, number>;

function countRules(findings: readonly Finding[]): ReadonlyMap<string, Counts> {
  const byFile = new Map<string, Map<string, number>>();
  for (const { file, rule } of findings) {
    const counts = byFile.get(file) ?? new Map<string, number>();
    byFile.set(file, counts.set(rule, (counts.get(rule) ?? 0) + 1));
  }
  return byFile;
}

function groupFinding(finding: Finding, counts: Counts, facts: PlanFacts | undefined): Grouped {
  const { rule, level } = finding;
  const cause = Object.hasOwn(FOLLOWS, rule) ? FOLLOWS[rule] : undefined;
  if (cause !== undefined && counts.has(cause)) return { finding, group: cause };
  if (isOwnerRule(rule)) return { finding, group: OWNER_GROUP };
  if (facts && isUnadvanced(rule, counts, facts)) return { finding, group: 'objective-orphan' };
  const absent = level === 'error' || !facts ? undefined : nameAbsent(finding, counts.get(rule) ?? 0, facts);
  return absent === undefined ? { finding, group: rule } : { finding, group: ABSENT_GROUP, absent };
}

/** Returns whether a rule is about an owner that is missing. */
export function isOwnerRule(rule: string): boolean {
  return rule.endsWith('-without-owner');
}

/** Returns whether no objective advances anything, so that no criterion can be advanced. */
function isUnadvanced(rule: string, counts: Counts, { count }: PlanFacts): boolean {
  const orphans = counts.get('objective-orphan') ?? 0;
  return rule === 'criterion-unadvanced' && orphans > 0 && orphans >= count('objectives');
}
