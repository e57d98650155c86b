/** Which findings can be suppressed, by a comment or by the baseline. */
import { isChangeRule } from './change-rules.ts';
import type { Finding } from './finding.ts';

/** The name of the baseline file, at the root of the repository. */
export const BASELINE_FILE = '.strat-baseline.json';

/** Rules about suppressions and the baseline themselves. */
const OF_THE_CHECK: ReadonlySet<string> = new Set([
  'suppression-without-reason',
  'suppression-unknown-rule',
  'suppression-expired',
  'suppression-unused',
  'baseline-stale',
]);

/** Rules about parts of the file that could not be understood: nothing else can check them. */
const OF_THE_FORM: ReadonlySet<string> = new Set(['syntax', 'schema']);

/** Explains why no comment can suppress a rule; undefined if one can. */
export function explainNotSuppressible(rule: string): string | undefined {
  if (OF_THE_CHECK.has(rule)) return 'it watches over suppressions';
  if (isChangeRule(rule)) return 'a change of a commitment is amended';
  return rule === 'schema' ? 'what cannot be understood is checked by nothing else' : undefined;
}

/**
 * Returns whether a comment may suppress a finding. Of the syntax findings only warnings qualify: an invisible
 * character can be intended.
 */
export function isSuppressible({ rule, level }: Finding): boolean {
  return explainNotSuppressible(rule) === undefined && (rule !== 'syntax' || level !== 'error');
}

/** Returns whether a finding may be listed in the baseline. */
export function canBeBaselined({ rule }: Finding): boolean {
  return !OF_THE_FORM.has(rule) && explainNotSuppressible(rule) === undefined;
}
