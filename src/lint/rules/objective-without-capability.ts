import { listLiveObjectives } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const objectiveWithoutCapability: Rule = {
  id: 'objective-without-capability',
  level: 'warn',
  kind: 'data',
  summary: 'Every objective says what you must be able to do to reach it.',
  why: 'A new result usually takes a new capability. If you find that out late, the objective is late.',
  source: 'Breakthrough Model: what must we be able to do?',
  fix: 'Ask what you must be able to do to reach it. Add `needs:` with the ids of those capabilities.',
  whenNot: 'If it is a first step that takes only what you already do reliably.',
  bad: `
stages:
  substantial:
    objectives:
      while-they-wait:
        result: A member leaves the branch with a decision
capabilities:
  decide-at-the-desk:
    able_to: decide a loan while the member waits
`,
  good: `
stages:
  substantial:
    objectives:
      while-they-wait:
        result: A member leaves the branch with a decision
        needs: [decide-at-the-desk]
capabilities:
  decide-at-the-desk:
    able_to: decide a loan while the member waits
`,
  many: (these) => `${these} do not say what you must be able to do.`,
  *check(plan) {
    if (plan.capabilities.length === 0) return;
    for (const { id, objective } of listLiveObjectives(plan))
      if (!objective.needs?.length)
        yield {
          at: objective,
          missing: 'needs',
          message: `Objective \`${id}\` needs no capability: nothing says what you must be able to do to reach it.`,
        };
  },
};
