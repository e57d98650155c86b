import { describeEntry } from '../matched.ts';
import { isReplacing } from '../replaced.ts';
import { type ChangeRule, GOALPOST, type Match, type Pair } from '../rule.ts';
import { listGoneCriteria, sayPromise } from '../swaps.ts';

const GONE = 'it is no longer promised';

export const criterionRemoved: ChangeRule = {
  id: 'criterion-removed',
  class: 'goalpost',
  levels: GOALPOST,
  direction: 'easier',
  effect: GONE,
  summary: 'A criterion or a key result was removed.',
  why: 'Nobody misses what is no longer there. Removing a promised criterion moves the goalposts further than anything else.',
  source: 'Clinical trial registries: outcomes that were registered but not reported',
  fix: 'Restore it. If it only has a new id, write the old one in `renamed_from:` of the new entry. If you dropped or replaced it, say why, with its old id: `strat amend <id> --why "…"`.',
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
      if (match.like !== undefined || isReplacing(pair, match)) continue;
      const promise = sayPromise(match.before);
      yield {
        match,
        message: `${describeEntry(match)} was removed`,
        effect: promise === undefined ? undefined : `promised ${promise}`,
        // The row says its sentence already.
        ...(promise?.startsWith('`') && { short: GONE }),
        ...(hasMoreNew(pair, match) && { direction: 'undecidable' as const }),
        what: 'removed',
        removed: true,
      };
    }
  },
};

/** Returns whether at least as many came in the section as went: nobody can tell what took the place of one. */
function hasMoreNew({ matches }: Pair, { section }: Match): boolean {
  const own = matches.filter((match) => match.section === section && match.like === undefined);
  const { length: gone } = own.filter(({ after }) => !after);
  const { length: fresh } = own.filter(({ before }) => !before);
  return fresh >= gone;
}
