import { joinList } from '../../model/quote.ts';
import type { Strategy } from '../../model/schema.ts';
import type { Rule } from '../rule.ts';

export const routineMissing: Rule = {
  id: 'routine-missing',
  level: 'warn',
  kind: 'data',
  summary: 'You look at progress at regular intervals.',
  why: 'Work that somebody asks about every month comes first. Everything else comes last.',
  source: 'Execution framework: performance routines',
  fix: 'Add `review:` with `every:`. Under `execution:`, add `performance_routines:` with `- what:` for each meeting that looks at progress.',
  bad: `
execution:
  operating_model:
    - what: The three clinic heads decide together on what the record shows
`,
  good: `
review:
  every: quarter
execution:
  operating_model:
    - what: The three clinic heads decide together on what the record shows
  performance_routines:
    - what: Each head shows the waiting list and says what changes
      every: month
`,
  *check({ strategy }) {
    const absent = [
      ...(strategy.execution?.performance_routines?.length ? [] : [ROUTINES]),
      ...(strategy.review?.every === undefined ? [EVERY] : []),
    ];
    const [first] = absent;
    if (first)
      yield {
        at: strategy,
        ...first.place(strategy),
        message: `The strategy has no ${joinList(
          absent.map(({ key }) => `\`${key}\``),
          'and no',
        )}: nobody looks at progress at regular intervals.`,
        help: absent.map(({ help }) => help).join(' '),
      };
  },
};

const ROUTINES = {
  key: 'execution.performance_routines',
  help: 'Under `execution:`, add `performance_routines:` with `- what:` for a meeting that looks at progress.',
  place: ({ execution }: Strategy) =>
    execution
      ? { at: execution, missing: 'performance_routines' }
      : { missing: 'execution.performance_routines' },
};

const EVERY = {
  key: 'review.every',
  help: 'Under `review:`, add `every:` with `month`, `quarter`, `half-year` or `year`.',
  place: ({ review }: Strategy) => (review ? { at: review, missing: 'every' } : { missing: 'review.every' }),
};
