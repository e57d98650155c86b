import { findDueMoves } from '../dues.ts';
import { type ChangeRule, GOALPOST } from '../rule.ts';

export const dueDateSlipped: ChangeRule = {
  id: 'due-date-slipped',
  class: 'goalpost',
  levels: GOALPOST,
  direction: 'easier',
  summary: 'A due date is later than before.',
  why: 'Five delays of a month add up to almost half a year that nobody decided on. A later date for a stage, objective, capability or initiative is only a warning, because it is a step on the way. If a criterion’s `guardrail:` names an indicator, a later date for that indicator is judged like one for the criterion. This also holds if only its objective or stage moves.',
  source: 'The 4 Disciplines of Execution: by when',
  fix: 'Restore the date, or say why it moves: `strat amend <id> --why "…"`.',
  example: {
    before:
      'end: 2028\ncriteria:\n  fees: { measure: Fee, unit: EUR, baseline: 90, target: 60, due: 2027-09 }\n',
    after:
      'end: 2028\ncriteria:\n  fees: { measure: Fee, unit: EUR, baseline: 90, target: 60, due: 2028-06 }\n',
  },
  check: (pair) => findDueMoves(pair, 'slipped'),
};
