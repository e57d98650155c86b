import { findMeasureDay, listMeasures } from '../../model/measures.ts';
import { isLive } from '../../model/plan.ts';
import { countNoun, joinList } from '../../model/quote.ts';
import type { ChangeRule, Edit, Move, Pair } from '../rule.ts';

export const statusSetBack: ChangeRule = {
  id: 'status-set-back',
  class: 'goalpost',
  levels: { before: 'off', during: 'error', after: 'error' },
  direction: 'easier',
  summary:
    'A strategy that was in force is a draft or a proposal again, or was closed while promises were open.',
  why: 'A draft promises nothing. Going back to one withdraws every promise at once, and the check is milder from then on. A strategy that is closed before its promises are due is a warning.',
  source: 'Our judgement: a change must not switch off the check that it fails',
  fix: 'Restore the status, or say why you changed it: `strat amend strategy --why "…"`.',
  example: { before: 'status: active\n', after: 'status: draft\n' },
  *check(pair) {
    const { before, after, beside, edits } = pair;
    const [from, to] = [before.strategy.status ?? 'active', after.strategy.status ?? 'active'];
    const edit = edits.find(({ field, match }) => field === 'status' && !match);
    if (!edit || !beside.after.isThere || from === 'draft' || from === 'proposed') return;
    if (to === 'closed') yield* findClosing(pair, edit, from);
    if (to !== 'draft' && to !== 'proposed') return;
    yield {
      edit,
      message: `The strategy went from \`${from}\` back to \`${to}\``,
      effect: 'what it promised still counts',
      from,
      to,
    };
  },
};

/** Finds a closing that comes before promises are due. */
function* findClosing({ before, asOf }: Pair, edit: Edit, from: string): Iterable<Move> {
  const open = listMeasures(before).filter(({ kind, of, measure }) => {
    if (kind === 'indicator' || (of && !isLive(of.work))) return false;
    const day = findMeasureDay(before, { measure, of });
    return day === undefined || day >= asOf;
  });
  if (open.length === 0) return;
  const count = countNoun(open.length, 'promise');
  yield {
    edit,
    message: `The strategy was closed with ${count} open`,
    effect: `not yet due: ${joinFew(open.map(({ id }) => `\`${id}\``))}`,
    short: `closed with ${count} open`,
    atMost: 'warn',
    from,
    to: 'closed',
  };
}

/** The most names in one sentence. */
const MOST_NAMES = 5;

function joinFew(names: readonly string[]): string {
  const more = names.length - MOST_NAMES;
  return joinList([...names.slice(0, MOST_NAMES), ...(more > 0 ? [`${more} more`] : [])]);
}
