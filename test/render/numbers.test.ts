import { describe, expect, it } from 'vitest';
import { sayNumber } from '../../src/model/numbers.ts';
import { sayBriefAmbition, sayQuantity } from '../../src/render/numbers.ts';

it.each([
  [0.1 + 0.2, '0.3'],
  [-0, '0'],
  [580466, '580,466'],
  [9007199254740991, '9,007,199,254,740,991'],
  [1e300, '1E300'],
  [-2.5, '-2.5'],
  [1e-12, '1E-12'],
])('the quantity %s is formatted as %s', (value, said) => {
  expect(sayNumber(value)).toBe(said);
});

it('a quantity has its unit after its number', () => {
  expect([sayQuantity(9000, 'EUR'), sayQuantity(15, '%'), sayQuantity(3, '')]).toEqual([
    '9,000 EUR',
    '15%',
    '3',
  ]);
});

describe('the ambition', () => {
  it.each([
    [94.93, 96, 'percent', 'up 1.07 points'],
    [580466, 494000, 'people', 'down 86,466 (15%)'],
    [6, 5.9, 'days', 'down 0.1 (1.7%)'],
    [2188, 20000, 'homes', 'up 17,812'],
    [0, 3, 'months', 'up 3'],
    [1e12, 1e12 + 1, '', 'up 1 (under 0.1%)'],
    [-4, 2, 'points', 'up 6'],
    [7, 7, 'days', 'hold'],
  ])('from %s to %s %s: %s', (baseline, target, unit, said) => {
    expect(sayBriefAmbition(baseline, target, unit)).toBe(said);
  });
});
