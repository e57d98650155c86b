import { findDueMoves } from '../dues.ts';
import type { ChangeRule } from '../rule.ts';

export const dueDateAdvanced: ChangeRule = {
  id: 'due-date-advanced',
  class: 'goalpost',
  levels: { before: 'info', during: 'info', after: 'error' },
  summary: 'Something is due earlier than it was.',
  why: 'Those who are to reach it should hear that there is less time. After the date has passed, moving it rewrites what happened.',
  source: 'The 4 Disciplines of Execution: by when',
  fix: 'Tell the owner. After the due date, say why: `strat amend <id> --why "…"`.',
  example: {
    before:
      'end: 2028\ncriteria:\n  fees: { measure: Fee, unit: EUR, baseline: 90, target: 60, due: 2028-06 }\n',
    after:
      'end: 2028\ncriteria:\n  fees: { measure: Fee, unit: EUR, baseline: 90, target: 60, due: 2028-03 }\n',
  },
  check: (pair) => findDueMoves(pair, 'advanced'),
};
