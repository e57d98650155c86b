/** Fixes of spelling: a date, a number, an id or a choice is written in our form, and says the same as before. */
import { describe, expect, it } from 'vitest';
import { fixStrategy } from '../../../src/source/edit/fix-strategy.ts';
import { parseStrategy } from '../../../src/source/parse.ts';

const HEAD = 'strat: 1\nname: x\n';
const read = (text: string) => parseStrategy(new TextEncoder().encode(text), 'strategy.yaml');

/** Applies every fix that is offered, in rounds. */
function fixAll(text: string): string {
  for (let now = text; ; ) {
    const fixes = read(now).findings.flatMap(({ fix }) => (fix ? [fix] : []));
    const { bytes } = fixStrategy(new TextEncoder().encode(now), 'strategy.yaml', fixes);
    const next = new TextDecoder().decode(bytes);
    if (next === now) return next;
    now = next;
  }
}

describe('a fix spells', () => {
  it.each([
    ['a date', 'end: Q3 2027 # then\n', 'end: 2027-Q3 # then\n'],
    ['a year', 'end: end of 2028\n', 'end: 2028\n'],
    ['a date without its zero', "end: '2027-9-1'\n", 'end: 2027-09-01\n'],
    [
      'a number',
      'criteria:\n  a: { target: 1.234.567, unit: km }\n',
      'criteria:\n  a: { target: 1234567, unit: km }\n',
    ],
    [
      'a number with its unit',
      'criteria:\n  a:\n    unit: percent\n    baseline: 15 % # bank\n',
      'criteria:\n  a:\n    unit: percent\n    baseline: 15 # bank\n',
    ],
    ['a limit', 'criteria:\n  a:\n    target: min. 3\n', 'criteria:\n  a:\n    target: ">= 3"\n'],
    [
      'money',
      'resources: { currency: EUR, budget: "€4m" }\n',
      'resources: { currency: EUR, budget: 4000000 }\n',
    ],
    ['a choice', 'status: Active\n', 'status: active\n'],
    [
      'an id and its references',
      'criteria:\n  Win_Rate: { guardrail: Win_Rate } # a\nstages:\n  incremental:\n    objectives:\n      o: { advances: [Win_Rate] }\n',
      'criteria:\n  win-rate: { guardrail: win-rate } # a\nstages:\n  incremental:\n    objectives:\n      o: { advances: [win-rate] }\n',
    ],
    [
      'a list of one',
      'criteria:\n  a: {}\ninitiatives:\n  b:\n    serves: a # why\n',
      'criteria:\n  a: {}\ninitiatives:\n  b:\n    serves: [a] # why\n',
    ],
  ])('%s', (_, before, after) => {
    expect(fixAll(HEAD + before)).toBe(HEAD + after);
    expect(fixAll(fixAll(HEAD + before))).toBe(HEAD + after);
  });
});

describe('a fix never spells', () => {
  it.each([
    ['a number that can mean two', 'criteria:\n  a: { target: "1,200" }\n'],
    ['a date that can mean two', 'end: 03/04/2027\n'],
    ['the end of a year as a first day', 'start: end of 2027\n'],
    ['a number whose unit is nowhere else', 'criteria:\n  a: { target: 48 hours }\n'],
    ['a change', 'criteria:\n  a: { baseline: 10, unit: percent, target: +20% }\n'],
    ['a limit in words that may not include it', 'criteria:\n  a: { target: over 40 }\n'],
    ['an id that would lose a letter', 'criteria:\n  a日b: { outcome: x }\n'],
    ['an id that is taken', 'criteria:\n  a_b: { outcome: x }\n  a-b: { outcome: y }\n'],
    ['another word for a choice', 'status: in progress\n'],
    ['a date with a character that nobody sees', 'end: "FY\u200b2023"\n'],
    ['a value over two lines', 'end: Q3\n  2027\n'],
  ])('%s', (_, text) => expect(fixAll(HEAD + text)).toBe(HEAD + text));
});

describe('the guard', () => {
  const replace = (text: string, piece: string, by: string) => {
    const start = text.indexOf(piece);
    const fix = { description: 'x', edits: [{ start, end: start + piece.length, text: by }] };
    const { bytes, refused } = fixStrategy(new TextEncoder().encode(text), 'strategy.yaml', [fix]);
    return { isSame: new TextDecoder().decode(bytes) === text, why: refused[0]?.why };
  };

  it.each([
    ['another number', 'criteria: { a: { target: "1,234,567" } }', '"1,234,567"', '123456'],
    ['another date', 'end: Q3 2027', 'Q3 2027', '2027-Q4'],
    ['another choice', 'status: Active', 'Active', 'paused'],
    ['another id', 'criteria: { Win_Rate: {} }', 'Win_Rate', 'win'],
    ['another reference', 'initiatives: { a: { serves: Win } }', 'Win', '[lose]'],
    ['two references', 'initiatives: { a: { serves: win } }', 'win', '[win, lose]'],
    ['a number that could be read', 'criteria: { a: { target: 20 } }', '20', '2'],
  ])('refuses %s', (_, text, piece, by) => {
    expect(replace(`${HEAD}${text}\n`, piece, by)).toMatchObject({ isSame: true });
    expect(replace(`${HEAD}${text}\n`, piece, by).why).toBeDefined();
  });
});
