import type { ChangeRule } from '../rule.ts';

export const statusSetBack: ChangeRule = {
  id: 'status-set-back',
  class: 'goalpost',
  levels: { before: 'off', during: 'error', after: 'error' },
  direction: 'easier',
  summary: 'A strategy that was in force is a draft or a proposal again.',
  why: 'A draft promises nothing. Going back to one withdraws every promise at once, and the check is milder from then on.',
  source: 'Our judgement: a change must not switch off the check that it fails',
  fix: 'Restore the status, or say why the strategy is a draft again: `strat amend strategy --why "…"`.',
  example: { before: 'status: active\n', after: 'status: draft\n' },
  *check({ before, after, beside, edits }) {
    const [from, to] = [before.strategy.status ?? 'active', after.strategy.status ?? 'active'];
    const edit = edits.find(({ field, match }) => field === 'status' && !match);
    if (!edit || !beside.after.isThere) return;
    if ((to !== 'draft' && to !== 'proposed') || from === 'draft' || from === 'proposed') return;
    yield {
      edit,
      message: `The strategy went from \`${from}\` back to \`${to}\``,
      effect: 'what it promised still counts',
      from,
      to,
    };
  },
};
