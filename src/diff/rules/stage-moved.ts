import { UNSTAGED } from '../../model/objective-groups.ts';
import { listStageMoves } from '../matched.ts';
import { type ChangeRule, DIRECTION } from '../rule.ts';

export const stageMoved: ChangeRule = {
  id: 'stage-moved',
  class: 'direction',
  levels: DIRECTION,
  direction: 'undecidable',
  effect: 'it is a bigger or smaller change now',
  summary: 'An objective moved to another stage.',
  why: 'The stage says how big a change an objective takes. In `incremental` is what you can reach with what you have; `substantial` takes new ways of working. An objective that moves from one to the other is a different undertaking.',
  source: 'Breakthrough Model',
  fix: 'Check its date, and what depends on it.',
  example: {
    before:
      'stages:\n  incremental:\n    objectives:\n      one-form: { result: Members apply with one form. }\n',
    after:
      'stages:\n  substantial:\n    objectives:\n      one-form: { result: Members apply with one form. }\n',
  },
  *check({ matches }) {
    for (const { match, from, to } of listStageMoves(matches)) {
      if (from === UNSTAGED) continue;
      const message =
        to === UNSTAGED
          ? `Objective \`${match.id}\` left the stage \`${from}\`, and is in none`
          : `Objective \`${match.id}\` moved from \`${from}\` to \`${to}\``;
      yield { match, field: 'stage', from, to, message, values: `${from} → ${to}` };
    }
  },
};
