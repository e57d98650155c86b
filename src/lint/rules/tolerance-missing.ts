import { findDirection } from '../../model/ambition.ts';
import { listMeasures, type PlacedMeasure } from '../../model/measures.ts';
import { MEASURE_NOUN } from '../../model/names.ts';
import { readTarget } from '../../model/target.ts';
import type { Rule } from '../rule.ts';

export const toleranceMissing: Rule = {
  id: 'tolerance-missing',
  level: 'info',
  kind: 'data',
  summary: 'A measure that must stay at 0 says how much difference is allowed.',
  why: 'Without a tolerance, a value may differ from its target by 5 %. If the target is 0, that is nothing, so any difference counts as a failure.',
  source: 'Cascade asks for limits on a measure to maintain',
  fix: 'Add `tolerance:` in the unit of the measure (`tolerance: 5`), or write a range: `target: "-2..2"`. If the value cannot be negative, a limit is enough: `target: "<= 2"`.',
  whenNot:
    'If no difference is allowed. Leave `target: 0`, and write above the entry: `# strat-ignore tolerance-missing: no difference is allowed`.',
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
  many: (these) => `${these} must stay at 0 and have no tolerance.`,
  *check(plan) {
    for (const { id, kind, measure } of listMeasures(plan))
      if (allowsNothing(measure))
        yield {
          at: measure,
          key: 'target',
          missing: 'tolerance',
          message: `The ${MEASURE_NOUN[kind]} \`${id}\` must stay at 0 but has no \`tolerance\`: even a small difference counts as a failure.`,
        };
  },
};

/** A limit such as `<= 0` says on which side it may move. */
function allowsNothing(measure: PlacedMeasure['measure']): boolean {
  if (measure.tolerance !== undefined || findDirection(measure) !== 'maintain') return false;
  const target = readTarget(measure.target);
  return target?.number === 0 && target.limit === undefined;
}
