/** Intervals for shares of small groups. They judge only whether a change may be chance; the size of it comes first. */

/** A range of shares, from 0 to 1; of differences, from -1 to 1. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A share of so many people; the number that agree need not be whole. */
export interface Proportion {
  readonly share: number;
  readonly of: number;
}

/** The 97.5th percentile of the normal distribution, rounded as the contract of the format has it: 95 % lie within. */
const Z = 1.96;

/**
 * Returns the score interval of a share (E. B. Wilson, "Probable inference, the law of succession, and statistical
 * inference", 1927), without continuity correction: method 3 of R. G. Newcombe, "Two-sided confidence intervals for the
 * single proportion", Statistics in Medicine 17 (1998). Nobody asked leaves everything possible.
 * @param successes how many agree; need not be whole
 */
export function wilsonInterval(successes: number, n: number, z = Z): Interval {
  if (n <= 0) return { low: 0, high: 1 };
  const share = successes / n;
  const middle = 2 * successes + z * z;
  const spread = z * Math.sqrt(z * z + 4 * successes * (1 - share));
  const whole = 2 * (n + z * z);
  return { low: Math.max(0, (middle - spread) / whole), high: Math.min(1, (middle + spread) / whole) };
}

/**
 * Returns the interval of the difference a ÷ n1 − b ÷ n2 of two independent shares: a hybrid of two score intervals,
 * method 10 of R. G. Newcombe, "Interval estimation for the difference between independent proportions", Statistics in
 * Medicine 17 (1998), without continuity correction.
 */
export function newcombeInterval(a: number, n1: number, b: number, n2: number, z = Z): Interval {
  if (n1 <= 0 || n2 <= 0) return { low: -1, high: 1 };
  const [first, second] = [wilsonInterval(a, n1, z), wilsonInterval(b, n2, z)];
  const [p1, p2] = [a / n1, b / n2];
  return {
    low: p1 - p2 - Math.hypot(p1 - first.low, second.high - p2),
    high: p1 - p2 + Math.hypot(first.high - p1, p2 - second.low),
  };
}

/** Returns the interval of how much larger one share is than another. */
export function compareProportions(after: Proportion, before: Proportion): Interval {
  return newcombeInterval(after.share * after.of, after.of, before.share * before.of, before.of);
}

/** Returns whether a difference may be chance: its interval holds 0. */
export function mayBeChance({ low, high }: Interval): boolean {
  return low <= 0 && high >= 0;
}
