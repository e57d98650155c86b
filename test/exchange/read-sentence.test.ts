import { describe, expect, it } from 'vitest';
import { readSentenceNumbers } from '../../src/exchange/intake/read-sentence.ts';

describe('the sentence of a result', () => {
  it.each([
    [
      'Cut the wait from 72 to 4 hours by June 2028',
      { baseline: 72, target: 4, unit: 'hours', due: '2028-06' },
    ],
    ['Cut the wait from 24h to 4h', { baseline: 24, target: 4, unit: 'h' }],
    ['Wartezeit von 72 auf 4 Stunden', { baseline: 72, target: 4, unit: 'Stunden' }],
    ['Passer de 62 % à 90 %', { baseline: 62, target: 90, unit: '%' }],
    ['NPS 30 → 50', { baseline: 30, target: 50 }],
    ['待ち時間を72から4へ', { baseline: 72, target: 4 }],
    ['Raise use to 90 %', { target: 90, unit: '%' }],
    ['Reach 10,000 weekly users', {}],
    ['Reach 10000 weekly users', { target: 10000, unit: 'weekly users' }],
    [
      'Raise CSAT from 81% to 90% by 15 December 2026 (Priya) - now 86%',
      { baseline: 81, target: 90, unit: '%', due: '2026-12-15' },
    ],
    ['Reach €1.2M ARR from €0.4M', { baseline: 400_000, target: 1_200_000, unit: '€' }],
    ['25 new logos', { target: 25, unit: 'new logos' }],
    ['Launch the help centre', {}],
    ['Talk to 3 of 10 customers about 5 things', {}],
    ['Members stay by 2028', { due: 2028 }],
  ])('says in numbers: %s', (sentence, said) => {
    expect(readSentenceNumbers(sentence, {})).toEqual(said);
  });
});
