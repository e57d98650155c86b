import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateCheckins } from '../../src/folder/checkins.ts';
import { NO_WITNESS } from '../../src/folder/record-files.ts';
import { sortCheckins } from '../../src/model/dated-checkin.ts';
import { runs } from '../property-runs.ts';
import { checkinOn, planOf, readYearPlan, standOn, standYearOn, YEAR_FILES } from './sample-year.ts';

const MEASURED = planOf(`start: 2027-01-01
end: 2027-12-31
criteria: { calls: { outcome: More calls, measure: Calls, baseline: 0, target: 100 } }
`);

const UNMEASURED = (more = '') =>
  planOf(`start: 2027-01-01
end: 2027-12-31
stages:
  incremental: { by: 2027-06-30, objectives: { first: { result: It is easy., owner: Ana${more} } } }
  substantial: { by: 2027-12-31, objectives: { second: { result: It is kept., owner: Bo } } }
`);

describe('the standings of a strategy', () => {
  it('are the same in any order of the files', () => {
    const plan = readYearPlan();
    const expected = standYearOn('2027-12-03');
    fc.assert(
      fc.property(fc.shuffledSubarray([...YEAR_FILES], { minLength: YEAR_FILES.length }), (files) => {
        const found = standOn('2027-12-03', plan, dateCheckins(files, NO_WITNESS));
        for (const key of ['measures', 'objectives', 'capabilities', 'initiatives', 'actions'] as const)
          expect(JSON.stringify(found[key])).toBe(JSON.stringify(expected[key]));
      }),
      { numRuns: runs(100, 20) },
    );
  });

  it('take the word of the second file of a day, and of the tenth after the second', () => {
    const say = (name: string, first: 'done' | 'at-risk' | 'off-track') =>
      checkinOn('2027-03-01', { objectives: { first } }, { name: `checkins/2027-03-01-ana${name}.yaml` });
    const stateAfter = (...files: readonly ReturnType<typeof say>[]) =>
      standOn('2027-03-02', UNMEASURED(), sortCheckins(files)).objectives[0]?.says?.status;
    const [first, second, tenth] = [say('', 'done'), say('-2', 'at-risk'), say('-10', 'off-track')];
    expect(stateAfter(second, first)).toBe('at-risk');
    expect(stateAfter(tenth, second, first)).toBe('off-track');
  });

  it('count the criteria, the worst first', () => {
    expect([...standYearOn('2027-12-03').counts]).toEqual([
      ['off-track', 1],
      ['at-risk', 1],
      ['open', 1],
      ['on-track', 2],
    ]);
  });

  it('count a check-in of tomorrow as said today, and leave out one of the day after', () => {
    const of = (on: string) => standOn('2027-03-31', MEASURED, [checkinOn(on, { measures: { calls: 25 } })]);
    expect(of('2027-04-01').measures[0]?.series.values).toMatchObject([{ at: '2027-03-31', value: 25 }]);
    expect(of('2027-04-01').later).toBe(0);
    expect(of('2027-04-02').measures[0]?.series.values).toEqual([]);
    expect(of('2027-04-02').later).toBe(1);
  });

  it('do not know a check-in before git had it, if that was more than grace and a week later', () => {
    const of = (asOf: string, recordedOn: string, imported = false) =>
      standOn(asOf, MEASURED, [
        checkinOn('2027-03-31', { measures: { calls: 25 }, ...(imported && { imported }) }, { recordedOn }),
      ]).measures[0]?.series.values.length;
    expect(of('2027-04-12', '2027-04-12')).toBe(1);
    expect(of('2027-04-11', '2027-04-12')).toBe(1);
    expect(of('2027-04-12', '2027-04-13')).toBe(0);
    expect(of('2027-04-13', '2027-04-13')).toBe(1);
    expect(of('2027-04-12', '2027-12-13', true)).toBe(1);
  });

  it('owe nothing of a strategy that is paused', () => {
    const paused = planOf(`status: paused
start: 2027-01-01
end: 2027-12-31
criteria: { calls: { outcome: More calls, measure: Calls, baseline: 0, target: 100 } }
`);
    const checkins = [checkinOn('2027-02-28', { measures: { calls: 20 } })];
    expect(standOn('2027-09-30', paused, checkins).measures[0]?.standing.state).toBe('on-track');
    expect(standOn('2027-09-30', MEASURED, checkins).measures[0]?.standing.state).toBe('no-update');
  });
});

