import { hasText, listLiveObjectives } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const objectiveWithoutOwner: Rule = {
  id: 'objective-without-owner',
  level: 'error',
  kind: 'data',
  summary: 'Each objective has one owner.',
  why: 'What everybody owns waits for somebody; one name means that one person notices when it stands still.',
  source: 'Accountability in the execution framework; 69 % of the objectives in 12 StratML plans name nobody',
  fix: 'Add `owner:` with one person, by name or by a handle out of `people`; those who help stand in `sponsor` or the text.',
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
  *check(plan) {
    for (const { id, objective } of listLiveObjectives(plan))
      if (!hasText(objective.owner))
        yield { at: objective, missing: 'owner', message: `Objective \`${id}\` has no owner.` };
  },
};
