/** The results of a closing look back, as status judges them. */
import { describe, expect, it } from 'vitest';
import type { DatedRetro } from '../../src/model/dated-record.ts';
import type { Retro } from '../../src/model/retro.ts';
import { DEFAULT_STATUS_SETTINGS } from '../../src/track/measure.ts';
import { makeStandings } from '../../src/track/standings.ts';
import { checkinOn, planOf } from './sample-year.ts';

const PLAN = planOf(`start: 2027-01-01
end: 2027-12-31
status: closed
criteria:
  calls: { outcome: More, measure: Calls, baseline: 0, target: 100 }
  opens: { outcome: It opens, met_when: It is open. }
`);

function stateAfter(
  results: Retro['results'],
  { on = '2028-01-10', checkins = [] as { on: string; calls: number }[] } = {},
) {
  const record = { strat: 1, kind: 'retro', on, by: 'ana', closes: true, results } as Retro;
  const retro: DatedRetro = {
    name: `retros/${on}.md`,
    record,
    narrative: '',
    on,
    recordedOn: undefined,
    isNew: false,
  };
  const said = checkins.map((one) => checkinOn(one.on, { measures: { calls: one.calls } }));
  const ground = {
    plan: PLAN,
    checkins: said,
    amendments: [],
    retros: [retro],
    settings: DEFAULT_STATUS_SETTINGS,
  };
  const { measures } = makeStandings({ ...ground, asOf: '2028-02-01' });
  return Object.fromEntries(measures.map(({ placed, standing }) => [placed.id, standing.state]));
}

describe('a result of a closing look back', () => {
  it('decides whether a criterion was met', () => {
    expect(stateAfter({ calls: { value: 100, at: '2027-12-31' }, opens: true })).toMatchObject({
      calls: 'met',
    });
    expect(stateAfter({ calls: { value: 99, at: '2027-12-31' }, opens: false })).toMatchObject({
      calls: 'missed',
      opens: 'missed',
    });
  });

  it('counts for the due date if it is the last value of an earlier day', () => {
    const checkins = [{ on: '2027-06-30', calls: 60 }];
    expect(stateAfter({ calls: { value: 60, at: '2027-06-30' } }, { checkins }).calls).toBe('missed');
  });

  it('never replaces a later value', () => {
    const checkins = [
      { on: '2027-06-30', calls: 60 },
      { on: '2027-12-31', calls: 100 },
    ];
    expect(stateAfter({ calls: { value: 60, at: '2027-06-30' } }, { checkins }).calls).toBe('met');
  });

  it('is not moved to a due date that had not come', () => {
    expect(stateAfter({ calls: { value: 60, at: '2027-06-30' } }, { on: '2027-07-10' }).calls).not.toBe(
      'missed',
    );
  });
});
