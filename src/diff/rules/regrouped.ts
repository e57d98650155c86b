import { NOUN } from '../../model/names.ts';
import { UNSTAGED } from '../../model/objective-groups.ts';
import { joinList } from '../../model/quote.ts';
import { type HolderMove, type LinkMove, listHolderMoves, listLinkMoves } from '../links.ts';
import { describeEntry, describeEntryField, listStageMoves, quoteFieldValue } from '../matched.ts';
import { findPriorityMove } from '../priorities.ts';
import { type ChangeRule, type Edit, FOLDED, type Move } from '../rule.ts';
import { isTags } from '../tags.ts';

export const regrouped: ChangeRule = {
  id: 'regrouped',
  class: 'scope',
  levels: FOLDED,
  direction: 'none',
  effect: 'only sorted differently',
  summary: 'An entry was sorted differently: by its tags, its stage, or the work that it belongs to.',
  why: 'No promise changes: the plan is only sorted differently.',
  source: 'The format: tags, `advances` and `serves`',
  fix: 'You need to do nothing.',
  example: {
    before: 'initiatives:\n  form: { what: One form, tags: [desk] }\n',
    after: 'initiatives:\n  form: { what: One form, tags: [desk, online] }\n',
  },
  *check(pair) {
    for (const { match, from, to } of listStageMoves(pair.matches)) {
      if (from !== UNSTAGED) continue;
      const message = `Objective \`${match.id}\` is now in the stage \`${to}\`; it was in none`;
      yield { match, field: 'stage', from, to, message, values: `${from} → ${to}` };
    }
    for (const move of listHolderMoves(pair)) yield makeHolderMove(move);
    for (const move of listLinkMoves(pair)) yield makeLinkMove(move);
    for (const edit of pair.edits)
      if (isTags(edit) && !findPriorityMove(pair, edit)) yield { edit, message: describeTags(edit) };
  },
};

function makeHolderMove({ match, from, to }: HolderMove): Move {
  return {
    match,
    field: NOUN[to.section],
    from: from.id,
    to: to.id,
    message: `${describeEntry(match)} now belongs to ${NOUN[to.section]} \`${to.id}\`; it belonged to \`${from.id}\``,
    values: `${from.id} → ${to.id}`,
  };
}

function makeLinkMove({ edit, covers, taken, givers }: LinkMove): Move {
  const what = joinList(taken.map((id) => `\`${id}\``));
  const from = joinList(givers.map(({ id }) => `\`${id}\``));
  return {
    edit,
    covers,
    message:
      taken.length === 0
        ? `The ${describeEntryField(edit)} went from ${quoteFieldValue(edit.from)} to ${quoteFieldValue(edit.to)}`
        : `The ${describeEntryField(edit)} now name ${what}, which moved here from ${from}`,
    ...(givers.length === 0 && { short: 'it counts towards something else now' }),
    ...(taken.length > 0 && { values: `${taken.join(', ')} from ${givers.map(({ id }) => id).join(', ')}` }),
  };
}

function describeTags(edit: Edit): string {
  const { from, to } = edit;
  if (from === undefined) return `The ${describeEntryField(edit)} are now ${quoteFieldValue(to)}`;
  return to === undefined
    ? `The ${describeEntryField(edit)} are gone; they were ${quoteFieldValue(from)}`
    : `The ${describeEntryField(edit)} changed from ${quoteFieldValue(from)} to ${quoteFieldValue(to)}`;
}
