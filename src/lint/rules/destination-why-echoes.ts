import { hasText } from '../../model/plan.ts';
import { formatPercent } from '../../model/quote.ts';
import { countWords, measureOverlap } from '../../model/words.ts';
import type { Rule } from '../rule.ts';

export const destinationWhyEchoes: Rule<{ overlap: number; longer: number }> = {
  id: 'destination-why-echoes',
  level: 'warn',
  kind: 'text',
  needsWords: true,
  summary: '`why` gives a reason and does not only repeat the destination.',
  why: 'If `why` repeats the destination, it says that you want it because you want it. It convinces only people who already agree.',
  source: 'Breakthrough Model; the rule compares key words, without their endings',
  fix: 'Use different words: say what happens, and to whom, if you stay where you are.',
  options: {
    overlap: {
      default: 0.6,
      least: 0,
      most: 1,
      says: 'smallest share of shared key words that counts as a repetition, 0–1, measured on the shorter text (our judgement)',
    },
    longer: {
      default: 2,
      least: 1,
      says: 'a `why` at least this many times as long as the statement never counts as a repetition (our judgement)',
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
      message: `The \`why\` repeats the statement (${formatPercent(share)} of the key words are the same; the limit is ${formatPercent(options.overlap)}).`,
      related: [{ at: destination, key: 'statement', message: 'The statement already says it.' }],
    };
  },
};
