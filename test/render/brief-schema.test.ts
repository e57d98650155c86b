import Ajv from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { makeBriefJsonSchema } from '../../src/render/brief-schema.ts';
import { HARBOR, strategyOf } from './fixture.ts';
import { brief } from './pages.ts';

const movement = {
  since: '2026-10-01',
  moves: [{ name: 'a', what: 'target', values: '4 → 8', effect: '', reason: '', isOpen: true }],
};

/** Returns the same schema with additional keys forbidden. */
function closed(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(closed);
  if (typeof schema !== 'object' || schema === null) return schema;
  const inside = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, closed(value)]));
  return 'properties' in schema ? { ...inside, additionalProperties: false } : inside;
}

const isBrief = new Ajv.Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  closed(makeBriefJsonSchema()) as object,
);

describe('the schema of a brief', () => {
  it.each([
    ['all that a strategy can say', HARBOR],
    ['next to nothing', 'strat: 1\nname: New'],
  ])('names every key of one with %s, and no other', (_what, yaml) => {
    isBrief(JSON.parse(JSON.stringify(brief(strategyOf(yaml), { narrative: 'x', movement }))));
    expect(isBrief.errors ?? []).toEqual([]);
  });

  it('rejects a brief that lacks a key', () => {
    const { gap: _, ...rest } = brief(strategyOf(HARBOR));
    expect(isBrief(rest)).toBe(false);
  });
});
