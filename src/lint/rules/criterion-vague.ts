import { findOutcome, listLiveMeasures, type PlacedMeasure } from '../../model/measures.ts';
import { nameMeasure } from '../../model/names.ts';
import { listNameWords } from '../../model/own-words.ts';
import { hasText } from '../../model/plan.ts';
import { joinList, quoteValue } from '../../model/quote.ts';
import { findVagueWords } from '../../model/vague.ts';
import { findWork } from '../../model/work-verb.ts';
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
  whenNot:
    'If an outcome must stay open for now. The rule is silent where `measure:`, `baseline:` and `target:` hold the numbers. It does not look at quotes, code, names, or a clause that only says what follows.',
  many: (these) => `${these} use vague words and give no number.`,
  *check(plan, { words }) {
    if (!words) return;
    const names = listNameWords(plan.strategy.name);
    for (const placed of listLiveMeasures(plan)) {
      const outcome = findOutcome(placed);
      // Work is reported as work.
      if (!hasText(outcome) || (findWork(outcome, words.work, names) && !isTyped(placed))) continue;
      const found = findVagueWords(outcome, words, names);
      if (found.length === 0 || holdsItsNumber(placed)) continue;
      yield {
        at: placed.measure,
        key: 'outcome',
        level: isTyped(placed) ? 'info' : 'warn',
        message: `The outcome of ${nameMeasure(placed)} says ${joinList(found.map(quoteValue))} but gives no number.`,
      };
    }
  },
};

/** Returns whether the fields hold the whole promise, from where to where: nothing is left to guess. */
function holdsItsNumber(placed: PlacedMeasure): boolean {
  return isTyped(placed) && typeof placed.measure.baseline === 'number';
}

/** Returns whether the fields hold the number: then the promise is exact, and only its sentence is weak. */
function isTyped({ measure: { measure, target } }: PlacedMeasure): boolean {
  return hasText(measure) && target !== undefined;
}
