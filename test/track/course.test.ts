import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/model/cadence.ts';
import { countDays } from '../../src/model/dates.ts';
import { countDaysLate, expectOn } from '../../src/track/course.ts';
import type { TrackedMeasure } from '../../src/track/measure.ts';
import { runs } from '../property-runs.ts';
import { KEPT, MILESTONE, PLAIN } from './measures.ts';

/** Loan decisions: from 72 to 4 hours in two years, on a bent course. */
const BENT: TrackedMeasure = {
  ...PLAIN,
  baseline: 72,
  target: 4,
  direction: 'decrease',
  due: '2028-12-31',
  points: [
    { day: '2027-06-30', value: 48 },
    { day: '2027-12-31', value: 24 },
    { day: '2028-06-30', value: 8 },
  ],
};

describe('the expected value', () => {
  it('is the baseline until the first day, and the target from the last', () => {
    expect(
      ['2026-01-01', '2027-01-01', '2027-07-02', '2027-12-31', '2030-01-01'].map((day) =>
        expectOn(PLAIN, day),
      ),
    ).toEqual([0, 0, 50, 100, 100]);
  });

  it('lies on the line between two points', () => {
    expect(expectOn(BENT, '2027-06-30')).toBe(48);
    expect(expectOn(BENT, '2027-11-30')).toBeCloseTo(28.043478261, 9);
    expect(expectOn(BENT, '2028-12-31')).toBe(4);
  });

  it('is the value of the last point with steps, from its own day on', () => {
    const steps: TrackedMeasure = { ...BENT, shape: 'steps' };
    expect(
      ['2027-06-29', '2027-06-30', '2027-12-30', '2028-12-30', '2028-12-31'].map((day) =>
        expectOn(steps, day),
      ),
    ).toEqual([72, 48, 48, 8, 4]);
  });

  it('ends with a point on the last day, in place of the target', () => {
    const measure = { ...PLAIN, points: [{ day: '2027-12-31', value: 90 }] };
    expect(expectOn(measure, '2027-07-02')).toBe(45);
    expect(expectOn(measure, '2028-07-02')).toBe(90);
  });

  it('does not follow points before the start or after the last day', () => {
    const points = [
      { day: '2026-06-30', value: 70 },
      { day: '2028-06-30', value: 10 },
    ];
    expect(expectOn({ ...PLAIN, points }, '2027-07-02')).toBe(50);
  });

  it('is the target of what is maintained, on every day', () => {
    expect(expectOn({ ...KEPT, start: undefined }, '1999-01-01')).toBe(10);
  });

  it.each(['baseline', 'target', 'start', 'due'] as const)('is not known without %s', (key) => {
    expect(expectOn({ ...PLAIN, [key]: undefined }, '2027-07-02')).toBeUndefined();
  });

  it('counts a leap day', () => {
    const leap = { ...PLAIN, start: '2028-01-01', due: '2028-12-31', target: 365 };
    expect(expectOn(leap, '2028-02-29')).toBe(59);
    expect(expectOn(leap, '2028-03-01')).toBe(60);
  });

  const day = fc.integer({ min: 0, max: 364 }).map((days) => addDays('2027-01-01', days));

  it('lies between baseline and target on a straight course', () => {
    const value = fc.double({ min: -1000, max: 1000, noNaN: true });
    fc.assert(
      fc.property(value, value, day, (baseline, target, on) => {
        const expected = expectOn({ ...PLAIN, baseline, target }, on) ?? Number.NaN;
        expect(expected).toBeGreaterThanOrEqual(Math.min(baseline, target) - 1e-9);
        expect(expected).toBeLessThanOrEqual(Math.max(baseline, target) + 1e-9);
      }),
      { numRuns: runs(2000) },
    );
  });

  it('never falls between points that rise', () => {
    const rising = fc
      .array(fc.tuple(day, fc.integer({ min: 0, max: 100 })), { maxLength: 5 })
      .map((pairs) => {
        const days = [...new Set(pairs.map(([on]) => on))].sort();
        const values = pairs.map(([, value]) => value).sort((a, b) => a - b);
        return days.map((on, index) => ({ day: on, value: values[index] ?? 100 }));
      });
    const shape = fc.constantFrom('straight' as const, 'steps' as const);
    fc.assert(
      fc.property(rising, shape, day, day, (points, form, a, b) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const measure = { ...PLAIN, points, shape: form };
        expect(expectOn(measure, late)).toBeGreaterThanOrEqual((expectOn(measure, early) ?? 0) - 1e-9);
      }),
      { numRuns: runs(2000) },
    );
  });
});

