import { findDirection } from '../../model/ambition.ts';
import { listReferences, matchIds } from '../../model/references.ts';
import type { Rule } from '../rule.ts';

export const criterionUnadvanced: Rule = {
  id: 'criterion-unadvanced',
  level: 'warn',
  kind: 'data',
  summary: 'Each criterion is moved by an objective.',
  why: 'A number that nothing in the plan moves will be what it would have been without the plan.',
  source: 'Trace to the vision, read from the other end',
  fix: 'Name the criterion in `advances:` of the objective that moves it, or add that objective.',
  whenNot: 'It is silent about a value that is to be maintained: that is kept, and nothing has to move it.',
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
          unlessDamaged: ['stages'],
          message: `No objective advances criterion \`${id}\`.`,
        };
  },
};
