import { hasText } from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import { findWorkVerb } from '../../model/work-verb.ts';
import type { Rule } from '../rule.ts';

export const criterionActivity: Rule = {
  id: 'criterion-activity',
  level: 'warn',
  kind: 'text',
  needsWords: true,
  summary: 'An outcome is what will be true, not what will be done.',
  why: 'Work can be finished on time and change nothing. Then the criterion is met and the destination is as far as before.',
  source: 'Google’s OKR playbook; an output verb at the beginning was right about 9 times in 10',
  fix: 'Write what people will be able to do, or what will be so, once the work is done; the work belongs in `initiatives`.',
  whenNot: 'Where the thing itself is the result: a law passed, a satellite in orbit.',
  bad: `
criteria:
  portal:
    outcome: Launch the new portal.
`,
  good: `
criteria:
  portal:
    outcome: Patients book and change visits without phoning.
`,
  *check({ criteria }, { words }) {
    if (!words) return;
    for (const [id, criterion] of criteria) {
      const verb = hasText(criterion.outcome) ? findWorkVerb(criterion.outcome, words.work) : undefined;
      if (verb !== undefined)
        yield {
          at: criterion,
          key: 'outcome',
          message: `The outcome of criterion \`${id}\` is work: it begins with ${quoteValue(verb)}.`,
        };
    }
  },
};
