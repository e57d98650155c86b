import { findDueDay } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const criterionWithoutDue: Rule = {
  id: 'criterion-without-due',
  level: 'warn',
  kind: 'data',
  summary: 'Every criterion has a due date.',
  why: 'A target without a date is a wish: nobody can ever say that you missed it.',
  source: 'The 4 Disciplines of Execution: from X to Y by when',
  fix: 'Add `due:` to the criterion, or `end:` to the strategy, which then applies to every criterion.',
  bad: `
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    baseline: 16
    target: 6
`,
  good: `
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
    baseline: 16
    target: 6
    due: 2028-12
`,
  many: (these) => `${these} have no due date.`,
  *check(plan) {
    for (const [id, criterion] of plan.criteria)
      if (findDueDay(plan, criterion) === undefined)
        yield {
          at: criterion,
          key: 'due',
          missing: 'due',
          unlessDamaged: ['end'],
          message: `Criterion \`${id}\` has no \`due\`, and the strategy has no \`end\`.`,
        };
  },
};
