/** The ambition of a measure: the movement from its baseline to its target. It has a sign. */
import { isSameUnit, tidyNumber } from './numbers.ts';
import { findPromisedRange, isWithinRange } from './promised-range.ts';
import type { Criterion } from './schema.ts';
import { readTarget, readTargetNumber, satisfiesLimit } from './target.ts';
import { listContentWords, measureLikeness } from './words.ts';

export type Measured = Pick<
  Criterion,
  'baseline' | 'target' | 'direction' | 'unit' | 'measure' | 'tolerance'
>;
export type Direction = 'increase' | 'decrease' | 'maintain';
/** How a target moved. `changed`: nobody can tell; `incomparable`: the numbers count different things. */
export type AmbitionMove = 'lowered' | 'raised' | 'changed' | 'incomparable';

/** Returns target − baseline, below zero where the value is to fall; undefined if either is not known. */
export function measureAmbition({ baseline, target }: Measured): number | undefined {
  const to = readTargetNumber(target);
  if (typeof baseline !== 'number' || to === undefined) return undefined;
  return tidyNumber(to - baseline);
}

/**
 * Finds which direction is better: the written one, else from baseline to target. A limit that the baseline satisfies
 * is to be kept; with an unknown baseline, its side says the direction.
 */
export function findDirection(measured: Measured): Direction | undefined {
  if (measured.direction !== undefined) return measured.direction;
  const target = readTarget(measured.target);
  if (target?.limit === 'within') return 'maintain';
  if (target?.limit !== undefined) {
    const { baseline } = measured;
    if (typeof baseline === 'number' && satisfiesLimit(target, baseline)) return 'maintain';
    return target.limit === 'above' ? 'increase' : 'decrease';
  }
  const ambition = measureAmbition(measured);
  if (ambition === undefined || ambition === 0) return undefined;
  return ambition > 0 ? 'increase' : 'decrease';
}

/** Measures the ambition in a direction: below zero if the target is on the other side of the baseline. */
export function measureToward(measured: Measured, way: 'increase' | 'decrease'): number | undefined {
  const ambition = measureAmbition(measured);
  return ambition === undefined ? undefined : toward(ambition, way);
}

function toward(move: number, way: 'increase' | 'decrease'): number {
  return way === 'decrease' ? -move : move;
}

/**
 * Returns whether a measure that was to move one way is now to move the other way: by its direction, or because its
 * target is now on the other side of its baseline. Only the sign counts, so this holds across units as well.
 */
export function isTurnedRound(before: Measured, after: Measured): boolean {
  const [way, now] = [findDirection(before), findDirection(after)];
  if (way === undefined || way === 'maintain') return false;
  if (now !== undefined && now !== 'maintain' && now !== way) return true;
  const [was, is] = [measureToward(before, way), measureToward(after, way)];
  return is !== undefined && is < 0 && !(was !== undefined && was < 0);
}

/** The share of common words below which two texts name different things; one half is our choice. */
const ALIKE = 0.5;
const NO_WORDS: ReadonlySet<string> = new Set();

/** Says why two versions cannot be compared by their numbers; undefined if they can. */
export function sayIncomparable(before: Measured, after: Measured): string | undefined {
  const [was, is] = [before.unit?.trim(), after.unit?.trim()];
  if (was && is && !isSameUnit(was, is)) return `cannot be compared: ${was} and ${is}`;
  // A unit that is only written down counts what was counted before, unless the baseline says otherwise.
  if (!was !== !is && before.baseline !== after.baseline && typeof before.baseline === 'number')
    return `cannot be compared: ${was || 'no unit'} and ${is || 'no unit'}`;
  return hasOtherMeasure(before, after) ? 'cannot be compared: it counts something else now' : undefined;
}

function hasOtherMeasure({ measure: was }: Measured, { measure: is }: Measured): boolean {
  if (was === undefined || is === undefined || was === is) return false;
  const [old, now] = [was, is].map((text) => listContentWords(text, NO_WORDS));
  return measureLikeness(old ?? NO_WORDS, now ?? NO_WORDS) < ALIKE;
}

/** Compares two ambitions in the direction that was better before the change. */
export function compareAmbition(before: Measured, after: Measured): AmbitionMove {
  if (before.target === undefined || after.target === undefined)
    return after.target === undefined ? 'lowered' : 'raised';
  if (isTurnedRound(before, after)) return 'lowered';
  if (sayIncomparable(before, after) !== undefined) return 'incomparable';
  const [was, is] = [findDirection(before), findDirection(after)];
  const way = was ?? is;
  if (was === 'maintain' || is === 'maintain') {
    const move = compareLimits(before, after);
    if (move) return move;
  }
  // The level that was to be held was promised: on either side of it, less is held.
  if (was === 'maintain' && before.target !== after.target) return 'lowered';
  if (way === undefined || way === 'maintain') return 'changed';
  const move = compareToward(before, after, way);
  // A direction that comes with the change must not make it look better.
  return move === 'raised' && (was === undefined || is === 'maintain') ? 'changed' : move;
}

/** Returns whether two targets promise the same: 4 that is to be reached from above promises what `<= 4` does. */
export function hasSameTarget(before: Measured, after: Measured): boolean {
  if (before.target === after.target) return true;
  if (typeof before.target === 'number' && typeof after.target === 'number') return false;
  const [was, is] = [before, after].map((one) => findPromisedRange(one, findDirection(one)));
  return was !== undefined && is !== undefined && isWithinRange(was, is) && isWithinRange(is, was);
}

/**
 * Compares what two targets promise where one of them is a limit and one of them is kept: a limit that moved outward or
 * a range that was shifted holds less. Undefined for two plain numbers.
 */
function compareLimits(before: Measured, after: Measured): AmbitionMove | undefined {
  if (typeof before.target === 'number' && typeof after.target === 'number') return undefined;
  // Beside a limit on one side, a number that is kept is a limit on both.
  const hasRange = [before, after].some(({ target }) => readTarget(target)?.limit === 'within');
  const [was, is] = [before, after].map((one) =>
    findPromisedRange(hasRange ? one : { ...one, tolerance: 0 }, findDirection(one)),
  );
  if (!was || !is) return undefined;
  if (!isWithinRange(is, was)) return 'lowered';
  // A target that was to be reached and is now kept says nothing by its limits.
  const isHarder = !isWithinRange(was, is) && findDirection(before) === 'maintain';
  return isHarder ? 'raised' : 'changed';
}

/**
 * A target that moves away from what is better is lowered, wherever its baseline went. One that moves closer is raised
 * only if the ambition grew as well.
 */
function compareToward(before: Measured, after: Measured, way: 'increase' | 'decrease'): AmbitionMove {
  const target = toward((readTargetNumber(after.target) ?? 0) - (readTargetNumber(before.target) ?? 0), way);
  const [was, is] = [measureToward(before, way), measureToward(after, way)];
  const ambition = was === undefined || is === undefined ? target : tidyNumber(is - was);
  if (target < 0 || ambition < 0) return 'lowered';
  return target > 0 && ambition > 0 ? 'raised' : 'changed';
}
