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
  fix: 'Add an objective that moves the criterion. If one already does, add the criterion to its `advances:`.',
  whenNot: 'If nothing has to move the criterion. The rule skips a criterion with `direction: maintain`.',
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
    const ids = plan.criteria.map(([id]) => id);
    const names = [...listReferences(plan)].filter(({ key }) => key === 'advances');
    const named = matchIds(names, ids);
    const advanced = matchIds(
      names.filter(({ owner }) => owner.status !== 'dropped'),
      ids,
    );
    for (const [id, criterion] of plan.criteria)
      if (!advanced.has(id) && findDirection(criterion) !== 'maintain')
        yield {
          // Not the criterion: what belongs to dropped work only is silent, and this reports it.
          at: plan.strategy.criteria ?? plan.strategy,
          key: id,
          unlessDamaged: ['stages', 'objectives'],
          ...describe(id, named.has(id)),
        };
  },
};

function describe(id: string, isDropped: boolean) {
  if (!isDropped) return { message: `No objective advances criterion \`${id}\`.` };
  return {
    message: `Criterion \`${id}\` is advanced only by objectives that are dropped.`,
    help: 'Add the criterion to `advances:` of another objective, or delete it.',
  };
}
