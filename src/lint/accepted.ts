/** Compares findings with the baseline: known ones do not count, and entries that no longer occur are reported. */
import {
  type BaselineEntry,
  makeBaselineEntry,
  makeBaselineKey,
  mergeBaselineEntries,
} from '../model/accepted.ts';
import type { Finding } from '../model/finding.ts';
import { canBeBaselined } from '../model/gate.ts';

/** The findings of one file, and the rules that were checked. */
export interface FileFindings {
  /** Relative to the folder of the baseline. */
  readonly file: string;
  readonly findings: readonly Finding[];
  /** The rules in force. */
  readonly rules: ReadonlySet<string>;
  /** Whether the whole file could be read. */
  readonly isUnderstood: boolean;
}

/** Marks findings that are in the baseline, as many with the same key as its entry counts. */
export function markBaselined(
  { file, findings }: FileFindings,
  entries: readonly BaselineEntry[],
): Finding[] {
  const left = new Map(
    mergeBaselineEntries(entries).map((entry) => [makeBaselineKey(entry), entry.count ?? 1]),
  );
  return findings.map((finding) => {
    if (finding.suppressed || !canBeBaselined(finding)) return finding;
    const key = makeBaselineKey(makeBaselineEntry(finding, file));
    const rest = left.get(key) ?? 0;
    left.set(key, rest - 1);
    return rest > 0 ? { ...finding, suppressed: { kind: 'baseline' } } : finding;
  });
}

/** Counts the findings that an entry still covers; undefined if the check cannot know. */
export type Count = (entry: BaselineEntry) => number | undefined;

/** Makes the counter of an entry’s findings. @param known all rule ids; an entry of any other rule covers nothing */
export function makeCounter(checked: readonly FileFindings[], known: ReadonlySet<string>): Count {
  const files = new Map(checked.map((one) => [one.file, one]));
  const counts = new Map(
    listAcceptableEntries(checked).map((entry) => [makeBaselineKey(entry), entry.count ?? 1]),
  );
  return (entry) => {
    if (!known.has(entry.rule)) return 0;
    const own = files.get(entry.file);
    if (!own?.isUnderstood || !own.rules.has(entry.rule)) return undefined;
    return counts.get(makeBaselineKey(entry)) ?? 0;
  };
}

/**
 * Lists the entries that a baseline of these findings would hold: without suppressed findings and those that it must
 * not hold.
 */
function listAcceptableEntries(checked: readonly FileFindings[]): BaselineEntry[] {
  return mergeBaselineEntries(
    checked.flatMap(({ file, findings }) =>
      findings
        .filter((finding) => finding.suppressed?.kind !== 'comment' && canBeBaselined(finding))
        .map((finding) => makeBaselineEntry(finding, file)),
    ),
  );
}

/** Marks every finding that a baseline may hold as if it held it. */
export function markAllAccepted(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) =>
    finding.suppressed || !canBeBaselined(finding)
      ? finding
      : { ...finding, suppressed: { kind: 'baseline' } },
  );
}

/**
 * Returns the baseline after a check: new for the files and rules checked, unchanged for the rest. Accepts nothing of a
 * file that could not be read, because many of its findings only follow from the mistake.
 * @param isGone whether a file no longer exists
 */
export function updateBaseline(
  before: readonly BaselineEntry[],
  checked: readonly FileFindings[],
  known: ReadonlySet<string>,
  isGone: (file: string) => boolean,
): BaselineEntry[] {
  const count = makeCounter(checked, known);
  const kept = before.filter((entry) => !isGone(entry.file) && count(entry) === undefined);
  const whole = checked.filter(({ isUnderstood }) => isUnderstood);
  const found = new Map(listAcceptableEntries(whole).map((entry) => [makeBaselineKey(entry), entry]));
  for (const entry of kept) found.set(makeBaselineKey(entry), entry);
  return mergeBaselineEntries([...found.values()]);
}
