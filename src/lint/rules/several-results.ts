import { findOutcome, listLiveMeasures } from '../../model/measures.ts';
import { nameMeasure } from '../../model/names.ts';
import { listNameWords, maskQuoted } from '../../model/own-words.ts';
import { hasText } from '../../model/plan.ts';
import { joinList, quoteValue } from '../../model/quote.ts';
import { findSeveralVerbs, joinsNumbers } from '../../model/several-results.ts';
import type { Rule } from '../rule.ts';

export const severalResults: Rule = {
  id: 'several-results',
  level: 'info',
  kind: 'text',
  needsWords: true,
  summary: 'A criterion has one result.',
  why: 'Where one of two results is reached, nobody knows whether the criterion is met, and one target cannot count both.',
  source: 'Found in published OKRs: “define …, ensure …, and launch …” as one key result',
  fix: 'Write one criterion for each result, with its own target. Or keep the one that matters most.',
  whenNot:
    'If the results can only be reached together. Verbs that share one object count as one: “test and open the desk”.',
  bad: `
criteria:
  letters:
    outcome: Publish a price list and send 400 letters to members.
`,
  good: `
criteria:
  letters:
    outcome: Four in five members know the price before they sign.
`,
  many: (these) => `${these} hold several results.`,
  *check(plan, { words }) {
    if (!words) return;
    const names = listNameWords(plan.strategy.name);
    for (const placed of listLiveMeasures(plan)) {
      const outcome = findOutcome(placed);
      if (!hasText(outcome)) continue;
      const own = maskQuoted(outcome);
      const verbs = findSeveralVerbs(own, words.work, names);
      const says = verbs.length > 0 ? `: ${joinList(verbs.map(quoteValue))}` : ', each with a number';
      if (verbs.length > 0 || joinsNumbers(own, words.number, words.work))
        yield {
          at: placed.measure,
          key: 'outcome',
          message: `The outcome of ${nameMeasure(placed)} holds several results${says}.`,
        };
    }
  },
};
