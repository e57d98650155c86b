import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasSameCharacters, normalizeCharacters } from '../../src/model/characters.ts';
import { isSameUnit } from '../../src/model/numbers.ts';
import { runs } from '../property-runs.ts';

describe('two texts have other characters', () => {
  it.each([
    ['€', '$'],
    ['%', '‰'],
    ['m²', 'm³'],
    ['m²', 'm2'],
    ['10²', '102'],
    ['mW', 'MW'],
    ['fee > 5', 'fee < 5'],
    ['≥ 5', '≤ 5'],
    ['= 5', '≠ 5'],
    ['-5', '+5'],
    ['✅', '❌'],
    ['5 0', '50'],
    ['2.5', '25'],
    ['no *fees*', 'no fees'],
    ['5 °C', '5 °F'],
    ['½', '1/2'],
    ['a → b', 'a ← b'],
  ])('%s and %s', (a, b) => {
    expect(hasSameCharacters(a, b)).toBe(false);
  });

  it('wherever one sign is another', () => {
    const signs = fc.constantFrom(...'<>=≠≤≥+*/~!?#&|€$£¥%‰²³°²·…✓✗↑↓()[]{}');
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), signs, signs, (text, a, b) => {
        fc.pre(a !== b);
        expect(hasSameCharacters(`${text}${a}x`, `${text}${b}x`)).toBe(false);
      }),
      { numRuns: runs(1000) },
    );
  });
});

describe('two texts have the same characters', () => {
  it.each([
    ['Cafe\u0301', 'Café'],
    ['a\u00a0b', 'a b'],
    ['a\u202fb\n  c ', 'a b c'],
    ['５％', '5%'],
    ['µm', 'μm'],
    ['members’ loans', "members' loans"],
    ['“new” loans', '"new" loans'],
    ['−5', '-5'],
    ['✔️', '✔'],
    ['a\u200bb', 'ab'],
  ])('%s and %s', (a, b) => {
    expect(hasSameCharacters(a, b)).toBe(true);
  });

  it('as the text that is left when layout is removed, which stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), (text) => {
        const once = normalizeCharacters(text);
        expect(normalizeCharacters(once)).toBe(once);
      }),
      { numRuns: runs(1000) },
    );
  });
});

it.each([
  ['percent', '%', true],
  ['per cent', 'Percent', true],
  ['%', '‰', false],
  ['percent', 'percentage points', false],
  ['hours', 'Hours', false],
  ['hours ', 'hours', true],
  ['tonnes CO2e', 't CO₂e', true],
  ['Tonnen', 't', true],
  ['t NOx', 't NOₓ', false],
  ['tons', 't', false],
  ['m2', 'm²', false],
  ['t', 'kt', false],
])('the units %s and %s are the same: %s', (a, b, isSame) => {
  expect(isSameUnit(a, b)).toBe(isSame);
});
