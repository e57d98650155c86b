/** How far a value that is kept may be off. */

/** Without a written tolerance, 5 % of the target: what a measure on track may lack at the end of its course. */
const USUAL_TOLERANCE = 0.05;

/** Finds the tolerance of what is kept, in the unit of its target. */
export function findTolerance(target: number, written: number | undefined): number {
  return written ?? Number((Math.abs(target) * USUAL_TOLERANCE).toPrecision(12));
}
