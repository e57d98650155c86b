/** The course of a measure: the value that is expected on each day, from the baseline to the target. */
import { addDays } from '../model/cadence.ts';
import { countDays, type Day } from '../model/dates.ts';
import { type CoursePoint, isDated, TINY, type TrackedMeasure } from './measure.ts';
import { getSign } from './reach.ts';

/**
 * Lists the points of a course: the baseline on the first day, the values that the plan expects, and the target on the
 * last day, unless the plan expects something else on it. Points outside the time of the measure do not count.
 * @returns undefined if the baseline, the target or one of the two days is not known
 */
export function listCoursePoints(measure: TrackedMeasure): readonly CoursePoint[] | undefined {
  if (!isDated(measure) || measure.baseline === undefined || measure.target === undefined) return undefined;
  const { start, due, baseline, target } = measure;
  const between = measure.points.filter(({ day }) => day >= start && day <= due);
  const end = between.at(-1)?.day === due ? [] : [{ day: due, value: target }];
  return [{ day: start, value: baseline }, ...between, ...end];
}

/**
 * Returns the value that is expected on a day. It lies on a straight line between two points; with `steps`, it is the
 * value of the last point. What is maintained is expected on every day.
 * @returns undefined if the course is not known
 */
export function expectOn(measure: TrackedMeasure, day: Day): number | undefined {
  if (measure.direction === 'maintain') return measure.target;
  const points = listCoursePoints(measure);
  const [first, last] = [points?.[0], points?.at(-1)];
  if (!points || !first || !last) return undefined;
  if (day <= first.day) return first.value;
  if (day >= last.day) return last.value;
  const after = points.findIndex((point) => point.day > day);
  const [a = first, b = last] = [points[after - 1], points[after]];
  if (measure.shape === 'steps') return a.value;
  return a.value + ((b.value - a.value) * countDays(a.day, day)) / countDays(a.day, b.day);
}

/**
 * Counts the days by which a value is late: from the last day on which no more than it was expected, to its own day.
 * @returns undefined for a value that is not late or not between baseline and target, and for a course with steps
 */
export function countDaysLate(measure: TrackedMeasure, value: number, at: Day): number | undefined {
  const sign = getSign(measure);
  const points = listCoursePoints(measure);
  const { baseline, target } = measure;
  if (sign === undefined || !points || measure.shape === 'steps') return undefined;
  if (baseline === undefined || target === undefined) return undefined;
  if (sign * (value - baseline) < 0 || sign * (value - target) >= 0) return undefined;
  const isEnough = (expected: number) => sign * (expected - value) <= TINY * Math.abs(target - baseline);
  const expected = expectOn(measure, at);
  if (expected === undefined || isEnough(expected)) return undefined;
  const day = findLastDayOf(value, at, points, isEnough);
  return day === undefined ? undefined : countDays(day, at);
}

/** Finds the last day before `at` on which the value was enough: on a point, or between two. */
function findLastDayOf(
  value: number,
  at: Day,
  points: readonly CoursePoint[],
  isEnough: (expected: number) => boolean,
): Day | undefined {
  const pairs = points.slice(1).map((to, index) => [points[index] ?? to, to] as const);
  for (const [from, to] of pairs.reverse()) {
    if (to.day < at && isEnough(to.value)) return to.day;
    if (from.day >= at || !isEnough(from.value)) continue;
    const share = (value - from.value) / (to.value - from.value);
    return addDays(from.day, Math.floor(share * countDays(from.day, to.day) + TINY));
  }
  return undefined;
}
