import type { Day } from '../../model/dates.ts';
import { listLiveMeasures, type PlacedMeasure } from '../../model/measures.ts';
import { capitalizeFirst, nameMeasure } from '../../model/names.ts';
import { hasText, type Plan } from '../../model/plan.ts';
import type { Problem, Rule } from '../rule.ts';

export const criterionWithoutBaseline: Rule = {
  id: 'criterion-without-baseline',
  level: 'error',
  kind: 'data',
  timedInPart: true,
  summary: 'Every criterion and key result has a baseline, and every indicator that has a target.',
  why: 'Without a starting value, nobody can tell later whether you reached the target or had already met it.',
  source: 'The 4 Disciplines of Execution: from X to Y by when',
  fix: 'Add `baseline:` with the value at the start. If you do not know it yet, write `baseline: unknown`, and in `measure_by:` the date by which you will know it.',
  whenNot:
    'If the outcome is either met or not, and has no number: use `met_when:` instead. For an indicator it is a warning.',
  bad: `
criteria:
  loan-time:
    outcome: Members have a decision while they wait
    measure: Median time from application to decision
    unit: hours
    target: 2
`,
  good: `
criteria:
  loan-time:
    outcome: Members have a decision while they wait
    measure: Median time from application to decision
    unit: hours
    baseline: 72
    target: 2
`,
  many: (these) => `${these} lack a baseline.`,
  *check(plan, { asOf }) {
    for (const placed of listLiveMeasures(plan)) {
      const problem = needsBaseline(placed) ? judgeBaseline(plan, placed, asOf) : undefined;
      if (problem) yield { ...problem, ...(placed.kind === 'indicator' && { level: 'warn' as const }) };
    }
  },
};

function judgeBaseline(plan: Plan, placed: PlacedMeasure, asOf: Day): Problem | undefined {
  const { measure: at } = placed;
  const name = nameMeasure(placed);
  if (at.baseline === undefined)
    return {
      at,
      key: 'target',
      missing: 'baseline',
      message: `${capitalizeFirst(name)} has no baseline.`,
    };
  if (at.baseline !== 'unknown') return undefined;
  const known = plan.span(at.measure_by)?.last;
  if (known === undefined)
    return {
      at,
      key: 'baseline',
      missing: 'measure_by',
      message: `The baseline of ${name} is unknown, and no \`measure_by\` says when you will know it.`,
      help: 'Add `measure_by:` with a date, or the value itself.',
    };
  return known < asOf
    ? {
        at,
        key: 'measure_by',
        timed: true,
        message: `The baseline of ${name} was due by ${known}, but is still unknown on ${asOf}.`,
        help: 'Measure it, and write the value in `baseline:`.',
      }
    : {
        at,
        key: 'baseline',
        level: 'warn',
        message: `The baseline of ${name} is unknown until ${known}.`,
        help: 'Measure it before that day, and write the value in `baseline:`.',
      };
}

/**
 * Returns whether a measure is to move from a baseline. Other rules report what has only an outcome, and an indicator
 * without a target.
 */
function needsBaseline({
  kind,
  measure: { met_when, measure, unit, target, baseline },
}: PlacedMeasure): boolean {
  if (met_when !== undefined) return false;
  if (baseline !== undefined || target !== undefined) return true;
  return kind !== 'indicator' && (hasText(measure) || hasText(unit));
}
