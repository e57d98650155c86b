import { isLive } from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import type { Objective } from '../../model/schema.ts';
import { suggestRename } from '../matched.ts';
import { isReplacing } from '../replaced.ts';
import { type ChangeRule, DIRECTION } from '../rule.ts';
import { findStopped, sayStopped } from '../stopped.ts';

const GONE = 'nobody works towards it any more';

export const objectiveRemoved: ChangeRule = {
  id: 'objective-removed',
  class: 'direction',
  levels: DIRECTION,
  direction: 'easier',
  summary: 'An objective was removed from the strategy.',
  why: 'A deleted objective leaves no trace of what you tried. `status: dropped` keeps it visible.',
  source: 'Breakthrough Model',
  fix: 'Write `status: dropped` instead of deleting it. If it became another objective, add its old id there: `renamed_from: <old-id>`.',
  example: {
    before:
      'stages:\n  incremental:\n    objectives:\n      one-form: { result: Members apply with one form. }\n      fast: { result: Loans are quick. }\n',
    after: 'stages:\n  incremental:\n    objectives:\n      fast: { result: Loans are quick. }\n',
  },
  *check(pair) {
    for (const match of pair.matches) {
      if (match.section !== 'objectives' || !match.before || match.after) continue;
      if (isReplacing(pair, match)) continue;
      const stopped = findStopped(pair, match.before);
      const { result, status } = match.before.value as Objective;
      const wasOver = !isLive({ status });
      yield {
        match,
        ...(stopped && { covers: [stopped] }),
        what: 'removed',
        removed: true,
        hint: suggestRename(match),
        message: `Objective \`${match.id}\` was removed from \`${match.before.stage}\``,
        effect:
          [wasOver ? `it was ${status}` : result && `it was ${quoteValue(result)}`, sayStopped(stopped)]
            .filter(Boolean)
            .join('; ') || undefined,
        short: sayStopped(stopped) ?? (wasOver ? `it was ${status}` : GONE),
        ...(wasOver && { atMost: 'info' }),
      };
    }
  },
};
