/** Ambitions in words and numbers. */
import {
  type Direction,
  findDirection,
  hasSameTarget,
  isTurnedRound,
  type Measured,
  measureAmbition,
  measureToward,
  sayIncomparable,
} from './ambition.ts';
import { isPercent, sayBothNumbers, sayNumber } from './numbers.ts';
import type { TargetValue } from './shapes.ts';
import { readTarget, readTargetNumber, sayTarget } from './target.ts';

/**
 * Says how the ambition changed: `ambition down 40 % (+30 → +18 points)`; undefined if one of the two is not known and
 * nothing else can be said.
 */
export function sayAmbitionChange(before: Measured, after: Measured): string | undefined {
  if (isTurnedRound(before, after)) return sayTurn(before, after);
  const reason = sayIncomparable(before, after);
  if (reason !== undefined) return reason;
  const [was, is] = [findDirection(before), findDirection(after)];
  if (was === 'maintain' || is === 'maintain') return sayHold(before, after);
  const [old, now] = [measureAmbition(before), measureAmbition(after)];
  if (old === undefined || now === undefined) return undefined;
  if (was === undefined && is !== undefined) return `it was to ${sayAim(before)}, now to ${sayAim(after)}`;
  const way = was ?? is ?? 'increase';
  // A move that is smaller than the error of the numbers is a move.
  const moves = [before.baseline !== after.baseline, !hasSameTarget(before, after)].filter(Boolean);
  if (old === now && moves.length === 1)
    return `ambition ${isLess(before, after, way) ? 'down' : 'up'} under 1 %`;
  const share = sayShareChange(measureToward(before, way) ?? 0, measureToward(after, way) ?? 0);
  return old === now
    ? `${share} (${saySigned(now, after.unit)})`
    : `${share} (${saySigned(old)} → ${saySigned(now, after.unit)})`;
}

/** Returns whether less is left to do, where only one of the two numbers moved. */
function isLess(before: Measured, after: Measured, way: Direction): boolean {
  const fell =
    (readTargetNumber(before.target) ?? 0) > (readTargetNumber(after.target) ?? 0) ||
    Number(before.baseline) < Number(after.baseline);
  return fell === (way === 'increase');
}

const VERBS: Readonly<Record<Direction, string>> = { increase: 'rise', decrease: 'fall', maintain: 'stay' };

/** Says that the value is now to move the other way: `turned round: it was to rise by 19,000, now to fall by 40,999`. */
function sayTurn(before: Measured, after: Measured): string {
  const way = findDirection(before) === 'decrease' ? 'decrease' : 'increase';
  const back = way === 'increase' ? 'decrease' : 'increase';
  const reason = sayIncomparable(before, after);
  if (reason !== undefined) return `turned round: it was to ${VERBS[way]}, now to ${VERBS[back]}; ${reason}`;
  const was = sayWay(before, way, before.unit);
  return `turned round: it was to ${was}, now to ${sayWay(after, back, undefined)}`;
}

/** Says a movement: `rise by 19,000 members`, `rise to 60`, `rise` where the numbers say something else. */
function sayWay(measured: Measured, way: 'increase' | 'decrease', unit: string | undefined): string {
  const { target } = measured;
  const by = measureToward(measured, way);
  if (by !== undefined && by > 0) return `${VERBS[way]} by ${sayAmount(by, unit)}`;
  return by === undefined && target !== undefined
    ? `${VERBS[way]} to ${sayTargetLevel(target, unit)}`
    : VERBS[way];
}

/**
 * Says a change of a value that is, or was, to be kept: `it was to stay at 36, now at 34 hours a week`; with a limit, `it
 * was to stay at most 0.6, now at most 0.8 hours`.
 */
function sayHold(before: Measured, after: Measured): string {
  const [was, is] = [findDirection(before), findDirection(after)];
  if (was === is) {
    const [from, to] = [before.target ?? 0, after.target ?? 0];
    const [old, now] = sayBothTargets(from, to);
    const kept = addUnit(addPlace(to, now), after.unit);
    return hasSameTarget(before, after)
      ? `it is to stay ${kept}`
      : `it was to stay ${addUnit(addPlace(from, old), before.unit)}, now ${kept}`;
  }
  return `it was to ${sayAim(before)}, now to ${sayAim(after)}`;
}

/** Adds the word before a target that is kept: `at 36`, `at most 0.6`, `within 30 to 40`. */
function addPlace(target: TargetValue, said: string): string {
  const limit = readTarget(target)?.limit;
  if (limit === 'within') return `within ${said}`;
  return limit === undefined ? `at ${said}` : said;
}

