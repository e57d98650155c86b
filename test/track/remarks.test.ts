import { describe, expect, it } from 'vitest';
import type { SaidValue, TrackedMeasure } from '../../src/track/measure.ts';
import { findMeasureRemarks } from '../../src/track/remarks.ts';
import { makeSeries } from '../../src/track/series.ts';
import { judgeSeries } from '../../src/track/state.ts';
import { KEPT, MILESTONE, PLAIN, say, sayAll } from './measures.ts';

const FALLING: Partial<TrackedMeasure> = { baseline: 100, target: 0, direction: 'decrease' };

/** Finds the remarks of a kind. */
function find(
  kind: string,
  said: readonly SaidValue[],
  more: Partial<TrackedMeasure> = {},
  asOf = '2027-07-02',
  guards: readonly string[] = [],
) {
  const measure = { ...PLAIN, ...more };
  const series = makeSeries(measure, said, asOf);
  const standing = judgeSeries(measure, series, asOf);
  return findMeasureRemarks(measure, series, standing, asOf, guards).filter((one) => one.kind === kind);
}

/** Says values at the ends of months, the last of them June. */
const sayMonths = (values: readonly number[]) => {
  const months = ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31', '2027-06-30'];
  const used = months.slice(-values.length);
  return sayAll(Object.fromEntries(used.map((month, index) => [month, values[index] ?? 0])));
};

describe('a value on the wrong side of the baseline', () => {
  it('is worse than the baseline, not the same', () => {
    expect(find('wrong-side', sayMonths([-0.1]))).toEqual([
      { id: 'calls', kind: 'wrong-side', at: '2027-06-30', value: -0.1, baseline: 0 },
    ]);
    expect(find('wrong-side', sayMonths([0]))).toEqual([]);
    expect(find('wrong-side', sayMonths([100.1]), FALLING)).toHaveLength(1);
    expect(find('wrong-side', sayMonths([100]), FALLING)).toEqual([]);
    expect(find('wrong-side', sayMonths([-5, 3]))).toEqual([]);
  });

  it('has no meaning without a baseline, or for what is maintained', () => {
    expect(find('wrong-side', sayMonths([-1]), { baseline: undefined })).toEqual([]);
    expect(find('wrong-side', sayMonths([20]), KEPT)).toEqual([]);
  });
});

describe('a value that moved away from the target', () => {
  it('did so twice in a row', () => {
    expect(find('moved-away', sayMonths([30, 20, 10]))).toMatchObject([
      { values: [{ value: 30 }, { value: 20 }, { value: 10 }] },
    ]);
    expect(find('moved-away', sayMonths([30, 20, 20]))).toEqual([]);
    expect(find('moved-away', sayMonths([10, 20, 10]))).toEqual([]);
    expect(find('moved-away', sayMonths([20, 10]))).toEqual([]);
    expect(find('moved-away', sayMonths([30, 20, 10]), FALLING)).toEqual([]);
    expect(find('moved-away', sayMonths([10, 20, 30]), FALLING)).toHaveLength(1);
  });

  it('is off on the side that is limited, where it is maintained', () => {
    expect(find('moved-away', sayMonths([10, 11, 12]), KEPT)).toHaveLength(1);
    expect(find('moved-away', sayMonths([7, 8, 9]), KEPT)).toEqual([]);
    expect(find('moved-away', sayMonths([8, 9, 11]), KEPT)).toEqual([]);
  });

  it('is a number', () => {
    const said = sayAll({ '2027-04-30': true, '2027-05-31': false, '2027-06-30': false });
    expect(find('moved-away', said, MILESTONE)).toEqual([]);
  });
});

describe('the same value', () => {
  it('came four times in a row, not three', () => {
    expect(find('unchanged', sayMonths([10, 20, 20, 20, 20]))).toMatchObject([{ id: 'calls' }]);
    expect(find('unchanged', sayMonths([10, 20, 20, 20]))).toEqual([]);
    expect(find('unchanged', sayMonths([20, 20, 20, 20, 21]))).toEqual([]);
    expect(find('unchanged', sayMonths([20, 20, 20]))).toEqual([]);
  });

  it('is expected of a milestone', () => {
    const said = sayAll({
      '2027-03-31': false,
      '2027-04-30': false,
      '2027-05-31': false,
      '2027-06-30': false,
    });
    expect(find('unchanged', said, MILESTONE)).toEqual([]);
  });
});

