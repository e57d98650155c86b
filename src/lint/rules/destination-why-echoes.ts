import { hasText } from '../../model/plan.ts';
import { formatPercent } from '../../model/quote.ts';
import { countWords, measureOverlap } from '../../model/words.ts';
import type { Rule } from '../rule.ts';

export const destinationWhyEchoes: Rule<{ overlap: number; longer: number }> = {
  id: 'destination-why-echoes',
  level: 'warn',
  kind: 'text',
  needsWords: true,
  summary: 'The why adds a reason to the destination.',
  why: 'A why in the words of the destination says that we want it because we want it. It persuades those who were persuaded.',
  source: 'Breakthrough Model; content words compared, endings aside',
  fix: 'Say in other words what happens to whom if you stay where you are.',
  options: {
    overlap: {
      default: 0.6,
      least: 0,
      most: 1,
      says: 'share of the shorter text’s content words that both have, 0–1, from which it is a repetition (our reading)',
    },
    longer: {
      default: 2,
      least: 1,
      says: 'a why so many times as long as the statement says more than it, whatever words it shares (our reading)',
    },
  },
  bad: `
destination:
  statement: By 2029 every county clinic shares one record, so that no patient repeats a history or a test.
  why: Because one shared record in every county clinic means that no patient repeats a test or history.
`,
  good: `
destination:
  statement: By 2029 every county clinic shares one record, so that no patient repeats a history or a test.
  why: One test in six is a repeat today, and patients carry the cost and the delay.
`,
  *check({ strategy: { destination } }, { options, words }) {
    if (!words || !destination || !hasText(destination.statement) || !hasText(destination.why)) return;
    const { statement, why } = destination;
    if (countWords(why) >= options.longer * countWords(statement)) return;
    const share = measureOverlap(statement, why, words.stop);
    if (share < options.overlap) return;
    yield {
      at: destination,
      key: 'why',
      message: `The why shares ${formatPercent(share)} of its content words with the statement; from ${formatPercent(options.overlap)} on it is a repetition.`,
      related: [{ at: destination, key: 'statement', message: 'The statement says it already.' }],
    };
  },
};
