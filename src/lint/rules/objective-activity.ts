import { listNameWords } from '../../model/own-words.ts';
import { hasText, listLiveObjectives } from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import { findWork } from '../../model/work-verb.ts';
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
    const names = listNameWords(plan.strategy.name);
    for (const { id, objective } of listLiveObjectives(plan)) {
      const work = hasText(objective.result) ? findWork(objective.result, words.work, names) : undefined;
      if (work)
        yield {
          at: objective,
          key: 'result',
          message: `The result of objective \`${id}\` describes work: it ${work.isFirst ? 'begins with' : 'says'} ${quoteValue(work.word)}.`,
        };
    }
  },
};
