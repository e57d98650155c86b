import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../src/model/cadence.ts';
import { DEFAULT_STATUS_SETTINGS, type SaidValue, type TrackedMeasure } from '../../src/track/measure.ts';
import { countKept } from '../../src/track/reach.ts';
import { compareStates } from '../../src/track/roll-up.ts';
import { judge } from '../../src/track/state.ts';
import { runs } from '../property-runs.ts';
import { KEPT, MILESTONE, PLAIN, say, sayAll } from './measures.ts';

/** Judges a value on its own day. */
const judgeAt = (value: number, at = '2027-07-02', more: Partial<TrackedMeasure> = {}) =>
  judge({ ...PLAIN, ...more }, [say(at, value)], at);

describe('a limit', () => {
  it('holds within a billionth of the ambition', () => {
    expect(judgeAt(47 - 9e-8).state).toBe('on-track');
    expect(judgeAt(47 - 2e-7).state).toBe('at-risk');
    expect(judgeAt(42.5 - 9e-8).state).toBe('at-risk');
    expect(judgeAt(42.5 - 2e-7).state).toBe('off-track');
    expect(judgeAt(53 + 9e-8).detail).toBeUndefined();
    expect(judgeAt(53 + 2e-7).detail).toBe('ahead');
  });

  it('is exact for the target', () => {
    expect(judgeAt(100).state).toBe('met');
    expect(judgeAt(100 - 1e-9).state).toBe('on-track');
  });

  it('holds within a billionth of the unit for a tolerance', () => {
    expect(judgeAt(11 + 9e-10, '2027-07-02', KEPT).state).toBe('on-track');
    expect(judgeAt(11 + 2e-9, '2027-07-02', KEPT).state).toBe('at-risk');
    expect(judgeAt(13, '2027-07-02', KEPT).state).toBe('at-risk');
    expect(judgeAt(13.001, '2027-07-02', KEPT).state).toBe('off-track');
  });

  it('is what the settings say', () => {
    const strict = { ...DEFAULT_STATUS_SETTINGS, onTrack: 1, atRisk: 0.99, slack: 0 };
    expect(judge(PLAIN, [say('2027-07-02', 49.9)], '2027-07-02', strict).state).toBe('at-risk');
    expect(judge(PLAIN, [say('2027-07-02', 49)], '2027-07-02', strict).state).toBe('off-track');
  });

  it('lies on one side, or on both', () => {
    const within = { ...KEPT, limit: 'within' } as const;
    const plain = { ...KEPT, limit: undefined, tolerance: undefined };
    const above = { ...KEPT, limit: 'above' } as const;
    expect([2, 8.9, 9, 11, 12].map((value) => judgeAt(value, '2027-07-02', within).state)).toEqual([
      'off-track',
      'at-risk',
      'on-track',
      'on-track',
      'at-risk',
    ]);
    expect(judgeAt(2, '2027-07-02', KEPT).state).toBe('on-track');
    expect(judgeAt(2, '2027-07-02', above).state).toBe('off-track');
    expect(judgeAt(99, '2027-07-02', above).state).toBe('on-track');
    expect(judgeAt(10.5, '2027-07-02', plain).state).toBe('on-track');
    expect(judgeAt(10.51, '2027-07-02', plain).state).toBe('at-risk');
  });
});

describe('a measure of which the plan says too little', () => {
  it.each([
    ['no target', { target: undefined }, 'cannot-say'],
    ['no start', { start: undefined }, 'cannot-say'],
    ['no due date', { due: undefined }, 'cannot-say'],
    ['a target that is the baseline', { target: 0 }, 'cannot-say'],
    ['no baseline and no direction', { baseline: undefined, direction: undefined }, 'no-baseline'],
    ['no baseline', { baseline: undefined }, 'no-baseline'],
  ] as const)('has no state with %s', (_name, more, detail) => {
    expect(judgeAt(50, '2027-07-02', more)).toMatchObject({ state: 'no-data', detail });
  });

  it('is a milestone that is true without start or due date: met', () => {
    const open = { ...MILESTONE, start: undefined, due: undefined };
    expect(judge(open, [say('2027-07-02', true)], '2027-07-03')).toEqual({
      state: 'met',
      facts: { at: '2027-07-02' },
    });
    expect(judge(open, [say('2027-07-02', false)], '2027-07-03').detail).toBe('cannot-say');
  });

  it('is judged without a baseline where it is maintained', () => {
    expect(judgeAt(12, '2027-07-02', { ...KEPT, baseline: undefined }).state).toBe('at-risk');
  });
});

describe('the last day', () => {
  const said = [say('2027-12-31', 96)];

  it('still counts as on the way; the day after, the result counts', () => {
    expect(judge(PLAIN, said, '2027-12-31').state).toBe('on-track');
    expect(judge(PLAIN, said, '2028-01-01').state).toBe('missed');
  });

  it('is the first on which something can be said, too', () => {
    expect(judge(PLAIN, [], '2026-12-31').detail).toBe('not-started');
    expect(judge(PLAIN, [], '2027-01-01')).toEqual({ state: 'no-data', facts: { owed: '2027-02-01' } });
  });

  it('has a value where the next would be for a later day', () => {
    expect(judge(PLAIN, [say('2027-12-01', 96)], '2028-01-01').state).toBe('missed');
    expect(judge(PLAIN, [say('2027-11-30', 96)], '2028-01-01').detail).toBe('awaiting');
  });

  it('is waited for until the grace is over', () => {
    expect(judge(PLAIN, [], '2028-01-05').detail).toBe('awaiting');
    expect(judge(PLAIN, [], '2028-01-06')).toEqual({ state: 'no-update', facts: { result: true } });
  });

  it('can be met late, but not by what is maintained', () => {
    const late = say('2028-02-29', 100);
    expect(judge(PLAIN, [late], '2028-03-02')).toEqual({
      state: 'met',
      detail: 'late',
      facts: { at: '2028-02-29', value: 100, daysLate: 60 },
    });
    const kept = [say('2027-12-31', 20), say('2028-02-29', 8)];
    expect(judge(KEPT, kept, '2028-03-02').state).toBe('missed');
  });

  it('finds what is maintained met only if all its values were kept', () => {
    expect(judge(KEPT, sayAll({ '2027-06-30': 9, '2027-12-31': 10 }), '2028-01-02').state).toBe('met');
    expect(judge(KEPT, sayAll({ '2027-06-30': 12, '2027-12-31': 10 }), '2028-01-02').state).toBe('missed');
    expect(judge(KEPT, sayAll({ '2026-12-30': 12, '2027-12-31': 10 }), '2028-01-02').state).toBe('met');
  });
});

