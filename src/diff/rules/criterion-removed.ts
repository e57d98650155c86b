import { describeEntry } from '../matched.ts';
import { type ChangeRule, GOALPOST } from '../rule.ts';
import { listGoneCriteria, sayPromise } from '../swaps.ts';

export const criterionRemoved: ChangeRule = {
  id: 'criterion-removed',
  class: 'goalpost',
  levels: GOALPOST,
  summary: 'A success criterion or a key result is no longer in the strategy.',
  why: 'What is taken out is never missed. A criterion that was promised and dropped on the way is the largest goalpost there is.',
  source: 'Clinical trial registries: outcomes that were registered and not reported',
  fix: 'Put it back, say what it became with `renamed_from:`, or say why it goes: `strat amend <id> --why "…"`.',
  example: {
    before: `
end: 2028
criteria:
  fees: { measure: Fee, unit: EUR, baseline: 90, target: 60 }
  branch-hours: { measure: Opening hours, unit: hours a week, baseline: 36, target: 48 }
`,
    after: 'end: 2028\ncriteria:\n  fees: { measure: Fee, unit: EUR, baseline: 90, target: 60 }\n',
  },
  *check(pair) {
    for (const match of listGoneCriteria(pair)) {
      if (match.like !== undefined) continue;
      const promise = sayPromise(match.before);
      yield {
        match,
        message: `${describeEntry(match)} was removed`,
        effect: promise === undefined ? undefined : `promised ${promise}`,
        what: 'removed',
        removed: true,
      };
    }
  },
};
