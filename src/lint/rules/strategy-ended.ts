import { hasEnded } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const strategyEnded: Rule = {
  id: 'strategy-ended',
  level: 'warn',
  kind: 'data',
  timed: true,
  summary: 'A strategy that is over says so.',
  why: 'People go on working towards a day that is past, and nobody says what was reached and what comes next.',
  source: 'Execution framework: continuous improvement',
  fix: 'Write `status: closed`; where it goes on, set a later `end:` and say why.',
  bad: `
start: 2024
end: 2026
`,
  good: `
status: closed
start: 2024
end: 2026
`,
  *check(plan, { asOf }) {
    const { strategy, span } = plan;
    if (strategy.status === 'closed' || !hasEnded(plan, asOf)) return;
    yield {
      at: strategy,
      key: 'end',
      message: `The strategy ended on ${span(strategy.end)?.last}, and its \`status\` is \`${strategy.status ?? 'active'}\` on ${asOf}.`,
    };
  },
};
