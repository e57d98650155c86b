import { describe, expect, it } from 'vitest';
import type { StateName } from '../../src/track/measure.ts';
import { findWorkRemarks, type SaidStatus, type TrackedWork } from '../../src/track/work-remarks.ts';

const WORK: TrackedWork = { id: 'two-branches', kind: 'objective', isDone: false };

/** Finds the remarks of a kind. */
const find = (kind: string, more: Partial<TrackedWork>, asOf = '2027-07-02') =>
  findWorkRemarks({ ...WORK, ...more }, asOf).filter((one) => one.kind === kind);

describe('an owner', () => {
  const says = (word: SaidStatus, state: StateName) =>
    find('says-better', { says: word, saidOn: '2027-06-30', worst: { id: 'calls', state } });

  it('says better than is measured', () => {
    expect(says('on-track', 'at-risk')).toEqual([
      {
        id: 'two-branches',
        kind: 'says-better',
        says: 'on-track',
        saidOn: '2027-06-30',
        state: 'at-risk',
        because: 'calls',
      },
    ]);
  });

  it.each([
    ['at-risk', 'off-track', 1],
    ['at-risk', 'missed', 1],
    ['done', 'on-track', 1],
    ['done', 'met', 0],
    ['on-track', 'on-track', 0],
    ['at-risk', 'at-risk', 0],
    ['off-track', 'at-risk', 0],
    ['off-track', 'missed', 0],
    ['on-track', 'no-update', 0],
    ['on-track', 'open', 0],
    ['on-track', 'no-data', 0],
  ] as const)('who says %s where %s is measured gets %i remarks', (word, state, count) => {
    expect(says(word, state)).toHaveLength(count);
  });

  it('who says nothing, or of what nothing measures it, says no better', () => {
    expect(find('says-better', { worst: { id: 'calls', state: 'off-track' } })).toEqual([]);
    expect(find('says-better', { says: 'on-track' })).toEqual([]);
  });

  it('says done where the plan does not', () => {
    expect(find('says-done', { says: 'done', saidOn: '2027-06-30' })).toEqual([
      { id: 'two-branches', kind: 'says-done', saidOn: '2027-06-30' },
    ]);
    expect(find('says-done', { says: 'done', isDone: true })).toEqual([]);
    expect(find('says-done', { says: 'on-track' })).toEqual([]);
  });
});

describe('work that starts soon', () => {
  const needs = [
    { id: 'decide', level: 2, needed: 3 },
    { id: 'check', level: 3, needed: 3 },
    { id: 'new', level: undefined, needed: 1 },
  ];

  it('lacks a capability that it needs', () => {
    expect(find('not-ready', { start: '2027-07-10', needs })).toEqual([
      { id: 'two-branches', kind: 'not-ready', start: '2027-07-10', weeks: 2, lacks: [needs[0], needs[2]] },
    ]);
    expect(find('not-ready', { start: '2027-07-10', needs: needs.slice(1, 2) })).toEqual([]);
  });

  it('starts within a quarter, and has not started', () => {
    expect(find('not-ready', { start: '2027-10-01', needs })).toMatchObject([{ weeks: 13 }]);
    expect(find('not-ready', { start: '2027-10-02', needs })).toEqual([]);
    expect(find('not-ready', { start: '2027-07-03', needs })).toMatchObject([{ weeks: 1 }]);
    expect(find('not-ready', { start: '2027-07-02', needs })).toEqual([]);
    expect(find('not-ready', { start: '2027-07-10', needs, isDone: true })).toEqual([]);
  });
});

describe('money', () => {
  const half = { start: '2027-01-01', due: '2027-12-31', spentOn: '2027-07-02', budget: 1000 };

  it('is spent faster than the time', () => {
    expect(find('overspent', { ...half, spent: 501 })).toEqual([
      { id: 'two-branches', kind: 'overspent', spent: 501, budget: 1000, share: 0.501, time: 0.5 },
    ]);
    expect(find('overspent', { ...half, spent: 500 })).toEqual([]);
  });

  it('is compared with the time on the day on which it was said', () => {
    expect(find('overspent', { ...half, spent: 1000, spentOn: '2028-02-01' })).toEqual([]);
    expect(find('overspent', { ...half, spent: 1001, spentOn: '2028-02-01' })).toMatchObject([{ time: 1 }]);
    expect(find('overspent', { ...half, spent: 1, spentOn: '2026-12-01' })).toMatchObject([{ time: 0 }]);
    expect(find('overspent', { ...half, spent: 500 }, '2027-12-30')).toEqual([]);
  });

  it('is not compared without a budget or a time', () => {
    expect(find('overspent', { ...half, spent: 999, budget: 0 })).toEqual([]);
    expect(find('overspent', { ...half, spent: 999, due: undefined })).toEqual([]);
    expect(find('overspent', half)).toEqual([]);
  });
});
