import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { listRecordJsonSchemas, makeStrategyJsonSchema } from '../../src/model/json-schema.ts';
import { parseStrategy } from '../../src/source/parse.ts';

const validate = new Ajv2020({ allErrors: false, strict: false }).compile(makeStrategyJsonSchema());
const examples = readdirSync('examples', { withFileTypes: true }).filter((entry) => entry.isDirectory());
const exampleValue = (name: string): unknown => parse(readFileSync(`examples/${name}/strategy.yaml`, 'utf8'));

/** Returns whether the program accepts the shape of a value. */
function modelTakes(value: unknown): boolean {
  const { is, findings } = parseStrategy(new TextEncoder().encode(JSON.stringify(value)), 'strategy.yaml');
  return is === 'strategy' && findings.length === 0;
}

describe('the published JSON Schema', () => {
  it('uses only keywords of the standard and `errorMessage`, which editors show', () => {
    const strict = new Ajv2020({ strict: true, allowUnionTypes: true }).addVocabulary(['errorMessage']);
    expect(strict.compile(makeStrategyJsonSchema())).toBeTypeOf('function');
  });

  it.each(examples.map((entry) => entry.name))('agrees with the program on examples/%s', (name) => {
    const value = exampleValue(name);
    expect(validate(value)).toBe(modelTakes(value));
    expect(validate(value)).toBe(name !== 'before-review');
  });

  it.each([
    ['no name', { strat: 1 }],
    ['another version', { strat: '1', name: 'A' }],
    ['a wrong key', { strat: 1, name: 'A', colour: 'red' }],
    ['an impossible day', { strat: 1, name: 'A', end: '2027-02-29' }],
    ['two owners', { strat: 1, name: 'A', owner: ['a', 'b'] }],
    ['a bad id', { strat: 1, name: 'A', criteria: { Loan_Time: {} } }],
    ['a limit without a number', { strat: 1, name: 'A', criteria: { a: { target: 'at most a few' } } }],
    ['an expected value for no day', { strat: 1, name: 'A', criteria: { a: { expected: { soon: 4 } } } }],
    ['a tolerance of nothing', { strat: 1, name: 'A', criteria: { a: { tolerance: 0 } } }],
    ['more days of grace than a month has', { strat: 1, name: 'A', tracking: { grace: 32 } }],
    ['a level beyond the scale', { strat: 1, name: 'A', capabilities: { a: { today: 5 } } }],
  ])('refuses %s', (_, value) => {
    expect(validate(value)).toBe(false);
    expect(modelTakes(value)).toBe(false);
  });

  it.each([
    ['a leap day', { strat: 1, name: 'A', end: '2028-02-29' }],
    ['a year as a number', { strat: 1, name: 'A', end: 2028 }],
    ['an empty key', { strat: 1, name: 'A', destination: { why: null } }],
    ['an empty entry', { strat: 1, name: 'A', criteria: { 'loan-time': null } }],
    ['an empty section', { strat: 1, name: 'A', criteria: null }],
    ['a key of one’s own', { strat: 1, name: 'A', 'x-colour': 'red' }],
    ['a limit', { strat: 1, name: 'A', criteria: { a: { target: '<= 0.6' } } }],
    ['a range', { strat: 1, name: 'A', criteria: { a: { target: '30..40' } } }],
    [
      'an expected course',
      { strat: 1, name: 'A', criteria: { a: { expected: { '2027-06': 4, substantial: 5 } } } },
    ],
    ['what is freed, as numbers', { strat: 1, name: 'A', not_doing: [{ what: 'B', frees: { people: 3 } }] }],
    [
      'a key result',
      {
        strat: 1,
        name: 'A',
        stages: { incremental: { objectives: { a: { key_results: { b: { target: 1 } } } } } },
      },
    ],
    ['a paused strategy', { strat: 1, name: 'A', status: 'paused', tracking: { every: 'week', grace: 0 } }],
    ['an unknown baseline', { strat: 1, name: 'A', criteria: { a: { baseline: 'unknown' } } }],
  ])('accepts %s', (_, value) => {
    expect(validate(value)).toBe(true);
    expect(modelTakes(value)).toBe(true);
  });
});

describe('the JSON Schema of a check-in', () => {
  const judge = new Ajv2020({ strict: false }).compile(listRecordJsonSchemas().checkin?.() ?? {});
  const checkin = (rest: object) => ({ strat: 1, kind: 'checkin', on: '2027-06-30', by: 'ana', ...rest });

  it.each([
    { objectives: { lines: 'at-risk' } },
    { objectives: { lines: { status: 'at-risk', note: 'The training begins in April.' } } },
    { assumptions: { bureau: 'holds', staff: { state: 'broken' } } },
    { capabilities: { papers: 2, desk: { level: 3 } } },
    { measures: { calls: 4, done: true, later: 'unknown', sure: { value: 4, confidence: 0.5 } } },
    { done: { hiring: true, training: 'In May.', desk: { dropped: 'No room.' } } },
  ])('allows the short and the long form: %j', (rest) => {
    expect(judge(checkin(rest)), JSON.stringify(judge.errors)).toBe(true);
  });

  it.each([
    { objectives: { lines: 'at risk' } },
    { objectives: { lines: 'xat-risk' } },
    { objectives: { lines: { status: 'green' } } },
    { measures: { calls: 'many' } },
    { done: { hiring: false } },
  ])('refuses other words: %j', (rest) => {
    expect(judge(checkin(rest))).toBe(false);
  });
});
