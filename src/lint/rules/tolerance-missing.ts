import { findDirection } from '../../model/ambition.ts';
import { listMeasures, type PlacedMeasure } from '../../model/measures.ts';
import { MEASURE_NOUN } from '../../model/names.ts';
import { readTarget } from '../../model/target.ts';
import type { Rule } from '../rule.ts';

export const toleranceMissing: Rule = {
  id: 'tolerance-missing',
  level: 'info',
  kind: 'data',
  summary: 'A measure that is to stay at 0 says how far off still counts as kept.',
  why: 'Without a tolerance, 5 % of the target is allowed. Of 0 that is nothing, so that the least movement counts as a failure.',
  source: 'Cascade asks for limits where a measure is to be maintained',
  fix: 'Add `tolerance:` in the unit of the measure, or write a limit or a range: `target: "<= 2"`.',
  whenNot: 'Where nothing at all may happen: write `target: "<= 0"`.',
  bad: `
criteria:
  cash-difference:
    outcome: What is in the till is what the books say.
    measure: Difference at the end of the day
    unit: EUR
    baseline: 0
    target: 0
    direction: maintain
`,
  good: `
criteria:
  cash-difference:
    outcome: What is in the till is what the books say.
    measure: Difference at the end of the day
    unit: EUR
    baseline: 0
    target: 0
    direction: maintain
    tolerance: 5
`,
  *check(plan) {
    for (const { id, kind, measure } of listMeasures(plan))
      if (allowsNothing(measure))
        yield {
          at: measure,
          key: 'target',
          missing: 'tolerance',
          message: `The ${MEASURE_NOUN[kind]} \`${id}\` is to stay at 0 and has no \`tolerance\`: nothing may move.`,
        };
  },
};

/** A limit such as `<= 0` says on which side it may move. */
function allowsNothing(measure: PlacedMeasure['measure']): boolean {
  if (measure.tolerance !== undefined || findDirection(measure) !== 'maintain') return false;
  const target = readTarget(measure.target);
  return target?.number === 0 && target.limit === undefined;
}
