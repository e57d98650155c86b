/** When the next value of a measure is owed, and how many were missed. */
import { addCadence, addDays } from '../model/cadence.ts';
import type { Day } from '../model/dates.ts';
import type { TrackedMeasure } from './measure.ts';
import type { ValueSeries } from './series.ts';

export interface Owing {
  /** The day by which the next value is owed; grace comes on top. */
  readonly owed: Day;
  /** How many cadences went by without a value. */
  readonly missed: number;
}

/**
 * Finds when the next value is owed: a cadence after the last one, and the days that the number takes to be known. An
 * answer of `unknown` that names a day excuses the silence until that day, once.
 */
export function findOwed(measure: TrackedMeasure, series: ValueSeries, asOf: Day): Owing | undefined {
  if (measure.start === undefined) return undefined;
  const from = series.cutOn !== undefined && series.cutOn > measure.start ? series.cutOn : measure.start;
  const last = series.values.at(-1)?.at ?? from;
  const excuse = series.unknowns.length === 1 ? series.unknowns[0]?.next : undefined;
  const owed = excuse ?? addDays(addCadence(last, measure.every), measure.lag);
  if (excuse !== undefined && addDays(excuse, measure.grace) >= asOf) return { owed, missed: 0 };
  return { owed, missed: countMissed(measure, last, asOf) };
}

/** Counts the cadences since a day whose value is overdue. */
function countMissed({ every, lag, grace }: TrackedMeasure, last: Day, asOf: Day): number {
  let missed = 0;
  while (addDays(addCadence(last, every, missed + 1), lag + grace) < asOf) missed++;
  return missed;
}

/** Returns the last day of the grace of a day. */
export function addGrace({ grace }: TrackedMeasure, owed: Day): Day {
  return addDays(owed, grace);
}
