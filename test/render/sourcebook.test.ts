import { expect, it } from 'vitest';
import { makePlan } from '../../src/model/plan.ts';
import { makeSourcebook } from '../../src/render/sourcebook.ts';
import { ENGLISH } from '../../src/render/words.ts';
import { strategyOf } from './fixture.ts';

const refer = (id: string, keys: string) =>
  makeSourcebook(
    makePlan(strategyOf(`strat: 1\nname: N\ncriteria: { ${id}: { ${keys} } }\n`)),
    ENGLISH,
  ).refer([id])[0]?.text;

const LONG =
  'Every member who asks for a loan hears the same day whether it is granted, if all papers are complete';

it.each([
  ['the sentence, where it fits', 'outcome: Loans are quick.', 'Loans are quick'],
  ['the label, where there is one', 'outcome: Loans are quick., label: Loan wait', 'Loan wait'],
  ['the id in words, in place of half a sentence', `outcome: "${LONG}"`, 'Loan time'],
  ['the label of a long sentence', `outcome: "${LONG}", label: Loan wait`, 'Loan wait'],
])('an entry is referred to by %s', (_name, keys, text) => {
  expect(refer('loan-time', keys)).toBe(text);
});
