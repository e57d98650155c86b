import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sayNumber } from '../../src/model/numbers.ts';
import { runs } from '../property-runs.ts';

const PLAIN = new Intl.NumberFormat('en', { maximumFractionDigits: 10 });
const EXTREME = new Intl.NumberFormat('en', { notation: 'scientific', maximumSignificantDigits: 6 });

describe('sayNumber', () => {
  it.each<readonly [number, string]>([
    [0, '0'],
    [-0, '0'],
    [1234567.5, '1,234,567.5'],
    [-1000, '-1,000'],
    [999, '999'],
    [0.1, '0.1'],
    [1e-9, '0.000000001'],
    [0.12345678905, '0.1234567891'],
    [2e-10, '2E-10'],
    [Number.MAX_SAFE_INTEGER, '9,007,199,254,740,991'],
    [1e21, '1E21'],
    [-1.23456789e300, '-1.23457E300'],
  ])('formats %d as %s', (value, text) => {
    expect(sayNumber(value)).toBe(text);
  });

  const real = fc.double({ noNaN: true, noDefaultInfinity: true });
  const written = fc.oneof(
    fc.integer(),
    fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.integer({ min: 0, max: 6 }))
      .map(([n, places]) => n / 10 ** places),
    fc.integer({ min: 1, max: 99_999 }).map((n) => n * 1e-30),
  );

  it('agrees with Intl on numbers that people write', () => {
    fc.assert(
      fc.property(written, (value) => {
        const size = Math.abs(value);
        const isExtreme = size !== 0 && (size < 1e-9 || size > Number.MAX_SAFE_INTEGER);
        expect(sayNumber(value)).toBe((isExtreme ? EXTREME : PLAIN).format(value === 0 ? 0 : value));
      }),
      { numRuns: runs(2000) },
    );
  });

  it('never changes the number', () => {
    fc.assert(
      fc.property(real, (value) => {
        const said = Number(sayNumber(value).replaceAll(',', ''));
        expect(Math.abs(said - value)).toBeLessThanOrEqual(Math.max(5.1e-11, Math.abs(value) * 1e-5));
      }),
      { numRuns: runs(2000) },
    );
  });
});
