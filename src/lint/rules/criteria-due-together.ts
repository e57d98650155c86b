import { addMonths } from '../../model/dates.ts';
import { isMeasuredBy } from '../../model/measures.ts';
import { findDueDay } from '../../model/plan.ts';
import { isForOneYear } from '../../model/timeframe.ts';
import type { Rule } from '../rule.ts';

export const criteriaDueTogether: Rule = {
  id: 'criteria-due-together',
  level: 'info',
  kind: 'data',
  summary: 'Something that you measure is due before the last day.',
  why: 'If everything is due at the end, you learn the truth when it is too late to change anything.',
  source: 'Breakthrough Model: beginning with small tests',
  fix: 'Set an earlier `due:` for the criterion that should show progress first, or add `expected:` with the values on the way.',
  whenNot:
    'If you can only measure at the end. The rule is silent where a stage, a key result, an indicator or a value in `expected:` has an earlier date, and in plans for a year or less.',
  bad: `
end: 2029
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
  told-once:
    outcome: Nine in ten patients tell the story of an illness once.
    due: 2029-12-31
`,
  good: `
end: 2029
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    due: 2028-06
  told-once:
    outcome: Nine in ten patients tell the story of an illness once.
    due: 2029-12-31
`,
  *check(plan) {
    const { strategy, criteria } = plan;
    if (isForOneYear(plan)) return;
    const days = criteria.map(([, criterion]) => findDueDay(plan, criterion));
    const [last] = days;
    const end = plan.span(strategy.end)?.last ?? last;
    if (days.length < 2 || last === undefined || end === undefined || last < end) return;
    if (days.some((day) => day !== last) || isMeasuredBy(plan, addMonths(last, -1))) return;
    yield {
      at: strategy.criteria ?? strategy,
      unlessDamaged: ['criteria', 'end'],
      message: `${days.length === 2 ? 'Both' : `All ${days.length}`} criteria are due on ${last}, the last day.`,
    };
  },
};
