/** The output of an editor for `# yaml-language-server: $schema=…`: descriptions, keys, and helpful messages. */
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LanguageServer, type Position, startLanguageServer } from './language-server.ts';

const SCHEMA = pathToFileURL('schema/strategy.schema.json').href;
let server: LanguageServer;

beforeAll(async () => {
  server = await startLanguageServer();
});

afterAll(() => server.stop());

/** Opens a strategy; `|` in it marks the cursor. */
async function open(body: string) {
  const lines = `# yaml-language-server: $schema=${SCHEMA}\n${body}`.split('\n');
  const line = Math.max(
    0,
    lines.findIndex((text) => text.includes('|')),
  );
  const cursor: Position = { line, character: Math.max(0, lines[line]?.indexOf('|') ?? 0) };
  const file = await server.open(lines.join('\n').replace('|', ''));
  return { ...file, cursor, lines };
}

const HEAD = 'strat: 1\nname: A\n';

describe('an editor explains a key under the cursor', () => {
  it.each([
    ['na|me: A\nstrat: 1\n', 'Whose strategy this is.'],
    [
      `${HEAD}destination:\n  state|ment: x\n`,
      'One sentence of 15–20 words: where we will be in two to three years.',
    ],
    [`${HEAD}criteria:\n  loan-time:\n    tar|get: 2\n`, 'The value by \\`due\\`: a number, a limit'],
    [`${HEAD}criteria:\n  loan-time:\n    expec|ted: { 2027-06: 4 }\n`, 'Values expected on the way'],
    [`${HEAD}reality:\n  obstacles:\n    forms:\n      la|yer: vision\n`, 'Where it sits:'],
  ])('in %j', async (body, said) => {
    const { uri, cursor } = await open(body);
    expect(await server.hover(uri, cursor)).toContain(said);
  });
});

describe('an editor completes a key or value', () => {
  it.each([
    ['the top', '|', ['strat', 'name', 'destination', 'criteria', 'stages']],
    ['a criterion', `${HEAD}criteria:\n  loan-time:\n    |`, ['outcome', 'measure', 'baseline', 'target']],
    ['an obstacle', `${HEAD}reality:\n  obstacles:\n    forms:\n      |`, ['what', 'layer']],
    ['an entry of a list', `${HEAD}not_doing:\n  - |`, ['what', 'why', 'frees']],
    ['a status', `${HEAD}status: |`, ['draft', 'proposed', 'active', 'paused', 'closed']],
    [
      'the course of a measure',
      `${HEAD}criteria:\n  a:\n    |`,
      ['expected', 'shape', 'tolerance', 'every', 'lag'],
    ],
    ['a shape', `${HEAD}criteria:\n  a:\n    shape: |`, ['straight', 'steps']],
    ['the tracking', `${HEAD}tracking:\n  |`, ['every', 'grace', 'survey']],
    ['an assumption', `${HEAD}assumptions:\n  a:\n    |`, ['belief', 'then']],
    ['what is freed', `${HEAD}not_doing:\n  - what: A\n    frees:\n      |`, ['budget', 'people', 'what']],
    [
      'a key result',
      `${HEAD}stages:\n  incremental:\n    objectives:\n      a:\n        key_results:\n          b:\n            |`,
      ['outcome', 'target', 'due'],
    ],
    ['a baseline', `${HEAD}criteria:\n  a:\n    baseline: |`, ['unknown']],
  ])('in %s', async (_where, body, labels) => {
    const { uri, cursor } = await open(body);
    const offered = (await server.complete(uri, cursor)).map(({ label }) => label);
    for (const label of labels) expect(offered).toContain(label);
  });

  it('with its description', async () => {
    const { uri, cursor } = await open(`${HEAD}ow|`);
    const owner = (await server.complete(uri, cursor)).find(({ label }) => label === 'owner');
    expect(JSON.stringify(owner)).toContain('The one person who is accountable for the strategy.');
  });
});

/** A strategy, the underlined text, and its message. */
const WRONG: readonly (readonly [body: string, marked: string, message: string | RegExp])[] = [
  ['colour: red', 'colour', 'Property colour is not allowed.'],
  ['criteria:\n  a:\n    basline: 7', 'basline', 'Property basline is not allowed.'],
  ['reality:\n  obstacles:\n    a: { wat: x }', 'wat', 'Property wat is not allowed.'],
  ['end: soon', 'soon', /^This should be a date\. Write `2028`, `2028-H1`, `2028-Q3`/],
  ['end: 2027-02-30', '2027-02-30', /^This should be a date\./],
  ['end: true', 'true', /^This should be a date\./],
  ['mission: 7', '7', /^This should be a text\. .* put quotes around it where it is a number/],
  ['mission: [a, b]', '[a, b]', /^This should be a text\./],
  ['values: { a: b }', '{ a: b }', /^This should be a text or a list of texts\./],
  ['values: [1]', '1', /^This should be a text\./],
  ['owner: [a, b]', '[a, b]', /^This should be one person\./],
  ['status: live', 'live', 'This should be one of `draft`, `proposed`, `active`, `paused`, `closed`.'],
  ['criteria:\n  Loan_Time: {}', 'Loan_Time', /^This should be an id\. .*`loan-time`\.$/],
  ['criteria:\n  a:\n    baseline: unkown', 'unkown', /^This should be a number, or `unknown`\./],
  ['criteria:\n  a:\n    baseline: "7"', '"7"', /^This should be a number, or `unknown`\./],
  ['criteria:\n  a:\n    target: 7 %', '7 %', /^This should be a number or a limit\. /],
  ['criteria:\n  a:\n    contributes_to: b', 'b', /^This should be a list of ids\./],
  ['capabilities:\n  a:\n    today: high', 'high', 'This should be a whole number from 0 to 4.'],
  ['capabilities:\n  a:\n    today: 5', '5', /maximum of 4/],
  ['reality:\n  obstacles: text', 'text', /^This should be a map of entries by id\./],
  ['reality:\n  obstacles:\n    a: [x]', '[x]', 'Incorrect type. Expected one of string, object, null.'],
  ['destination: text', 'text', 'Incorrect type. Expected one of object, null.'],
];

describe('an editor underlines a mistake with a message that does not mislead', () => {
  it.each(WRONG)('%j', async (body, marked, message) => {
    const { diagnostics, lines } = await open(`${HEAD}${body}\n`);
    expect(diagnostics).toHaveLength(1);
    const [found] = diagnostics;
    const { start, end } = found?.range ?? { start: { line: 0, character: 0 }, end: { character: 0 } };
    expect(lines[start.line]?.slice(start.character, end.character)).toBe(marked);
    if (typeof message === 'string') expect(found?.message).toBe(message);
    else expect(found?.message).toMatch(message);
  });

  it('but none in a correct strategy', async () => {
    const { diagnostics } = await open(
      `${HEAD}end: 2028-Q3\nreality:\n  obstacles:\n    a: words\n    b: { what: words }\nx-own: 1\n`,
    );
    expect(diagnostics).toEqual([]);
  });
});
