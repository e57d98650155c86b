import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { checkinSchema } from '../../../src/model/checkin.ts';
import { strategySchema } from '../../../src/model/schema.ts';
import { fitsForCertain } from '../../../src/source/shape/quick-fit.ts';
import type { Schema } from '../../../src/source/shape/schema-walk.ts';
import { readTree } from '../../../src/source/yaml/tree.ts';
import { runs } from '../../property-runs.ts';

type Part = Record<string, unknown>;

function readYaml(path: string): object {
  return readTree(readFileSync(path, 'utf8')).value as object;
}

const year = 'test/track/sample-year/checkins';
const plans = readdirSync('examples')
  .map((name) => join('examples', name, 'strategy.yaml'))
  .filter((path) => existsSync(path) && !path.includes('before-review'))
  .map((path): [Schema, object] => [strategySchema, readYaml(path)]);
const checkins = readdirSync(year)
  .filter((name) => name.endsWith('.yaml'))
  .map((name): [Schema, object] => [checkinSchema, readYaml(join(year, name))]);

const whole: [Schema, object] = [
  checkinSchema,
  {
    strat: 1,
    kind: 'checkin',
    on: '2027-10-31',
    'x-own': { any: null },
    measures: {
      'loan-time': { value: 38, at: '2027-Q3', confidence: 0.5, 'x-ours': null },
      met: true,
      not: 'unknown',
    },
    corrections: [{ of: 'loan-time', at: 2026, from: 1, withdrawn: true }],
    capabilities: { papers: 2, desks: { level: 4 } },
    done: { 'teams/north#stop-list': true, talk: { dropped: 'No longer needed.' } },
  },
];

/** Lists every place of a value. */
function listPlaces(value: unknown): (readonly [owner: Part, key: string])[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.keys(value).flatMap((key) => [
    [value as Part, key] as const,
    ...listPlaces((value as Part)[key]),
  ]);
}

/** Sets a key of any name: the plain assignment of `__proto__` would change what the object is, or throw. */
function setOwn(owner: Part, name: string, value: unknown): void {
  Object.defineProperty(owner, name, { value, configurable: true, enumerable: true, writable: true });
}

function dropOwnKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(dropOwnKeys);
  const kept = Object.entries(value).filter(([key]) => !key.startsWith('x-'));
  return Object.fromEntries(kept.map(([key, child]) => [key, dropOwnKeys(child)]));
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    true,
    false,
    0,
    -1,
    4,
    5,
    0.5,
    1.1,
    1e300,
    2026,
    1899,
    '',
    'unknown',
    'on-track',
  ),
  fc.constantFrom<unknown>(
    '2026-02-29',
    '2028-02-29',
    'FY2027-Q1',
    '<= 3',
    'Loan time',
    [],
    [1],
    {},
    { 'x-a': null },
  ),
  fc.constantFrom<unknown>({ value: 1 }, { level: 2.5 }, { what: 'It' }, { nobody: 1 }, 'x'.repeat(8193)),
  fc.string(),
  fc.double(),
);

describe('fitsForCertain', () => {
  it.each([...plans, ...checkins, whole])('is certain of a file without a mistake (%#)', (schema, value) => {
    expect(fitsForCertain(schema, value)).toBe(true);
  });

  it('is certain of nothing that zod refuses, whatever stands in place of a value', () => {
    const cases = fc.constantFrom(...plans, ...checkins, whole);
    let certain = 0;
    fc.assert(
      fc.property(cases, fc.nat(), odd, fc.string(), ([schema, value], place, other, name) => {
        const mutant = structuredClone(value);
        const places = listPlaces(mutant);
        const [owner, key] = places[place % places.length] ?? ([{}, ''] as const);
        setOwn(owner, place % 5 === 0 && !Array.isArray(owner) ? name : key, other);
        if (!fitsForCertain(schema, mutant)) return;
        certain++;
        expect(z.safeParse(schema, dropOwnKeys(mutant), { jitless: true }).error).toBeUndefined();
      }),
      { numRuns: runs(5000), examples: [[plans[0] ?? whole, 5, null, '__proto__']] },
    );
    expect(certain).toBeGreaterThan(0);
  });

  it('leaves too many entries and empty keys to the slower way', () => {
    const many = Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [`m-${index}`, 1]));
    expect(fitsForCertain(checkinSchema, { strat: 1, measures: many })).toBe(false);
    expect(fitsForCertain(checkinSchema, { strat: 1, measures: null })).toBe(false);
    expect(fitsForCertain(checkinSchema, { measures: {} })).toBe(fitsForCertain(checkinSchema, {}));
  });

  it('refuses the key that would change what an object is', () => {
    const odd = JSON.parse('{"strat": 1, "measures": {"__proto__": {"value": 1}}}');
    expect(fitsForCertain(checkinSchema, odd)).toBe(false);
  });
});
