import { findPersonName } from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import { nameItemRow, sayOfItem } from '../edit-places.ts';
import { describeOwnerEdit, findHandleMoves, isOwnerLost, isOwnership } from '../owners.ts';
import type { ChangeRule, Pair } from '../rule.ts';

export const ownerChanged: ChangeRule = {
  id: 'owner-changed',
  class: 'people',
  levels: { before: 'info', during: 'info', after: 'warn' },
  direction: 'none',
  summary: 'The owner or the sponsor changed.',
  why: 'A new owner has to agree to a commitment before it is theirs. If a handle in `people` names somebody else, the owner changes everywhere that handle is used.',
  source: 'Breakthrough Model: accountability',
  fix: 'Ask the new owner to approve the change.',
  example: {
    before: 'criteria:\n  fees: { measure: Fee, baseline: 90, target: 60, owner: maria }\n',
    after: 'criteria:\n  fees: { measure: Fee, baseline: 90, target: 60, owner: jon }\n',
  },
  *check(pair) {
    for (const edit of pair.edits)
      if (isOwnership(edit) && !isOwnerLost(pair, edit))
        yield {
          edit,
          message: describeOwnerEdit(edit),
          short: sayOfItem(edit, sayWhoAnswers(pair, edit.field, edit.to)),
          ...nameItemRow(edit),
        };
    for (const move of findHandleMoves(pair, 'changed'))
      yield { ...move, short: sayWhoAnswers(pair, move.field, move.to) };
  },
};

/** Says who stands behind it now: an owner answers for it, anybody else stands beside. */
function sayWhoAnswers({ after }: Pair, field: string | undefined, who: unknown): string {
  const name =
    typeof who === 'string' ? quoteValue(findPersonName(after.strategy, who)).slice(1, -1) : 'nobody';
  return field?.split('.').at(-1) === 'owner' ? `${name} answers for it now` : `${name} is its ${field} now`;
}
