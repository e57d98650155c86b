import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sayShift } from '../../src/model/shift.ts';
import { compareWords, flattenText, hasSameWords, measureShareKept } from '../../src/model/word-diff.ts';

it.each([
  ['2028-06-30', '2029-03-31', '9 months later'],
  ['2029-03-31', '2028-06-30', '9 months earlier'],
  ['2028-12-31', '2029-12-31', '1 year later'],
  ['2028-12-31', '2030-12-31', '2 years later'],
  ['2028-12-31', '2030-06-30', '18 months later'],
  ['2026-12-31', '2030-03-31', '3 years 3 months later'],
  ['2030-06-30', '2026-12-31', '3 years 6 months earlier'],
  ['2026-12-31', '2029-01-31', '2 years 1 month later'],
  ['2026-12-10', '2030-03-24', 'about 3 years 3 months later'],
  ['2028-01-31', '2028-02-29', '1 month later'],
  ['2028-03-10', '2028-03-22', '12 days later'],
  ['2028-03-10', '2028-03-11', '1 day later'],
  ['2028-03-10', '2028-08-22', 'about 5 months later'],
])('sayShift says that %s → %s is %s', (from, to, said) => {
  expect(sayShift(from, to)).toBe(said);
});

it('sayShift returns nothing for the same day or a missing date', () => {
  expect([sayShift('2028-01-01', '2028-01-01'), sayShift(undefined, '2028-01-01')]).toEqual([
    undefined,
    undefined,
  ]);
});

const text = fc
  .array(fc.constantFrom('a', 'b', 'c', 'd', 'we', 'the'), { maxLength: 30 })
  .map((words) => words.join(' '));

it('a word diff contains both texts, and its share is that of the longest common part', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const runs = compareWords(before, after);
      const side = (other: string) =>
        flattenText(
          runs
            .filter(({ kind }) => kind !== other)
            .map((run) => run.text)
            .join(' '),
        );
      expect([side('new'), side('gone')]).toEqual([before, after]);
      expect(measureShareKept(compareWords(before, before))).toBe(before === '' ? 0 : 1);
    }),
  );
});

it('a word diff of long texts takes bounded time', () => {
  const words = (word: string) => Array.from({ length: 1_300 }, (_, at) => `${word}${at}`).join(' ');
  expect(compareWords(`same ${words('a')} end`, `same ${words('b')} end`).map(({ kind }) => kind)).toEqual([
    'same',
    'gone',
    'new',
    'same',
  ]);
});

it('a word diff ignores case and punctuation', () => {
  expect(hasSameWords('The bureau, late.', 'the bureau late')).toBe(true);
  expect(hasSameWords('not late', 'late')).toBe(false);
});
