import { hasText } from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import { findWorkVerb } from '../../model/work-verb.ts';
import type { Rule } from '../rule.ts';

export const criterionActivity: Rule = {
  id: 'criterion-activity',
  level: 'warn',
  kind: 'text',
  needsWords: true,
  summary: 'An outcome says what will be true, not what you will do.',
  why: 'You can finish the work on time and change nothing. Then you meet the criterion, but the destination is no closer.',
  source:
    'Google’s OKR playbook; in our test, an outcome that began with a verb such as “launch” was rightly reported about 9 times in 10',
  fix: 'Write what people will be able to do, or what will be true, once the work is done. Move the work to `initiatives`.',
  whenNot: 'If the thing itself is the result: a law passed, a satellite in orbit.',
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
  many: (these) => `${these} describe work, not a result.`,
  *check({ criteria }, { words }) {
    if (!words) return;
    for (const [id, criterion] of criteria) {
      const verb = hasText(criterion.outcome) ? findWorkVerb(criterion.outcome, words.work) : undefined;
      if (verb !== undefined)
        yield {
          at: criterion,
          key: 'outcome',
          message: `The outcome of criterion \`${id}\` describes work: it begins with ${quoteValue(verb)}.`,
        };
    }
  },
};
