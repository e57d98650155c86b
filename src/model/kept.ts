/** What a measure that is kept allows: its limit or range, and how far it may be off. */
import { findDirection, type Measured } from './ambition.ts';
import { findPromisedRange, type PromisedRange, widenRange } from './promised-range.ts';
import { readTarget } from './target.ts';
import { findTolerance } from './tolerance.ts';

/** Finds how far a value that is kept may be off, in its unit; undefined for what is not kept. */
export function findKeptTolerance(measured: Measured): number | undefined {
  const target = readTarget(measured.target);
  if (!target || findDirection(measured) !== 'maintain') return undefined;
  return findTolerance(target.number, measured.tolerance ?? target.half);
}

/** Finds the values that count as kept, with the tolerance; undefined for what is not kept. */
export function findKeptRange(measured: Measured): PromisedRange | undefined {
  const [target, tolerance] = [readTarget(measured.target), findKeptTolerance(measured)];
  if (!target || tolerance === undefined) return undefined;
  const { number, limit } = target;
  if (limit === 'above' || limit === 'below')
    return widenRange(findPromisedRange(measured, undefined) ?? { low: number, high: number }, tolerance);
  return { low: number - tolerance, high: number + tolerance };
}
