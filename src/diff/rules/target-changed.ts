import type { ChangeRule } from '../rule.ts';
import { findTargetMoves } from '../targets.ts';

export const targetChanged: ChangeRule = {
  id: 'target-changed',
  class: 'goalpost',
  levels: { before: 'info', during: 'warn', after: 'error' },
  summary: 'A target has moved, and nobody can tell whether it is higher or lower than before.',
  why: 'Without a baseline or a direction only a reader can tell. A direction that comes with the change does not make it a higher one.',
  source: 'The 4 Disciplines of Execution: from X to Y by when',
  fix: 'Add `baseline:` or `direction:`, so that it can be decided, or say why: `strat amend <id> --why "…"`.',
  example: {
    before: 'criteria:\n  branches: { measure: Branches, unit: branches, target: 40 }\n',
    after: 'criteria:\n  branches: { measure: Branches, unit: branches, target: 35 }\n',
  },
  check: (pair) => findTargetMoves(pair, 'changed'),
};
