/** Where a measure is going at its pace: the median slope of all pairs of its last values (Theil–Sen). */
import { addCadence, addDays } from '../model/cadence.ts';
import { countDays, type Day } from '../model/dates.ts';
import {
  DEFAULT_STATUS_SETTINGS,
  isDated,
  type SaidValue,
  type StatusSettings,
  TINY,
  type TrackedMeasure,
} from './measure.ts';
import { getSign, reachesTarget } from './reach.ts';
import { type KnownValue, makeSeries, type ValueSeries } from './series.ts';

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
  { values }: ValueSeries,
  { leastValues, lastValues }: StatusSettings = DEFAULT_STATUS_SETTINGS,
): Forecast | undefined {
  const used = values.slice(-lastValues);
  const goal = readGoal(measure);
  const [first, last] = [used[0], used.at(-1)];
  if (!goal || !first || !last || used.length < leastValues) return undefined;
  if (reachesTarget(measure, last.value)) return undefined;
  if (last.at < addCadence(first.at, measure.every, CADENCES_NEEDED)) return undefined;
  return drawForecast(goal, first.at, used);
}

/** Where a measure is to go. */
interface Goal {
  readonly target: number;
  readonly sign: 1 | -1;
  readonly due: Day;
}

/** Reads where a measure is to go; undefined if it moves in steps, is kept, or nobody can tell. */
function readGoal(measure: TrackedMeasure): Goal | undefined {
  const { target, baseline, due, isMilestone, shape } = measure;
  const sign = getSign(measure);
  if (!isDated(measure) || isMilestone || shape === 'steps') return undefined;
  if (target === undefined || target === baseline || sign === undefined || due === undefined)
    return undefined;
  return { target, sign, due };
}

/** Draws the line of the median slope, and those of the quartiles: the range of the middle half of the slopes. */
function drawForecast(goal: Goal, first: Day, used: readonly KnownValue[]): Forecast {
  const dots = used.map(({ at, value }) => ({ days: countDays(first, at), value: Number(value) }));
  const slopes = listSlopes(dots);
  const follow = (slope: number) => followLine(dots, slope, first, goal);
  const perDay = findQuantile(slopes, 0.5);
  const middle = follow(perDay);
  const [low, high] = [follow(findQuantile(slopes, 0.25)), follow(findQuantile(slopes, 0.75))];
  const [slow, fast] = goal.sign > 0 ? [low, high] : [high, low];
  return {
    perDay,
    perMonth: (perDay * 365.25) / 12,
    atDue: middle.atDue,
    atDueFrom: slow.atDue,
    atDueTo: fast.atDue,
    reached: middle.reached,
    earliest: fast.reached,
    latest: slow.reached,
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

/** Follows a line with a slope from the first day to the last, and to the target if it goes there. */
function followLine(dots: readonly Dot[], slope: number, first: Day, { target, sign, due }: Goal) {
  const intercepts = dots.map(({ days, value }) => value - slope * days).sort((a, b) => a - b);
  const intercept = findQuantile(intercepts, 0.5);
  const days = (target - intercept) / slope;
  const isReached = slope * sign > 0 && Math.abs(days) < MOST_DAYS;
  return {
    atDue: intercept + slope * countDays(first, due),
    reached: isReached ? addDays(first, Math.ceil(days - TINY)) : undefined,
  };
}
