/**
 * The names of the change rules, for code that needs them without comparing anything: configuration, suppressions
 * and the command line. A test compares this list with the rules.
 */
export const CHANGE_RULE_IDS = [
  'target-lowered',
  'target-raised',
  'target-changed',
  'baseline-rewritten',
  'measure-redefined',
  'promise-reworded',
  'due-date-slipped',
  'due-date-advanced',
  'criterion-removed',
  'criterion-swapped',
  'commitment-replaced',
  'guardrail-loosened',
  'course-eased',
  'tolerance-widened',
  'paused',
  'status-set-back',
  'measure-by-put-off',
  'needed-lowered',
  'record-rewritten',
  'amendment-edited',
  'amendment-removed',
  'destination-rewritten',
  'why-rewritten',
  'objective-reworded',
  'objective-removed',
  'objective-dropped',
  'stage-moved',
  'owner-removed',
  'owner-changed',
  'helpers-changed',
  'scope-added',
  'scope-removed',
  'priority-changed',
  'regrouped',
  'work-reworded',
  'watch-slowed',
  'progress',
  'gate-weakened',
  'suppression-added',
  'accepted-grew',
  'detail-reworded',
  'plan-adjusted',
  'renamed',
  'text-reworded',
  'format-only',
] as const;

const NAMES: ReadonlySet<string> = new Set(CHANGE_RULE_IDS);

/** Returns whether a rule reports changes between two versions. */
export function isChangeRule(id: string): boolean {
  return NAMES.has(id);
}
