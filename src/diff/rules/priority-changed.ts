import { describeEntryField } from '../matched.ts';
import { findPriorityMove, type PriorityMove } from '../priorities.ts';
import { type ChangeRule, type Edit, FOLDED } from '../rule.ts';
import { isTags } from '../tags.ts';

export const priorityChanged: ChangeRule = {
  id: 'priority-changed',
  class: 'scope',
  levels: FOLDED,
  direction: 'undecidable',
  effect: 'its place in the order changed',
  summary: 'A tag that says how urgent something is changed: `P0` became `P1`, or `must` became `should`.',
  why: 'What is less urgent is often not done. The promise has the same words, but fewer people count on it.',
  source: 'Our judgement: the order of work is part of the plan',
  fix: 'Tell the people who wait for it.',
  example: {
    before: 'criteria:\n  fees: { measure: Fee, baseline: 90, target: 60, tags: [P0] }\n',
    after: 'criteria:\n  fees: { measure: Fee, baseline: 90, target: 60, tags: [P2] }\n',
  },
  *check(pair) {
    for (const edit of pair.edits) {
      const move = isTags(edit) ? findPriorityMove(pair, edit) : undefined;
      if (!move) continue;
      const { from, to, isUp, isAlone } = move;
      yield {
        edit,
        what: 'priority',
        message: describePriority(edit, move),
        ...(isAlone && { values: `${from ?? 'none'} → ${to ?? 'none'}` }),
        ...(isUp === undefined && { short: sayFirstPriority(move) }),
        ...(isUp !== undefined && {
          direction: isUp ? ('harder' as const) : ('easier' as const),
          effect: isUp ? 'more urgent' : 'less urgent',
        }),
      };
    }
  },
};

function sayFirstPriority({ from, to }: PriorityMove): string | undefined {
  if (from === undefined) return 'it has a priority now';
  return to === undefined ? 'it has no priority any more' : undefined;
}

function describePriority(edit: Edit, { from, to }: PriorityMove): string {
  const who = describeEntryField({ ...edit, field: 'tags' }).replace('`tags` of ', '');
  if (from === undefined) return `The priority of ${who} is now \`${to}\`; there was none before`;
  return to === undefined
    ? `The priority of ${who} was removed; it was \`${from}\``
    : `The priority of ${who} went from \`${from}\` to \`${to}\``;
}
