import { listExecutionParts } from '../../model/plan.ts';
import { joinList } from '../../model/quote.ts';
import { isForMonths } from '../../model/timeframe.ts';
import type { Rule } from '../rule.ts';

export const routineMissing: Rule = {
  id: 'routine-missing',
  level: 'warn',
  kind: 'data',
  summary: 'You look at progress at regular intervals.',
  why: 'Work that somebody asks about every month comes first. Everything else comes last.',
  source: 'Execution framework: performance routines',
  fix: 'Add `review:` with `every:`, or under `execution:` add `performance_routines:` with `- what:` for a meeting that looks at progress.',
  whenNot:
    'One of `review.every`, `tracking.every` and a performance routine is enough. It is silent in a plan for half a year or less, which you look at when you make the next.',
  bad: `
execution:
  operating_model:
    - what: The three clinic heads decide together on what the record shows
`,
  good: `
execution:
  operating_model:
    - what: The three clinic heads decide together on what the record shows
  performance_routines:
    - what: Each head shows the waiting list and says what changes
      every: month
`,
  *check(plan) {
    const { strategy } = plan;
    const { execution, review, tracking } = strategy;
    // A plan for two quarters is looked at when the next one is made.
    if (isForMonths(plan, 6)) return;
    if (execution?.performance_routines?.length || review?.every || tracking?.every) return;
    const there = [
      ...listExecutionParts(strategy).flatMap(({ part, items }) => (items.length > 0 ? [`\`${part}\``] : [])),
      ...(review?.last === undefined ? [] : ['a last review']),
    ];
    yield {
      ...(execution
        ? { at: execution, missing: 'performance_routines' }
        : { at: strategy, missing: 'execution.performance_routines' }),
      unlessDamaged: ['review.every', 'tracking.every'],
      message: `The strategy has ${there.length > 0 ? `${joinList(there)}, but ` : ''}no \`review.every\` and no \`performance_routines\`: nobody looks at progress at regular intervals.`,
    };
  },
};
