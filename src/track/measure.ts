/** A measure as its course is judged: with everything that its place in the plan fills in. */
import type { Direction } from '../model/ambition.ts';
import type { Day } from '../model/dates.ts';
import type { MeasureKind } from '../model/measures.ts';
import type { Cadence } from '../model/schema.ts';
import type { LimitSide } from '../model/target.ts';

/** A value that is expected on a day. */
export interface CoursePoint {
  readonly day: Day;
  readonly value: number;
}

export interface TrackedMeasure {
  readonly id: string;
  readonly kind: MeasureKind;
  /** The id of the objective that holds it; undefined for a criterion. */
  readonly of: string | undefined;
  /** Undefined if it is unknown or missing. */
  readonly baseline: number | undefined;
  readonly target: number | undefined;
  /** The side on which the target is a limit; undefined for a plain number. */
  readonly limit: LimitSide | undefined;
  /** What `maintain` allows, in the unit: as written, or half of a range; otherwise 5 % of the target. */
  readonly tolerance: number | undefined;
  /** Undefined if it cannot be derived. */
  readonly direction: Direction | undefined;
  /** Whether the outcome is either there or not. */
  readonly isMilestone: boolean;
  readonly start: Day | undefined;
  readonly due: Day | undefined;
  /** The written points of the course, by day. */
  readonly points: readonly CoursePoint[];
  readonly shape: 'straight' | 'steps';
  readonly every: Cadence;
  /** Days until the number for a day is known. */
  readonly lag: number;
  /** Days of grace before a value is overdue. */
  readonly grace: number;
}

/** The numbers that decide a state. */
export interface StatusSettings {
  /** Share of the expected movement from which a measure is on track: 95 % (Cascade). */
  readonly onTrack: number;
  /** Share from which it is at risk: 85 % (Cascade). */
  readonly atRisk: number;
  /** Share of the whole ambition that may be missing early on: 3 % (our simulation). */
  readonly slack: number;
  /** The fewest values for a forecast. */
  readonly leastValues: number;
  /** The most values that a forecast uses, the latest first. */
  readonly lastValues: number;
}

export const DEFAULT_STATUS_SETTINGS: StatusSettings = {
  onTrack: 0.95,
  atRisk: 0.85,
  slack: 0.03,
  leastValues: 4,
  lastValues: 8,
};

/** Tolerated error of shares, and of distances in the unit. */
export const EPSILON = 1e-9;

/** Returns 1 where the value is to rise, and −1 where it is to fall. */
export function getSign({ direction }: TrackedMeasure): 1 | -1 {
  return direction === 'decrease' ? -1 : 1;
}

/** The share of a target that `maintain` tolerates where nothing is written: 5 %. */
const USUAL_TOLERANCE = 0.05;

/** Returns how far off a kept value may be, in the unit. */
export function findTolerance({ tolerance, target = 0 }: TrackedMeasure): number {
  return tolerance ?? Number((Math.abs(target) * USUAL_TOLERANCE).toFixed(12));
}

/** Measures how far a kept value is off, in the unit; 0 on the good side of a limit. */
export function measureOff({ target = 0, limit }: TrackedMeasure, value: number): number {
  const distance = value - target;
  if (limit === 'above') return Math.max(0, -distance);
  if (limit === 'below') return Math.max(0, distance);
  return Math.abs(distance);
}

/** Returns whether a value reaches the target. */
export function reachesTarget(measure: TrackedMeasure, value: number | boolean): boolean {
  if (measure.isMilestone) return value === true;
  if (typeof value !== 'number' || measure.target === undefined) return false;
  if (measure.direction === 'maintain') return measureOff(measure, value) <= findTolerance(measure) + EPSILON;
  return getSign(measure) * (value - measure.target) >= 0;
}
