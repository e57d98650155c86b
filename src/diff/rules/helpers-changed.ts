import { joinList, quoteValue } from '../../model/quote.ts';
import { describeEntry } from '../matched.ts';
import { findHandleMoves } from '../owners.ts';
import { type ChangeRule, type Edit, FOLDED } from '../rule.ts';

export const helpersChanged: ChangeRule = {
  id: 'helpers-changed',
  class: 'people',
  levels: FOLDED,
  direction: 'none',
  effect: 'other people help',
  summary: 'Other people help.',
  why: 'Only the owner is accountable, so nothing that was promised changes. Whoever joins or leaves should hear of it.',
  source: 'The format: with',
  fix: 'Tell the people who join or leave.',
  example: {
    before: 'criteria:\n  fees: { measure: Fee, baseline: 90, target: 60, owner: maria, with: [jon] }\n',
    after: 'criteria:\n  fees: { measure: Fee, baseline: 90, target: 60, owner: maria, with: [jon, ana] }\n',
  },
  *check(pair) {
    for (const edit of pair.edits)
      if (edit.kind === 'persons') yield { edit, message: describeHelpers(edit) };
    yield* findHandleMoves(pair, 'helping');
  },
};

/** Says who joined and who left: “`ana` now helps with criterion `fees`”. */
function describeHelpers({ match, field, from, to }: Edit): string {
  const [was, is] = [listPeople(from), listPeople(to)];
  const [came, left] = [is.filter((one) => !was.includes(one)), was.filter((one) => !is.includes(one))];
  const entry = match ? lowerFirst(describeEntry(match)) : `\`${field}\``;
  if (left.length === 0) return `${quoteAll(came)} now ${came.length === 1 ? 'helps' : 'help'} with ${entry}`;
  const gone = `${quoteAll(left)} no longer ${left.length === 1 ? 'helps' : 'help'} with ${entry}`;
  return came.length === 0 ? gone : `${gone}; ${quoteAll(came)} now ${came.length === 1 ? 'does' : 'do'}`;
}

const listPeople = (value: unknown) => [value ?? []].flat().map(String);
const quoteAll = (people: readonly string[]) => joinList(people.map(quoteValue));
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
