import type { ChangeRule } from '../rule.ts';
import { findTargetMoves } from '../targets.ts';

export const targetRaised: ChangeRule = {
  id: 'target-raised',
  class: 'goalpost',
  levels: { before: 'info', during: 'info', after: 'error' },
  direction: 'harder',
  effect: 'more is promised',
  summary: 'A target became more ambitious: higher, or lower if lower is better.',
  why: 'The people who must reach the target need to know that the ambition grew. After its due date, a new target is a new commitment.',
  source: 'The 4 Disciplines of Execution: from X to Y by when',
  fix: 'Tell the owner. After the due date, add a new criterion, or say why: `strat amend <id> --why "…"`.',
  example: {
    before: `
end: 2028
criteria:
  loan-time: { measure: Days to a decision, unit: days, baseline: 9, target: 4 }
`,
    after: `
end: 2028
criteria:
  loan-time: { measure: Days to a decision, unit: days, baseline: 9, target: 2 }
`,
  },
  check: (pair) => findTargetMoves(pair, 'raised'),
};
