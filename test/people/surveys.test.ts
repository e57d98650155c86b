/** The numbers of the example year, as the format describes them. */
import { describe, expect, it } from 'vitest';
import type { Survey } from '../../src/model/survey.ts';
import { isShare, readShares } from '../../src/people/shares.ts';
import { findSilentRange } from '../../src/people/survey-facts.ts';
import { findSurveyRemarks } from '../../src/people/survey-remarks.ts';
import { makeSurveyResult } from '../../src/people/survey-result.ts';
import { saySurveyRemarks } from '../../src/report/survey-remark-words.ts';
import { COMMITMENT, dateSurvey, MARCH, OCTOBER, readYearSurvey } from './year-surveys.ts';

const percent = (share: number) => Math.round(100 * share);

function readOctober() {
  const [march, october] = [readYearSurvey(MARCH), readYearSurvey(OCTOBER)];
  return makeSurveyResult(october, [march], COMMITMENT);
}

describe('the commitment audit of October', () => {
  it('has a total without leaders, who have no number in three dimensions', () => {
    const { shares } = readOctober();
    expect([shares.total, shares.leftOut]).toEqual([['managers', 'staff'], ['leaders']]);
  });

  it.each([
    ['understand', 71, 'nearly-all', 84, 69, undefined, 12, false],
    ['believe', 51, 77, 60, 49, 28, -1, true],
    ['own', 47, 'nearly-all', 67, 43, undefined, 6, true],
    ['commit', 36, 64, 47, 33, 30, 5, true],
    ['accountable', 48, 77, 61, 46, 32, 7, true],
    ['trust', 57, 'nearly-all', 66, 55, undefined, 2, true],
  ] as const)(
    'says of %s what the format says',
    (id, all, leaders, managers, staff, gap, change, isChance) => {
      const { shares, since, gaps } = readOctober();
      const row = shares.dimensions.find((one) => one.id === id);
      const cell = (group: string) => {
        const found = row?.groups.get(group);
        return isShare(found) ? percent(found.share) : found;
      };
      expect([percent(row?.all?.share ?? 0), cell('leaders'), cell('managers'), cell('staff')]).toEqual([
        all,
        leaders,
        managers,
        staff,
      ]);
      const found = gaps.find((one) => one.dimension === id && one.with === 'staff');
      expect(found && percent(found.gap.change)).toBe(gap);
      const changed = since?.comparison.dimensions.get(id);
      expect([percent(changed?.change ?? 0), changed?.isChance]).toEqual([change, isChance]);
    },
  );

  it.each([
    ['competence', 55, -3],
    ['sincerity', 57, 5],
    ['courage', 41, 3],
    ['respect', 68, 2],
  ])('says of the statement %s what the format says', (id, share, change) => {
    const { shares, since } = readOctober();
    const row = shares.dimensions.flatMap(({ statements }) => statements).find((one) => one.id === id);
    const staff = row?.groups.get('staff');
    expect(isShare(staff) && percent(staff.share)).toBe(share);
    const changed = since?.comparison.statements.get(id);
    expect([percent(changed?.change ?? 0), changed?.isChance]).toEqual([change, true]);
  });

  it('counts people as answers by statement, rounded down', () => {
    const all = readOctober().shares.dimensions[0]?.all;
    expect(all).toMatchObject({ favourable: 193, answers: 270, people: 135 });
  });

  it('breaks between understand and believe, and leaders and staff are furthest apart on accountable', () => {
    const { chainBreak, widestGap } = readOctober();
    expect([chainBreak?.from, chainBreak?.to]).toEqual(['understand', 'believe']);
    expect([widestGap?.dimension, percent(widestGap?.gap.change ?? 0)]).toEqual(['accountable', 32]);
  });

  it('shows counts of the total, and none from which those of managers could be subtracted', () => {
    const { countable } = readOctober();
    expect([[...countable.groups], countable.total]).toEqual([[], true]);
    const march = makeSurveyResult(readYearSurvey(MARCH), [], COMMITMENT);
    expect([[...march.countable.groups], march.countable.total]).toEqual([
      ['leaders', 'managers', 'staff'],
      true,
    ]);
  });

  it('is worth asking about where few agree, and where leaders and staff are far apart', () => {
    const remarks = findSurveyRemarks(readYearSurvey(OCTOBER), COMMITMENT);
    expect(remarks.map(({ kind, dimension }) => `${kind} ${dimension}`)).toEqual([
      'few-agree believe',
      'few-agree own',
      'few-agree commit',
      'few-agree accountable',
      'few-agree trust',
      'leaders-apart commit',
      'leaders-apart accountable',
    ]);
  });
});

describe('those who did not answer', () => {
  it('could change a share as much as the format says', () => {
    const share = { share: 24 / 33, favourable: 24, answers: 33, statements: 1, people: 33 };
    const range = findSilentRange({ asked: 42, answered: 33 } as Survey, share);
    expect([range.silent, percent(range.low), percent(range.high)]).toEqual([9, 57, 79]);
  });
});

