import { hasText } from '../../model/plan.ts';
import { countNoun } from '../../model/quote.ts';
import { countWords } from '../../model/words.ts';
import type { Rule } from '../rule.ts';

export const destinationWhyMissing: Rule<{ min: number }> = {
  id: 'destination-why-missing',
  level: 'error',
  kind: 'data',
  summary: 'The destination says why it matters, in at least eight words.',
  why: 'People commit to a reason, not to a number. If you give no reason, they make up their own, and often a bad one.',
  source: 'Breakthrough Model; “no why for the destination” in alignment work',
  fix: 'Under `destination:`, say in `why:`, in at least eight words, what is at stake for the people who must reach the destination.',
  options: {
    min: {
      default: 8,
      least: 1,
      says: 'fewest words in `why` (our judgement)',
    },
  },
  bad: `
destination:
  statement: By 2029 every county clinic shares one record, so that no patient repeats a history or a test.
  why: To serve our patients.
`,
  good: `
destination:
  statement: By 2029 every county clinic shares one record, so that no patient repeats a history or a test.
  why: One test in six is a repeat today, and patients carry the cost and the delay.
`,
  *check({ strategy }, { options: { min } }) {
    const { destination } = strategy;
    // `destination-missing` reports a strategy without one.
    if (!destination || !hasText(destination.statement)) return;
    const { why } = destination;
    if (!hasText(why))
      yield { at: destination, key: 'why', missing: 'why', message: 'The destination has no `why`.' };
    else if (countWords(why) < min)
      yield {
        at: destination,
        key: 'why',
        message: `The \`why\` of the destination has ${countNoun(countWords(why), 'word')}; the minimum is ${min}.`,
        help: `Say in ${min} words or more what is at stake for the people who must reach it.`,
      };
  },
};
