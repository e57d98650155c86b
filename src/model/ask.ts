/** The ambition of a criterion: the movement from its baseline to its target. */
import { isPercent, sayNumber, tidyNumber } from './numbers.ts';
import { formatPercent } from './quote.ts';
import type { Criterion } from './schema.ts';

type Measured = Pick<Criterion, 'baseline' | 'target' | 'direction' | 'unit'>;
export type Direction = 'increase' | 'decrease' | 'maintain';

/** Returns |target − baseline|, or undefined if either is not known. */
export function measureAmbition({ baseline, target }: Measured): number | undefined {
  if (typeof baseline !== 'number' || target === undefined) return undefined;
  return tidyNumber(Math.abs(target - baseline));
}

/** Finds which direction is better: the written one, else from baseline to target. */
export function findDirection({ baseline, target, direction }: Measured): Direction | undefined {
  if (direction !== undefined) return direction;
  if (typeof baseline !== 'number' || target === undefined || target === baseline) return undefined;
  return target > baseline ? 'increase' : 'decrease';
}

/** Compares two ambitions. The result is `changed` where the direction flips, is not known, or is to maintain. */
export function compareAmbition(before: Measured, after: Measured): 'lowered' | 'raised' | 'changed' {
  if (before.target === undefined || after.target === undefined)
    return after.target === undefined ? 'lowered' : 'raised';
  const [was, is] = [findDirection(before), findDirection(after)];
  if (was === 'maintain' || is === 'maintain' || (was && is && was !== is)) return 'changed';
  const [asked, asks] = [measureAmbition(before), measureAmbition(after)];
  if (asked !== undefined && asks !== undefined)
    return asks === asked ? 'changed' : asks < asked ? 'lowered' : 'raised';
  const way = was ?? is;
  if (way === undefined) return 'changed';
  const moved = after.target > before.target === (way === 'increase') ? 'raised' : 'lowered';
  // A direction that was added or removed with the change must not make it look better.
  return (moved === 'raised' ? was : is) === undefined ? 'changed' : moved;
}

/** Says how the ambition changed: `asks 40 % less: 30 → 18 pt`; undefined if one of the two is not known. */
export function sayAmbitionChange(before: Measured, after: Measured): string | undefined {
  const [asked, asks] = [measureAmbition(before), measureAmbition(after)];
  if (asked === undefined || asks === undefined) return undefined;
  const numbers = `${sayNumber(asked)} → ${sayAmbition(asks, after.unit)}`;
  const [was, is] = [findDirection(before), findDirection(after)];
  if (was === 'maintain' && is === 'maintain')
    return `to be kept at ${sayNumber(before.target ?? 0)}, now at ${sayAmbition(after.target ?? 0, after.unit)}`;
  if (asked === asks && was === is) return `asks the same: ${sayAmbition(asks, after.unit)}`;
  if (was && is && was !== is && asks > 0)
    return is === 'maintain' || was === 'maintain'
      ? `was to ${was}, is now to ${is}`
      : `asks the opposite: ${was} by ${sayAmbition(asked, before.unit)} → ${is} by ${sayAmbition(asks, after.unit)}`;
  return `${sayShareChange(asked, asks)}: ${numbers}`;
}

/** Says how much the ambition changed: `asks 40 % less`, `asks 2.5 times as much`. */
export function sayShareChange(asked: number, asks: number): string {
  if (asked === asks) return 'asks the same';
  if (asks === 0) return 'asks nothing any more';
  if (asked === 0) return 'asks something where it asked nothing';
  if (asks > asked * 2) return `asks ${sayNumber(Number((asks / asked).toPrecision(2)))} times as much`;
  return `asks ${sayShare(Math.abs(asks - asked) / asked)} ${asks < asked ? 'less' : 'more'}`;
}

/** Formats a share so that rounding never turns it into nothing or everything. */
function sayShare(share: number): string {
  if (share < 0.005) return 'under 1 %';
  return share > 0.995 && share < 1 ? 'over 99 %' : formatPercent(share);
}

/** Formats an ambition: `18 pt`, `12 hours a week`, `12`. */
export function sayAmbition(ask: number, unit: string | undefined): string {
  return `${sayNumber(ask)}${isPercent(unit) ? ' pt' : unit ? ` ${unit.trim()}` : ''}`;
}

/** Formats an ambition with its sign: `+12 hours a week`. */
export function saySignedAmbition({ baseline, target, unit }: Measured): string | undefined {
  if (typeof baseline !== 'number' || target === undefined) return undefined;
  const move = tidyNumber(target - baseline);
  return `${move > 0 ? '+' : move < 0 ? '−' : ''}${sayAmbition(Math.abs(move), unit)}`;
}

/** Formats a change of value: `2 → 4 hours`. */
export function sayValues(
  from: number | string | undefined,
  to: number | string | undefined,
  unit?: string,
): string {
  const say = (value: number | string | undefined) =>
    value === undefined ? 'none' : typeof value === 'number' ? sayNumber(value) : value;
  const last = unit === undefined || typeof to !== 'number' ? '' : isPercent(unit) ? ' %' : ` ${unit.trim()}`;
  return `${say(from)} → ${say(to)}${last}`;
}
