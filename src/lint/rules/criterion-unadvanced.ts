import { findDirection } from '../../model/ambition.ts';
import { listReferences, matchIds } from '../../model/references.ts';
import type { Rule } from '../rule.ts';

export const criterionUnadvanced: Rule = {
  id: 'criterion-unadvanced',
  level: 'warn',
  kind: 'data',
  summary: 'Every criterion is advanced by an objective.',
  why: 'If nothing in the plan moves a number, the plan makes no difference to it.',
  source: 'Strategic alignment: trace work to the vision, here in reverse',
  fix: 'Add the criterion to `advances:` of the objective that moves it, or add such an objective.',
  whenNot:
    'If nothing has to move the criterion. The rule skips a criterion with `direction: maintain` by itself.',
  bad: `
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
  told-once:
    outcome: Nine in ten patients tell the story of an illness once.
stages:
  incremental:
    objectives:
      shared-results:
        result: A lab result is seen in every clinic within a day.
        advances: [repeat-tests]
`,
  good: `
criteria:
  repeat-tests:
    outcome: Patients are no longer sent for a test that they have had.
  told-once:
    outcome: Nine in ten patients tell the story of an illness once.
stages:
  incremental:
    objectives:
      shared-results:
        result: A lab result is seen in every clinic within a day.
        advances: [repeat-tests, told-once]
`,
  many: (these) => `${these} have no objective that leads to them.`,
  *check(plan) {
    if (plan.objectives.length === 0) return;
    const names = [...listReferences(plan)].filter(
      ({ key, owner }) => key === 'advances' && owner.status !== 'dropped',
    );
    const advanced = matchIds(
      names,
      plan.criteria.map(([id]) => id),
    );
    for (const [id, criterion] of plan.criteria)
      if (!advanced.has(id) && findDirection(criterion) !== 'maintain')
        yield {
          at: criterion,
          unlessDamaged: ['stages', 'objectives'],
          message: `No objective advances criterion \`${id}\`.`,
        };
  },
};
