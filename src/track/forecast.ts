/** Where a measure is going at its pace: the median slope of all pairs of its last values (Theil–Sen). */
import { addCadence, addDays } from '../model/cadence.ts';
import { countDays, type Day } from '../model/dates.ts';
import {
  DEFAULT_STATUS_SETTINGS,
  isDated,
  type SaidValue,
  type StatusSettings,
  type TrackedMeasure,
} from './measure.ts';
import { getSign, reachesTarget } from './reach.ts';
import { makeSeries, type Series } from './series.ts';

export interface Forecast {
  /** The median slope, in units a day. */
  readonly perDay: number;
  /** The same in units a month of 365.25 ÷ 12 days. */
  readonly perMonth: number;
  /** The value on the last day, and with the slower and the faster slope. */
  readonly atDue: number;
  readonly atDueFrom: number;
  readonly atDueTo: number;
  /** The day on which the target is reached; undefined for never, or not within a century. */
  readonly reached: Day | undefined;
  /** The same with the faster slope. */
  readonly earliest: Day | undefined;
  /** The same with the slower slope. */
  readonly latest: Day | undefined;
  /** How many values it uses. */
  readonly values: number;
  /** The slopes of all pairs, in units a day, sorted. */
  readonly slopes: readonly number[];
}

/** A value as a number of days after the first. */
interface Dot {
  readonly days: number;
  readonly value: number;
}

/** A forecast needs values over two cadences, so that one step alone is no pace. */
const CADENCES_NEEDED = 2;
/** The range is that of the middle half of the slopes. */
const QUARTILES = [0.25, 0.75] as const;
/** A day further away than a century is never. */
const MOST_DAYS = 36_500;

/**
 * Draws the line through the last values: the median slope, through the median of the intercepts.
 * @returns undefined for too few values, for `steps`, `maintain` and milestones, and for what is met
 */
export function forecast(
  measure: TrackedMeasure,
  said: readonly SaidValue[],
  asOf: Day,
  settings: StatusSettings = DEFAULT_STATUS_SETTINGS,
): Forecast | undefined {
  return forecastSeries(measure, makeSeries(measure, said, asOf), settings);
}

/** Forecasts from a series. */
export function forecastSeries(
  measure: TrackedMeasure,
  { values }: Series,
  { leastValues, lastValues }: StatusSettings = DEFAULT_STATUS_SETTINGS,
): Forecast | undefined {
  const used = values.slice(-lastValues);
  const [first, last] = [used[0], used.at(-1)];
  if (!isDated(measure) || measure.isMilestone || measure.shape === 'steps') return undefined;
  if (!first || !last || used.length < leastValues || reachesTarget(measure, last.value)) return undefined;
  if (last.at < addCadence(first.at, measure.every, CADENCES_NEEDED)) return undefined;
  const { target, due } = measure;
  const sign = getSign(measure);
  if (target === undefined || sign === undefined || target === measure.baseline) return undefined;
  const dots = used.map(({ at, value }) => ({ days: countDays(first.at, at), value: Number(value) }));
  const slopes = listSlopes(dots);
  const [low, high] = QUARTILES.map((share) => findQuantile(slopes, share));
  const follow = (slope = 0) => followLine(dots, slope, countDays(first.at, due), target, sign);
  const perDay = findQuantile(slopes, 0.5);
  const middle = follow(perDay);
  const [slow, fast] = sign > 0 ? [follow(low), follow(high)] : [follow(high), follow(low)];
  const toDay = (days: number | undefined) => (days === undefined ? undefined : addDays(first.at, days));
  return {
    perDay,
    perMonth: (perDay * 365.25) / 12,
    atDue: middle.atDue,
    atDueFrom: slow.atDue,
    atDueTo: fast.atDue,
    reached: toDay(middle.reached),
    earliest: toDay(fast.reached),
    latest: toDay(slow.reached),
    values: used.length,
    slopes,
  };
}

/** Lists the slopes of all pairs, sorted; the dots are sorted by day, one a day. */
function listSlopes(dots: readonly Dot[]): readonly number[] {
  return dots
    .flatMap((a, index) => dots.slice(index + 1).map((b) => (b.value - a.value) / (b.days - a.days)))
    .sort((a, b) => a - b);
}

/** Finds a quantile of sorted numbers, linear between neighbours (type 7 of Hyndman and Fan). */
function findQuantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const index = Math.floor(place);
  const below = sorted[index] ?? 0;
  return below + ((sorted[index + 1] ?? below) - below) * (place - index);
}

/** Follows a line with a slope to the last day, and to the target if it goes there. Days count from the first dot. */
function followLine(dots: readonly Dot[], slope: number, dueDays: number, target: number, sign: 1 | -1) {
  const intercepts = dots.map(({ days, value }) => value - slope * days).sort((a, b) => a - b);
  const intercept = findQuantile(intercepts, 0.5);
  const days = (target - intercept) / slope;
  const isReached = slope * sign > 0 && Math.abs(days) < MOST_DAYS;
  return {
    atDue: intercept + slope * dueDays,
    reached: isReached ? Math.ceil(days - 1e-9) : undefined,
  };
}
