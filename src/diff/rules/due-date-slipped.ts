import { findDueMoves } from '../dues.ts';
import { type ChangeRule, GOALPOST } from '../rule.ts';

export const dueDateSlipped: ChangeRule = {
  id: 'due-date-slipped',
  class: 'goalpost',
  levels: GOALPOST,
  summary: 'Something is due later than it was.',
  why: 'A date that moves by a month, five times, is half a year that nobody decided on. Dates of stages, objectives, capabilities and initiatives are steps on the way, so they only warn. An indicator that guards a criterion counts as that criterion, also where only the date of its objective or stage moves.',
  source: 'The 4 Disciplines of Execution: by when',
  fix: 'Put the date back, or say why it moves: `strat amend <id> --why "…"`.',
  example: {
    before:
      'end: 2028\ncriteria:\n  fees: { measure: Fee, unit: EUR, baseline: 90, target: 60, due: 2027-09 }\n',
    after:
      'end: 2028\ncriteria:\n  fees: { measure: Fee, unit: EUR, baseline: 90, target: 60, due: 2028-06 }\n',
  },
  check: (pair) => findDueMoves(pair, 'slipped'),
};
