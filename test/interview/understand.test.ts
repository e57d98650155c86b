import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, isUnknown, parseTypedDate, parseTypedNumber } from '../../src/interview/understand.ts';
import { date } from '../../src/model/fields.ts';
import { runs } from '../property-runs.ts';

describe('a typed number', () => {
  it.each([
    ['72', 72],
    ['-3', -3],
    ['−3', -3],
    ['12.5', 12.5],
    ['.5', 0.5],
    ['1,200', 1200],
    ['1,200,000.5', 1_200_000.5],
    ['1 200', 1200],
    ['1’200', 1200],
    ['80 %', 80],
    ['$40', 40],
    ['40 €', 40],
  ])('is read out of %j', (typed, value) => {
    expect(parseTypedNumber(typed)).toBe(value);
  });

  it('may come before its unit', () => {
    expect(parseTypedNumber('3 Days', 'days')).toBe(3);
    expect(parseTypedNumber('3 weeks', 'days')).toBeUndefined();
  });

  it.each(['about 80', '1,5', '12,34', '1.2.3', '80-90', '2x', '', '9007199254740993', '1 20', 'ten'])(
    'is not guessed from %j',
    (typed) => {
      expect(parseTypedNumber(typed)).toBeUndefined();
    },
  );

  it('may be unknown', () => {
    for (const typed of ['unknown', 'Unknown.', '?', "don't know", 'we don’t know', 'n/a'])
      expect(isUnknown(typed)).toBe(true);
    expect(isUnknown('unknown, about 80')).toBe(false);
  });
});

describe('a typed date', () => {
  it.each([
    ['2028', 2028],
    ['2028-Q3', '2028-Q3'],
    ['2028-q3', '2028-Q3'],
    ['2028-09', '2028-09'],
    ['2028-09-30', '2028-09-30'],
    ['2028/9', '2028-09'],
    ['2028/9/30', '2028-09-30'],
    ['9/2028', '2028-09'],
    ['Q3 2028', '2028-Q3'],
    ['2028 Q3', '2028-Q3'],
    ['end of 2028', 2028],
    ['June 2029', '2029-06'],
    ['end of june 2029', '2029-06'],
    ['Sept. 2029', '2029-09'],
    ['30 June 2029', '2029-06-30'],
    ['1st of June 2029', undefined],
    ['June 3rd, 2029', '2029-06-03'],
    ['30.6.2029', '2029-06-30'],
    ['29 Feb 2028', '2028-02-29'],
    ['29 Feb 2027', undefined],
    ['2028-13', undefined],
    ['2028-02-30', undefined],
    ['06/07/2028', undefined],
    ['FY2028', undefined],
    ['next spring', undefined],
    ['Mayday 2028', undefined],
    ['12', undefined],
  ])('%j is %j', (typed, value) => {
    expect(parseTypedDate(typed)).toBe(value);
  });

  it('is always a date that a strategy accepts', () => {
    const word = fc.constantFrom('2028', 'Q3', 'June', '-', '/', '.', ' ', '30', '2', 'end of', 'FY');
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        const value = parseTypedDate(words.join(''));
        if (value !== undefined) expect(date('').schema.safeParse(value).success).toBe(true);
      }),
      { numRuns: runs(5000) },
    );
  });
});

it('a typed text loses control characters and halves of characters', () => {
  expect(cleanText('  a\tb\u0007\u001b[31m \ud800')).toBe('a b[31m');
});
