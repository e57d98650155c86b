import type { ChangeRule } from '../rule.ts';
import { findTargetMoves } from '../targets.ts';

export const targetChanged: ChangeRule = {
  id: 'target-changed',
  class: 'goalpost',
  levels: { before: 'info', during: 'warn', after: 'error' },
  summary: 'A target moved, and nobody can tell whether it is higher or lower than before.',
  why: 'Without a baseline or a direction, only a reader can tell. A direction that you add in the same change does not make the target higher.',
  source: 'The 4 Disciplines of Execution: from X to Y by when',
  fix: 'Add `baseline:` or `direction:`, so that the rule can tell. Or say why: `strat amend <id> --why "…"`.',
  example: {
    before: 'criteria:\n  branches: { measure: Branches, unit: branches, target: 40 }\n',
    after: 'criteria:\n  branches: { measure: Branches, unit: branches, target: 35 }\n',
  },
  check: (pair) => findTargetMoves(pair, 'changed'),
};
