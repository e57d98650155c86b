/** The day by which the next value of a measure is owed, and how many are missing. */
import { addCadence, addDays } from '../model/cadence.ts';
import { countDays, type Day } from '../model/dates.ts';
import type { Cadence } from '../model/schema.ts';
import type { TrackedMeasure } from './measure.ts';
import { reachesTarget } from './reach.ts';
import { findLastGiven, type KnownValue, type ValueSeries } from './series.ts';

export interface Owed {
  /** The day by which the next value, or the result, is owed. */
  readonly day: Day;
  /** How many values are missing; it is overdue if there is one. */
  readonly missed: number;
}

/**
 * Finds what is owed on a day: the next value, one cadence and the lag after the last one or after the start; after the
 * last day, the result. The first `unknown` since the last value moves the day to its `next`, if that is later. A value
 * is missing when its day and the grace are past.
 * @returns undefined if nothing is owed: before the start, for an excused measure, for a result that is there
 */
export function findOwed(measure: TrackedMeasure, series: ValueSeries, asOf: Day): Owed | undefined {
  const { start, due, isExcused, isMilestone } = measure;
  if (isExcused || (start !== undefined && asOf < start)) return undefined;
  if (isMilestone && series.values.at(-1)?.value === true) return undefined;
  return due !== undefined && asOf > due
    ? findOwedResult(measure, due, series, asOf)
    : findOwedValue(measure, series, asOf);
}

/** Returns whether a value counts for the last day: the next one after it would be for a later day. */
export function countsForDue(measure: TrackedMeasure, due: Day, value: KnownValue | undefined): boolean {
  return value !== undefined && addCadence(value.at, measure.every) > due;
}

/** Finds the last value that is true for the last day or earlier. */
export function findLastInTime(due: Day, { values }: ValueSeries): KnownValue | undefined {
  return values.findLast(({ at }) => at <= due);
}

/** Finds the day by which the result is known: the lag after the last day, or what the first `unknown` says. */
export function findResultDay({ lag }: TrackedMeasure, due: Day, series: ValueSeries): Day {
  return moveTo(addDays(due, lag), series);
}

function findOwedResult(measure: TrackedMeasure, due: Day, series: ValueSeries, asOf: Day): Owed | undefined {
  if (hasResult(measure, due, series)) return undefined;
  const day = findResultDay(measure, due, series);
  return { day, missed: asOf > addDays(day, measure.grace) ? 1 : 0 };
}

function hasResult(measure: TrackedMeasure, due: Day, series: ValueSeries): boolean {
  const { direction, isMilestone } = measure;
  const last = isMilestone ? series.values.at(-1) : findLastInTime(due, series);
  if (countsForDue(measure, due, last)) return true;
  if (direction === 'maintain' || isMilestone) return false;
  return series.values.some(({ at, value }) => at > due && reachesTarget(measure, value));
}

function findOwedValue(measure: TrackedMeasure, series: ValueSeries, asOf: Day): Owed | undefined {
  const { start, every, lag, grace } = measure;
  const from = findLastGiven(series)?.at ?? start;
  if (from === undefined) return undefined;
  // Days before the start are skipped: nothing was owed then.
  const skipped = start === undefined ? 0 : countTimes(from, every, addDays(start, -lag));
  const day = addDays(addCadence(from, every, skipped + 1), lag);
  const promised = moveTo(day, series);
  if (promised === day) {
    const past = countTimes(from, every, addDays(asOf, -lag - grace));
    return { day, missed: Math.max(0, past - skipped) };
  }
  const end = addDays(asOf, -grace);
  return { day: promised, missed: promised < end ? 1 + countTimes(promised, every, end) : 0 };
}

function moveTo(day: Day, { unknowns }: ValueSeries): Day {
  const next = unknowns[0]?.next;
  return next !== undefined && next > day ? next : day;
}

/** Counts how many times a cadence can be added to a day before another day is reached. */
function countTimes(from: Day, every: Cadence, before: Day): number {
  if (addCadence(from, every) >= before) return 0;
  // A cadence has seven days or more.
  let [low, high] = [1, Math.ceil(countDays(from, before) / 7) + 1];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (addCadence(from, every, middle) < before) low = middle;
    else high = middle;
  }
  return low;
}
