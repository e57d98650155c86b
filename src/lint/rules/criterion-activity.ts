import { findOutcome, listLiveMeasures, type PlacedMeasure } from '../../model/measures.ts';
import { nameMeasure } from '../../model/names.ts';
import { listNameWords } from '../../model/own-words.ts';
import { hasText } from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import { findWork } from '../../model/work-verb.ts';
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
  whenNot:
    'If the thing itself is the result: a law passed, a satellite in orbit. The rule is silent where a measure moves from a baseline other than 0 to a target.',
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
  *check(plan, { words }) {
    if (!words) return;
    const names = listNameWords(plan.strategy.name);
    for (const placed of listLiveMeasures(plan)) {
      const outcome = findOutcome(placed);
      if (!hasText(outcome) || isMovement(placed)) continue;
      const work = findWork(outcome, words.work, names);
      if (work)
        yield {
          at: placed.measure,
          key: 'outcome',
          message: `The outcome of ${nameMeasure(placed)} describes work: it ${work.isFirst ? 'begins with' : 'says'} ${quoteValue(work.word)}.`,
        };
    }
  },
};

/** Returns whether a measure moves from one value to another: then its sentence is weak, but what counts is a result. */
function isMovement({ measure: { baseline, target } }: PlacedMeasure): boolean {
  return typeof baseline === 'number' && baseline !== 0 && target !== undefined;
}
