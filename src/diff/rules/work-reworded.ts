import type { ChangeRule } from '../rule.ts';
import { findRewordings } from '../wordings.ts';

export const workReworded: ChangeRule = {
  id: 'work-reworded',
  class: 'scope',
  levels: { before: 'info', during: 'warn', after: 'warn' },
  direction: 'undecidable',
  summary: 'The `what` of an initiative was reworded.',
  why: 'Other words under the same id may be other work, and its owner, dates and budget then belong to something else. It is a warning only if a number, date or quantifier in it is lower or later.',
  source: 'The format: `what` of an initiative',
  fix: 'If it is other work, give it an id of its own and remove the old entry.',
  example: {
    before: 'initiatives:\n  demo: { what: Show the new form to 12 branches }\n',
    after: 'initiatives:\n  demo: { what: Show the new form to 4 branches }\n',
  },
  check: (pair) => findRewordings(pair, 'work'),
};
