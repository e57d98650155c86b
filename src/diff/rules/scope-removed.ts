import type { ChangeRule } from '../rule.ts';
import { findScopeMoves } from '../scope.ts';

export const scopeRemoved: ChangeRule = {
  id: 'scope-removed',
  class: 'scope',
  levels: { before: 'info', during: 'info', after: 'info' },
  direction: 'easier',
  effect: 'the plan has less in it',
  summary:
    'There is less to do: an entry was removed, an initiative was dropped, or something was added to `not_doing`.',
  why: 'The people who worked on it, or waited for it, need to know. Criteria and objectives have their own rules.',
  source: 'Rumelt, Good Strategy/Bad Strategy: a strategy is also a choice of what not to do',
  fix: 'Check which entries still refer to it.',
  example: {
    before: 'initiatives:\n  form: { what: One form }\n  app: { what: A new app for members }\n',
    after: 'initiatives:\n  form: { what: One form }\n',
  },
  check: (pair) => findScopeMoves(pair, 'removed'),
};
