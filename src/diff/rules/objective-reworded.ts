import { type ChangeRule, DIRECTION } from '../rule.ts';
import { findRewordings } from '../wordings.ts';

export const objectiveReworded: ChangeRule = {
  id: 'objective-reworded',
  class: 'direction',
  levels: DIRECTION,
  direction: 'undecidable',
  summary: 'The `result` of an objective was reworded.',
  why: 'The result says where the work of a stage goes, and people follow it. Reworded, it may be a different aim. A typo, a capital letter or a comma is no new wording. If a number, date or quantifier in it changes, see `promise-reworded`.',
  source: 'The 4 Disciplines of Execution: one clear aim',
  fix: 'Read both wordings, and tell everyone who works on it.',
  example: {
    before:
      'stages:\n  incremental:\n    objectives:\n      forum: { result: Members know and trust the forum. }\n',
    after:
      'stages:\n  incremental:\n    objectives:\n      forum: { result: Members find the forum friendly. }\n',
  },
  check: (pair) => findRewordings(pair, 'objective'),
};
