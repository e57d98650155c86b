import { describe, expect, it } from 'vitest';
import * as f from '../../src/model/fields.ts';
import { PARENT } from '../../src/model/key-info.ts';
import {
  findEntryKind,
  findEntryMaps,
  findKeyKind,
  findSectionsNaming,
  getStrategyKinds,
  isDate,
  isReference,
  isText,
  readKeyKinds,
} from '../../src/model/key-kinds.ts';
import { listKeysWith, walkKeyKinds } from '../../src/model/key-walk.ts';
import { KINDS, listKindPaths } from '../../src/model/kinds.ts';
import { NOUN } from '../../src/model/names.ts';
import { RECORD_KINDS } from '../../src/model/records.ts';
import { LEDGER_FIELDS } from '../../src/model/schema.ts';

const all = [...walkKeyKinds(getStrategyKinds())];
const named = (path: readonly string[]) => path.join('.');
const at = (path: string) => findKeyKind(getStrategyKinds(), path.split('.'));

describe('the kind of a key', () => {
  it.each([
    ['owner', 'person'],
    ['stages.incremental.by', 'date'],
    ['start', 'beginning'],
    ['reality.internal', 'facts'],
    ['reality.external', 'texts'],
    ['review.every', 'cadence'],
    ['risks.some-risk.internal', 'hides'],
    ['stages.substantial.objectives.some-id.advances', 'reference'],
    ['criteria.some-id.guardrail', 'text'],
    ['people', 'handles'],
    ['resources.people', 'number'],
    ['people.ana.role', 'text'],
    ['destination.roles.Desk', 'text'],
    ['reality.evidence.0.kind', 'choice'],
    ['execution.operating_model.2.what', 'text'],
    ['reality.obstacles.some-id.what', 'text'],
  ])('is known for %s: %s', (path, kind) => {
    expect(at(path)?.kind).toBe(kind);
  });

  it('is undefined for a key of the reader’s own and for an unknown one', () => {
    expect(at('x-note')).toBeUndefined();
    expect(at('risks.some-risk.no_such_key')).toBeUndefined();
    expect(at('owner.name')).toBeUndefined();
  });

  it('is derived once', () => {
    expect(at('criteria.one.target')).toBe(at('criteria.another.target'));
  });

  it('includes the meaning of an absent value', () => {
    expect(all.flatMap(({ path, kind }) => (kind.absent ? [`${named(path)}: ${kind.absent}`] : []))).toEqual([
      'status: active',
      'lang: en',
      'tracking.every: month',
      'tracking.grace: 5',
      'tracking.survey: half-year',
      'criteria.*.shape: straight',
      ...['incremental', 'substantial', 'transformational'].flatMap((stage) => [
        `stages.${stage}.objectives.*.indicators.*.kind: lead`,
        `stages.${stage}.objectives.*.indicators.*.shape: straight`,
        `stages.${stage}.objectives.*.key_results.*.shape: straight`,
      ]),
      'objectives.*.indicators.*.kind: lead',
      'objectives.*.indicators.*.shape: straight',
      'objectives.*.key_results.*.shape: straight',
      'initiatives.*.indicators.*.kind: lead',
      'initiatives.*.indicators.*.shape: straight',
    ]);
  });

  it('is text, a date or a reference, and only a text that may name an entry is two of them', () => {
    for (const { path, kind } of all) {
      const is = [isText(kind), isDate(kind), isReference(kind)].filter(Boolean).length;
      expect({ path, is: is < 2 || path.at(-1) === 'guardrail' }).toEqual({ path, is: true });
    }
  });
});

describe('references', () => {
  it('name maps of entries that exist', () => {
    const known = [...findEntryMaps().keys(), PARENT];
    const to = all.flatMap(({ kind }) => kind.to ?? []);
    expect(to.length).toBeGreaterThan(10);
    expect(to.filter((map) => !known.includes(map))).toEqual([]);
  });

  it('are found from the map that they name', () => {
    expect(findSectionsNaming('obstacles')).toEqual(['stages', 'objectives', 'initiatives', 'execution']);
    expect(findSectionsNaming('indicators')).toEqual(['criteria', 'stages', 'objectives', 'initiatives']);
  });
});

