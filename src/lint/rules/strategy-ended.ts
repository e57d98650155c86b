import { hasEnded } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const strategyEnded: Rule = {
  id: 'strategy-ended',
  level: 'warn',
  kind: 'data',
  timed: true,
  summary: 'A strategy whose end date has passed has `status: closed`.',
  why: 'Otherwise people keep working towards a date that has passed. Nobody says what you reached and what comes next.',
  source: 'Execution framework: continuous improvement',
  fix: 'Write `status: closed`. If the strategy continues, set a later `end:` and say why: `strat amend strategy --why "…"`.',
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
      message: `The strategy ended on ${span(strategy.end)?.last}, but its \`status\` is still \`${strategy.status ?? 'active'}\` on ${asOf}.`,
    };
  },
};
