import { type ChangeRule, GOALPOST } from '../rule.ts';
import { findWidenedTolerances } from '../tolerances.ts';

export const toleranceWidened: ChangeRule = {
  id: 'tolerance-widened',
  class: 'goalpost',
  levels: GOALPOST,
  summary: 'A value to keep may differ more from its target than before.',
  why: 'A wider tolerance lets a value pass a limit that did not change. Without `tolerance:`, the tolerance is 5 % of the target, or half of a range.',
  source: 'Statistical process control: limits are set before the values are known',
  fix: 'Restore the tolerance, or say why you allow more: `strat amend <id> --why "…"`.',
  example: {
    before:
      'end: 2028\ncriteria:\n  losses: { measure: Losses, unit: percent, baseline: 0.5, target: "<= 0.6", tolerance: 0.05 }\n',
    after:
      'end: 2028\ncriteria:\n  losses: { measure: Losses, unit: percent, baseline: 0.5, target: "<= 0.6", tolerance: 0.1 }\n',
  },
  check: (pair) => findWidenedTolerances(pair),
};
