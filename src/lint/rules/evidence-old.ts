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
  summary: 'What customers and the market say was asked within the last year.',
  why: 'Customers and markets change while a plan is carried out; what was true at the start is the assumption that nobody sees.',
  source: 'Alignment step 5: keep asking',
  fix: 'Ask again, and add what you find to `reality.evidence` with its day in `on:`.',
  options: {
    months: {
      default: 12,
      least: 1,
      says: 'age in months from which the newest evidence of customers or market is old (our judgement: a year)',
    },
  },
  bad: `
reality:
  evidence:
    - { kind: customers, finding: Every fifth caller only asks if it is ready, source: tally at the desk, on: 2025-11 }
`,
  good: `
reality:
  evidence:
    - { kind: customers, finding: Every fifth caller only asks if it is ready, source: tally at the desk, on: 2025-11 }
    - { kind: customers, finding: Every ninth caller only asks if it is ready, source: tally at the desk, on: 2026-11 }
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
        message: `The newest evidence of customers or market is of ${newest.day}, over ${countNoun(months, 'month')} old on ${asOf}.`,
      };
  },
};
