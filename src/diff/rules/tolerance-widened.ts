import { type ChangeRule, GOALPOST } from '../rule.ts';
import { findWidenedTolerances } from '../tolerances.ts';

export const toleranceWidened: ChangeRule = {
  id: 'tolerance-widened',
  class: 'goalpost',
  levels: GOALPOST,
  direction: 'easier',
  summary: 'A measure that must stay where it is may now be further from its target than before.',
  why: 'A wider tolerance lets a value pass a limit that did not change. Without `tolerance:`, the tolerance is 5 % of the target or, if the target is a range, half the width of the range. The rule is about measures with `direction: maintain`, and about limits that the baseline already meets.',
  source: 'Statistical process control: limits are set before the values are known',
  fix: 'Restore the tolerance, or say why you allow more: `strat amend <id> --why "…"`.',
  example: {
    before:
      'end: 2028\ncriteria:\n  losses: { measure: Losses, unit: percent, baseline: 0.5, target: "<= 0.6", direction: maintain, tolerance: 0.05 }\n',
    after:
      'end: 2028\ncriteria:\n  losses: { measure: Losses, unit: percent, baseline: 0.5, target: "<= 0.6", direction: maintain, tolerance: 0.1 }\n',
  },
  check: (pair) => findWidenedTolerances(pair),
};
