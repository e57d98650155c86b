import type { ChangeRule } from '../rule.ts';
import { findScopeMoves } from '../scope.ts';

export const scopeRemoved: ChangeRule = {
  id: 'scope-removed',
  class: 'scope',
  levels: { before: 'info', during: 'info', after: 'info' },
  summary: 'There is less to do: an entry is gone, or something is let go of.',
  why: 'Those who worked on it, or waited for it, should hear of it. Criteria and objectives have rules of their own.',
  source: 'Rumelt: strategy is what you do not do',
  fix: 'Look at what named it.',
  example: {
    before: 'initiatives:\n  form: { what: One form }\n  app: { what: A new app for members }\n',
    after: 'initiatives:\n  form: { what: One form }\n',
  },
  check: (pair) => findScopeMoves(pair, 'removed'),
};
