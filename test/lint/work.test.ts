import { describe, expect, it } from 'vitest';
import { check, stage, told } from './check.ts';

const initiatives = (entries: Readonly<Record<string, string>>) =>
  `initiatives:\n${Object.entries(entries)
    .map(([id, keys]) => `  ${id}: { ${keys} }\n`)
    .join('')}`;

describe.each(['initiative-orphan', 'initiative-without-owner', 'initiative-without-due'])('%s', (id) => {
  it('ignores done and dropped initiatives', () => {
    expect(check(id, initiatives({ a: 'status: done', b: 'status: dropped' }))).toEqual([]);
    expect(check(id, initiatives({ a: 'status: active', b: 'what: Work' }))).toHaveLength(2);
  });

  it('is silent if a value could not be read', () => {
    expect(check(id, initiatives({ a: 'serves: one, owner: [a, b], due: soon' }))).toEqual([]);
  });
});

describe('initiative-without-pilot', () => {
  const id = 'initiative-without-pilot';
  const one = (keys: string) => initiatives({ a: keys });

  it('counts half a year to the day', () => {
    expect(check(id, one('start: 2027-01-01, due: 2027-06-30'))).toEqual([]);
    expect(told(id, one('start: 2027-01-01, due: 2027-07-01'))).toEqual([
      'Initiative `a` runs for more than 6 months but has no pilot; the limit without one is 6 months.',
    ]);
    expect(check(id, one('start: 2027-Q1, due: 2027-Q2'))).toEqual([]);
    expect(check(id, one('start: 2026-08-31, due: 2027-02-27'))).toEqual([]);
    expect(check(id, one('start: 2026-08-31, due: 2027-02-28'))).toHaveLength(1);
  });

  it('is silent on the length without both dates', () => {
    expect(check(id, one('due: 2099'))).toEqual([]);
    expect(check(id, one('start: 2020'))).toEqual([]);
  });

  it('compares the budget with the total, if that is known', () => {
    const budget = 'resources: { currency: EUR, budget: 1000 }\n';
    expect(check(id, one('budget: 9000'))).toEqual([]);
    expect(check(id, budget + one('budget: 100'))).toEqual([]);
    expect(told(id, budget + one('budget: 102'))).toEqual([
      'Initiative `a` takes 10.2 % of the budget but has no pilot; the limit without one is 10 %.',
    ]);
    expect(check(id, `resources: { budget: 0 }\n${one('budget: 5')}`)).toEqual([]);
  });

  it('treats an empty pilot as missing, and a malformed one as present', () => {
    const long = 'start: 2027, due: 2028';
    expect(check(id, one(`${long}, pilot: {}`))).toHaveLength(1);
    expect(check(id, one(`${long}, pilot: { learn_by: 2027-03 }`))).toEqual([]);
    expect(check(id, one(`${long}, pilot: yes please`))).toEqual([]);
  });
});

describe('resources-misaligned', () => {
  const id = 'resources-misaligned';
  const criteria = 'criteria: { c: { outcome: It is so } }\n';

  it('compares the sum of budgets with the total, without dropped initiatives', () => {
    const text = (last: string) =>
      `resources: { currency: EUR, budget: 1000000 }\n${initiatives({ a: 'budget: 600000', b: `budget: 500000${last}` })}`;
    expect(told(id, text(''))).toEqual([
      'The budgets in `initiatives` add up to 1,100,000 EUR; the limit in `resources.budget` is 1,000,000 EUR.',
    ]);
    expect(check(id, text(', status: dropped'))).toEqual([]);
    expect(check(id, text(', status: done'))).toHaveLength(1);
  });

  it('tolerates the rounding of decimal fractions', () => {
    const text = `resources: { budget: 0.3 }\n${initiatives({ a: 'budget: 0.1', b: 'budget: 0.2' })}`;
    expect(check(id, text)).toEqual([]);
  });

  it('follows the money to a criterion through objective, capability and obstacle', () => {
    const path = `stages:\n${stage('incremental', { o: 'advances: [c], needs: [k], overcomes: [w]' })}`;
    for (const end of ['c', 'o', 'k', 'w'])
      expect(check(id, criteria + path + initiatives({ a: `budget: 10, serves: [${end}, o]` }))).toEqual([]);
    expect(
      told(id, criteria + path + initiatives({ a: 'budget: 10, serves: [o]', b: 'budget: 11' })),
    ).toEqual(['52.4 % of the money goes to initiatives that serve no criterion; the limit is 50 %: `b`.']);
  });

  it('is silent on half and half, and without criteria or budgets', () => {
    const halves = initiatives({ a: 'budget: 5, serves: [c]', b: 'budget: 5' });
    expect(check(id, criteria + halves)).toEqual([]);
    expect(check(id, initiatives({ a: 'budget: 5' }))).toEqual([]);
    expect(check(id, criteria + initiatives({ a: 'what: Work' }))).toEqual([]);
  });

  it('finds the objective without a budget, once any initiative has one', () => {
    const path = `stages:\n${stage('incremental', { o: 'needs: [k]', p: 'result: It is so', q: 'status: done' })}`;
    expect(check(id, path)).toEqual([]);
    expect(check(id, path + initiatives({ a: 'serves: [o, p]' }))).toEqual([]);
    expect(told(id, path + initiatives({ a: 'serves: [k], people: 2', b: 'serves: [p]' }))).toEqual([
      'Objective `p` has no money and no people: no initiative with `budget` or `people` serves it.',
    ]);
  });
});
