import { addCadence } from '../../model/cadence.ts';
import type { Rule } from '../rule.ts';

export const reviewOverdue: Rule = {
  id: 'review-overdue',
  level: 'warn',
  kind: 'data',
  timed: true,
  summary: 'The strategy is looked at again as often as it says.',
  why: 'A plan that is not looked at goes on being true on paper only, and people notice before the paper does.',
  source: 'Execution framework: continuous improvement',
  fix: 'Review it and write the day in `review.last`; where the rhythm is too fast, write a slower one in `review.every`.',
  bad: `
review:
  every: quarter
  last: 2026-09-30
`,
  good: `
review:
  every: quarter
  last: 2026-12-16
`,
  *check(plan, { asOf }) {
    const { review, status } = plan.strategy;
    const last = plan.span(review?.last)?.last;
    if (!review?.every || last === undefined || status === 'closed') return;
    const due = addCadence(last, review.every);
    if (asOf > due)
      yield {
        at: review,
        key: 'last',
        message: `The strategy was last reviewed on ${last}; by \`every: ${review.every}\` the next was due by ${due}, and it is ${asOf}.`,
      };
  },
};
