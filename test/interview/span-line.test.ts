import { expect, it } from 'vitest';
import { mergeSpans, readSpanLine } from '../../src/interview/span-line.ts';
import { chooseHabits } from '../../src/interview/words.ts';

const read = (line: string, lang = 'en') => readSpanLine(line, '2026-12-01', chooseHabits(lang));

it.each([
  ['en', 'Jan 2027 to Dec 2028', { start: '2027-01', end: '2028-12' }],
  ['en', '2027-2029', { start: 2027, end: 2029 }],
  ['en', '2027–2029', { start: 2027, end: 2029 }],
  ['en', '2027-01-01 - 2029-12-31', { start: '2027-01-01', end: '2029-12-31' }],
  ['en', 'Q1 2027 → Q4 2029', { start: '2027-Q1', end: '2029-Q4' }],
  ['en', 'start of 2027 to end of 2028', { start: 2027, end: 2028 }],
  ['en', 'now to June 2029', { start: '2026-12-01', end: '2029-06' }],
  ['en', '2029', { end: 2029 }],
  ['en', 'until 2029', { end: 2029 }],
  ['en', 'from January 2027', { start: '2027-01' }],
  ['de', 'von Januar 2027 bis Ende 2029', { start: '2027-01', end: 2029 }],
  ['de', '01.03.2027 bis 30.06.2029', { start: '2027-03-01', end: '2029-06-30' }],
  ['fr', 'de janvier 2027 à juin 2029', { start: '2027-01', end: '2029-06' }],
  ['es', 'enero de 2027 a junio de 2029', { start: '2027-01', end: '2029-06' }],
  ['ja', '2027年1月から2029年6月まで', { start: '2027-01', end: '2029-06' }],
])('%s: %s', (lang, line, value) => {
  expect(read(line, lang)).toEqual({ is: 'read', value });
});

it('what cannot be used is said for each date', () => {
  expect(read('mid 2027 to soon')).toMatchObject({
    is: 'wrong',
    wrongs: [
      { part: 'start', why: '`mid 2027` is not a date. Try `2027-06-30` or `2027-Q2`.' },
      { part: 'end', why: '`soon` is not a date. Try `2028`, `2028-Q2` or `2028-06-30`.' },
    ],
  });
  expect(read('2029 to 2027')).toMatchObject({
    is: 'wrong',
    wrongs: [{ why: 'The end is before the start. Write the earlier date first.' }],
  });
});

it('a date alone is the one that was wrong', () => {
  const before = { parts: ['start'], rest: { end: 2029 } } as const;
  expect(mergeSpans(before, { end: '2027-06' })).toEqual({ start: '2027-06', end: 2029 });
});
