import { sayDate } from '../../model/dates.ts';
import { makeExampleCheckin } from '../../model/example-record.ts';
import { hasText } from '../../model/plan.ts';
import { listBrokenAssumptions } from '../../track/broken-assumptions.ts';
import type { Rule } from '../rule.ts';

export const assumptionBroken: Rule = {
  id: 'assumption-broken',
  level: 'warn',
  kind: 'data',
  readsRecords: true,
  timed: true,
  summary:
    'When a check-in reports an assumption as broken, an amendment or a meeting says what you change because of it.',
  why: 'If the plan ignores a broken assumption, it no longer fits the facts.',
  source: 'Breakthrough Model: reality',
  fix: 'Change what depends on the assumption, and name its id in the reason: `strat amend <id> --why "bureau-in-time is broken: the interface opens in 2028"`. Or record a decision `of: bureau-in-time` in the minutes of a meeting, or delete the assumption. If it holds again, write `assumptions: { bureau-in-time: holds }` in a later check-in.',
  bad: `
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 2 }
assumptions:
  bureau-in-time: { belief: The bureau opens its interface in 2027, signal: No test access by September, owner: jon }
`,
  good: `
criteria:
  loan-time: { outcome: Members have a decision on their loan within four hours., measure: Median hours, baseline: 72, target: 4 }
assumptions:
  bureau-in-time: { belief: The bureau opens its interface in 2027, signal: No test access by September, owner: jon }
`,
  checkin: {
    bad: 'assumptions: { bureau-in-time: broken }\n',
    good: [
      makeExampleCheckin('2026-12-31', 'nadia', 'assumptions: { bureau-in-time: broken }\n'),
      {
        name: 'amendments/2027-01-08-loan-time.md',
        text: `---
strat: 1
kind: amendment
on: 2027-01-08
by: nadia
changes: [{ of: loan-time, field: target, from: 2, to: 4 }]
---
bureau-in-time is broken: the interface opens in 2028, so officers still check by hand.
`,
      },
    ],
  },
  many: (these) => `${these} are broken, and the plan has not answered.`,
  *check(plan, { records }) {
    const { assumptions = {} } = plan.strategy;
    for (const { id, since, then: agreed, isAnswered } of listBrokenAssumptions(plan, records)) {
      const at = assumptions[id];
      if (isAnswered || !at) continue;
      const then = hasText(agreed) ? ` You agreed to: ${agreed.trim()}` : '';
      yield {
        at,
        message: `The assumption \`${id}\` has been broken since ${sayDate(since)}, but no amendment or decision responds to it.${then}`,
        help: `Change what depends on it, and name \`${id}\` in the reason: \`strat amend <id> --why "…"\`. Or delete the assumption. If it holds again, write \`assumptions: { ${id}: holds }\` in a later check-in.`,
      };
    }
  },
};
