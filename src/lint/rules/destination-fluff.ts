import { hasText } from '../../model/plan.ts';
import { countNoun, joinList, quoteValue } from '../../model/quote.ts';
import { findPhrases } from '../../model/wording.ts';
import type { Rule } from '../rule.ts';

export const destinationFluff: Rule<{ warn: number }> = {
  id: 'destination-fluff',
  level: 'warn',
  kind: 'text',
  needsWords: true,
  summary: 'The destination is in plain words.',
  why: 'A sentence that every competitor could sign rules nothing out, and so it guides no decision.',
  source: 'Rumelt, Good Strategy, Bad Strategy: fluff',
  fix: 'Say in place of each such word what people will see that they do not see today.',
  whenNot: 'Where the word is a term of your trade: take it out of the list in the configuration.',
  options: {
    warn: { default: 2, least: 1, says: 'so many buzzwords are a warning; fewer are info (our reading)' },
  },
  bad: `
destination:
  statement: Become a world-class, customer-centric leader.
`,
  good: `
destination:
  statement: By 2029 every county clinic shares one record, so that no patient repeats a history or a test.
`,
  *check({ strategy: { destination } }, { options: { warn }, words }) {
    if (!words || !destination || !hasText(destination.statement)) return;
    const found = [...new Set(findPhrases(destination.statement, words.fluff, words.innocent))];
    if (found.length === 0) return;
    yield {
      at: destination,
      key: 'statement',
      level: found.length >= warn ? 'warn' : 'info',
      message: `The destination has ${countNoun(found.length, 'buzzword')}: ${joinList(found.map(quoteValue))}.`,
    };
  },
};
