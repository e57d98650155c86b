import { type ChangeRule, GOALPOST } from '../rule.ts';
import { findTargetMoves } from '../targets.ts';

export const targetLowered: ChangeRule = {
  id: 'target-lowered',
  class: 'goalpost',
  levels: GOALPOST,
  direction: 'easier',
  effect: 'less is promised',
  summary:
    'A target was made easier, a level to keep (`direction: maintain`) was changed, or the direction was reversed.',
  why: 'If you lower a target on the way, you can meet it without the promised outcome. The worst case is a reversed target: it is now on the other side of the baseline, or has the opposite `direction:`. Then people meet it by getting worse. A level to keep (`direction: maintain`) was promised as it is, so every move away from it counts. Lowering a target is often right, but somebody must see it.',
  source:
    'Clinical trial registries: over half of the trials studied changed their primary outcome, mostly without saying so',
  fix: 'Restore the target, or say why it moves: `strat amend <id> --why "…"`.',
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
