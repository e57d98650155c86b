/** Whether a value reaches the target, and how far it is from it. */

import { findTolerance } from '../model/tolerance.ts';
import { TINY, type TrackedMeasure } from './measure.ts';
import type { KnownValue } from './series.ts';

/** Returns 1 if the value is to rise, −1 if it is to fall, undefined if it is kept or nobody can tell. */
export function getSign({ direction }: TrackedMeasure): 1 | -1 | undefined {
  if (direction === 'increase') return 1;
  return direction === 'decrease' ? -1 : undefined;
}

/** Returns whether a value meets a milestone, reaches a target, or lies within the tolerance of what is maintained. */
export function reachesTarget(measure: TrackedMeasure, value: number | boolean): boolean {
  if (typeof value === 'boolean') return measure.isMilestone && value;
  if (measure.target === undefined) return false;
  if (measure.direction === 'maintain') return measureOff(measure, value) <= readTolerance(measure) + TINY;
  const sign = getSign(measure);
  return sign !== undefined && sign * (value - measure.target) >= 0;
}

/** Measures how far a value is from what is maintained, on the side that the target limits; in the unit. */
export function measureOff({ target = 0, limit }: TrackedMeasure, value: number): number {
  const distance = value - target;
  if (limit === 'above') return Math.max(0, -distance);
  return limit === 'below' ? Math.max(0, distance) : Math.abs(distance);
}

/** Reads the tolerance of what is maintained, in the unit. */
export function readTolerance({ tolerance, target = 0 }: TrackedMeasure): number {
  return findTolerance(target, tolerance);
}

/** How often a measure was kept, of all the values in its time. */
export interface KeptCount {
  readonly kept: number;
  readonly of: number;
}

/** Counts how often a measure of `maintain` was kept ("kept 11 of 12"), over the values from its start to its due. */
export function countKept(measure: TrackedMeasure, values: readonly KnownValue[]): KeptCount {
  const { start, due } = measure;
  const during = values.filter(
    ({ at }) => (start === undefined || at >= start) && (due === undefined || at <= due),
  );
  return { kept: during.filter(({ value }) => reachesTarget(measure, value)).length, of: during.length };
}
