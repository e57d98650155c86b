import { describe, expect, it } from 'vitest';
import { compareStates, countStates, findWorst, WORST_FIRST } from '../../src/track/roll-up.ts';

const A = { id: 'a', state: 'on-track' } as const;
const B = { id: 'b', state: 'at-risk' } as const;
const C = { id: 'c', state: 'at-risk' } as const;
const D = { id: 'd', state: 'no-update' } as const;

describe('the worst of several states', () => {
  it('is named, and the first where two are equally bad', () => {
    expect(findWorst([A, B, C])).toBe(B);
    expect(findWorst([A, C, B])).toBe(C);
    expect(findWorst([A, B, C, D])).toBe(D);
    expect(findWorst([])).toBeUndefined();
  });

  it('follows one order, from off track to met', () => {
    expect(WORST_FIRST).toEqual([
      'off-track',
      'missed',
      'no-update',
      'at-risk',
      'open',
      'no-data',
      'on-track',
      'met',
    ]);
    expect(compareStates('no-update', 'at-risk')).toBeLessThan(0);
    expect(compareStates('met', 'on-track')).toBeGreaterThan(0);
    expect(compareStates('open', 'open')).toBe(0);
  });
});

describe('the counts of states', () => {
  it('come worst first, without those that nothing has', () => {
    expect([...countStates([A, B, C, D])]).toEqual([
      ['no-update', 1],
      ['at-risk', 2],
      ['on-track', 1],
    ]);
  });
});
