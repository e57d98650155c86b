import { hasText } from '../../model/plan.ts';
import { joinList, quoteValue } from '../../model/quote.ts';
import type { Criterion } from '../../model/schema.ts';
import { findPhrases, hasNumberWord } from '../../model/wording.ts';
import type { Rule } from '../rule.ts';

export const criterionVague: Rule = {
  id: 'criterion-vague',
  level: 'warn',
  kind: 'text',
  needsWords: true,
  summary: 'An outcome says how much, or what will be true.',
  why: 'Any change that somebody likes counts as “better”. People quote the sentence, not the numbers filled in below it.',
  source:
    'Femmer et al., Rapid quality assurance with requirements smells; a tuned list was right 14 times in 18',
  fix: 'Put the number into the outcome, or replace the vague word named in the finding with what will be true.',
  bad: `
criteria:
  satisfaction:
    outcome: Improve satisfaction.
`,
  good: `
criteria:
  repeat-tests:
    outcome: Only 6 % of tests are repeats by December 2028, down from 16 %.
`,
  many: (these) => `${these} use vague words and give no number.`,
  *check({ criteria }, { words }) {
    if (!words) return;
    for (const [id, criterion] of criteria) {
      const { outcome } = criterion;
      if (!hasText(outcome) || hasNumberWord(outcome, words.number)) continue;
      const found = [...new Set(findPhrases(outcome, words.vague, words.innocent))];
      if (found.length === 0) continue;
      yield {
        at: criterion,
        key: 'outcome',
        level: isTyped(criterion) ? 'info' : 'warn',
        message: `The outcome of criterion \`${id}\` says ${joinList(found.map(quoteValue))} but gives no number.`,
      };
    }
  },
};

/** Returns whether the fields hold the number: then the promise is exact, and only its sentence is weak. */
function isTyped({ measure, target }: Criterion): boolean {
  return hasText(measure) && target !== undefined;
}
