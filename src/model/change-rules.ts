/**
 * The names of the change rules, for whoever has to know them without comparing anything: configuration, suppressions,
 * the command line. A test holds them to the rules themselves.
 */
export const CHANGE_RULE_IDS = [
  'target-lowered',
  'target-raised',
  'target-changed',
  'baseline-rewritten',
  'measure-redefined',
  'due-date-slipped',
  'due-date-advanced',
  'criterion-removed',
  'criterion-swapped',
  'guardrail-loosened',
  'checkin-rewritten',
  'amendment-edited',
  'amendment-removed',
  'destination-rewritten',
  'why-rewritten',
  'objective-removed',
  'objective-dropped',
  'stage-moved',
  'owner-removed',
  'owner-changed',
  'scope-added',
  'scope-removed',
  'gate-weakened',
  'suppression-added',
  'baseline-grew',
  'plan-adjusted',
  'renamed',
  'text-reworded',
  'format-only',
] as const;

const NAMES: ReadonlySet<string> = new Set(CHANGE_RULE_IDS);

/** Whether a rule is about what changed between two versions. */
export function isChangeRule(id: string): boolean {
  return NAMES.has(id);
}
