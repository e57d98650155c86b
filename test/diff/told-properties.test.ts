/** Random plans: whom a change concerns is among their people, is everybody who refers to it, and has no order. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import type { Change } from '../../src/model/change.ts';
import { getStrategyKinds, isPeople, type KeyKind } from '../../src/model/key-kinds.ts';
import { findPersonName, isLive, makePlan } from '../../src/model/plan.ts';
import { listReferences } from '../../src/model/references.ts';
import type { Strategy } from '../../src/model/schema.ts';
import { runs } from '../property-runs.ts';
import { changes, side } from './sides.ts';

const PEOPLE = ['ada', 'ben', 'cai', 'Dee Fox', 'The crew'];
const person = fc.constantFrom(...PEOPLE);
const people = fc.uniqueArray(person, { maxLength: 2 });
const IDS: Readonly<Record<string, readonly string[]>> = {
  criteria: ['trips', 'late-boats', 'fares'],
  objectives: ['timetable', 'night-boats', 'fares'],
  capabilities: ['steer', 'fares'],
  initiatives: ['engines', 'training'],
};
const ids = (...sections: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...sections.flatMap((section) => IDS[section] ?? [])), { maxLength: 3 });
const status = fc.constantFrom('active', 'active', 'done', 'dropped');

const mapOf = (section: string, value: fc.Arbitrary<object>) =>
  fc.dictionary(fc.constantFrom(...(IDS[section] ?? [])), value, { maxKeys: 3 });

const criterion = fc.record(
  {
    measure: fc.constant('Trips'),
    unit: fc.constant('trips'),
    baseline: fc.constant(10),
    target: fc.constantFrom(20, 30, 40),
    owner: person,
    with: people,
    guardrail: fc.constantFrom('late-boats', 'fares', 'Nobody is hurt.'),
  },
  { requiredKeys: ['measure', 'unit', 'baseline', 'target'] },
);
const objective = fc.record(
  {
    result: fc.constant('The boats run.'),
    owner: person,
    sponsor: person,
    due: fc.constantFrom('2027-05', '2027-06'),
    advances: ids('criteria'),
    needs: ids('capabilities'),
    depends_on: ids('objectives'),
    status,
  },
  { requiredKeys: ['result'] },
);
const initiative = fc.record(
  {
    what: fc.constant('Work on boats'),
    owner: person,
    serves: ids('criteria', 'objectives', 'capabilities'),
    depends_on: ids('initiatives'),
    status,
  },
  { requiredKeys: ['what'] },
);
const capability = fc.record({ able_to: fc.constant('cross'), needed: fc.constantFrom(2, 3), owner: person });

const strategy = fc.record({
  owner: person,
  start: fc.constant('2027'),
  end: fc.constantFrom('2028-12', '2029-12'),
  people: fc.constant({ ada: { name: 'Ada Moss' }, ben: { name: 'Ben Holt' } }),
  destination: fc.record({
    roles: fc.constantFrom<object>(
      {},
      { Deckhand: 'Casts off for `trips`.' },
      { Pilot: 'Watches late-boats.' },
    ),
  }),
  criteria: mapOf('criteria', criterion),
  objectives: mapOf('objectives', objective),
  capabilities: mapOf('capabilities', capability),
  initiatives: mapOf('initiatives', initiative),
  communication: fc.constant([{ audience: 'Islanders', message: 'How trips went', owner: 'cai' }]),
});

type Plain = Readonly<Record<string, unknown>>;

const diff = (before: object, after: object) => changes(stringify(before), stringify(after));
const told = ({ tell = [] }: Change) => tell.map(({ person: who }) => who);

/** Turns the keys of every map around. */
function turn(value: unknown): unknown {
  if (Array.isArray(value)) return [...value].reverse().map(turn);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, one]) => [key, turn(one)]),
  );
}

function listPeople(value: unknown, of: KeyKind | undefined = getStrategyKinds()): readonly string[] {
  if (of && isPeople(of)) return [value].flat().map(String);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, one]) => listPeople(one, of?.below(key)));
}

function listEverybody(plan: Plain): readonly string[] {
  const { roles = {} } = plan.destination as { roles?: object };
  return [
    ...listPeople(plan).map((who) => findPersonName(plan as unknown as Strategy, who)),
    ...Object.keys(roles),
    'Islanders',
  ];
}

/** Lists who owns live work that refers to an entry, as the rules about references see it. */
function listNamers(text: object, entity: string): readonly string[] {
  const [section, id] = entity.split('/');
  const { plan } = side(stringify(text));
  if (!plan) throw new Error('The plan cannot be read.');
  return listReferences(makePlan(plan.strategy)).flatMap((reference) => {
    const { owner } = reference.owner as { owner?: string };
    const isOne = reference.id === id && reference.to.some((one) => one === section);
    const isSelf = reference.path.at(-1) === id && reference.path.includes(section ?? '');
    return isOne && !isSelf && owner !== undefined && isLive(reference.owner)
      ? [findPersonName(plan.strategy, owner)]
      : [];
  });
}

const MOVING = ['goalpost', 'direction', 'people'];

describe('whom a change concerns in random plans', () => {
  it('is among the people, roles and audiences of both versions, each once', () => {
    fc.assert(
      fc.property(strategy, strategy, (before, after) => {
        const all = new Set([before, after].flatMap(listEverybody));
        for (const change of diff(before, after)) {
          expect(told(change).filter((who) => !all.has(who))).toEqual([]);
          expect(new Set(told(change)).size).toBe(told(change).length);
          for (const { why } of change.tell ?? []) expect(new Set(why).size).toBe(why.length);
        }
      }),
      { numRuns: runs(200, 20) },
    );
  });

  it('does not depend on the order of entries', () => {
    fc.assert(
      fc.property(strategy, strategy, (before, after) => {
        const tell = (list: readonly Change[]) =>
          new Map(list.map((change) => [`${change.rule} ${change.message}`, change.tell ?? []] as const));
        const turned = tell(diff(turn(before) as object, turn(after) as object));
        for (const [name, people] of tell(diff(before, after)))
          if (turned.has(name)) expect({ name, people: turned.get(name) }).toEqual({ name, people });
      }),
      { numRuns: runs(200, 20) },
    );
  });

  it('has every owner of live work that refers to it, on either side', () => {
    let seen = 0;
    fc.assert(
      fc.property(strategy, strategy, (before, after) => {
        for (const change of diff(before, after)) {
          if (change.entity === undefined || !MOVING.includes(change.class)) continue;
          const namers = [before, after].flatMap((plan) => listNamers(plan, change.entity ?? ''));
          seen += namers.length;
          expect(namers.filter((who) => !told(change).includes(who))).toEqual([]);
        }
      }),
      { numRuns: runs(200, 20) },
    );
    expect(seen).toBeGreaterThan(10);
  });
});
