import { describe, expect, it } from 'vitest';
import type { SaidValue, TrackedMeasure } from '../../src/track/measure.ts';
import { findOwed } from '../../src/track/owed.ts';
import { makeSeries } from '../../src/track/series.ts';
import { judge } from '../../src/track/state.ts';
import { KEPT, MILESTONE, PLAIN, say } from './measures.ts';

const find = (said: readonly SaidValue[], asOf: string, more: Partial<TrackedMeasure> = {}) => {
  const measure = { ...PLAIN, ...more };
  return findOwed(measure, makeSeries(measure, said, asOf), asOf);
};

describe('the next value', () => {
  it('is owed one cadence after the last, or after the start', () => {
    expect(find([say('2027-03-10', 5)], '2027-03-12')).toEqual({ day: '2027-04-10', missed: 0 });
    expect(find([], '2027-01-01')).toEqual({ day: '2027-02-01', missed: 0 });
    expect(find([], '2026-12-31')).toBeUndefined();
  });

  it.each([
    ['the end of February in a common year', '2027-01-31', 'month', '2027-02-28'],
    ['the end of February in a leap year', '2028-01-31', 'month', '2028-02-29'],
    ['the end of March after that of February', '2027-02-28', 'month', '2027-03-31'],
    ['28 March, which follows 28 February in a leap year', '2028-02-28', 'month', '2028-03-28'],
    ['the end of June after that of March', '2027-03-31', 'quarter', '2027-06-30'],
    ['the end of February a year after 29 February', '2028-02-29', 'year', '2029-02-28'],
    ['half a year later', '2027-08-31', 'half-year', '2028-02-29'],
    ['the same weekday', '2027-12-29', 'week', '2028-01-05'],
    ['the last day of a shorter month', '2027-01-30', 'month', '2027-02-28'],
  ] as const)('is owed on %s', (_name, at, every, day) => {
    const measure = { every, due: '2030-12-31', start: '2026-01-01' };
    expect(find([say(at, 5)], at, measure)?.day).toBe(day);
  });

  it('is missing on the day after the grace, and not on its last day', () => {
    const said = [say('2027-06-30', 60)];
    expect(find(said, '2027-08-05')).toEqual({ day: '2027-07-31', missed: 0 });
    expect(find(said, '2027-08-06')).toEqual({ day: '2027-07-31', missed: 1 });
    expect(find(said, '2027-09-05')).toEqual({ day: '2027-07-31', missed: 1 });
    expect(find(said, '2027-09-06')).toEqual({ day: '2027-07-31', missed: 2 });
    expect(find(said, '2027-07-31', { grace: 0 })).toMatchObject({ missed: 0 });
    expect(find(said, '2027-08-01', { grace: 0 })).toMatchObject({ missed: 1 });
  });

  it('is owed as many days later as its number takes', () => {
    const said = [say('2027-03-31', 24, { on: '2027-04-28' })];
    const slow = { every: 'quarter', lag: 30 } as const;
    expect(find(said, '2027-08-04', slow)).toEqual({ day: '2027-07-30', missed: 0 });
    expect(find(said, '2027-08-05', slow)).toEqual({ day: '2027-07-30', missed: 1 });
  });

  it('is not owed before the start, whenever the last value was', () => {
    expect(find([say('2025-06-30', 5)], '2027-01-02')).toEqual({ day: '2027-01-31', missed: 0 });
    expect(find([say('2025-06-30', 5)], '2027-02-06')).toEqual({ day: '2027-01-31', missed: 1 });
    expect(find([say('2026-12-15', 5)], '2027-01-02')).toEqual({ day: '2027-01-15', missed: 0 });
  });

  it('is not owed for a strategy that is closed or paused', () => {
    expect(find([say('2027-03-31', 5)], '2027-11-02', { isExcused: true })).toBeUndefined();
    expect(judge({ ...PLAIN, isExcused: true }, [say('2027-03-31', 25)], '2027-11-02').state).toBe(
      'on-track',
    );
    expect(judge({ ...PLAIN, isExcused: true }, [], '2027-11-02')).toEqual({ state: 'no-data', facts: {} });
  });

  it('cannot be owed without a start or a value', () => {
    expect(find([], '2027-03-02', { start: undefined })).toBeUndefined();
    expect(find([say('2027-03-31', 5)], '2027-04-02', { start: undefined })?.day).toBe('2027-04-30');
  });
});

