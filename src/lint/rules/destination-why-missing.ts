import { hasText } from '../../model/plan.ts';
import { countNoun } from '../../model/quote.ts';
import { countWords } from '../../model/words.ts';
import type { Rule } from '../rule.ts';

export const destinationWhyMissing: Rule<{ min: number }> = {
  id: 'destination-why-missing',
  level: 'error',
  kind: 'data',
  summary: 'A destination says why it matters.',
  why: 'People commit to a reason, not to a number. Where none is given, each makes up one, and many make up a bad one.',
  source: 'Breakthrough Model; “no why for the destination” in alignment work',
  fix: 'Add `why:` to `destination:`: what is at stake for the people who are asked to reach it.',
  options: {
    min: {
      default: 8,
      least: 1,
      says: 'fewest words of a reason (our reading)',
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
    const why = destination?.why;
    if (!destination)
      yield { at: strategy, missing: 'destination.why', message: 'Nobody says why the strategy is wanted.' };
    else if (!hasText(why))
      yield { at: destination, key: 'why', missing: 'why', message: 'The destination has no why.' };
    else if (countWords(why) < min)
      yield {
        at: destination,
        key: 'why',
        message: `The why of the destination has ${countNoun(countWords(why), 'word')}, at least ${min} are wanted.`,
        help: `Say in ${min} words or more what is at stake for the people who are asked to reach it.`,
      };
  },
};
