import { hasText, listLiveObjectives } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const objectiveWithoutOwner: Rule = {
  id: 'objective-without-owner',
  level: 'error',
  kind: 'data',
  summary: 'Every objective has one owner.',
  why: 'If everybody owns an objective, they wait for each other. One owner notices when it stops moving.',
  source: 'Accountability in the execution framework; 69 % of the objectives in 12 StratML plans name nobody',
  fix: 'Add `owner:` with one person, by name or by a handle from `people`. Name the person who backs it in `sponsor:`, and helpers in the text.',
  bad: `
stages:
  incremental:
    objectives:
      branch-hours:
        result: Branches are open when members are off work
`,
  good: `
stages:
  incremental:
    objectives:
      branch-hours:
        result: Branches are open when members are off work
        owner: a.ncube
`,
  many: (these) => `${these} have no owner.`,
  *check(plan) {
    for (const { id, objective } of listLiveObjectives(plan))
      if (!hasText(objective.owner))
        yield { at: objective, missing: 'owner', message: `Objective \`${id}\` has no owner.` };
  },
};
