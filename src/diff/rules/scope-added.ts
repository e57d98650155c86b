import type { ChangeRule } from '../rule.ts';
import { findScopeMoves } from '../scope.ts';

export const scopeAdded: ChangeRule = {
  id: 'scope-added',
  class: 'scope',
  levels: { before: 'info', during: 'warn', after: 'info' },
  direction: 'harder',
  effect: 'the plan has more in it',
  summary:
    'There is more to do: an entry was added, dropped work was taken up again, or something was removed from `not_doing`.',
  why: 'What weakens a strategy is rarely one decision. It is one more thing each month, and each takes time and money from the rest.',
  source: 'Rumelt, Good Strategy/Bad Strategy: a strategy is also a choice of what not to do',
  fix: 'Say in `not_doing:` what you will stop for it. If the entry was removed earlier and is back now, compare what it promises with what it promised then. A new risk, assumption, obstacle or indicator is only info.',
  example: {
    before: 'initiatives:\n  form: { what: One form }\n',
    after: 'initiatives:\n  form: { what: One form }\n  app: { what: A new app for members }\n',
  },
  check: (pair) => findScopeMoves(pair, 'added'),
};
