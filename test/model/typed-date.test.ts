import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { date } from '../../src/model/fields.ts';
import { explainTyped } from '../../src/model/typed.ts';
import { readTypedDate } from '../../src/model/typed-date.ts';
import { runs } from '../property-runs.ts';

describe('a typed date', () => {
  it.each([
    ['2028', 2028],
    ['2028-Q3', '2028-Q3'],
    ['2028-q3', '2028-Q3'],
    ['2028-h1', '2028-H1'],
    ['2028-09', '2028-09'],
    ['2028-09-30', '2028-09-30'],
    ['Q3 2027', '2027-Q3'],
    ['Q3/2027', '2027-Q3'],
    ['2027 Q3', '2027-Q3'],
    ['2027Q3', '2027-Q3'],
    ['3Q 2027', '2027-Q3'],
    ["Q3 '27", '2027-Q3'],
    ['H1 2028', '2028-H1'],
    ['2028H2', '2028-H2'],
    ['first half of 2028', '2028-H1'],
    ['FY27', 'FY2027'],
    ['FY 2027', 'FY2027'],
    ['fiscal year 2027', 'FY2027'],
    ['FY27 Q3', 'FY2027-Q3'],
    ['FY22H2', 'FY2022-H2'],
    ['Q4 FY27', 'FY2027-Q4'],
    ['2027-9', '2027-09'],
    ['2027-9-3', '2027-09-03'],
    ['2028/9', '2028-09'],
    ['2028/9/30', '2028-09-30'],
    ['2028-09-30T00:00:00.000Z', '2028-09-30'],
    ['2028-09-30 00:00:00 UTC', '2028-09-30'],
    ['9/2028', '2028-09'],
    ['end of 2027', 2027],
    ['by the end of 2027', 2027],
    ['end of Q3 2027', '2027-Q3'],
    ['end of june 2029', '2029-06'],
    ['June 2029', '2029-06'],
    ['September 2027', '2027-09'],
    ['Sept. 2029', '2029-09'],
    ['30 Sep 2027', '2027-09-30'],
    ['30\u00a0September 2027.', '2027-09-30'],
    ['1st of June 2029', '2029-06-01'],
    ['June 3rd, 2029', '2029-06-03'],
    ['30.6.2029', '2029-06-30'],
    ['03.04.2029', '2029-04-03'],
    ['31/12/2027', '2027-12-31'],
    ['12/31/2027', '2027-12-31'],
    ['31-12-2027', '2027-12-31'],
    ['04/04/2027', '2027-04-04'],
    ['29 Feb 2028', '2028-02-29'],
    ['2027年9月30日', '2027-09-30'],
    ['2027年9月', '2027-09'],
  ])('%j is %j', (typed, value) => {
    expect(readTypedDate(typed)).toEqual({ is: 'certain', value, written: String(value) });
  });

  it.each([
    ['03/04/2027', '`03/04/2027` can mean two dates. Write `2027-04-03` or `2027-03-04`.'],
    ['3/27', '`3/27` can mean two dates. Write `2027-03` or `2027-03-27`.'],
    ['mid 2027', '`mid 2027` is not a date. Try `2027-06-30` or `2027-Q2`.'],
    ['mid-2027', '`mid-2027` is not a date. Try `2027-06-30` or `2027-Q2`.'],
    ['early 2027', '`early 2027` is not a date. Try `2027-03-31` or `2027-Q1`.'],
    ['late 2027', '`late 2027` is not a date. Try `2027-12-31` or `2027-Q4`.'],
  ])('%j has two readings, and both are shown', (typed, says) => {
    const read = readTypedDate(typed);
    expect(read).toMatchObject({ is: 'two-readings' });
    expect(read.is !== 'certain' && explainTyped(typed, 'date', read)).toBe(says);
  });

  it('with two readings is certain if you say whether the day or the month comes first', () => {
    expect(readTypedDate('03/04/2027', { order: 'dmy' })).toMatchObject({ value: '2027-04-03' });
    expect(readTypedDate('03/04/2027', { order: 'mdy' })).toMatchObject({ value: '2027-03-04' });
    expect(readTypedDate('12/31/2027', { order: 'dmy' })).toMatchObject({ value: '2027-12-31' });
    expect(readTypedDate('mid 2027', { order: 'dmy' })).toMatchObject({ is: 'two-readings' });
  });

  it.each([
    ['soon', 'Try `2028`, `2028-Q2` or `2028-06-30`.'],
    ['next spring 2029', 'Try `2029`, `2029-Q2` or `2029-06-30`.'],
    ['2027-09-31', 'September has 30 days. Try `2027-09-30`.'],
    ['31/09/2027', 'September has 30 days. Try `2027-09-30`.'],
    ['31 Sep 2027', 'September has 30 days. Try `2027-09-30`.'],
    ['29 Feb 2027', 'February 2027 has 28 days. Try `2027-02-28`.'],
    ['2028-13', 'A year has 12 months. Try `2028-12`.'],
    ['2028-H3', 'A year has two halves. Try `2028-H2`.'],
    ['1850', 'Try `2028`, `2028-Q2` or `2028-06-30`.'],
    ['06/07/28', 'Write the year with four digits. Try `2028-07-06` or `2028-06-07`.'],
    ['3/4', 'Write the year with four digits. Try `2028-09-30`.'],
    ['Sep-27', 'Write the year with four digits. Try `2027-09`.'],
    ['31/03/28', 'Write the year with four digits. Try `2028-03-31`.'],
    ['2027-13-01', 'A year has 12 months. Try `2027-01-13`.'],
    ['2027-Q5', 'A year has four quarters. Try `2027-Q4` or `2028-Q1`.'],
    ['Mayday 2028', 'Try `2028`, `2028-Q2` or `2028-06-30`.'],
    ['2028 '.repeat(100), 'It is too long. Try `2028-09-30`.'],
    ['12', 'Try `2028`, `2028-Q2` or `2028-06-30`.'],
    ['', 'Try `2028`, `2028-Q2` or `2028-06-30`.'],
  ])('%j is refused with what to type', (typed, why) => {
    expect(readTypedDate(typed)).toMatchObject({ is: 'refused', why });
  });

  it('is always one that a strategy accepts, and is read again as itself', () => {
    const words = [
      '2028',
      '28',
      'Q3',
      'H2',
      'June',
      '-',
      '/',
      '.',
      ' ',
      '30',
      '2',
      'end of ',
      'FY',
      'mid ',
      '年',
      '月',
    ];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...words), { maxLength: 6 }), (parts) => {
        const read = readTypedDate(parts.join(''));
        const readings = read.is === 'two-readings' ? read.readings : read.is === 'certain' ? [read] : [];
        for (const { value, written } of readings) {
          expect(date('').schema.safeParse(value).success).toBe(true);
          expect(readTypedDate(written)).toEqual({ is: 'certain', value, written });
        }
      }),
      { numRuns: runs(5000) },
    );
  });
});
