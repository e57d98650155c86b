import { isPromising } from '../past.ts';
import type { ChangeRule } from '../rule.ts';

export const paused: ChangeRule = {
  id: 'paused',
  class: 'goalpost',
  levels: { before: 'off', during: 'error', after: 'error' },
  summary: 'A strategy that was in force is paused.',
  why: 'While a strategy is paused, no check-in is owed and nothing is overdue. A pause without an end is a strategy that was given up without a word. A strategy that was closed, or was never in force, has nothing to pause.',
  source: 'Our reading: silence is never on track',
  fix: 'Say until when it is paused, and why: `strat amend strategy --until 2027-09-30 --why "…"`. Only a reason with `until` counts.',
  example: { before: 'status: active\n', after: 'status: paused\n' },
  *check({ before, after, beside, edits }) {
    const [from, to] = [before.strategy.status ?? 'active', after.strategy.status ?? 'active'];
    const edit = edits.find(({ field, match }) => field === 'status' && !match);
    if (!edit || !beside.after.isThere || to !== 'paused') return;
    if (from === 'closed' || !isPromising(before.strategy)) return;
    yield {
      edit,
      message: `The strategy went from \`${from}\` to \`paused\``,
      effect: 'nothing is overdue until it goes on',
      needsUntil: true,
      from,
      to,
    };
  },
};
