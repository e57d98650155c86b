import { listLiveObjectives } from '../../model/plan.ts';
import type { Rule } from '../rule.ts';

export const objectiveWithoutCapability: Rule = {
  id: 'objective-without-capability',
  level: 'warn',
  kind: 'data',
  summary: 'Each objective says what we must be able to do for it.',
  why: 'A result that we have never had mostly takes an ability that we do not have yet; found late, it is the reason for the delay.',
  source: 'Breakthrough Model: what must we be able to do?',
  fix: 'Ask what we must be able to do for it, and add `needs:` with the ids of those capabilities.',
  whenNot: 'For a first step that takes nothing but what you do reliably today.',
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
  *check(plan) {
    if (plan.capabilities.length === 0) return;
    for (const { id, objective } of listLiveObjectives(plan))
      if (!objective.needs?.length)
        yield {
          at: objective,
          missing: 'needs',
          message: `Objective \`${id}\` needs no capability: have we asked what we must be able to do?`,
        };
  },
};