describe('a milestone', () => {
  it('is final once it is true, until somebody says false', () => {
    const met = say('2027-03-31', true);
    expect(judge(MILESTONE, [met], '2027-11-01').state).toBe('met');
    expect(judge(MILESTONE, [met, say('2027-10-31', false)], '2027-11-01').state).toBe('open');
    expect(judge(MILESTONE, [met, say('2027-10-31', false)], '2027-12-06').state).toBe('no-update');
  });

  it('is met in time on the last day, and late from the day after', () => {
    expect(judge(MILESTONE, [say('2027-12-31', true)], '2028-02-01').detail).toBeUndefined();
    expect(judge(MILESTONE, [say('2028-01-01', true)], '2028-02-01')).toEqual({
      state: 'met',
      detail: 'late',
      facts: { at: '2028-01-01', daysLate: 1 },
    });
  });

  it('is not begun, awaited, or without an answer, like a number', () => {
    expect(judge(MILESTONE, [], '2026-12-31').detail).toBe('not-started');
    expect(judge(MILESTONE, [], '2027-01-31')).toEqual({ state: 'no-data', facts: { owed: '2027-02-01' } });
    expect(judge(MILESTONE, [], '2028-01-05').detail).toBe('awaiting');
    expect(judge(MILESTONE, [], '2028-01-06')).toEqual({ state: 'no-update', facts: { result: true } });
  });
});

describe('the count of what was kept', () => {
  it('holds all values from the start to the last day', () => {
    const values = sayAll({
      '2026-12-31': 20,
      '2027-01-01': 20,
      '2027-06-30': 11,
      '2027-12-31': 8,
      '2028-01-01': 20,
    });
    expect(countKept(KEPT, values)).toEqual({ kept: 2, of: 3 });
  });
});

const dayOf = (days: number) => addDays('2027-01-01', days);
const anyValue = fc.integer({ min: -20, max: 130 });
const anyMeasure = fc.constantFrom<Partial<TrackedMeasure>>(
  {},
  { baseline: 100, target: 0, direction: 'decrease' },
  { baseline: undefined },
  { shape: 'steps', points: [{ day: '2027-05-01', value: 30 }] },
  { points: [{ day: '2027-04-01', value: 80 }] },
  KEPT,
  { ...KEPT, limit: 'above' },
  { ...KEPT, limit: 'within', target: 50, tolerance: 4 },
);
const anyDay = fc.integer({ min: 0, max: 430 }).map(dayOf);
const anySeries = fc
  .uniqueArray(fc.tuple(anyDay, anyValue), { maxLength: 6, selector: ([at]) => at })
  .map((pairs) => pairs.map(([at, value]) => say(at, value)));

describe('the state of a measure', () => {
  it('never gets better when a value moves away from the target', () => {
    fc.assert(
      fc.property(
        anyMeasure,
        anySeries,
        anyDay,
        anyValue,
        fc.nat(60),
        fc.nat(100),
        (more, others, at, value, by, days) => {
          const measure = { ...PLAIN, ...more };
          const asOf = addDays(at, days);
          const withValue = (now: number) =>
            judge(measure, [...others.filter((one) => one.at !== at), say(at, now)], asOf).state;
          const away = moveAway(measure, value, by);
          expect(compareStates(withValue(away), withValue(value))).toBeLessThanOrEqual(0);
        },
      ),
      { numRuns: runs(3000) },
    );
  });

  it('does not change with a value that is older than the newest', () => {
    fc.assert(
      fc.property(anyMeasure, anySeries, anyDay, anyValue, anyDay, (more, others, at, value, asOf) => {
        const measure = { ...PLAIN, ...more };
        const newest = others
          .map((one) => one.at)
          .filter((day) => day <= asOf)
          .sort()
          .at(-1);
        // After the last day, the value for that day decides, and all the values of what is maintained.
        const isDecided =
          asOf <= '2027-12-31' || ((newest ?? '') <= '2027-12-31' && more.direction !== 'maintain');
        fc.pre(newest !== undefined && at < newest && isDecided);
        const older: SaidValue = say(at, value);
        const rest = others.filter((one) => one.at !== at);
        expect(judge(measure, [...rest, older], asOf).state).toBe(judge(measure, rest, asOf).state);
      }),
      { numRuns: runs(2000) },
    );
  });
});

function moveAway({ direction, limit, target = 0 }: TrackedMeasure, value: number, by: number): number {
  if (direction !== 'maintain') return direction === 'increase' ? value - by : value + by;
  if (limit === 'within') return value < target ? value - by : value + by;
  return limit === 'above' ? value - by : value + by;
}
