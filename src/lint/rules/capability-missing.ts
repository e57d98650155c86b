import { isForOneYear } from '../../model/timeframe.ts';
import type { Rule } from '../rule.ts';

export const capabilityMissing: Rule = {
  id: 'capability-missing',
  level: 'warn',
  kind: 'data',
  summary: 'The strategy says what you must be able to do.',
  why: 'Most plans say what you want and what you will do, but not whether you can. Often you discover in the second year that you cannot.',
  source: 'Breakthrough Model: how little time is spent on what we have to be able to do',
  fix: 'Under `capabilities:`, list what you must be able to do. Give each one `able_to:`, its level now (`today:`) and the level you need (`needed:`): 0 absent, 1 ad hoc, 2 repeatable, 3 reliable, 4 leading.',
  whenNot: 'It is silent in a plan for a year or less: you carry that out with what you can do.',
  bad: `
destination:
  statement: By 2029 members leave the branch with a decision on their loan, and know why.
`,
  good: `
destination:
  statement: By 2029 members leave the branch with a decision on their loan, and know why.
capabilities:
  decide-at-the-desk:
    able_to: decide a loan while the member waits
    today: 1
    needed: 3
`,
  *check(plan) {
    const { strategy, capabilities } = plan;
    if (capabilities.length > 0 || isForOneYear(plan)) return;
    yield {
      at: strategy,
      missing: 'capabilities',
      message: 'The strategy has no `capabilities`: nothing says what you must be able to do.',
    };
  },
};
