import { describeOwnerEdit, findHandleMoves, isOwnerLost, isOwnership } from '../owners.ts';
import type { ChangeRule } from '../rule.ts';

export const ownerRemoved: ChangeRule = {
  id: 'owner-removed',
  class: 'people',
  levels: { before: 'info', during: 'error', after: 'warn' },
  summary: 'Nobody is accountable any more.',
  why: 'What nobody owns is not done. An owner who leaves is replaced, or the commitment is given up in the open. A sign, a number or a word such as `TBD` or `n/a` is nobody, also as a name in `people`.',
  source: 'Breakthrough Model: accountability',
  fix: 'Name the new owner.',
  example: {
    before: 'criteria:\n  fees: { measure: Fee, baseline: 90, target: 60, owner: maria }\n',
    after: 'criteria:\n  fees: { measure: Fee, baseline: 90, target: 60 }\n',
  },
  *check(pair) {
    for (const edit of pair.edits)
      if (isOwnership(edit) && isOwnerLost(pair, edit)) yield { edit, message: describeOwnerEdit(edit) };
    yield* findHandleMoves(pair, 'lost');
  },
};
