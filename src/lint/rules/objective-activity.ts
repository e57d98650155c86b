import { hasText, listLiveObjectives } from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import { findWorkVerb } from '../../model/work-verb.ts';
import type { Rule } from '../rule.ts';

export const objectiveActivity: Rule = {
  id: 'objective-activity',
  level: 'warn',
  kind: 'text',
  needsWords: true,
  summary: 'An objective says what will be true, not what you will do.',
  why: 'You can finish work and change nothing for anybody. If the work is listed under `initiatives`, you can replace it with better work at any time, and the objective stays.',
  source: 'Google’s OKR playbook: key results describe outcomes, not activities',
  fix: 'In `result:`, say who will have, do or see something new once the work is done. Move the work to `initiatives`.',
  whenNot: 'If the law requires the work and you cannot choose its result.',
  bad: `
stages:
  incremental:
    objectives:
      portal:
        result: Launch the new portal.
`,
  good: `
stages:
  incremental:
    objectives:
      visits-without-phone:
        result: Patients book and change visits without phoning.
initiatives:
  portal:
    what: Launch the new portal
    serves: [visits-without-phone]
`,
  many: (these) => `${these} describe work, not a result.`,
  *check(plan, { words }) {
    if (!words) return;
    for (const { id, objective } of listLiveObjectives(plan)) {
      const verb = hasText(objective.result) ? findWorkVerb(objective.result, words.work) : undefined;
      if (verb !== undefined)
        yield {
          at: objective,
          key: 'result',
          message: `The result of objective \`${id}\` describes work: it begins with ${quoteValue(verb)}.`,
        };
    }
  },
};
