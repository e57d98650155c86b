import { findDueMoves } from '../dues.ts';
import type { ChangeRule } from '../rule.ts';

export const dueDateAdvanced: ChangeRule = {
  id: 'due-date-advanced',
  class: 'goalpost',
  levels: { before: 'info', during: 'info', after: 'error' },
  direction: 'harder',
  summary: 'A due date is earlier than before.',
  why: 'The people who must meet the date need to know that there is less time. If you move a date that has passed, you rewrite what happened.',
  source: 'The 4 Disciplines of Execution: by when',
  fix: 'Tell the owner. If the due date has passed, say why: `strat amend <id> --why "…"`.',
  example: {
    before:
      'end: 2028\ncriteria:\n  fees: { measure: Fee, unit: EUR, baseline: 90, target: 60, due: 2028-06 }\n',
    after:
      'end: 2028\ncriteria:\n  fees: { measure: Fee, unit: EUR, baseline: 90, target: 60, due: 2028-03 }\n',
  },
  check: (pair) => findDueMoves(pair, 'advanced'),
};
