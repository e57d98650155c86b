import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/model/cadence.ts';
import { forecast } from '../../src/track/forecast.ts';
import { DEFAULT_STATUS_SETTINGS, type TrackedMeasure } from '../../src/track/measure.ts';
import { KEPT, MILESTONE, PLAIN, sayAll } from './measures.ts';

const RISING = sayAll({ '2027-01-31': 5, '2027-02-28': 11, '2027-03-31': 17, '2027-04-30': 24 });
const AS_OF = '2027-06-02';

const predict = (more: Partial<TrackedMeasure> = {}, said = RISING) =>
  forecast({ ...PLAIN, ...more }, said, AS_OF);

/** Makes values on days after the start of 2027. */
const sayOn = (pairs: readonly (readonly [days: number, value: number])[]) =>
  sayAll(Object.fromEntries(pairs.map(([days, value]) => [addDays('2027-01-01', days), value])));

describe('a forecast', () => {
  it('needs four values', () => {
    expect(predict()?.values).toBe(4);
    expect(predict({}, RISING.slice(0, 3))).toBeUndefined();
    const settings = { ...DEFAULT_STATUS_SETTINGS, leastValues: 3 };
    expect(forecast(PLAIN, RISING.slice(0, 3), AS_OF, settings)?.values).toBe(3);
  });

  it('needs values over two cadences', () => {
    const days = (last: string) =>
      sayAll({ '2027-01-31': 5, '2027-02-10': 11, '2027-02-20': 17, [last]: 24 });
    expect(predict({}, days('2027-03-30'))).toBeUndefined();
    expect(predict({}, days('2027-03-31'))).toBeDefined();
    expect(predict({ every: 'quarter' })).toBeUndefined();
  });

  it('uses the last eight values', () => {
    const old = sayOn([
      [0, 90],
      [10, 90],
    ]);
    const eight = sayOn([30, 40, 50, 60, 70, 80, 90, 100].map((days) => [days, days / 2] as const));
    const found = predict({}, [...old, ...eight]);
    expect(found?.values).toBe(8);
    expect(found?.perDay).toBeCloseTo(0.5, 12);
    expect(found?.slopes).toHaveLength(28);
    expect(found?.reached).toBe(addDays('2027-01-01', 200));
    expect(found?.atDue).toBeCloseTo(182, 9);
  });

  it('lists all slopes, sorted, with the pace in the middle', () => {
    const { slopes = [], perDay = 0, perMonth } = predict() ?? {};
    expect(slopes).toHaveLength(6);
    expect([...slopes].sort((a, b) => a - b)).toEqual(slopes);
    expect(perDay).toBeCloseTo(((slopes[2] ?? 0) + (slopes[3] ?? 0)) / 2, 12);
    expect(perMonth).toBeCloseTo((perDay * 365.25) / 12, 12);
  });

  it.each([
    ['steps', { shape: 'steps' }],
    ['what is maintained', KEPT],
    ['a milestone', MILESTONE],
    ['what is met', { target: 24 }],
    ['a target that is the baseline', { target: 0 }],
    ['no target', { target: undefined }],
    ['no direction', { direction: undefined }],
    ['no due date', { due: undefined }],
  ] as const)('is not made for %s', (_name, more) => {
    expect(predict(more)).toBeUndefined();
  });

  it('is made without a baseline, where the direction is known', () => {
    expect(predict({ baseline: undefined })?.reached).toBe(predict()?.reached);
  });

  it('says never for the wrong way, for no way, and for more than a century', () => {
    const never = { reached: undefined, earliest: undefined, latest: undefined };
    expect(predict({ direction: 'decrease', baseline: 100, target: 0 })).toMatchObject(never);
    expect(
      predict(
        {},
        RISING.map((one) => ({ ...one, value: 5 })),
      ),
    ).toMatchObject({ perDay: 0, ...never });
    const slow = RISING.map((one, index) => ({ ...one, value: index / 1000 }));
    expect(predict({}, slow)).toMatchObject(never);
  });

  it('survives numbers that lead far beyond the calendar', () => {
    const wide = RISING.map((one, index) => ({ ...one, value: index % 2 ? 1e300 : -1e300 }));
    expect(() => predict({ target: 1e305 }, wide)).not.toThrow();
    const flat = RISING.map((one, index) => ({ ...one, value: 50 + index * 1e-9 }));
    expect(predict({}, flat)?.reached).toBeUndefined();
    expect(
      predict(
        { target: 51, baseline: 0 },
        flat.map((one) => ({ ...one, value: one.value - 1e6 })),
      )?.reached,
    ).toBe(undefined);
  });

  it('has an earliest day for the faster slope and a latest day for the slower one', () => {
    for (const said of [RISING, RISING.map((one) => ({ ...one, value: 100 - Number(one.value) }))]) {
      const isRising = said === RISING;
      const found = predict(isRising ? {} : { baseline: 100, target: 0, direction: 'decrease' }, said);
      const { earliest = '', reached = '', latest = '', atDue = 0, atDueFrom = 0, atDueTo = 0 } = found ?? {};
      expect(earliest <= reached && reached <= latest && earliest < latest).toBe(true);
      expect(isRising ? atDueFrom < atDue && atDue < atDueTo : atDueFrom > atDue && atDue > atDueTo).toBe(
        true,
      );
    }
  });
});
