import { nameUnit } from '../../model/amount-units.ts';
import type { Day } from '../../model/dates.ts';
import { findOutcome, listLiveMeasures, type PlacedMeasure } from '../../model/measures.ts';
import { capitalizeFirst, nameMeasure } from '../../model/names.ts';
import { hasText, type Plan } from '../../model/plan.ts';
import { readTarget, readTargetNumber } from '../../model/target.ts';
import type { Problem, Rule, UnitWords } from '../rule.ts';

export const criterionWithoutBaseline: Rule = {
  id: 'criterion-without-baseline',
  level: 'error',
  kind: 'data',
  timedInPart: true,
  readsWords: true,
  summary: 'Every criterion and key result has a baseline, and every indicator that has a target.',
  why: 'Without a starting value, nobody can tell later whether you reached the target or had already met it.',
  source: 'The 4 Disciplines of Execution: from X to Y by when',
  fix: 'Add `baseline:` with the value at the start. If you do not know it yet, write `baseline: unknown`, and in `measure_by:` the date by which you will know it.',
  whenNot:
    'If the outcome is either met or not, and has no number: use `met_when:` instead. For an indicator it is a warning. The rule skips a count that starts at 0: new things, or at most ten that have a unit and no `measure:`.',
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
  many: (these, found, all) => {
    const unknown = all.filter(({ field = '' }) => /(?:^|\.)(?:baseline|measure_by)$/.test(field)).length;
    if (unknown === 0) return `${these} lack a baseline.`;
    return unknown === found
      ? `${these} have a baseline that is unknown.`
      : `${these} lack a baseline, or have one that is unknown.`;
  },
  *check(plan, { asOf, words }) {
    for (const placed of listLiveMeasures(plan)) {
      if (words && startsAtZero(placed, words.units)) continue;
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

/** The most things that an outcome may count without a baseline: so few are made, won or opened while the plan runs. */
const MOST_FROM_ZERO = 10;

/** Returns whether a measure counts what comes into being while the plan runs, so that it starts at 0. */
function startsAtZero(placed: PlacedMeasure, units: UnitWords): boolean {
  const { unit = '', baseline, target, direction, measure = '' } = placed.measure;
  const number = readTargetNumber(target);
  if (baseline !== undefined || number === undefined || direction === 'decrease') return false;
  const isCount = nameUnit(unit) !== 'percent' && nameUnit(unit) !== 'money' && !isLevel(unit, units);
  if (!hasText(unit) || !isCount || (typeof target === 'string' && readTarget(target)?.limit !== 'above'))
    return false;
  return (
    (number <= MOST_FROM_ZERO && !hasText(measure)) ||
    units.new?.test(`${findOutcome(placed) ?? ''} ${measure}`) === true
  );
}

function isLevel(unit: string, { percent, time, noVolume }: UnitWords): boolean {
  return percent.test(unit) || time.test(unit) || noVolume.test(unit) || /\/| (?:per|an?|each) /.test(unit);
}
