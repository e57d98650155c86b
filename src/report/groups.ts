/**
 * The entry of the default view that each finding belongs to, by a name that stays the same. Findings of one rule are
 * one entry, and what has one cause is one entry: owners that are missing, what is absent from the whole plan, and what
 * follows from a reality that is missing.
 */
import type { Finding } from '../model/finding.ts';
import { ABSENT_GROUP, isOwnerRule, OWNER_GROUP } from '../model/rule-groups.ts';
import { canBeAbsent, nameAbsent } from './absent.ts';
import type { PlanFacts } from './plan-facts.ts';
import type { Report } from './report.ts';

/** The rules whose findings follow from another rule’s finding in the same file. */
const FOLLOWS: Readonly<Record<string, string>> = {
  'reality-because-missing': 'reality-missing',
  'reality-one-sided': 'reality-missing',
  'reality-without-evidence': 'reality-missing',
};

export interface Grouped {
  readonly finding: Finding;
  readonly group: string;
  /** The plain words for what the plan has none of, for a finding of that group. */
  readonly absent?: string;
}

/** Finds the group of each of some findings; all findings of the report decide what follows from what. */
export function groupFindings(
  some: readonly Finding[],
  { files, findings }: Pick<Report, 'files' | 'findings'>,
): readonly Grouped[] {
  const checked = new Map(files.map((file) => [file.file, file]));
  const counts = countRules(findings);
  return some.map((finding) => {
    const file = checked.get(finding.file);
    const found = counts.get(finding.file) ?? new Map();
    return groupFinding(finding, found, file?.isStrict ?? false, () => file?.facts?.());
  });
}

/** Returns whether the facts of its plan may decide the group of a finding. */
export function needsFacts(finding: Finding): boolean {
  return canBeAbsent(finding) || finding.rule === UNADVANCED;
}

const UNADVANCED = 'criterion-unadvanced';

type Counts = ReadonlyMap<string, number>;

function countRules(findings: readonly Finding[]): ReadonlyMap<string, Counts> {
  const byFile = new Map<string, Map<string, number>>();
  for (const { file, rule } of findings) {
    const counts = byFile.get(file) ?? new Map<string, number>();
    byFile.set(file, counts.set(rule, (counts.get(rule) ?? 0) + 1));
  }
  return byFile;
}

function groupFinding(
  finding: Finding,
  counts: Counts,
  isStrict: boolean,
  readFacts: () => PlanFacts | undefined,
): Grouped {
  const { rule } = finding;
  const cause = Object.hasOwn(FOLLOWS, rule) ? FOLLOWS[rule] : undefined;
  if (cause !== undefined && counts.has(cause)) return { finding, group: cause };
  if (isOwnerRule(rule)) return { finding, group: OWNER_GROUP };
  const isFollowing = isUnadvanced(rule, counts, readFacts);
  const about = isFollowing ? { ...finding, rule: 'objective-orphan' } : finding;
  const facts = !isStrict && canBeAbsent(about) ? readFacts() : undefined;
  const absent = facts && nameAbsent(about, counts.get(about.rule) ?? 0, facts);
  return absent === undefined ? { finding, group: about.rule } : { finding, group: ABSENT_GROUP, absent };
}

/** Returns whether no objective advances anything, so that no criterion can be advanced. */
function isUnadvanced(rule: string, counts: Counts, readFacts: () => PlanFacts | undefined): boolean {
  const orphans = counts.get('objective-orphan') ?? 0;
  if (rule !== UNADVANCED || orphans === 0) return false;
  return orphans >= (readFacts()?.count('objectives') ?? Number.POSITIVE_INFINITY);
}
