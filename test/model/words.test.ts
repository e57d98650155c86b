import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countWords, splitWords } from '../../src/model/words.ts';
import { runs } from '../property-runs.ts';

const segmenter = new Intl.Segmenter('en', { granularity: 'word' });
const segmented = (text: string) =>
  [...segmenter.segment(text)].filter((part) => part.isWordLike).map((part) => part.segment);

it.each([
  'Don’t wait: 1,500.5 of our members can’t, e.g. those in St. Ives.',
  'Café-Besitzer zahlen 12 % weniger „Gebühren“ – seit März.',
  'Врачи видят МРТ сразу, без звонка',
  'Οι ασθενείς βλέπουν το ίδιο αρχείο',
  'يرى كل مريض سجله في يوم واحد',
  'हर मरीज एक ही रिकॉर्ड देखता है',
  'FY2023-Q4 and snake_case at a_1 “quoted” (5½ years)',
  '모든 환자가 하나의 기록을 본다',
])('splitting words in %s agrees with the Unicode standard', (text) => {
  expect(splitWords(text)).toEqual(segmented(text));
});

it('splitting words finds words without spaces between them', () => {
  expect(countWords('会員は窓口で待つ間に融資の可否を知る')).toBeGreaterThan(6);
  expect(splitWords('会員は窓口で待つ')).toBe(splitWords('会員は窓口で待つ'));
});

it('splitting words agrees with the standard on any text in a European script', () => {
  const letter = fc.constantFrom(..."aZéßñøÅłžжЖλΩ019'’.,;-–—…“”«»„ ()\n%€°/!?".split(''));
  const text = fc.string({ unit: letter, maxLength: 40 });
  fc.assert(
    fc.property(text, (some) => {
      expect(splitWords(some)).toEqual(segmented(some));
    }),
    { numRuns: runs(2000) },
  );
});