describe('days late', () => {
  it('are counted from the last day on which the value was expected', () => {
    expect(countDaysLate(BENT, 36, '2027-11-30')).toBe(61);
    expect(countDaysLate(PLAIN, 50, '2027-07-02')).toBeUndefined();
    expect(countDaysLate(PLAIN, 50, '2027-07-03')).toBe(1);
    expect(countDaysLate(PLAIN, 49.9, '2027-07-02')).toBe(1);
    expect(countDaysLate(PLAIN, 0, '2027-07-02')).toBe(182);
    expect(countDaysLate(PLAIN, 99, '2028-01-10')).toBe(countDays('2027-12-27', '2028-01-10'));
  });

  it('are not counted for a value that is ahead, below the baseline, or at the target', () => {
    expect(countDaysLate(PLAIN, 51, '2027-07-02')).toBeUndefined();
    expect(countDaysLate(PLAIN, -1, '2027-07-02')).toBeUndefined();
    expect(countDaysLate(PLAIN, 100, '2028-07-02')).toBeUndefined();
  });

  it('are not counted for steps, milestones, and what is maintained', () => {
    expect(countDaysLate({ ...BENT, shape: 'steps' }, 36, '2027-11-30')).toBeUndefined();
    expect(countDaysLate(MILESTONE, 0, '2027-11-30')).toBeUndefined();
    expect(countDaysLate(KEPT, 9, '2027-11-30')).toBeUndefined();
  });

  it('begin after the last of several days, where the course goes back', () => {
    const points = [
      { day: '2027-03-31', value: 40 },
      { day: '2027-06-30', value: 20 },
    ];
    expect(countDaysLate({ ...PLAIN, points }, 30, '2027-12-01')).toBe(countDays('2027-07-23', '2027-12-01'));
    expect(countDaysLate({ ...PLAIN, points }, 20, '2027-12-01')).toBe(countDays('2027-06-30', '2027-12-01'));
    expect(countDaysLate({ ...PLAIN, points }, 19, '2027-12-01')).toBe(countDays('2027-02-12', '2027-12-01'));
  });

  it('end on the last day before which the value was enough', () => {
    const value = fc.integer({ min: 0, max: 990 }).map((tenths) => tenths / 10);
    const at = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2027-01-01', days));
    const point = fc.record({ day: at.filter((day) => day < '2027-12-31'), value });
    const points = fc
      .uniqueArray(point, { maxLength: 4, selector: (one) => one.day })
      .map((all) => all.filter(({ day }) => day > '2027-01-01').sort((a, b) => (a.day < b.day ? -1 : 1)));
    fc.assert(
      fc.property(value, at, points, (now, day, expected) => {
        const measure = { ...PLAIN, points: expected };
        const isEnough = (on: string) => (expectOn(measure, on) ?? 0) <= now + 1e-7;
        const late = countDaysLate(measure, now, day);
        if (late === undefined) expect(isEnough(day)).toBe(true);
        else {
          expect(late).toBeGreaterThan(0);
          expect(isEnough(addDays(day, -late))).toBe(true);
          for (let days = 0; days < late; days++)
            expect({ day, days, isEnough: isEnough(addDays(day, -days)) }).toEqual({
              day,
              days,
              isEnough: false,
            });
        }
      }),
      { numRuns: runs(300, 50) },
    );
  });
});
