/** Findings held against the baseline: what is in it does not count, and what of it is no more is told. */
import { type BaselineEntry, entryOf, gathered, keyOf } from '../model/accepted.ts';
import type { Finding } from '../model/finding.ts';
import { mayBeBaselined } from '../model/gate.ts';

/** What was found in one file, and what was looked for. */
export interface FileFindings {
  /** Relative to the folder of the baseline. */
  readonly file: string;
  readonly findings: readonly Finding[];
  /** Rules in force. */
  readonly rules: ReadonlySet<string>;
  /** Whether all of the file could be understood. */
  readonly isUnderstood: boolean;
}

/** Marks findings that are in the baseline; of findings with the same key as many as its entry counts. */
export function againstBaseline(
  { file, findings }: FileFindings,
  entries: readonly BaselineEntry[],
): Finding[] {
  const left = new Map(gathered(entries).map((entry) => [keyOf(entry), entry.count ?? 1]));
  return findings.map((finding) => {
    if (finding.suppressed || !mayBeBaselined(finding)) return finding;
    const key = keyOf(entryOf(finding, file));
    const rest = left.get(key) ?? 0;
    left.set(key, rest - 1);
    return rest > 0 ? { ...finding, suppressed: { kind: 'baseline' } } : finding;
  });
}

/** Counts the findings that an entry still stands for; undefined where that cannot be known from what was checked. */
export type Count = (entry: BaselineEntry) => number | undefined;

/** @param known every rule that there is; an entry of another stands for nothing */
export function counter(checked: readonly FileFindings[], known: ReadonlySet<string>): Count {
  const files = new Map(checked.map((one) => [one.file, one]));
  const counts = new Map(entriesFor(checked).map((entry) => [keyOf(entry), entry.count ?? 1]));
  return (entry) => {
    if (!known.has(entry.rule)) return 0;
    const own = files.get(entry.file);
    if (!own?.isUnderstood || !own.rules.has(entry.rule)) return undefined;
    return counts.get(keyOf(entry)) ?? 0;
  };
}

/** What a baseline would hold of these findings: all but those that a comment puts aside or that never may be in it. */
function entriesFor(checked: readonly FileFindings[]): BaselineEntry[] {
  return gathered(
    checked.flatMap(({ file, findings }) =>
      findings
        .filter((finding) => finding.suppressed?.kind !== 'comment' && mayBeBaselined(finding))
        .map((finding) => entryOf(finding, file)),
    ),
  );
}

/** All that may stand in a baseline marked as if it did. */
export function accepted(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) =>
    finding.suppressed || !mayBeBaselined(finding)
      ? finding
      : { ...finding, suppressed: { kind: 'baseline' } },
  );
}

/**
 * The baseline after a check: new for what was checked, as it was for all else. Of a file that could not be understood
 * nothing is accepted: much of what is found there is only what the mistake has left behind.
 * @param isGone whether a file is no more
 */
export function updated(
  before: readonly BaselineEntry[],
  checked: readonly FileFindings[],
  known: ReadonlySet<string>,
  isGone: (file: string) => boolean,
): BaselineEntry[] {
  const count = counter(checked, known);
  const kept = before.filter((entry) => !isGone(entry.file) && count(entry) === undefined);
  const whole = checked.filter(({ isUnderstood }) => isUnderstood);
  const found = new Map(entriesFor(whole).map((entry) => [keyOf(entry), entry]));
  for (const entry of kept) found.set(keyOf(entry), entry);
  return gathered([...found.values()]);
}
