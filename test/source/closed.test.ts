/** A mistake in hiding an entry must not publish it. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isHidden } from '../../src/model/hidden.ts';
import { findEntryMaps } from '../../src/model/key-kinds.ts';
import { keepPublicParts } from '../../src/render/audience.ts';
import { parseStrategy } from '../../src/source/parse.ts';

const read = (text: string) => parseStrategy(new TextEncoder().encode(text), 'strategy.yaml').model;

/** Writes an entry of each map in flow style, with a line that hides it: a plan for each map. */
function plansWith(line: string): readonly string[] {
  const nest = ([key = '', ...rest]: readonly string[]): string => {
    const name = key !== '*' ? key : rest.includes('*') ? 'outer' : 'some-entry';
    return `{ ${name}: ${rest.length === 0 ? `{ ${line} }` : nest(rest)} }`;
  };
  return [...findEntryMaps().values()].map(
    ([top = '', ...rest]) => `strat: 1\nname: Harbor\n${top}: ${nest([...rest, '*'])}\n`,
  );
}

function listEntries(value: unknown): readonly object[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => [
    ...(key === 'some-entry' ? [below as object] : []),
    ...listEntries(below),
  ]);
}

it('every value but false, under every spelling near enough, hides an entry of every map', () => {
  const key = fc.constantFrom(
    'confidential',
    'internal',
    'Confidential',
    'confidental',
    'confidentiel',
    'Internal',
  );
  const value = fc.constantFrom('true', 'yes', '"true"', '1', 'on', '', 'True', 'YES');
  fc.assert(
    fc.property(key, value, (name, written) => {
      for (const model of plansWith(`${name}: ${written}`).map(read)) {
        expect(listEntries(model)).toHaveLength(1);
        expect(model && listEntries(keepPublicParts(model))).toEqual([]);
      }
    }),
  );
});

it('false hides nothing, and neither does a key of somebody’s own', () => {
  for (const line of [
    'confidential: false',
    'internal: false',
    'x-color: blue',
    'x-private: false',
    'tags: [confidential]',
  ]) {
    const entries = plansWith(line).map(read).flatMap(listEntries);
    expect({ line, hidden: entries.filter(isHidden) }).toEqual({ line, hidden: [] });
  }
});

it('a whole strategy that is confidential has no public part', () => {
  const model = read('strat: 1\nname: Harbor\nconfidential: true\nmission: SECRET\n');
  expect(model && keepPublicParts(model)).toEqual({ strat: 1, name: '' });
});

it.each([
  ...['confidential: true', 'internal: true', 'confidental: yes', 'confidential: '].flatMap((mark) => [
    `criteria: {${mark}, a: {outcome: LEAK}}`,
    `capabilities: {${mark}, a: {able_to: LEAK}}`,
    `initiatives: {${mark}, a: {what: LEAK}}`,
    `risks: {${mark}, a: {risk: LEAK}}`,
    `assumptions: {${mark}, a: {belief: LEAK}}`,
    `glossary: {${mark}, KPI: LEAK}`,
    `reality: {obstacles: {${mark}, a: {what: LEAK}}}`,
    `destination: {roles: {${mark}, Teller: LEAK}}`,
    `stages: {incremental: {objectives: {${mark}, a: {result: LEAK}}}}`,
    `stages: {incremental: {objectives: {a: {result: x, indicators: {${mark}, i: {measure: LEAK}}}}}}`,
  ]),
  ...['confidential: maybe', 'confidential: ja', 'confidential: [true]', 'confidential: {a: b}'].flatMap(
    (mark) => [
      `criteria: {a: {${mark}, outcome: LEAK}}`,
      `stages: {incremental: {${mark}, theme: LEAK}}`,
      `reality: {${mark}, today: LEAK}`,
    ],
  ),
  'reality: {internal: true, today: LEAK}',
  ...[
    'confid: true',
    'internal_only: true',
    'not_public: true',
    'private: true',
    'secret: 1',
    'hidden: yes',
    'restricted: board',
    'vertraulich: ja',
    'x-confidential: true',
    'X-Internal: true',
    'ｃｏｎｆｉｄｅｎｔｉａｌ: true',
    'public: false',
    'audience: internal',
  ].flatMap((mark) => [`criteria: {a: {${mark}, outcome: LEAK}}`, `reality: {${mark}, today: LEAK}`]),
])('hides its part: %s', (line) => {
  const model = read(`strat: 1\nname: Harbor\nmission: OPEN\n${line}\n`);
  const shown = JSON.stringify(model && keepPublicParts(model));
  expect(shown).toContain('OPEN');
  expect(shown).not.toContain('LEAK');
});
