import { addMonths, type Day } from '../../model/dates.ts';
import type { Plan } from '../../model/plan.ts';
import type { Cadence } from '../../model/schema.ts';
import type { Rule } from '../rule.ts';

const MONTHS: Readonly<Record<Cadence, number>> = { month: 1, quarter: 3, 'half-year': 6, year: 12 };

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
    const due = findDayAfter(plan, last, MONTHS[review.every]);
    if (asOf > due)
      yield {
        at: review,
        key: 'last',
        message: `The strategy was last reviewed on ${last}; by \`every: ${review.every}\` the next was due by ${due}, and it is ${asOf}.`,
      };
  },
};

/** Adds months to a day; the end of one month leads to the end of another. */
function findDayAfter(plan: Plan, day: Day, months: number): Day {
  const monthEnd = (some: Day) => plan.span(some.slice(0, 7))?.last ?? some;
  const later = addMonths(day, months);
  return day === monthEnd(day) ? monthEnd(later) : later;
}
