/** The values that a target promises: from 40 up, up to 4, or between 30 and 40. */

import type { TargetValue } from './shapes.ts';
import { readTarget } from './target.ts';
import { findTolerance } from './tolerance.ts';

export interface PromisedRange {
  readonly low: number;
  readonly high: number;
}

/** The parts of a measure that say what its target promises. */
interface Promising {
  readonly target?: TargetValue | undefined;
  readonly tolerance?: number | undefined;
}

const SIDES = { increase: 'above', decrease: 'below', maintain: 'within' } as const;

/**
 * Finds the values that a target promises. A number that is to rise promises itself and more; one that is kept promises
 * what its tolerance allows.
 * @returns undefined for a plain number without a direction
 */
export function findPromisedRange(
  { target: written, tolerance }: Promising,
  direction: keyof typeof SIDES | undefined,
): PromisedRange | undefined {
  const target = readTarget(written);
  const side = target?.limit ?? (direction && SIDES[direction]);
  if (!target || !side) return undefined;
  const { number } = target;
  if (side === 'above') return { low: number, high: Number.POSITIVE_INFINITY };
  if (side === 'below') return { low: Number.NEGATIVE_INFINITY, high: number };
  return widenRange({ low: number, high: number }, target.half ?? findTolerance(number, tolerance));
}

/** Widens a range by a tolerance on the sides on which it ends. */
export function widenRange({ low, high }: PromisedRange, tolerance: number): PromisedRange {
  return { low: low - tolerance, high: high + tolerance };
}

/** How far two bounds may differ and still be the same. */
const TINY = 1e-9;

/** Returns whether every value of one range lies within another. */
export function isWithinRange(inner: PromisedRange, outer: PromisedRange): boolean {
  return inner.low >= outer.low - TINY && inner.high <= outer.high + TINY;
}
