/** A forecast: the line through the last values, and where it leads. */
import { addCadence, addDays } from '../model/cadence.ts';
import { countDays, type Day } from '../model/dates.ts';
import {
  DEFAULT_STATUS_SETTINGS,
  EPSILON,
  getSign,
  reachesTarget,
  type StatusSettings,
  type TrackedMeasure,
} from './measure.ts';
import type { ValueSeries } from './series.ts';

export interface Forecast {
  /** The median slope, in the unit. */
  readonly perDay: number;
  readonly perMonth: number;
  /** The value on the due day, and its range by the quartiles of the slopes. */
  readonly atDue: number;
  readonly atDueFrom: number;
  readonly atDueTo: number;
  /** The day on which the target is reached; undefined for never. */
  readonly reached: Day | undefined;
  readonly earliest: Day | undefined;
  readonly latest: Day | undefined;
  /** How many values it is made from. */
  readonly values: number;
  /** The slopes of all pairs in the unit a day, sorted. */
  readonly slopes: readonly number[];
}

interface Dot {
  readonly at: Day;
  readonly value: number;
}

/**
 * Makes a forecast by Theil and Sen: the median slope of all pairs of the last values, through the median intercept.
 * It holds its answer with up to 29 % of the values wrong. Undefined with too few values, values over less than two
 * cadences, and for steps, what is kept, milestones and what is met.
 */
export function makeForecast(
  measure: TrackedMeasure,
  { values }: ValueSeries,
  { leastValues, lastValues }: StatusSettings = DEFAULT_STATUS_SETTINGS,
): Forecast | undefined {
  const { due, target, direction } = measure;
  const dots = values
    .slice(-lastValues)
    .filter((one): one is typeof one & Dot => typeof one.value === 'number');
  const [first, last] = [dots[0], dots.at(-1)];
  if (measure.isMilestone || measure.shape === 'steps' || direction === 'maintain' || direction === undefined)
    return undefined;
  if (due === undefined || target === undefined || !first || !last || dots.length < leastValues)
    return undefined;
  if (reachesTarget(measure, last.value) || last.at < addCadence(first.at, measure.every, 2))
    return undefined;
  return drawForecast(measure, dots, { due, target, first: first.at });
}

interface Frame {
  readonly due: Day;
  readonly target: number;
  readonly first: Day;
}

const DAYS_OF_MONTH = 365.25 / 12;

function drawForecast(measure: TrackedMeasure, dots: readonly Dot[], frame: Frame): Forecast {
  const slopes = listSlopes(dots);
  const quartiles = [findQuantile(slopes, 0.25), findQuantile(slopes, 0.75)] as const;
  const [slow, fast] = getSign(measure) < 0 ? [quartiles[1], quartiles[0]] : quartiles;
  const middle = findQuantile(slopes, 0.5);
  const [line, low, high] = [middle, slow, fast].map((slope) => extendLine(measure, dots, frame, slope));
  return {
    perDay: middle,
    perMonth: middle * DAYS_OF_MONTH,
    atDue: line?.atDue ?? 0,
    atDueFrom: low?.atDue ?? 0,
    atDueTo: high?.atDue ?? 0,
    reached: line?.reached,
    earliest: high?.reached,
    latest: low?.reached,
    values: dots.length,
    slopes,
  };
}

/** Days after which a forecast says never: a hundred years. */
const NEVER = 36_500;

function extendLine(
  measure: TrackedMeasure,
  dots: readonly Dot[],
  { due, target, first }: Frame,
  slope: number,
) {
  const intercepts = dots.map(({ at, value }) => value - slope * countDays(first, at)).sort((a, b) => a - b);
  const start = findQuantile(intercepts, 0.5);
  const days = slope === 0 ? undefined : (target - start) / slope;
  const isReached = days !== undefined && slope * getSign(measure) > 0 && days < NEVER;
  return {
    atDue: start + slope * countDays(first, due),
    reached: isReached ? addDays(first, Math.ceil(days - EPSILON)) : undefined,
  };
}

function listSlopes(dots: readonly Dot[]): readonly number[] {
  const slopes = dots.flatMap((a, index) =>
    dots.slice(index + 1).map((b) => (b.value - a.value) / countDays(a.at, b.at)),
  );
  return slopes.sort((a, b) => a - b);
}

/** Returns a quantile of sorted numbers, linear between neighbours (type 7). */
function findQuantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = Math.floor(place);
  const [low = 0, high = low] = [sorted[below], sorted[Math.min(below + 1, sorted.length - 1)]];
  return low + (high - low) * (place - below);
}
