import { describe, expect, it } from 'vitest';
import { checkOne, messages, stage } from './check-one.ts';

const initiatives = (entries: Readonly<Record<string, string>>) =>
  `initiatives:\n${Object.entries(entries)
    .map(([id, keys]) => `  ${id}: { ${keys} }\n`)
    .join('')}`;

describe.each(['initiative-orphan', 'initiative-without-owner', 'initiative-without-due'])('%s', (id) => {
  it('leaves what is done or dropped alone', () => {
    expect(checkOne(id, initiatives({ a: 'status: done', b: 'status: dropped' }))).toEqual([]);
    expect(checkOne(id, initiatives({ a: 'status: active', b: 'what: Work' }))).toHaveLength(2);
  });

  it('is silent on what could not be understood', () => {
    expect(checkOne(id, initiatives({ a: 'serves: one, owner: [a, b], due: soon' }))).toEqual([]);
  });
});

describe('initiative-without-pilot', () => {
  const id = 'initiative-without-pilot';
  const one = (keys: string) => initiatives({ a: keys });

  it('counts half a year to the day', () => {
    expect(checkOne(id, one('start: 2027-01-01, due: 2027-06-30'))).toEqual([]);
    expect(messages(id, one('start: 2027-01-01, due: 2027-07-01'))).toEqual([
      'Initiative `a` runs for more than 6 months without a pilot; at most 6 months should.',
    ]);
    expect(checkOne(id, one('start: 2027-Q1, due: 2027-Q2'))).toEqual([]);
    expect(checkOne(id, one('start: 2026-08-31, due: 2027-02-27'))).toEqual([]);
    expect(checkOne(id, one('start: 2026-08-31, due: 2027-02-28'))).toHaveLength(1);
  });

  it('cannot tell how long it runs without both dates', () => {
    expect(checkOne(id, one('due: 2099'))).toEqual([]);
    expect(checkOne(id, one('start: 2020'))).toEqual([]);
  });

  it('measures money against what there is in all, if that is known', () => {
    const budget = 'resources: { currency: EUR, budget: 1000 }\n';
    expect(checkOne(id, one('budget: 9000'))).toEqual([]);
    expect(checkOne(id, budget + one('budget: 100'))).toEqual([]);
    expect(messages(id, budget + one('budget: 102'))).toEqual([
      'Initiative `a` takes 10.2 % of the budget without a pilot; at most 10 % should.',
    ]);
    expect(checkOne(id, `resources: { budget: 0 }\n${one('budget: 5')}`)).toEqual([]);
  });

  it('takes an empty pilot for none, and a malformed one for one', () => {
    const long = 'start: 2027, due: 2028';
    expect(checkOne(id, one(`${long}, pilot: {}`))).toHaveLength(1);
    expect(checkOne(id, one(`${long}, pilot: { learn_by: 2027-03 }`))).toEqual([]);
    expect(checkOne(id, one(`${long}, pilot: yes please`))).toEqual([]);
  });
});

describe('resources-misaligned', () => {
  const id = 'resources-misaligned';
  const criteria = 'criteria: { c: { outcome: It is so } }\n';

  it('adds budgets up against the total, without what was dropped', () => {
    const text = (last: string) =>
      `resources: { currency: EUR, budget: 1000000 }\n${initiatives({ a: 'budget: 600000', b: `budget: 500000${last}` })}`;
    expect(messages(id, text(''))).toEqual([
      'The budgets in `initiatives` come to 1,100,000 EUR, at most 1,000,000 EUR in `resources.budget`.',
    ]);
    expect(checkOne(id, text(', status: dropped'))).toEqual([]);
    expect(checkOne(id, text(', status: done'))).toHaveLength(1);
  });

  it('does not stumble over decimal fractions', () => {
    const text = `resources: { budget: 0.3 }\n${initiatives({ a: 'budget: 0.1', b: 'budget: 0.2' })}`;
    expect(checkOne(id, text)).toEqual([]);
  });

  it('follows the money to a criterion through objective, capability and obstacle', () => {
    const path = `stages:\n${stage('incremental', { o: 'advances: [c], needs: [k], overcomes: [w]' })}`;
    for (const end of ['c', 'o', 'k', 'w'])
      expect(checkOne(id, criteria + path + initiatives({ a: `budget: 10, serves: [${end}, o]` }))).toEqual(
        [],
      );
    expect(
      messages(id, criteria + path + initiatives({ a: 'budget: 10, serves: [o]', b: 'budget: 11' })),
    ).toEqual(['52.4 % of the money goes to what serves no criterion, at most 50 %: `b`.']);
  });

  it('says nothing of half and half, nor where there are no criteria or no money', () => {
    const halves = initiatives({ a: 'budget: 5, serves: [c]', b: 'budget: 5' });
    expect(checkOne(id, criteria + halves)).toEqual([]);
    expect(checkOne(id, initiatives({ a: 'budget: 5' }))).toEqual([]);
    expect(checkOne(id, criteria + initiatives({ a: 'what: Work' }))).toEqual([]);
  });

  it('finds the objective that nothing is given to, once anything is given', () => {
    const path = `stages:\n${stage('incremental', { o: 'needs: [k]', p: 'result: It is so', q: 'status: done' })}`;
    expect(checkOne(id, path)).toEqual([]);
    expect(checkOne(id, path + initiatives({ a: 'serves: [o, p]' }))).toEqual([]);
    expect(messages(id, path + initiatives({ a: 'serves: [k], people: 2', b: 'serves: [p]' }))).toEqual([
      'Objective `p` has no money and no people: no initiative with `budget` or `people` serves it.',
    ]);
  });
});
