import { type AmbitionMove, compareAmbition } from '../../model/ambition.ts';
import { sayAmbitionChange, sayValues } from '../../model/ambition-words.ts';
import type { ChangeDirection } from '../../model/change.ts';
import { findFirstBaselines } from '../baselines.ts';
import { findEdit, joinEffects, listMatchedMeasures, type MatchedMeasure } from '../matched.ts';
import { findRecount } from '../recounts.ts';
import { type ChangeRule, GOALPOST } from '../rule.ts';
import { findTurningEdit } from '../targets.ts';

export const baselineRewritten: ChangeRule = {
  id: 'baseline-rewritten',
  class: 'goalpost',
  levels: GOALPOST,
  direction: 'undecidable',
  effect: 'the starting point moved',
  summary: 'The baseline of a criterion or an indicator changed.',
  why: 'A baseline is a measurement of the past. Moving it towards the target lowers the ambition without touching the target. If you add a baseline where there was none, it is an error if that baseline already meets the target. It is a warning if the baseline lies within a tenth of the target, or above a target that has no direction.',
  source: 'The 4 Disciplines of Execution: from X to Y by when',
  fix: 'Restore the baseline. If it was measured wrongly, say so: `strat amend <id> --why "…"`.',
  example: {
    before: `
end: 2028
criteria:
  membership: { measure: Members, unit: members, baseline: 41000, target: 60000 }
`,
    after: `
end: 2028
criteria:
  membership: { measure: Members, unit: members, baseline: 44500, target: 60000 }
`,
  },
  *check(pair) {
    for (const matched of listMatchedMeasures(pair)) {
      const { before, after, judged, name } = matched;
      const edit = findEdit(pair, matched.match, 'baseline');
      // Measuring an unknown baseline is what the strategy plans to do.
      if (!edit || typeof before.baseline !== 'number' || findRecount(pair, matched)) continue;
      // A baseline that moved past the target is reported as a target that turned round.
      if (findTurningEdit(pair, matched) === edit) continue;
      yield {
        ...judged,
        edit,
        direction: DIRECTION_OF[compareAmbition(before, after)],
        message: `The baseline of ${name} ${describeBaselineMove(matched)}`,
        effect: joinEffects(matched, describeBaselineEffect(matched)),
        values: sayValues(before.baseline, after.baseline, after.unit),
      };
    }
    yield* findFirstBaselines(pair);
  },
};

const DIRECTION_OF: Readonly<Record<AmbitionMove, ChangeDirection>> = {
  lowered: 'easier',
  raised: 'harder',
  changed: 'undecidable',
  incomparable: 'undecidable',
};

function describeBaselineMove({ before, after }: MatchedMeasure): string {
  const [from, to] = sayValues(before.baseline, after.baseline).split(' → ');
  return typeof after.baseline === 'number'
    ? `was rewritten from ${from} to ${to}`
    : `is now unknown; it was ${from}`;
}

function describeBaselineEffect({ before, after }: MatchedMeasure): string | undefined {
  const effect = sayAmbitionChange(before, after);
  return effect?.startsWith('ambition') && before.target === after.target ? `same target, ${effect}` : effect;
}