describe('the maps of entries', () => {
  it('are those that have a noun', () => {
    expect([...findEntryMaps().keys()].sort()).toEqual(Object.keys(NOUN).sort());
  });

  it('are kinds of entity that a policy can name, like lists of sections', () => {
    const groups = all.filter(({ kind }) => ['entries', 'handles', 'list'].includes(kind.kind));
    const paths = KINDS.flatMap(listKindPaths).map((path) =>
      path.join('.').replace(/^stages\.\*/, 'stages.incremental'),
    );
    const missing = groups
      .map(({ path }) => named([...path, '*']))
      .filter((path) => !/^stages\.(?:substantial|transformational)/.test(path))
      .filter((path) => !paths.includes(path.replace(/^execution\.\w+/, 'execution.*')));
    expect(missing).toEqual([]);
  });

  it('have entries with two keys that hide them from the public', () => {
    for (const map of findEntryMaps().keys()) {
      const entry = findEntryKind(map);
      expect(entry?.keys.filter((key) => entry.below(key)?.kind === 'hides')).toEqual([
        'confidential',
        'internal',
      ]);
    }
  });
});

describe('the marks of a key', () => {
  it('are listed in the order of the model', () => {
    expect(listKeysWith('definition', findEntryKind('criteria'))).toEqual([
      'measure',
      'unit',
      'direction',
      'met_when',
      'source',
    ]);
    expect(listKeysWith('head', getStrategyKinds())).toEqual(['strat', 'name', 'fiscal_year_starts']);
  });

  it('give each entry one title, except indicators', () => {
    for (const map of findEntryMaps().keys())
      expect({ map, titles: listKeysWith('title', findEntryKind(map)).length }).toEqual({
        map,
        titles: map === 'indicators' ? 0 : 1,
      });
  });

  it('cover every field that the ledger tracks', () => {
    const whole = getStrategyKinds();
    const sections = ['tracking', 'destination'].flatMap((name) => whole.below(name)?.keys ?? []);
    const entries = ['criteria', 'objectives', 'capabilities', 'initiatives'].flatMap(
      (name) => findEntryKind(name)?.keys ?? [],
    );
    const known = new Set([...whole.keys, ...sections, ...entries]);
    expect(LEDGER_FIELDS.filter((field) => !known.has(field))).toEqual([]);
  });
});

describe('the public view', () => {
  it('leaves out every key that is not marked as public', () => {
    const schema = f.section({
      shown: f.text('A.', 'public'),
      unmarked: f.person('B.'),
      map: f.textMap('C.'),
    });
    const root = readKeyKinds(schema);
    expect(root.keys.filter((key) => root.below(key)?.has('public'))).toEqual(['shown']);
    expect(root.below('map')?.below('any')?.has('public')).toBe(false);
  });

  it('contains everything in a plan except this list', () => {
    const closed = all.filter(({ path, kind }) => !kind.has('public') && path.at(-1) !== '*');
    const keys = new Set(closed.map(({ path }) => (path[0] === 'people' ? 'people' : (path.at(-1) ?? ''))));
    expect([...keys].sort()).toEqual([
      'budget',
      'confidential',
      'currency',
      'id',
      'internal',
      'link',
      'people',
      'renamed_from',
      'tags',
      'then',
    ]);
  });

  it('contains nothing of a record', () => {
    for (const { kind, schema } of RECORD_KINDS)
      for (const { path, kind: key } of walkKeyKinds(readKeyKinds(schema)))
        expect({ kind, path, isPublic: key.has('public') && key.kind !== 'marker' }).toMatchObject({
          isPublic: false,
        });
  });
});
