/** Compares findings with the accepted ones: these do not count, and entries that no longer occur are reported. */
import {
  type AcceptedEntry,
  makeAcceptedEntry,
  makeAcceptedKey,
  mergeAcceptedEntries,
} from '../model/accepted.ts';
import type { Finding } from '../model/finding.ts';
import { canBeAccepted } from '../model/gate.ts';

/** The findings of one file, and the rules that were checked. */
export interface FileFindings {
  /** Relative to the folder of the file of accepted findings. */
  readonly file: string;
  readonly findings: readonly Finding[];
  /** The rules in force. */
  readonly rules: ReadonlySet<string>;
  /** Whether the whole file could be read. */
  readonly isUnderstood: boolean;
}

/** Marks findings that are accepted, as many with the same key as its entry counts. */
export function markAccepted({ file, findings }: FileFindings, entries: readonly AcceptedEntry[]): Finding[] {
  const left = new Map(
    mergeAcceptedEntries(entries).map((entry) => [makeAcceptedKey(entry), entry.count ?? 1]),
  );
  return findings.map((finding) => {
    if (finding.suppressed || !canBeAccepted(finding)) return finding;
    const key = makeAcceptedKey(makeAcceptedEntry(finding, file));
    const rest = left.get(key) ?? 0;
    left.set(key, rest - 1);
    return rest > 0 ? { ...finding, suppressed: { kind: 'accepted' } } : finding;
  });
}

/** Counts the findings that an entry still covers; undefined if the check cannot know. */
export type Count = (entry: AcceptedEntry) => number | undefined;

/** Makes the counter of an entry’s findings. @param known all rule ids; an entry of any other rule covers nothing */
export function makeCounter(checked: readonly FileFindings[], known: ReadonlySet<string>): Count {
  const files = new Map(checked.map((one) => [one.file, one]));
  const counts = new Map(
    listAcceptableEntries(checked).map((entry) => [makeAcceptedKey(entry), entry.count ?? 1]),
  );
  return (entry) => {
    if (!known.has(entry.rule)) return 0;
    const own = files.get(entry.file);
    if (!own?.isUnderstood || !own.rules.has(entry.rule)) return undefined;
    return counts.get(makeAcceptedKey(entry)) ?? 0;
  };
}

/**
 * Lists the entries for these findings: without suppressed findings and those that cannot be accepted.
 */
function listAcceptableEntries(checked: readonly FileFindings[]): AcceptedEntry[] {
  return mergeAcceptedEntries(
    checked.flatMap(({ file, findings }) =>
      findings
        .filter((finding) => finding.suppressed?.kind !== 'comment' && canBeAccepted(finding))
        .map((finding) => makeAcceptedEntry(finding, file)),
    ),
  );
}

/** Marks every finding that can be accepted as if it were. */
export function markAllAccepted(findings: readonly Finding[]): Finding[] {
  return findings.map((finding) =>
    finding.suppressed || !canBeAccepted(finding)
      ? finding
      : { ...finding, suppressed: { kind: 'accepted' } },
  );
}

/**
 * Returns the accepted findings after a check: new for the files and rules checked, unchanged for the rest. Accepts nothing of a
 * file that could not be read, because many of its findings only follow from the mistake.
 * @param isGone whether a file no longer exists
 */
export function updateAccepted(
  before: readonly AcceptedEntry[],
  checked: readonly FileFindings[],
  known: ReadonlySet<string>,
  isGone: (file: string) => boolean,
): AcceptedEntry[] {
  const count = makeCounter(checked, known);
  const kept = before.filter((entry) => !isGone(entry.file) && count(entry) === undefined);
  const whole = checked.filter(({ isUnderstood }) => isUnderstood);
  const found = new Map(listAcceptableEntries(whole).map((entry) => [makeAcceptedKey(entry), entry]));
  for (const entry of kept) found.set(makeAcceptedKey(entry), entry);
  return mergeAcceptedEntries([...found.values()]);
}
