import { nameItemRow, sayOfItem } from '../edit-places.ts';
import { describeOwnerEdit, findHandleMoves, isOwnerLost, isOwnership } from '../owners.ts';
import type { ChangeRule } from '../rule.ts';

const ASK = 'Who takes over? Write the name in `owner:`.';

const NOBODY = 'nobody answers for it';

export const ownerRemoved: ChangeRule = {
  id: 'owner-removed',
  class: 'people',
  levels: { before: 'info', during: 'error', after: 'warn' },
  direction: 'none',
  effect: NOBODY,
  summary: 'Something no longer has an owner.',
  why: 'Work that nobody owns rarely gets done. Replace an owner who leaves, or drop the commitment openly. A symbol (`?`), a number or a word such as `TBD` is not an owner, not even if `people` gives it as a name.',
  source: 'Breakthrough Model: accountability',
  fix: 'Name the new owner.',
  example: {
    before: 'criteria:\n  fees: { measure: Fee, baseline: 90, target: 60, owner: maria }\n',
    after: 'criteria:\n  fees: { measure: Fee, baseline: 90, target: 60 }\n',
  },
  *check(pair) {
    for (const edit of pair.edits)
      if (isOwnership(edit) && isOwnerLost(pair, edit))
        yield {
          edit,
          message: describeOwnerEdit(edit),
          short: sayOfItem(edit, NOBODY),
          ask: ASK,
          ...nameItemRow(edit),
        };
    for (const move of findHandleMoves(pair, 'lost'))
      yield { ...move, ask: 'Who takes over? Write the name in `people:`.' };
  },
};
