import { maskNames, maskQuoted, takeMainClause } from '../../model/own-words.ts';
import { hasText } from '../../model/plan.ts';
import { countNoun, joinList, quoteValue } from '../../model/quote.ts';
import { findPhrases } from '../../model/wording.ts';
import type { Rule, Words } from '../rule.ts';

export const destinationFluff: Rule<{ warn: number }> = {
  id: 'destination-fluff',
  level: 'warn',
  kind: 'text',
  needsWords: true,
  summary: 'The destination uses plain words.',
  why: 'A sentence that every competitor could sign rules nothing out, so it guides no decision.',
  source: 'Rumelt, Good Strategy, Bad Strategy: fluff',
  fix: 'Replace each buzzword named in the finding with what people will see that they do not see today.',
  whenNot:
    'If the word is a term of your trade, take it off the list in `strat.config.yaml`: `words: { remove: [excellence] }`.',
  options: {
    warn: {
      default: 2,
      least: 1,
      says: 'this many buzzwords or more are a warning; fewer are info (our judgement)',
    },
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
    const found = findBuzzwords(destination.statement, words);
    if (found.length === 0) return;
    yield {
      at: destination,
      key: 'statement',
      level: found.length >= warn ? 'warn' : 'info',
      message: `The destination has ${countNoun(found.length, 'buzzword')}: ${joinList(found.map(quoteValue))}.`,
    };
  },
};

/** Finds the buzzwords, as written, outside quotes, code, addresses, names and a clause that only says what follows. */
function findBuzzwords(statement: string, { fluff, innocent, aside, work }: Words): readonly string[] {
  const main = takeMainClause(maskNames(maskQuoted(statement), work), aside, work.aimVerb);
  return [...new Set(findPhrases(main, fluff, innocent))];
}