describe('the confidence in the first quarter of the time', () => {
  const sure = (a: number, b: number) => [
    say('2027-01-31', 9, { confidence: a }),
    say('2027-02-28', 18, { confidence: b }),
  ];

  it('is above 0.9 or under 0.25 on average', () => {
    expect(find('confidence-high', sure(0.9, 0.92), {}, '2027-03-02')).toMatchObject([{ answers: 2 }]);
    expect(find('confidence-high', sure(0.9, 0.9), {}, '2027-03-02')).toEqual([]);
    expect(find('confidence-low', sure(0.2, 0.28), {}, '2027-03-02')).toMatchObject([{ answers: 2 }]);
    expect(find('confidence-low', sure(0.2, 0.3), {}, '2027-03-02')).toEqual([]);
    expect(find('confidence-low', sayMonths([5]), {}, '2027-03-02')).toEqual([]);
  });

  it('is of interest until that quarter is over', () => {
    const said = sure(1, 1);
    // A quarter of 364 days is 91.
    expect(find('confidence-high', said, {}, '2027-04-02')).toHaveLength(1);
    expect(find('confidence-high', said, {}, '2027-04-03')).toEqual([]);
  });
});

describe('a confidence that does not fit the state', () => {
  const sayJune = (value: number, confidence: number) => [say('2027-06-30', value, { confidence })];

  it('is under 0.4 on track', () => {
    expect(find('on-track-in-doubt', sayJune(50, 0.39))).toEqual([
      { id: 'calls', kind: 'on-track-in-doubt', at: '2027-06-30', confidence: 0.39 },
    ]);
    expect(find('on-track-in-doubt', sayJune(50, 0.4))).toEqual([]);
    expect(find('on-track-in-doubt', sayJune(10, 0.1))).toEqual([]);
  });

  it('is 0.8 or more off track', () => {
    expect(find('off-track-but-sure', sayJune(10, 0.8))).toHaveLength(1);
    expect(find('off-track-but-sure', sayJune(10, 0.79))).toEqual([]);
    expect(find('off-track-but-sure', sayJune(50, 1))).toEqual([]);
  });

  it('is the last that was said', () => {
    const said = [say('2027-04-30', 30, { confidence: 0.3 }), say('2027-05-31', 40), say('2027-06-30', 50)];
    expect(find('on-track-in-doubt', said)).toMatchObject([{ at: '2027-04-30' }]);
  });
});

describe('a confidence that fell', () => {
  const sayBoth = (from: number, to: number) => [
    say('2027-04-30', 30, { confidence: from }),
    say('2027-05-31', 40),
    say('2027-06-30', 50, { confidence: to }),
  ];

  it('did so by 0.3 since it was said before', () => {
    expect(find('confidence-fell', sayBoth(0.7, 0.4))).toEqual([
      { id: 'calls', kind: 'confidence-fell', at: '2027-06-30', from: 0.7, to: 0.4 },
    ]);
    expect(find('confidence-fell', sayBoth(0.7, 0.41))).toEqual([]);
    expect(find('confidence-fell', sayBoth(0.4, 0.7))).toEqual([]);
  });
});

describe('a guardrail', () => {
  it('is off track, and names the criteria that it guards', () => {
    const guards = ['loan-time'];
    expect(find('guardrail-off-track', sayMonths([14]), KEPT, '2027-07-02', guards)).toEqual([
      { id: 'calls', kind: 'guardrail-off-track', guards },
    ]);
    expect(find('guardrail-off-track', sayMonths([13]), KEPT, '2027-07-02', guards)).toEqual([]);
    expect(find('guardrail-off-track', sayMonths([14]), KEPT)).toEqual([]);
  });
});
