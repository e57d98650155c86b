/** A target as written: a number, or a text that states a limit (`<= 0.6`) or a range (`30..40`). */
import { sayNumber } from './numbers.ts';
import type { TargetValue } from './shapes.ts';

/** The side on which a limit holds; a range holds on both. */
export type LimitSide = 'above' | 'below' | 'within';

export interface StatedTarget {
  /** The limit; the middle of a range. */
  readonly number: number;
  /** Undefined for a plain number. */
  readonly limit: LimitSide | undefined;
  /** Half the width of a range, which is what it tolerates. */
  readonly half: number | undefined;
}

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const LIMIT = new RegExp(String.raw`^\s*(>=|<=|at least|at most|under)\s*(${NUMBER})\s*$`);
const RANGE = new RegExp(String.raw`^\s*(${NUMBER})\s*\.\.\s*(${NUMBER})\s*$`);
const ABOVE = new Set(['>=', 'at least']);

/** Reads a target; undefined if there is none, or its text states no limit. */
export function readTarget(written: TargetValue | undefined): StatedTarget | undefined {
  if (written === undefined) return undefined;
  if (typeof written === 'number') return { number: written, limit: undefined, half: undefined };
  return readLimit(written) ?? readRange(written);
}

/** Returns the number of a target: the limit, or the middle of a range. */
export function readTargetNumber(written: TargetValue | undefined): number | undefined {
  return typeof written === 'number' ? written : readTarget(written)?.number;
}

function readLimit(text: string): StatedTarget | undefined {
  const [, word = '', number] = LIMIT.exec(text) ?? [];
  if (number === undefined) return undefined;
  return { number: Number(number), limit: ABOVE.has(word) ? 'above' : 'below', half: undefined };
}

function readRange(text: string): StatedTarget | undefined {
  const [, from, to] = RANGE.exec(text) ?? [];
  const [low, high] = [Number(from), Number(to)];
  if (from === undefined || to === undefined || low >= high) return undefined;
  // A sum of decimals such as 0.1 + 0.2 must not print as 0.30000000000000004.
  const tidy = (value: number) => Number(value.toPrecision(12));
  return { number: tidy((low + high) / 2), limit: 'within', half: tidy((high - low) / 2) };
}

/** Formats a target for reading: `4`, `at most 0.6`, `30 to 40`. */
export function sayTarget(written: TargetValue): string {
  const target = readTarget(written);
  if (!target) return String(written);
  const { number, limit, half = 0 } = target;
  if (limit === 'within') return `${sayNumber(number - (half ?? 0))} to ${sayNumber(number + (half ?? 0))}`;
  const words = { above: 'at least ', below: 'at most ' };
  return `${limit === undefined ? '' : words[limit]}${sayNumber(number)}`;
}

/** Returns whether a value satisfies a limit on its side. */
export function satisfiesLimit({ number, limit, half }: StatedTarget, value: number): boolean {
  if (limit === 'above') return value >= number;
  if (limit === 'below') return value <= number;
  return Math.abs(value - number) <= (half ?? 0) + 1e-9;
}

/** Returns whether two targets are written differently and state the same: `<= 4` and `under 4`. */
export function isSameStatedTarget(a: TargetValue, b: TargetValue): boolean {
  const [one, other] = [readTarget(a), readTarget(b)];
  if (!one || !other) return a === b;
  return one.number === other.number && one.limit === other.limit && one.half === other.half;
}
