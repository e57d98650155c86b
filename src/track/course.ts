/** The expected course: what a measure should show on each day. */
import { countDays, type Day } from '../model/dates.ts';
import type { CoursePoint, TrackedMeasure } from './measure.ts';

/** A measure with the numbers and days that a course needs. */
export interface CourseEnds {
  readonly start: Day;
  readonly due: Day;
  readonly baseline: number;
  readonly target: number;
}

/** Returns the ends of the course; undefined if one of them is not known. */
export function findCourseEnds({ start, due, baseline, target }: TrackedMeasure): CourseEnds | undefined {
  return start === undefined || due === undefined || baseline === undefined || target === undefined
    ? undefined
    : { start, due, baseline, target };
}

/**
 * Lists the points of a course, from the baseline on the first day to the target on the last. A point on the last day
 * takes the place of the target in the course.
 */
export function listCoursePoints(measure: TrackedMeasure): readonly CoursePoint[] {
  const ends = findCourseEnds(measure);
  if (!ends) return [];
  const line = [{ day: ends.start, value: ends.baseline }, ...measure.points];
  return measure.points.at(-1)?.day === ends.due ? line : [...line, { day: ends.due, value: ends.target }];
}

/** The two neighbouring points of a course between which a day lies. */
export interface CoursePart {
  readonly from: CoursePoint;
  readonly to: CoursePoint;
}

/** Finds the part of a course that holds a day; undefined outside it, and for what is kept. */
export function findCoursePart(measure: TrackedMeasure, day: Day): CoursePart | undefined {
  const line = listCoursePoints(measure);
  const at = line.findIndex(({ day: from }, index) => from <= day && day < (line[index + 1]?.day ?? ''));
  const [from, to] = [line[at], line[at + 1]];
  return at >= 0 && from && to ? { from, to } : undefined;
}

/** Returns the value expected on a day; undefined if the course is not known. */
export function expectOn(measure: TrackedMeasure, day: Day): number | undefined {
  if (measure.direction === 'maintain') return measure.target;
  const line = listCoursePoints(measure);
  const [first, last] = [line[0], line.at(-1)];
  if (!first || !last) return undefined;
  if (day <= first.day) return first.value;
  if (day >= last.day) return last.value;
  const part = findCoursePart(measure, day);
  if (!part) return undefined;
  const { from, to } = part;
  if (measure.shape === 'steps') return from.value;
  return from.value + ((to.value - from.value) * countDays(from.day, day)) / countDays(from.day, to.day);
}

/**
 * Finds the last day on which a value was what was expected; undefined for steps, for what is kept, and for a value
 * that does not lie between baseline and target.
 */
export function findDayExpected(measure: TrackedMeasure, value: number): Day | undefined {
  const ends = findCourseEnds(measure);
  if (!ends || measure.shape === 'steps' || measure.direction === 'maintain') return undefined;
  const [low, high] = [Math.min(ends.baseline, ends.target), Math.max(ends.baseline, ends.target)];
  if (value < low || value > high) return undefined;
  const line = listCoursePoints(measure);
  for (let at = line.length - 2; at >= 0; at--) {
    const [from, to] = [line[at], line[at + 1]];
    if (!from || !to) continue;
    const share = to.value === from.value ? undefined : (value - from.value) / (to.value - from.value);
    if (share === undefined) {
      if (value === to.value) return to.day;
    } else if (share >= 0 && share <= 1) return addShare(from.day, to.day, share);
  }
  return undefined;
}

function addShare(from: Day, to: Day, share: number): Day {
  // A whole day that lies a rounding error below its number is that day.
  const days = Math.floor(countDays(from, to) * share + 1e-9);
  return new Date(Date.parse(`${from}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
