import { describe, expect, it } from 'vitest';
import { findMeasureDay, findOutcome, listLiveMeasures } from '../../src/model/measures.ts';
import { nameMeasure } from '../../src/model/names.ts';
import { planFrom } from '../lint/check.ts';

const PLAN = planFrom(`
end: 2028
criteria:
  waits: { outcome: Nobody waits over a week, owner: ana }
stages:
  incremental:
    by: 2027
    objectives:
      desk:
        result: One desk answers every call
        owner: ben
        key_results:
          calls: { outcome: Nine calls in ten are answered at once, owner: cleo, due: 2027-03 }
        indicators:
          rings: { measure: Rings before an answer }
      paper: { result: No form is on paper, status: paused, key_results: { forms: { outcome: None } } }
objectives:
  old: { result: Done, status: done, indicators: { past: { measure: Letters } } }
initiatives:
  train: { what: Train the desk, due: 2026-06, indicators: { trained: { measure: People trained } } }
  gone: { what: Buy phones, status: dropped, indicators: { phones: { measure: Phones } } }
`);
const placed = listLiveMeasures(PLAN);
const find = (wanted: string) => {
  const one = placed.find(({ id }) => id === wanted);
  if (!one) throw new Error(`no measure ${wanted}`);
  return one;
};

describe('the measures that somebody works towards', () => {
  it('leave out those of work that is done, dropped or paused', () =>
    expect(placed.map(nameMeasure)).toEqual([
      'criterion `waits`',
      'key result `calls`',
      'indicator `rings`',
      'indicator `trained`',
    ]));
  it('are due on their own day, else with the work or the stage, else when the strategy ends', () =>
    expect(placed.map((one) => findMeasureDay(PLAN, one))).toEqual([
      '2028-12-31',
      '2027-03-31',
      '2027-12-31',
      '2026-06-30',
    ]));
  it('have an outcome unless they are indicators', () => {
    expect(findOutcome(find('calls'))).toBe('Nine calls in ten are answered at once');
    expect(findOutcome(find('rings'))).toBeUndefined();
  });
});
