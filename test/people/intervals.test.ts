/**
 * Intervals against the tables of Newcombe, Statistics in Medicine 17 (1998): 857–872 (single shares) and 873–890
 * (differences, Table II). All of these numbers were computed again with statsmodels, `proportion_confint` (wilson) and
 * `confint_proportions_2indep` (newcomb).
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayBeChance, newcombeInterval, wilsonInterval } from '../../src/people/intervals.ts';

describe('the interval of one share', () => {
  it.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('is that of Newcombe for %i of %i', (successes, n, low, high) => {
    const interval = wilsonInterval(successes, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('leaves everything possible where nobody was asked', () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
  });
});

describe('the interval of a difference', () => {
  it.each([
    [56, 70, 48, 80, 0.0524, 0.3339],
    [9, 10, 3, 10, 0.1705, 0.809],
    [6, 7, 2, 7, 0.0582, 0.8062],
    [5, 56, 0, 29, -0.0381, 0.1926],
    [0, 10, 0, 20, -0.1611, 0.2775],
    [0, 10, 0, 10, -0.2775, 0.2775],
    [10, 10, 0, 20, 0.6791, 1],
    [10, 10, 0, 10, 0.6075, 1],
  ])('is that of Newcombe for %i of %i less %i of %i', (a, n1, b, n2, low, high) => {
    const interval = newcombeInterval(a, n1, b, n2);
    // The table gives four decimals, and 0.80625 as 0.8062.
    expect(Math.abs(interval.low - low)).toBeLessThan(0.0001);
    expect(Math.abs(interval.high - high)).toBeLessThan(0.0001);
  });

  it.each([
    ['6 of 10 to 8 of 10', [6, 10], [8, 10], [20, -19, 52], true],
    ['60 of 100 to 80 of 100', [60, 100], [80, 100], [20, 7, 32], false],
    ['3 of 6 to 5 of 6', [3, 6], [5, 6], [33, -17, 67], true],
    ['9 of 12 to 7 of 11', [9, 12], [7, 11], [-11, -44, 24], true],
    ['74 of 128 to 79 of 111', [74, 128], [79, 111], [13, 1, 25], false],
    ['52 of 128 to 42 of 113', [52, 128], [42, 113], [-3, -15, 9], true],
  ] as const)('says of %s what the format says', (_name, [b, n2], [a, n1], [points, low, high], isChance) => {
    const interval = newcombeInterval(a, n1, b, n2);
    const inPoints = [a / n1 - b / n2, interval.low, interval.high].map((share) => Math.round(100 * share));
    expect(inPoints).toEqual([points, low, high]);
    expect(mayBeChance(interval)).toBe(isChance);
  });

  it('holds the difference, lies within all that is possible, and turns over with it', () => {
    const share = fc
      .integer({ min: 1, max: 500 })
      .chain((n) => fc.tuple(fc.integer({ min: 0, max: n }), fc.constant(n)));
    fc.assert(
      fc.property(share, share, ([a, n1], [b, n2]) => {
        const { low, high } = newcombeInterval(a, n1, b, n2);
        const difference = a / n1 - b / n2;
        expect(low).toBeLessThanOrEqual(difference + 1e-12);
        expect(high).toBeGreaterThanOrEqual(difference - 1e-12);
        expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(high).toBeLessThanOrEqual(1 + 1e-12);
        const turned = newcombeInterval(b, n2, a, n1);
        expect(turned.low).toBeCloseTo(-high, 10);
        expect(turned.high).toBeCloseTo(-low, 10);
      }),
    );
  });
});
