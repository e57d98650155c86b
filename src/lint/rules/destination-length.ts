import { hasText } from '../../model/plan.ts';
import { countNoun } from '../../model/quote.ts';
import { countWords } from '../../model/words.ts';
import type { Rule } from '../rule.ts';

export const destinationLength: Rule<{ min: number; max: number; least: number; most: number }> = {
  id: 'destination-length',
  level: 'info',
  kind: 'text',
  summary: 'The destination is one sentence of 8–25 words, at best of 15–20.',
  why: 'People repeat a sentence that they can say in one breath. They shorten a longer one, each in their own way.',
  source:
    'Four steps to total strategic alignment, step 2; of 14 real visions that we measured, 5 had 15–20 words',
  fix: 'Say in 15–20 words where you will be. Put the rest in `why`, `market` and `organization`.',
  whenNot: 'If a board has adopted the statement word for word.',
  options: {
    min: { default: 8, least: 1, says: 'fewest words without a finding (our judgement)' },
    max: { default: 25, least: 1, says: 'most words without a finding (our judgement)' },
    least: { default: 0, least: 0, says: 'fewer words than this are a warning' },
    most: { default: 1000, least: 1, says: 'more words than this are a warning' },
  },
  bad: `
destination:
  statement: Healthier together.
`,
  good: `
destination:
  statement: By 2029 every county clinic shares one record, so that no patient repeats a history or a test.
`,
  *check({ strategy: { destination } }, { options: { min, max, least, most } }) {
    if (!destination || !hasText(destination.statement)) return;
    const words = countWords(destination.statement);
    if (words >= min && words <= max) return;
    yield {
      at: destination,
      key: 'statement',
      level: words < least || words > most ? 'warn' : 'info',
      message: `The destination has ${countNoun(words, 'word')}; the ${words < min ? `minimum is ${min}` : `limit is ${max}`}. Aim for 15–20: people remember those.`,
    };
  },
};
