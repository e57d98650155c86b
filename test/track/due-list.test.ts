import { describe, expect, it } from 'vitest';
import type { DatedCheckin } from '../../src/model/dated-checkin.ts';
import { listDue } from '../../src/track/due-list.ts';
import { checkinOn, planOf, standOn } from './sample-year.ts';

const BEGINNING = 'start: 2027-01-01\nend: 2027-12-31\n';

function dueOn(asOf: string, yaml: string, checkins: readonly DatedCheckin[] = []) {
  return listDue(standOn(asOf, planOf(BEGINNING + yaml), checkins), checkins).map(
    ({ kind, id, who, by }) => `${kind} ${id} ${who ?? '-'} ${by}`,
  );
}

const CALLS = 'criteria: { calls: { outcome: More, measure: Calls, baseline: 0, target: 9, owner: Ana } }\n';

describe('the list of what is owed', () => {
  it('is a value from the day after its grace', () => {
    expect(dueOn('2027-02-06', CALLS)).toEqual([]);
    expect(dueOn('2027-02-07', CALLS)).toEqual(['checkin calls Ana 2027-02-01']);
  });

  it('is a result after the last day', () => {
    const half = [checkinOn('2027-11-30', { measures: { calls: 8 } })];
    expect(dueOn('2028-01-05', CALLS, half)).toEqual([]);
    expect(dueOn('2028-01-06', CALLS, half)).toEqual(['result calls Ana 2027-12-31']);
  });

  it('is a baseline that nobody has measured', () => {
    const yaml =
      'criteria: { mood: { outcome: A, measure: B, baseline: unknown, measure_by: 2027-01, target: 9, lag: 200 } }\n';
    expect(dueOn('2027-01-31', yaml)).toEqual([]);
    expect(dueOn('2027-02-01', yaml)).toEqual(['baseline mood - 2027-01-31']);
    expect(dueOn('2027-02-01', yaml, [checkinOn('2027-01-15', { measures: { mood: 5 } })])).toEqual([]);
  });

  it('is a word about an assumption, said in the time in which somebody was to look', () => {
    const yaml = 'assumptions: { open: { belief: It opens., check_by: 2027-03, owner: Bo } }\n';
    const said = (on: string) => [checkinOn(on, { assumptions: { open: 'holds' } })];
    expect(dueOn('2027-03-31', yaml)).toEqual([]);
    expect(dueOn('2027-04-01', yaml)).toEqual(['assumption open Bo 2027-03-31']);
    expect(dueOn('2027-04-01', yaml, said('2027-02-28'))).toEqual(['assumption open Bo 2027-03-31']);
    expect(dueOn('2027-04-01', yaml, said('2027-03-01'))).toEqual([]);
  });

  it('is what a pilot has taught', () => {
    const yaml =
      'initiatives: { desk: { what: Two desks, owner: Bo, pilot: { where: Quay, learn_by: 2027-03-31 } } }\n';
    const said = checkinOn('2027-03-31', { initiatives: { desk: { learned: 'Two are enough.' } } });
    expect(dueOn('2027-03-31', yaml)).toEqual([]);
    expect(dueOn('2027-04-01', yaml)).toEqual(['pilot desk Bo 2027-03-31']);
    expect(dueOn('2027-04-01', yaml, [said])).toEqual([]);
  });

  it('is an action that is past its day or due within one cadence, until it is done or dropped', () => {
    const action = checkinOn('2027-01-10', {
      actions: { 'second-trainer': { what: 'A second trainer', owner: 'ana', due: '2027-03-15' } },
    });
    expect(dueOn('2027-02-15', '', [action])).toEqual([]);
    expect(dueOn('2027-02-16', '', [action])).toEqual(['action second-trainer ana 2027-03-15']);
    expect(dueOn('2027-05-01', '', [action])).toEqual(['action second-trainer ana 2027-03-15']);
    const end = (word: true | { dropped: string }) => [
      action,
      checkinOn('2027-03-20', { done: { 'second-trainer': word } }),
    ];
    expect(dueOn('2027-05-01', '', end(true))).toEqual([]);
    expect(dueOn('2027-05-01', '', end({ dropped: 'No money.' }))).toEqual([]);
  });

  it('is an item of a list that has an id: once by its date, or again in each cadence', () => {
    const yaml = `communication: [{ audience: Everybody, message: Where we stand, id: all-hands, every: month, owner: Ana }]
execution: { leadership_agenda: [{ what: A day at the desk, id: desk-day, due: 2027-02-10, owner: Bo }] }
not_doing: [{ what: No app, id: no-app, every: quarter }]
`;
    expect(dueOn('2027-02-01', yaml)).toEqual([]);
    expect(dueOn('2027-02-11', yaml)).toEqual([
      'item all-hands Ana 2027-02-01',
      'item desk-day Bo 2027-02-10',
    ]);
    const done = [checkinOn('2027-02-05', { done: { 'all-hands': true, 'desk-day': true } })];
    expect(dueOn('2027-03-05', yaml, done)).toEqual([]);
    expect(dueOn('2027-03-06', yaml, done)).toEqual(['item all-hands Ana 2027-03-05']);
    expect(dueOn('2027-04-02', yaml, done)).toContain('item no-app - 2027-04-01');
  });

  it.each(['closed', 'paused'])('is nothing for a strategy that is %s', (status) => {
    const action = checkinOn('2027-01-10', { actions: { call: { what: 'Call', due: '2027-02-01' } } });
    expect(dueOn('2027-09-01', CALLS, [action])).toHaveLength(2);
    expect(dueOn('2027-09-01', `status: ${status}\n${CALLS}`, [action])).toEqual([]);
  });
});
