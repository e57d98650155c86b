/** Dates of work that contradict what it is for or what it needs. */
import { describe, expect, it } from 'vitest';
import { told } from './check.ts';

const late = (text: string) => told('due-too-late', text);
const objectives = (...keys: string[]) =>
  `objectives:\n${keys.map((one, at) => `  o${at}: { result: Boats run at night, ${one} }\n`).join('')}`;
const initiatives = (...keys: string[]) =>
  `initiatives:\n${keys.map((one, at) => `  i${at}: { what: Buy a boat, ${one} }\n`).join('')}`;

describe('due-too-late', () => {
  it('compares work with what it depends on', () => {
    expect(late(initiatives('due: 2027-12', 'due: 2027-06, depends_on: [i0]'))).toEqual([
      'Initiative `i1` is due on 2027-06-30, before what it depends on: `i0` (2027-12-31).',
    ]);
    expect(late(objectives('due: 2027-12', 'due: 2027-06, depends_on: [o0]'))).toEqual([
      'Objective `o1` is due on 2027-06-30, before what it depends on: `o0` (2027-12-31).',
    ]);
    expect(late(initiatives('due: 2027-06', 'due: 2027-06, depends_on: [i0]'))).toEqual([]);
  });

  it('compares an initiative with everything that it serves', () => {
    const serving = (due: string, serves: string) =>
      late(
        `criteria: { c: { outcome: A, due: 2028 } }\ncapabilities: { able: { able_to: Count, due: 2027-03 } }\nreality: { obstacles: { ice: Ice } }\n${objectives('due: 2027-06', 'owner: x')}${initiatives(`due: ${due}, serves: ${serves}`)}`,
      );
    expect(serving('2027-09', '[o0]')).toEqual([
      'Initiative `i0` is due on 2027-09-30, after everything that it serves: `o0` (2027-06-30).',
    ]);
    expect(serving('2029', '[o0, c]')).toHaveLength(1);
    expect(serving('2027-06', '[o0]')).toEqual([]);
    for (const serves of ['[o0, c]', '[o0, o1]', '[o0, ice]', '[o0, able]', '[o0, unknown]', '[]'])
      expect([serves, serving('2027-09', serves)]).toEqual([serves, []]);
  });

  it('compares a key result with its objective', () => {
    const keys = (due: string) => objectives(`due: 2027-06, key_results: { k: { outcome: A, due: ${due} } }`);
    expect(late(keys('2027-09'))).toEqual([
      'Key result `k` is due on 2027-09-30, after its objective `o0` (2027-06-30).',
    ]);
    expect(late(keys('2027-Q2'))).toEqual([]);
  });

  it('skips work that is done, dropped or paused', () => {
    for (const status of ['done', 'dropped', 'paused']) {
      const text = objectives('due: 2027-06') + initiatives(`due: 2028, serves: [o0], status: ${status}`);
      expect([status, late(text)]).toEqual([status, []]);
    }
  });
});
