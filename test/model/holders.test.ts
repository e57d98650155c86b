import { describe, expect, it } from 'vitest';
import { listEntities } from '../../src/model/entities.ts';
import { listMeasures } from '../../src/model/measures.ts';
import { makePlan } from '../../src/model/plan.ts';
import { trackPlan } from '../../src/track/track-plan.ts';
import { changes } from '../diff/sides.ts';
import { told } from '../lint/check.ts';
import { strategyOf } from '../render/fixture.ts';

const HEAD = 'start: 2026\nend: 2028\n';
const form = (keys: string) => `initiatives: { form: { what: One form${keys} } }\n`;
const CALLS = ', indicators: { calls: { measure: Calls, baseline: 90, target: 20 } }';
const told2027 = (before: string, after: string) =>
  changes(HEAD + before, HEAD + after, { asOf: '2027-01-15' }).map(({ rule, level, message }) => [
    `${rule} ${level}`,
    message,
  ]);

describe('an indicator of an initiative', () => {
  const strategy = strategyOf(
    `strat: 1\nname: N\n${HEAD}${form(`, owner: tom, start: 2026-03, due: 2027-06${CALLS}`)}`,
  );
  const plan = makePlan(strategy);

  it('is a measure of the plan, and has the time and owner of its initiative', () => {
    expect(
      listMeasures(plan).map(({ id, kind, of }) => [id, kind, of?.section, of?.id, of?.work.owner]),
    ).toEqual([['calls', 'indicator', 'initiatives', 'form', 'tom']]);
    expect(trackPlan(plan)).toMatchObject([{ id: 'calls', start: '2026-03-01', due: '2027-06-30' }]);
  });

  it('is an entity of policies', () => {
    expect(listEntities('indicator', strategy).map(({ name, above }) => [name, above.id])).toEqual([
      ['calls', 'calls'],
    ]);
  });

  it('is compared like that of an objective, and comes with a new initiative', () => {
    expect(told2027(form(CALLS), form(CALLS.replace('20', '40')))[0]?.[0]).toBe('target-lowered warn');
    expect(told2027('', form(CALLS)).map(([rule]) => rule)).toEqual(['scope-added warn']);
    expect(told2027(form(CALLS), '').map(([rule]) => rule)).toEqual(['scope-removed info']);
  });

  it('may be a guardrail, and is checked as one of an objective is', () => {
    const guarded = `criteria: { fees: { outcome: Fees fall, baseline: 90, target: 60, guardrail: calls } }\n${form(CALLS)}`;
    expect(told('reference-unknown', guarded)).toEqual([]);
    expect(
      told('date-order', `${HEAD}${form(CALLS.replace('target: 20', 'target: 20, due: 2030'))}`),
    ).toHaveLength(1);
    expect(told('id-duplicate', `criteria: { calls: { outcome: A } }\n${form(CALLS)}`)).not.toEqual([]);
  });
});
