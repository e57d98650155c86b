import { addMonths } from '../../model/dates.ts';
import { hasEnded } from '../../model/plan.ts';
import { countNoun } from '../../model/quote.ts';
import type { Rule } from '../rule.ts';

/** The kinds of evidence that come from outside. */
const OUTSIDE = new Set<string | undefined>(['customers', 'market']);

export const evidenceOld: Rule<{ months: number }> = {
  id: 'evidence-old',
  level: 'info',
  kind: 'data',
  timed: true,
  summary: 'The newest evidence from customers or the market is less than a year old.',
  why: 'Customers and markets change while you carry out the plan. What was true at the start may no longer be true, and nobody notices.',
  source: 'Alignment step 5: keep asking',
  fix: 'Ask again, and add what you find to `reality.evidence`, with the date in `on:`.',
  options: {
    months: {
      default: 12,
      least: 1,
      says: 'how old the newest evidence from customers or the market may be, in months (our judgement: a year)',
    },
  },
  bad: `
reality:
  evidence:
    - { kind: customers, finding: One caller in five only asks whether a loan is ready, source: tally at the desk, on: 2025-11 }
`,
  good: `
reality:
  evidence:
    - { kind: customers, finding: One caller in five only asks whether a loan is ready, source: tally at the desk, on: 2025-11 }
    - { kind: customers, finding: One caller in nine only asks whether a loan is ready, source: tally at the desk, on: 2026-11 }
`,
  *check(plan, { asOf, options: { months } }) {
    if (plan.strategy.status === 'closed' || hasEnded(plan, asOf)) return;
    const dated = (plan.strategy.reality?.evidence ?? []).flatMap((at) => {
      const day = OUTSIDE.has(at.kind) ? plan.span(at.on)?.last : undefined;
      return day === undefined ? [] : [{ at, day }];
    });
    const [first, ...rest] = dated;
    if (!first) return;
    const newest = rest.reduce((found, one) => (one.day > found.day ? one : found), first);
    if (addMonths(newest.day, months) < asOf)
      yield {
        at: newest.at,
        key: 'on',
        unlessDamaged: ['reality.evidence'],
        message: `The newest evidence from customers or the market is dated ${newest.day}: over ${countNoun(months, 'month')} old on ${asOf}.`,
      };
  },
};
