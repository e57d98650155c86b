import { describeOwnerEdit, isOwnership } from '../owners.ts';
import type { ChangeRule } from '../rule.ts';

export const ownerRemoved: ChangeRule = {
  id: 'owner-removed',
  class: 'people',
  levels: { before: 'info', during: 'error', after: 'warn' },
  summary: 'Nobody is accountable any more.',
  why: 'What nobody owns is not done. An owner who leaves is replaced, or the commitment is given up in the open.',
  source: 'Breakthrough Model: accountability',
  fix: 'Name the new owner.',
  example: {
    before: 'criteria:\n  fees: { measure: Fee, baseline: 90, target: 60, owner: maria }\n',
    after: 'criteria:\n  fees: { measure: Fee, baseline: 90, target: 60 }\n',
  },
  *check({ edits }) {
    for (const edit of edits)
      if (isOwnership(edit) && edit.to === undefined && edit.field === 'owner')
        yield { edit, message: describeOwnerEdit(edit) };
  },
};
