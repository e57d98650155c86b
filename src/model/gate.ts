/** What may be put aside, by a comment or in the baseline, and what never. */
import { isChangeRule } from './change-rules.ts';
import type { Finding } from './finding.ts';

/** Where the baseline stands, at the root of the repository. */
export const BASELINE_FILE = '.strat-baseline.json';

/** Rules about suppressions and the baseline themselves. */
const OF_THE_CHECK: ReadonlySet<string> = new Set([
  'suppression-without-reason',
  'suppression-unknown-rule',
  'suppression-expired',
  'suppression-unused',
  'baseline-stale',
]);

/** What a part of the file means is not known: nothing else could check it. */
const OF_THE_FORM: ReadonlySet<string> = new Set(['syntax', 'schema']);

/** Why no comment can suppress a rule; undefined where one can. */
export function notSuppressible(rule: string): string | undefined {
  if (OF_THE_CHECK.has(rule)) return 'it watches over suppressions';
  if (isChangeRule(rule)) return 'a change of a commitment is amended';
  return rule === 'schema' ? 'what cannot be understood is checked by nothing else' : undefined;
}

/** Whether a comment may hold a finding back. Of the syntax only warnings: an invisible character can be meant. */
export function isSuppressible({ rule, level }: Finding): boolean {
  return notSuppressible(rule) === undefined && (rule !== 'syntax' || level !== 'error');
}

/** Whether a finding may stand in the baseline. */
export function mayBeBaselined({ rule }: Finding): boolean {
  return !OF_THE_FORM.has(rule) && notSuppressible(rule) === undefined;
}