describe('an objective', () => {
  it('has the state of the worst of its measures, by name', () => {
    const [first, second] = standYearOn('2027-12-03').objectives;
    expect(first).toMatchObject({ id: 'complete-at-once', state: 'met', because: 'complete-first-visit' });
    expect(second).toMatchObject({ state: 'at-risk', because: 'decided-at-branch', overdue: 0 });
    expect(second?.says).toMatchObject({ status: 'on-track', on: '2027-11-30' });
  });

  it.each([
    ['2027-04-05', 'at-risk'],
    ['2027-04-06', 'no-update'],
  ])('without a measure has the word of its owner, for a cadence and the grace: %s', (asOf, state) => {
    const said = [checkinOn('2027-02-28', { objectives: { first: 'at-risk' } })];
    expect(standOn(asOf, UNMEASURED(), said).objectives[0]).toMatchObject({ state, because: undefined });
  });

  it('keeps the age of the word when only money or a note is said later', () => {
    const said = [
      checkinOn('2027-02-28', { objectives: { first: 'at-risk' } }),
      checkinOn('2027-03-31', { objectives: { first: { spent: 100 } } }),
    ];
    expect(standOn('2027-04-06', UNMEASURED(), said).objectives[0]).toMatchObject({
      state: 'no-update',
      says: { status: 'at-risk', statusOn: '2027-02-28', spent: 100, spentOn: '2027-03-31' },
    });
  });

  it.each([
    ['2027-06-30', '', 0],
    ['2027-07-01', '', 1],
    ['2027-07-12', '', 12],
    ['2027-07-12', ', status: done', 0],
    ['2027-07-12', ', status: dropped', 0],
  ])('on %s with %j is overdue by %i days', (asOf, more, days) => {
    expect(standOn(asOf, UNMEASURED(more), []).objectives[0]?.overdue).toBe(days);
  });

  it('begins with its stage', () => {
    const begun = (asOf: string) => standOn(asOf, UNMEASURED(), []).stages.map(({ hasBegun }) => hasBegun);
    expect(begun('2026-12-31')).toEqual([false, false]);
    expect(begun('2027-06-30')).toEqual([true, false]);
    expect(begun('2027-07-01')).toEqual([true, true]);
  });
});

describe('a stage', () => {
  it('counts what is done, what its owners call done, and the states of the rest', () => {
    const [first, second] = standYearOn('2027-12-03').stages;
    expect(first).toMatchObject({ name: 'incremental', by: '2027-12-31', done: 0, saidDone: 1 });
    expect([...(first?.counts ?? [])]).toEqual([['at-risk', 1]]);
    expect([first?.hasBegun, second?.hasBegun]).toEqual([true, false]);
  });
});

describe('a capability', () => {
  const of = (asOf: string, id: string) => standYearOn(asOf).capabilities.find((one) => one.id === id);

  it('has the level of the last check-in that names it', () => {
    expect(of('2027-03-29', 'check-papers')).toMatchObject({ began: 1, now: 1, isThere: false });
    expect(of('2027-03-31', 'check-papers')).toMatchObject({ now: 2, saidOn: '2027-03-31', isThere: false });
    expect(of('2027-11-30', 'check-papers')).toMatchObject({ now: 3, isThere: true, overdue: 0 });
  });

  it('is late from the day after it is due until it is there', () => {
    expect(of('2028-12-31', 'decide-at-desk')?.overdue).toBe(0);
    expect(of('2029-01-01', 'decide-at-desk')?.overdue).toBe(1);
    expect(of('2029-01-01', 'check-papers')?.overdue).toBe(0);
  });
});

describe('an initiative', () => {
  const of = (asOf: string, id: string) => standYearOn(asOf).initiatives.find((one) => one.id === id);

  it('is late from the day after it is due, unless it is done', () => {
    expect(of('2027-11-30', 'branch-limits')?.overdue).toBe(0);
    expect(of('2027-12-03', 'branch-limits')?.overdue).toBe(3);
    expect(of('2027-12-03', 'paper-lists')?.overdue).toBe(0);
  });

  it('owes a word about its pilot from the day after, until somebody gives it', () => {
    expect(of('2027-08-31', 'branch-limits')?.pilotDue).toBeUndefined();
    expect(of('2027-09-01', 'branch-limits')?.pilotDue).toBe('2027-08-31');
    const heard = checkinOn('2027-09-30', { initiatives: { 'branch-limits': { pilot: 'worked' } } });
    const [, limits] = standOn('2027-12-03', readYearPlan(), [heard]).initiatives;
    expect(limits?.pilotDue).toBeUndefined();
  });
});

describe('what a reader would ask about', () => {
  it('is found for objectives and initiatives', () => {
    expect(standYearOn('2027-12-03').remarks.map(({ id, kind }) => [id, kind])).toEqual([
      ['complete-at-once', 'says-done'],
      ['two-branches-decide', 'says-better'],
      ['branches-decide', 'not-ready'],
    ]);
  });

  it('is found for money against time', () => {
    const spent = checkinOn('2027-06-30', { initiatives: { 'bureau-link': { spent: 90000 } } });
    expect(standOn('2027-06-30', readYearPlan(), [spent]).remarks).toMatchObject([
      { id: 'bureau-link', kind: 'overspent', spent: 90000, budget: 240000 },
    ]);
  });
});
