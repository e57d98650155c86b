import type { ChangeRule } from '../rule.ts';
import { findTargetMoves } from '../targets.ts';

export const targetChanged: ChangeRule = {
  id: 'target-changed',
  class: 'goalpost',
  levels: { before: 'info', during: 'warn', after: 'error' },
  direction: 'undecidable',
  effect: 'nobody can tell whether it is easier now',
  summary: 'A target moved, and the check cannot tell whether it is easier or harder to reach.',
  why: 'Without a baseline or `direction:`, the check cannot tell which way is better. If you add one now, it helps only from the next change on.',
  source: 'The 4 Disciplines of Execution: from X to Y by when',
  fix: 'Say why the target moved: `strat amend <id> --why "…"`.',
  example: {
    before: 'criteria:\n  branches: { measure: Branches, unit: branches, target: 40 }\n',
    after: 'criteria:\n  branches: { measure: Branches, unit: branches, target: 35 }\n',
  },
  check: (pair) => findTargetMoves(pair, 'changed'),
};
