import { type ChangeRule, GOALPOST } from '../rule.ts';
import { findTargetMoves } from '../targets.ts';

export const targetLowered: ChangeRule = {
  id: 'target-lowered',
  class: 'goalpost',
  levels: GOALPOST,
  summary: 'A target was lowered, is to be held at another level, or is now to move the other way.',
  why: 'A target that is lowered on the way is met without the outcome that was promised. The worst case is one that turns round: on the other side of its baseline, or with the other direction, it is met by getting worse. A level that is to be kept (`direction: maintain`) was promised as it is, so each move away from it counts. Often it is right to lower a target; it is never right that nobody sees it.',
  source:
    'Clinical trial registries: over half of the trials studied changed their primary outcome, mostly unseen',
  fix: 'Put the target back, or say why it moves: `strat amend <id> --why "…"`.',
  example: {
    before: `
end: 2028
criteria:
  use:
    measure: Members who use it
    unit: percent
    baseline: 50
    target: 80
`,
    after: `
end: 2028
criteria:
  use:
    measure: Members who use it
    unit: percent
    baseline: 50
    target: 68
`,
  },
  check: (pair) => findTargetMoves(pair, 'lowered'),
};
