import { hasText } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const notDoingMissing: Rule = {
  id: 'not-doing-missing',
  level: 'warn',
  kind: 'data',
  summary: 'The strategy says what you will stop or not start.',
  why: 'The same people do the new work. If you stop nothing, the new work takes their time from something else.',
  source: 'Strategic alignment: “areas you have to let go of, retreat from”',
  fix: 'Under `not_doing:`, add `- what:` with something that you will stop or not start, and `frees:` with what that frees.',
  bad: `
destination:
  statement: By 2029 members leave the branch with a decision on their loan, and know why.
`,
  good: `
destination:
  statement: By 2029 members leave the branch with a decision on their loan, and know why.
not_doing:
  - what: Car loans through dealers
    why: By the time we learn who the member is, the car has been sold.
    frees: Four loan officers, from June
`,
  *check({ strategy }) {
    if (strategy.not_doing?.some(({ what }) => hasText(what))) return;
    yield {
      at: strategy,
      missing: 'not_doing',
      message: 'The strategy has nothing in `not_doing`: it does not say what you will stop or not start.',
    };
  },
};
