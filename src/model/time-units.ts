/** Units of time as people write them, and what one is in another: 3 days are 72 hours. */
import { tidyNumber } from './numbers.ts';

/** Units by their other names, each with its size. Only those of one family can be counted in each other. */
const FAMILIES: readonly (readonly (readonly [names: RegExp, size: number])[])[] = [
  [
    [/^(?:s|secs?|seconds?)\.?$/i, 1],
    [/^(?:mins?|minutes?)\.?$/i, 60],
    [/^(?:h|hrs?|hours?)\.?$/i, 3600],
    [/^(?:d|days?|calendar days?)\.?$/i, 86_400],
    [/^(?:wks?|weeks?)\.?$/i, 604_800],
  ],
  [
    [/^(?:mos?|mths?|months?)\.?$/i, 1],
    [/^(?:qtrs?|quarters?)\.?$/i, 3],
    [/^(?:y|yrs?|years?)\.?$/i, 12],
  ],
];

interface TimeUnit {
  readonly family: number;
  readonly size: number;
}

function findTimeUnit(text: string): TimeUnit | undefined {
  for (const [family, units] of FAMILIES.entries()) {
    const size = units.find(([names]) => names.test(text.trim()))?.[1];
    if (size !== undefined) return { family, size };
  }
  return undefined;
}

/** Returns whether two texts name the same unit of time: `hrs` is `hours`. */
export function isSameTimeUnit(one: string, other: string): boolean {
  const [a, b] = [findTimeUnit(one), findTimeUnit(other)];
  return a !== undefined && a.family === b?.family && a.size === b.size;
}

/** Returns a number in another unit of time; undefined where it is none, or nobody knows how many: a month has no fixed days. */
export function convertTime(value: number, from: string, to: string): number | undefined {
  const [a, b] = [findTimeUnit(from), findTimeUnit(to)];
  if (!a || !b || a.family !== b.family) return undefined;
  return tidyNumber((value * a.size) / b.size);
}
