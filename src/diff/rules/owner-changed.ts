import { describeOwnerEdit, findHandleMoves, isOwnerLost, isOwnership } from '../owners.ts';
import type { ChangeRule } from '../rule.ts';

export const ownerChanged: ChangeRule = {
  id: 'owner-changed',
  class: 'people',
  levels: { before: 'info', during: 'info', after: 'warn' },
  summary: 'Somebody else is accountable, or backs it.',
  why: 'A commitment that changes hands is a new commitment: the new owner has to agree to it, and the old one should be thanked. A handle in `people` that names somebody else now changes the owner of everything under it.',
  source: 'Breakthrough Model: accountability',
  fix: 'Ask the new owner to approve the change.',
  example: {
    before: 'criteria:\n  fees: { measure: Fee, baseline: 90, target: 60, owner: maria }\n',
    after: 'criteria:\n  fees: { measure: Fee, baseline: 90, target: 60, owner: jon }\n',
  },
  *check(pair) {
    for (const edit of pair.edits)
      if (isOwnership(edit) && !isOwnerLost(pair, edit)) yield { edit, message: describeOwnerEdit(edit) };
    yield* findHandleMoves(pair, 'changed');
  },
};
