import type { ChangeRule } from '../rule.ts';
import { findScopeMoves } from '../scope.ts';

export const scopeAdded: ChangeRule = {
  id: 'scope-added',
  class: 'scope',
  levels: { before: 'info', during: 'warn', after: 'info' },
  summary: 'There is more to do: a new entry, or something is no longer let go of.',
  why: 'Strategies are not diluted in one decision but by one more thing each month. What is added takes from what is there.',
  source: 'Rumelt: strategy is what you do not do',
  fix: 'Say what you stop doing for it, in `not_doing:`. If it was removed in an earlier change, compare it with what it promised then. A new risk, assumption, obstacle or indicator is only remarked on.',
  example: {
    before: 'initiatives:\n  form: { what: One form }\n',
    after: 'initiatives:\n  form: { what: One form }\n  app: { what: A new app for members }\n',
  },
  check: (pair) => findScopeMoves(pair, 'added'),
};
