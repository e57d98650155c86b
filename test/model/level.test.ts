import { expect, it } from 'vitest';
import { LEVELS } from '../../src/model/finding.ts';
import {
  countLevel,
  countLevels,
  nameLevel,
  parseLevel,
  SHOWN_LEVELS,
  toLevelValue,
  WRITTEN_LEVELS,
} from '../../src/model/level.ts';
import { isOlderThan } from '../../src/model/version.ts';

it('every written level has a value, and every value a name that can be written', () => {
  for (const written of WRITTEN_LEVELS) {
    const level = toLevelValue(written);
    expect(LEVELS).toContain(level);
    expect(SHOWN_LEVELS).toContain(nameLevel(level));
    expect(parseLevel(nameLevel(level))).toBe(level);
  }
  for (const text of ['', 'Warning', 'warnings', 'off', 'toString']) expect(parseLevel(text)).toBeUndefined();
});

it('counts read as somebody would say them', () => {
  expect([countLevel(1, 'warn'), countLevel(2, 'warn'), countLevel(2, 'info')]).toEqual([
    '1 warning',
    '2 warnings',
    '2 info',
  ]);
  expect(countLevels({ error: 2, warn: 1, info: 3 })).toBe('2 errors, 1 warning and 3 info');
});

it.each([
  ['0.2', '0.1.0', true],
  ['0.2', '0.2.0', false],
  ['0.2', '0.2.0-rc.1', false],
  ['0.2.1', '0.2.0', true],
  ['0.10', '0.9.9', true],
  ['0.9', '0.10.0', false],
  ['1.0', '0.99.99', true],
  ['0.2', '1.0.0', false],
  ['0.2', undefined, false],
])('a file for %s is too new for %s: %s', (least, own, expected) => {
  expect(isOlderThan(least, own)).toBe(expected);
});