describe('a survey', () => {
  const small = (answers: Survey['answers'], more: Partial<Survey> = {}) =>
    ({
      strat: 1,
      kind: 'survey',
      instrument: 'commitment',
      on: '2027-05-01',
      asked: 60,
      answered: 50,
      least: 5,
      groups: { leaders: 10, staff: 40 },
      answers,
      ...more,
    }) as Survey;
  const believe = [{ id: 'believe', statements: [{ id: 'believe-1' }, { id: 'believe-2' }] }];

  it('shows no number that a file should not hold', () => {
    const cell = (counts: number[]) =>
      readShares(small({ believe: { leaders: counts } }), believe).dimensions[0]?.groups.get('leaders');
    expect([cell([16, 4]), cell([4, 16]), cell([15, 5])]).toEqual([
      'nearly-all',
      'hardly-anybody',
      expect.objectContaining({ favourable: 15 }),
    ]);
  });

  it('shows no group that is too small, and no statement of a small group', () => {
    const answers = { 'believe-1': { leaders: [1, 2, 7], staff: [10, 10, 20] }, believe: { few: [3, 5] } };
    const shares = readShares(small(answers, { groups: { leaders: 10, staff: 37, few: 3 } }), believe);
    expect(shares.groups).toEqual(['leaders', 'staff']);
    expect(shares.dimensions[0]?.groups.get('leaders')).toBeUndefined();
    expect([...(shares.dimensions[0]?.statements[0]?.groups.keys() ?? [])]).toEqual(['staff']);
  });

  it('has no total where no group has a number in each dimension', () => {
    const shares = readShares(small({ believe: { leaders: 'nearly-all', staff: 'nearly-all' } }), believe);
    expect([shares.total, shares.dimensions[0]?.all]).toEqual([[], undefined]);
  });

  it('with other statements is compared by dimension, not by statement', () => {
    const asked = small({ 'believe-1': { staff: [10, 10, 20] } });
    const before = dateSurvey(
      small({ 'believe-1': { staff: [5, 5, 30] } }, { on: '2027-01-01', version: 2 }),
    );
    const { since } = makeSurveyResult(dateSurvey(asked), [before], believe);
    expect(since?.comparison.dimensions.get('believe')).toMatchObject({ change: -0.25 });
    expect([...(since?.comparison.statements.keys() ?? [])]).toEqual([]);
  });

  it.each([
    ['2027-04-01', 40, '2027-04-01'],
    ['2027-04-01', 44, '2027-04-01'],
    ['2027-04-01', 45, undefined],
    ['2027-03-31', 40, undefined],
  ])('with 40 people on 1 May and one on %s with %i: near to %s', (on, size, expected) => {
    const now = small({ 'believe-1': { staff: [10, 10, 20] } }, { groups: { staff: 40 } });
    const before = small({ 'believe-1': { staff: [10, 10, 20] } }, { on, groups: { staff: size } });
    expect(makeSurveyResult(dateSurvey(now), [dateSurvey(before)], believe).nearTo).toBe(expected);
  });

  it('is compared only over groups with a number in each dimension of both', () => {
    const now = small({ believe: { leaders: [12, 8], staff: [40, 40] } });
    const before = small({ believe: { leaders: 'nearly-all', staff: [30, 50] } }, { on: '2027-01-01' });
    const { since } = makeSurveyResult(dateSurvey(now), [dateSurvey(before)], believe);
    expect(since?.comparison.groups).toEqual(['staff']);
    expect(since?.comparison.dimensions.get('believe')?.change).toBeCloseTo(0.125, 10);
  });
});

describe('remarks on surveys', () => {
  it('are one sentence for all dimensions of a kind, about the last survey only', () => {
    expect(saySurveyRemarks([readYearSurvey(MARCH), readYearSurvey(OCTOBER)], '2027-12-03')).toEqual([
      'commitment audit of 22 Oct: under 60 % agree on commit (36 %), own (47 %), accountable (48 %), believe (51 %) and trust (57 %), all but leaders',
      'commitment audit of 22 Oct: leaders are 30 points above staff on commit and 32 points above staff on accountable, more than chance',
    ]);
  });

  it('say nothing where enough people agree, or few were asked', () => {
    const one = (counts: [number, number, number], size: number) =>
      dateSurvey({
        ...readYearSurvey(MARCH).record,
        groups: { staff: size },
        answers: { 'believe-1': { staff: counts } },
      });
    expect(saySurveyRemarks([one([10, 6, 24], 40)], '2027-12-03')).toEqual([]);
    expect(saySurveyRemarks([one([10, 7, 23], 40)], '2027-12-03')).toHaveLength(1);
    expect(saySurveyRemarks([one([5, 0, 4], 40)], '2027-12-03')).toEqual([]);
  });
});
