/** Which findings can be suppressed by a comment, or accepted. */
import { isChangeRule } from './change-rules.ts';
import type { Finding } from './finding.ts';
import { toPresentRule } from './former-names.ts';

/** The name of the file of accepted findings, at the root of the repository. */
export const ACCEPTED_FILE = '.strat-accepted.json';
/** Its name in version 0.1.0, which is still read. */
export const FORMER_ACCEPTED_FILE = '.strat-baseline.json';
/** Both names; the first counts where both files exist. */
export const ACCEPTED_FILES: readonly string[] = [ACCEPTED_FILE, FORMER_ACCEPTED_FILE];

/** Rules about suppressions and accepted findings themselves. */
const OF_THE_CHECK: ReadonlySet<string> = new Set([
  'suppression-without-reason',
  'suppression-unknown-rule',
  'suppression-expired',
  'suppression-unused',
  'accepted-stale',
]);

/** Rules about parts of the file that could not be understood: nothing else can check them. */
const OF_THE_FORM: ReadonlySet<string> = new Set(['syntax', 'schema']);

/** Explains why no comment can suppress a rule; undefined if one can. */
export function explainNotSuppressible(name: string): string | undefined {
  const rule = toPresentRule(name);
  if (OF_THE_CHECK.has(rule)) return 'it checks the suppressions themselves';
  if (isChangeRule(rule)) return 'give the reason for a change with `strat amend`';
  return rule === 'schema' ? 'no other rule checks what cannot be read' : undefined;
}

/**
 * Returns whether a comment may suppress a finding. Of the syntax findings only warnings qualify: an invisible
 * character can be intended.
 */
export function isSuppressible({ rule, level }: Finding): boolean {
  return explainNotSuppressible(rule) === undefined && (rule !== 'syntax' || level !== 'error');
}

/** Returns whether a finding may be accepted. */
export function canBeAccepted({ rule }: Finding): boolean {
  return !OF_THE_FORM.has(rule) && explainNotSuppressible(rule) === undefined;
}
