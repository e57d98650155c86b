/** A number that may be another, `30.000`, is reported once; no rule judges it or a number beside it. */
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lint/config/settings.ts';
import { lint } from '../../src/lint/lint.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { read } from './check.ts';

const NUMBER_RULES = [
  'criterion-direction',
  'resources-misaligned',
  'number-contradicts-text',
  'target-scale',
];

function rulesOf(text: string): readonly string[] {
  const found = lint({ reading: read(text), rules: RULES, settings: DEFAULTS, asOf: '2027-01-15' });
  return found.map(({ rule }) => rule).filter((rule) => rule === 'schema' || NUMBER_RULES.includes(rule));
}

const criterion = (keys: string) =>
  `criteria: { a: { outcome: More than 30,000 people are members, measure: Members, unit: members, ${keys} } }\n`;

describe('a number in doubt', () => {
  it.each([
    ['the target', criterion('baseline: 20000, direction: increase, target: 30.000')],
    ['the baseline', criterion('baseline: 20.000, direction: decrease, target: 15000')],
    [
      'the limit of a budget',
      'resources: { budget: 30.000 }\ninitiatives: { a: { what: Buy a boat, budget: 27000 } }\n',
    ],
  ])('is reported alone: %s', (_, text) => expect(rulesOf(text)).toEqual(['schema']));

  it.each([
    ['the target', criterion('baseline: 20000, direction: increase, target: 30'), 'criterion-direction'],
    ['the baseline', criterion('baseline: 20, direction: decrease, target: 15000'), 'criterion-direction'],
    [
      'the limit of a budget',
      'resources: { budget: 30 }\ninitiatives: { a: { what: Buy a boat, budget: 27000 } }\n',
      'resources-misaligned',
    ],
  ])('is judged once it is sure: %s', (_, text, rule) => expect(rulesOf(text)).toContain(rule));
});
