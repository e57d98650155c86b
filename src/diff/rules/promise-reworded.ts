import { type ChangeRule, GOALPOST } from '../rule.ts';
import { findRewordings } from '../wordings.ts';

export const promiseReworded: ChangeRule = {
  id: 'promise-reworded',
  class: 'goalpost',
  levels: GOALPOST,
  direction: 'undecidable',
  summary:
    'The sentence of a criterion or key result promises something else, or a number, date or quantifier in the `result` of an objective changes.',
  why: 'Where no number is promised, the sentence is the promise. “All clinics by June” that becomes “most clinics by December” is a lower target in words. Numbers, dates, words such as “all” and “at least”, “not” and “may” are compared one by one. It is an error if one of them asks for less, or if a result becomes work. A softer verb (“works to end”), an exception and an “or” ask for less, too. Nobody can judge a number that says who is covered, as in “firms with more than 50 seats”, so it is an error. Other words are a warning, and what only asks for more is info: if a part asks for less and another for more, you must judge, and it stays an error. Where a target and a measure stand beside the sentence, its other words are `detail-reworded`.',
  source: 'Clinical trial registries: outcomes that are reworded after the start',
  fix: 'Restore the sentence, or say why it changed: `strat amend <id> --why "…"`.',
  example: {
    before: 'criteria:\n  brand: { outcome: All sales pages follow the new brand by June. }\n',
    after: 'criteria:\n  brand: { outcome: Key sales pages follow the new brand by December. }\n',
  },
  check: (pair) => findRewordings(pair, 'promise'),
};
