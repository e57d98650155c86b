import { isLive } from '../../model/plan.ts';
import { isPromising } from '../past.ts';
import type { ChangeRule, Edit, Move, Pair } from '../rule.ts';

export const paused: ChangeRule = {
  id: 'paused',
  class: 'goalpost',
  levels: { before: 'off', during: 'error', after: 'error' },
  direction: 'easier',
  summary: 'A strategy that was in force, or one of its objectives, is now paused.',
  why: 'While a strategy is paused, no check-in is due and nothing is overdue. A pause without an end date gives up the strategy without saying so. A strategy that was closed, or never in force, is not reported. A paused objective is one level milder.',
  source: 'Our judgement: a missing report never counts as on track',
  fix: 'Say until when it is paused, and why: `strat amend strategy --until 2027-09-30 --why "…"`. A reason without `--until` does not count.',
  example: { before: 'status: active\n', after: 'status: paused\n' },
  *check(pair) {
    yield* findPausedStrategy(pair);
    for (const edit of pair.edits)
      if (edit.match?.section === 'objectives' && edit.field === 'status' && edit.to === 'paused')
        if (isLive({ status: String(edit.from) })) yield makePausedObjective(edit);
  },
};

function* findPausedStrategy({ before, after, beside, edits }: Pair): Iterable<Move> {
  const [from, to] = [before.strategy.status ?? 'active', after.strategy.status ?? 'active'];
  const edit = edits.find(({ field, match }) => field === 'status' && !match);
  if (!edit || !beside.after.isThere || to !== 'paused') return;
  if (from === 'closed' || !isPromising(before.strategy)) return;
  yield {
    edit,
    message: `The strategy went from \`${from}\` to \`paused\``,
    effect: 'nothing is overdue until it continues',
    needsUntil: true,
    from,
    to,
  };
}

function makePausedObjective(edit: Edit): Move {
  return {
    edit,
    class: 'direction',
    isMilder: true,
    message: `Objective \`${edit.match?.id}\` was paused`,
    effect: 'nobody works towards it until it continues',
    what: 'paused',
    values: '',
  };
}
