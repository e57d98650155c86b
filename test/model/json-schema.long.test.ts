/** One strategy with every value in place of every other, checked by the published JSON Schema and by the program. */
import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { makeStrategyJsonSchema } from '../../src/model/json-schema.ts';
import { parseStrategy } from '../../src/source/parse.ts';

const validate = new Ajv2020({ allErrors: false, strict: false }).compile(makeStrategyJsonSchema());

/** Returns whether the program accepts the shape of a value. */
function modelTakes(value: unknown): boolean {
  const { is, findings } = parseStrategy(new TextEncoder().encode(JSON.stringify(value)), 'strategy.yaml');
  return is === 'strategy' && findings.length === 0;
}

describe('the published JSON Schema', () => {
  it('agrees with the program on every file in which one value replaces another', () => {
    const value = parse(readFileSync('examples/ten-people/strategy.yaml', 'utf8'));
    let [same, taken] = [0, 0];
    const differences: string[] = [];
    for (const { owner, key } of places(value)) {
      // Only the program knows that fiscal dates need `fiscal_year_starts`.
      if (key === 'fiscal_year_starts') continue;
      const before = owner[key];
      for (const other of OTHERS) {
        owner[key] = other;
        const verdict = validate(value);
        if (verdict !== modelTakes(value))
          differences.push(`${key} = ${JSON.stringify(other)}: the schema says ${verdict}`);
        same++;
        if (verdict) taken++;
      }
      owner[key] = before;
    }
    expect(differences).toEqual([]);
    expect(taken).toBeGreaterThan(100);
    expect(same - taken).toBeGreaterThan(1000);
  });
});

const OTHERS: readonly unknown[] = [
  'words',
  '',
  7,
  -0.5,
  true,
  null,
  [],
  ['a', 'b'],
  [1],
  {},
  { 'a-b': 'c' },
  '2028-Q3',
  'unknown',
];

type Owner = Record<string | number, unknown>;

function places(value: unknown): { owner: Owner; key: string | number }[] {
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => [{ owner: value as Owner, key }, ...places((value as Owner)[key])]);
}
