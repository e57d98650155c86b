import { NOUN } from '../../model/names.ts';
import { quoteValue } from '../../model/quote.ts';
import { findEdit } from '../matched.ts';
import { type ChangeRule, FOLDED } from '../rule.ts';

export const renamed: ChangeRule = {
  id: 'renamed',
  class: 'editorial',
  levels: FOLDED,
  direction: 'none',
  effect: 'the same entry under another id',
  summary: 'An entry has a new id and names its old one, or the strategy has a new name.',
  why: 'With `renamed_from:`, the history of an entry continues under its new id, and a diff compares both versions.',
  source: 'The format: `renamed_from`',
  fix: 'You do not have to do anything.',
  example: {
    before: 'criteria:\n  fees: { measure: Fee, baseline: 90, target: 60 }\n',
    after: 'criteria:\n  account-fees: { measure: Fee, baseline: 90, target: 60, renamed_from: fees }\n',
  },
  *check(pair) {
    const name = findEdit(pair, undefined, 'name');
    if (name)
      yield {
        edit: name,
        message: `The strategy ${quoteValue(name.from)} is now called ${quoteValue(name.to)}`,
      };
    for (const match of pair.matches) {
      const [from, to] = [match.before?.id, match.after?.id];
      if (from === undefined || to === undefined || from === to) continue;
      const message = `The ${NOUN[match.section]} \`${from}\` is now called \`${to}\``;
      yield { match, from, to, message, what: 'renamed', values: `${from} → ${to}` };
    }
  },
};
