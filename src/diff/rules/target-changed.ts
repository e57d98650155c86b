import type { ChangeRule } from '../rule.ts';
import { findTargetMoves } from '../targets.ts';

export const targetChanged: ChangeRule = {
  id: 'target-changed',
  class: 'goalpost',
  levels: { before: 'info', during: 'warn', after: 'error' },
  summary: 'A target moved, and nobody can tell whether it is higher or lower than before.',
  why: 'Without a baseline or a direction, only a reader can tell. If you add one in the same change, the finding stays: it helps only with the next change.',
  source: 'The 4 Disciplines of Execution: from X to Y by when',
  fix: 'Say why the target moved: `strat amend <id> --why "…"`.',
  example: {
    before: 'criteria:\n  branches: { measure: Branches, unit: branches, target: 40 }\n',
    after: 'criteria:\n  branches: { measure: Branches, unit: branches, target: 35 }\n',
  },
  check: (pair) => findTargetMoves(pair, 'changed'),
};
