import { expect, it } from 'vitest';
import { getFieldValue, listEntities } from '../../src/model/entities.ts';
import { type EntityKind, KINDS, listFields } from '../../src/model/kinds.ts';
import type { Strategy } from '../../src/model/schema.ts';
import { read } from '../lint/check.ts';

const TEXT = `
end: 2029-06
people: { maria: { name: Maria Ortiz } }
reality:
  evidence: [{ kind: market, finding: a }, { kind: customers }]
  obstacles: { old-core: The core is old., silos: { what: Silos, layer: execution } }
criteria: { loan-time: { target: 2 } }
stages:
  incremental:
    by: 2027-06
    objectives:
      one-form: { result: r, indicators: { forms: { target: 1 } } }
capabilities: { decide: { able_to: decide } }
initiatives: { rules: { what: w, budget: 5, pilot: { where: Oslo }, x-centre: 7 } }
assumptions: { rates: { belief: b } }
risks: { churn: { risk: r } }
execution: { performance_routines: [{ what: Monday }] }
communication: [{ audience: all }]
not_doing: [{ what: cards }]
`;
const strategy = read(TEXT).model as Strategy;
const names = (kind: EntityKind) => listEntities(kind, strategy).map(({ name }) => name);

it.each([
  ['strategy', ['Example']],
  ['criterion', ['loan-time']],
  ['stage', ['incremental']],
  ['objective', ['one-form']],
  ['indicator', ['forms']],
  ['obstacle', ['old-core', 'silos']],
  ['evidence', ['1', '2']],
  ['capability', ['decide']],
  ['initiative', ['rules']],
  ['assumption', ['rates']],
  ['risk', ['churn']],
  ['execution', ['1']],
  ['communication', ['1']],
  ['not_doing', ['1']],
  ['person', ['maria']],
] as const)('listing entities finds every %s', (kind, expected) => {
  expect(names(kind)).toEqual(expected);
});

it('listing entities of an almost empty strategy finds none and reports nothing', () => {
  const empty = { strat: 1, name: 'A' } as Strategy;
  for (const kind of KINDS) expect(listEntities(kind, empty)).toHaveLength(kind === 'strategy' ? 1 : 0);
});

it.each([
  ['initiative', 'budget', 5],
  ['initiative', 'pilot.where', 'Oslo'],
  ['initiative', 'pilot.success', undefined],
  ['initiative', 'pilot.where.x', undefined],
  ['initiative', 'constructor', undefined],
  ['initiative', '__proto__', undefined],
  ['initiative', 'x-centre', 7],
  ['objective', 'stage', 'incremental'],
  ['indicator', 'objective', 'one-form'],
  ['execution', 'part', 'performance_routines'],
  ['obstacle', 'what', 'The core is old.'],
  ['strategy', 'stages.incremental.by', '2027-06'],
] as const)('the field of an %s, `%s`, is %j', (kind, field, expected) => {
  const [entity] = listEntities(kind, strategy);
  expect(entity && getFieldValue(entity, field)).toEqual(expected);
});

it('the fields of every kind have a known type', () => {
  const types = Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      Object.fromEntries([...listFields(kind)].map(([name, { type }]) => [name, type])),
    ]),
  );
  expect(types.initiative).toEqual({
    id: 'text',
    what: 'text',
    label: 'text',
    with: 'list',
    owner: 'text',
    sponsor: 'text',
    serves: 'list',
    depends_on: 'list',
    start: 'date',
    due: 'date',
    budget: 'number',
    people: 'number',
    pilot: 'section',
    'pilot.where': 'text',
    'pilot.learn_by': 'date',
    'pilot.success': 'text',
    indicators: 'entries',
    status: 'text',
    link: 'text',
    renamed_from: 'text',
    tags: 'list',
    confidential: 'yes',
    internal: 'yes',
  });
  expect(types.criterion?.baseline).toBe('number');
  expect(types.strategy).toMatchObject({
    criteria: 'entries',
    'destination.market': 'list',
    'destination.roles': 'entries',
    'execution.operating_model': 'entries',
    fiscal_year_starts: 'number',
    end: 'date',
    'reality.evidence': 'entries',
  });
  expect(types.evidence?.on).toBe('date');
  expect(listFields('objective').get('status')?.values).toContain('dropped');
  expect(listFields('criterion').get('baseline')?.values).toEqual(['unknown']);
});
