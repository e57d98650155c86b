import { describe, expect, it } from 'vitest';
import { parseDateParts, parseDateSpan, sayDate } from '../../src/model/dates.ts';
import { dateShape } from '../../src/model/shapes.ts';

describe('a half-year', () => {
  it.each([
    ['2028-H1', undefined, '2028-01-01', '2028-06-30', 'H1 2028'],
    ['2028-H2', undefined, '2028-07-01', '2028-12-31', 'H2 2028'],
    ['FY2028-H1', 10, '2027-10-01', '2028-03-31', 'FY2028 H1'],
    ['FY2028-H2', 10, '2028-04-01', '2028-09-30', 'FY2028 H2'],
    ['FY2028-H2', 1, '2028-07-01', '2028-12-31', 'FY2028 H2'],
    ['FY2028-H1', 9, '2027-09-01', '2028-02-29', 'FY2028 H1'],
  ])('%s, fiscal years from month %s, is %s to %s', (date, starts, first, last, said) => {
    expect(parseDateSpan(date, starts)).toEqual({ first, last });
    expect(sayDate(date)).toBe(said);
    expect(dateShape.safeParse(date).success).toBe(true);
  });

  it('needs to know when a fiscal year begins', () => {
    expect(parseDateSpan('FY2028-H1')).toBeUndefined();
  });

  it('is one of two, and has no quarter', () => {
    expect(parseDateParts('2028-H2')).toMatchObject({ year: '2028', half: '2', quarter: undefined });
    for (const date of ['2028-H3', '2028-H0', 'FY2028-H4', '2028-h1', '2028-H1-01']) {
      expect(parseDateSpan(date)).toBeUndefined();
      expect(dateShape.safeParse(date).success).toBe(false);
    }
  });
});

describe('a quarter', () => {
  it('has three months, in a fiscal year too', () => {
    expect(parseDateSpan('2028-Q3')).toEqual({ first: '2028-07-01', last: '2028-09-30' });
    expect(parseDateSpan('FY2028-Q1', 10)).toEqual({ first: '2027-10-01', last: '2027-12-31' });
    expect(parseDateSpan('FY2028', 10)).toEqual({ first: '2027-10-01', last: '2028-09-30' });
  });
});