describe('an answer "unknown"', () => {
  const value = say('2027-06-30', 60);
  const unknown = say('2027-07-31', 'unknown', { next: '2027-09-15' });

  it('moves what is owed to its day', () => {
    expect(find([value, unknown], '2027-09-20')).toEqual({ day: '2027-09-15', missed: 0 });
    expect(find([value, unknown], '2027-09-21')).toEqual({ day: '2027-09-15', missed: 1 });
    expect(find([value, unknown], '2027-10-21')).toEqual({ day: '2027-09-15', missed: 2 });
    expect(judge(PLAIN, [value, unknown], '2027-09-20').state).toBe('on-track');
    expect(judge(PLAIN, [value, unknown], '2027-09-21').state).toBe('no-update');
  });

  it('does so once: the second in a row does not', () => {
    const second = say('2027-08-31', 'unknown', { next: '2027-12-15' });
    expect(find([value, unknown, second], '2027-09-21')).toEqual({ day: '2027-09-15', missed: 1 });
    const again = say('2027-07-31', 'unknown', { on: '2027-09-10', next: '2027-12-15' });
    expect(find([value, unknown, again], '2027-09-21')).toEqual({ day: '2027-09-15', missed: 1 });
    const noDay = say('2027-07-31', 'unknown');
    expect(find([value, noDay, second], '2027-09-06')).toEqual({ day: '2027-07-31', missed: 2 });
  });

  it('does so again after a value', () => {
    const between = say('2027-08-31', 65);
    const later = say('2027-09-30', 'unknown', { next: '2027-11-15' });
    expect(find([value, unknown, between, later], '2027-11-20')).toEqual({ day: '2027-11-15', missed: 0 });
  });

  it('without a day, or with one that is earlier, moves nothing', () => {
    expect(find([value, say('2027-07-15', 'unknown')], '2027-08-06')).toEqual({
      day: '2027-07-31',
      missed: 1,
    });
    const early = say('2027-07-02', 'unknown', { next: '2027-07-10' });
    expect(find([value, early], '2027-07-20')).toEqual({ day: '2027-07-31', missed: 0 });
  });

  it('gives time for the result, too', () => {
    const last = say('2027-12-31', 'unknown', { next: '2028-02-10' });
    expect(find([last], '2028-02-15')).toEqual({ day: '2028-02-10', missed: 0 });
    expect(judge(PLAIN, [last], '2028-02-15')).toEqual({
      state: 'no-data',
      detail: 'awaiting',
      facts: { knownBy: '2028-02-10' },
    });
    expect(judge(PLAIN, [last], '2028-02-16').state).toBe('no-update');
  });
});

describe('the result', () => {
  it('is owed after the last day, until it is there', () => {
    const early = [say('2027-11-30', 93)];
    expect(find(early, '2027-12-31')).toEqual({ day: '2027-12-31', missed: 0 });
    expect(find([say('2027-11-29', 93)], '2028-01-01')).toEqual({ day: '2027-12-31', missed: 0 });
    expect(find([say('2027-11-29', 93)], '2028-01-05')).toEqual({ day: '2027-12-31', missed: 0 });
    expect(find([say('2027-11-29', 93)], '2028-01-06')).toEqual({ day: '2027-12-31', missed: 1 });
    expect(find([say('2027-12-01', 93)], '2028-01-06')).toBeUndefined();
    expect(find([say('2028-03-31', 100)], '2028-04-06')).toBeUndefined();
    expect(find([say('2028-03-31', 99)], '2028-04-06')).toEqual({ day: '2027-12-31', missed: 1 });
  });

  it('is not there late for what is maintained', () => {
    const late = [say('2028-03-31', 8)];
    expect(find(late, '2028-04-06', KEPT)).toEqual({ day: '2027-12-31', missed: 1 });
  });

  it('is not owed for a milestone that is true, until somebody says false', () => {
    expect(find([say('2027-03-31', true)], '2027-11-06', MILESTONE)).toBeUndefined();
    const back = [say('2027-03-31', true), say('2027-04-30', false)];
    expect(find(back, '2027-06-05', MILESTONE)).toEqual({ day: '2027-05-31', missed: 0 });
    expect(find(back, '2027-06-06', MILESTONE)).toEqual({ day: '2027-05-31', missed: 1 });
  });
});