/** Says what a measure is to do: `stay at 80 %`, `stay at most 0.6`; `reach 80 %` where nothing says which way. */
export function sayAim(measured: Measured): string {
  const way = findDirection(measured);
  const level = sayTargetLevel(measured.target ?? 0, measured.unit);
  if (way === undefined) return `reach ${level}`;
  if (way === 'maintain') return `stay ${addPlace(measured.target ?? 0, level)}`;
  return sayWay(measured, way, measured.unit);
}

/** How many times as large an ambition may be before a percentage has too many digits. */
const MOST = 10;

/** Says how much the ambition changed, from its sizes in the direction that is better: `ambition down 40 %`. */
function sayShareChange(was: number, is: number): string {
  if (was === is) return 'ambition unchanged';
  if (was < 0)
    return is < 0
      ? 'the target is still on the wrong side of the baseline'
      : 'the target is on the right side of the baseline again';
  if (is === 0) return 'ambition down to nothing';
  if (was === 0) return 'ambition up from nothing';
  if (is > was * MOST) return `ambition ${sayNumber(Number((is / was).toPrecision(2)))} times as large`;
  return `ambition ${is < was ? 'down' : 'up'} ${sayShare(Math.abs(is - was) / was)}`;
}

/** Says what is left of the first ambition: `55 % less ambitious`. @param share 0.45; below 0 it turned round */
export function sayShareLeft(share: number): string {
  if (share < 0) return 'turned round';
  if (share === 0) return 'no ambition left';
  if (Math.abs(share - 1) < 0.0005) return 'as ambitious as at first';
  return `${sayShare(Math.abs(share - 1))} ${share < 1 ? 'less' : 'more'} ambitious`;
}

/** Formats a share so that rounding never turns it into nothing or everything. */
function sayShare(share: number): string {
  if (share < 0.005) return 'under 1 %';
  return share > 0.995 && share < 1 ? 'over 99 %' : `${sayNumber(Math.round(share * 100))} %`;
}

/** Formats a distance with its unit: `18 points`, `12 hours a week`, `12`. */
export function sayAmount(size: number, unit: string | undefined): string {
  return isPercent(unit) ? `${sayNumber(size)} ${size === 1 ? 'point' : 'points'}` : sayLevel(size, unit);
}

/** Formats a value with its unit: `18 %`, `12 hours a week`, `12`. */
function sayLevel(value: number, unit: string | undefined): string {
  return addUnit(sayNumber(value), unit);
}

/** Formats a target with its unit: `18 %`, `at most 0.6 %`. */
export function sayTargetLevel(target: TargetValue, unit: string | undefined): string {
  return addUnit(sayTarget(target), unit);
}

/** Formats a change of target: `2 → 4 hours`, `at most 0.6 → at most 0.8 %`. */
export function sayTargetValues(
  from: TargetValue | undefined,
  to: TargetValue | undefined,
  unit: string | undefined,
): string {
  if (typeof from !== 'string' && typeof to !== 'string') return sayValues(from, to, unit);
  const say = (value: TargetValue | undefined) => (value === undefined ? 'none' : sayTarget(value));
  return `${say(from)} → ${to === undefined ? 'none' : addUnit(say(to), unit)}`;
}

/** Formats two targets so that rounding never makes different ones look the same. */
export function sayBothTargets(a: TargetValue, b: TargetValue): readonly [string, string] {
  return typeof a === 'number' && typeof b === 'number' ? sayBothNumbers(a, b) : [sayTarget(a), sayTarget(b)];
}

/** Adds the unit to a formatted number: `18 %`, `12 hours a week`. */
export function addUnit(number: string, unit: string | undefined): string {
  if (isPercent(unit)) return `${number} %`;
  return unit?.trim() ? `${number} ${unit.trim()}` : number;
}

/** Formats a movement with its sign: `+12 hours a week`, `−70`. */
function saySigned(move: number, unit?: string): string {
  return `${move > 0 ? '+' : move < 0 ? '−' : ''}${sayAmount(Math.abs(move), unit)}`;
}

/** Formats an ambition with its sign: `+12 hours a week`; undefined if it is not known. */
export function saySignedAmbition(measured: Measured): string | undefined {
  const ambition = measureAmbition(measured);
  return ambition === undefined ? undefined : saySigned(ambition, measured.unit);
}

/** Formats a change of value: `2 → 4 hours`. */
export function sayValues(
  from: number | string | undefined,
  to: number | string | undefined,
  unit?: string,
): string {
  const last = unit === undefined || typeof to !== 'number' ? '' : isPercent(unit) ? ' %' : ` ${unit.trim()}`;
  if (typeof from === 'number' && typeof to === 'number')
    return `${sayBothNumbers(from, to).join(' → ')}${last}`;
  const say = (value: number | string | undefined) =>
    value === undefined ? 'none' : typeof value === 'number' ? sayNumber(value) : value;
  return `${say(from)} → ${say(to)}${last}`;
}
