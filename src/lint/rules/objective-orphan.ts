import { listLiveObjectives } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const objectiveOrphan: Rule = {
  id: 'objective-orphan',
  level: 'error',
  kind: 'data',
  summary: 'Every objective advances a criterion.',
  why: 'An objective that moves no outcome takes people’s time but brings nobody closer to the destination.',
  source: 'Strategic alignment: tie each objective directly back to the vision',
  fix: 'Add `advances:` with the id of each criterion that it moves. If there is none, write `status: dropped`.',
  bad: `
criteria:
  loan-time:
    outcome: Members have a decision while they wait
stages:
  incremental:
    objectives:
      new-logo:
        result: Every branch carries the new name over its door
`,
  good: `
criteria:
  loan-time:
    outcome: Members have a decision while they wait
stages:
  incremental:
    objectives:
      one-check:
        result: A loan under 5,000 passes one check in place of four
        advances: [loan-time]
`,
  many: (these) => `${these} lead to no criterion.`,
  *check(plan) {
    if (plan.criteria.length === 0) return;
    for (const { id, objective } of listLiveObjectives(plan))
      if (!objective.advances?.length)
        yield { at: objective, missing: 'advances', message: `Objective \`${id}\` advances no criterion.` };
  },
};
