/** A typo is only seen where one of two words is none: an English word must never pass for a typo. */
import { expect, it } from 'vitest';
import { isImpossibleEnglish } from '../../src/model/english-letters.ts';
import { englishPromise } from '../../src/model/languages/en-promise.ts';
import { englishWork } from '../../src/model/languages/en-work.ts';
import { correctEnglish } from '../../src/model/languages/misspellings.ts';

const lists = [...Object.values(englishPromise), ...Object.values(englishWork)];
const words = lists
  .flatMap((list) => (typeof list === 'object' && Symbol.iterator in list ? [...list] : []))
  .flatMap((phrase) => String(phrase).split(/[ -]/))
  .filter((word) => /^[a-z]{4,}$/.test(word));

it('no word of our English lists is impossible or a misspelling', () => {
  expect(words.length).toBeGreaterThan(1000);
  expect(words.filter((word) => isImpossibleEnglish(word) || correctEnglish(word) !== word)).toEqual([]);
});

it.each(['reprts', 'servcie', 'elevqtor', 'improvment'])('%s is no English word', (word) => {
  expect(isImpossibleEnglish(word)).toBe(true);
});

it.each([
  ['decisons', 'decisions'],
  ['enviromental', 'environmental'],
  ['goverment', 'government'],
])('%s stands for %s', (wrong, right) => {
  expect(correctEnglish(wrong)).toBe(right);
});
