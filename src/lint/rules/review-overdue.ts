import { addCadence } from '../../model/cadence.ts';
import type { Rule } from '../rule.ts';

export const reviewOverdue: Rule = {
  id: 'review-overdue',
  level: 'warn',
  kind: 'data',
  timed: true,
  summary: 'You review the strategy as often as it says.',
  why: 'If nobody reviews a plan, it stops matching reality, and people stop using it.',
  source: 'Execution framework: continuous improvement',
  fix: 'Review it, and record the meeting with `strat agenda --minutes`, or write the date in `review.last`. If reviews come round too often, write a longer interval in `review.every`.',
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
  *check(plan, { asOf, records }) {
    const { review, status } = plan.strategy;
    const written = plan.span(review?.last)?.last;
    const met = records.meetings.at(-1)?.on;
    const isMeetingLast = met !== undefined && met > (written ?? '');
    const last = isMeetingLast ? met : written;
    if (!review?.every || last === undefined || status === 'closed') return;
    const due = addCadence(last, review.every);
    if (asOf > due)
      yield {
        at: review,
        key: written === undefined ? 'every' : 'last',
        message: `${isMeetingLast ? `The last strategy meeting was on ${last}` : `The strategy was last reviewed on ${last}`}. With \`every: ${review.every}\`, the next review was due by ${due}; today is ${asOf}.`,
      };
  },
};
