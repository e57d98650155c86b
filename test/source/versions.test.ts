/** Reading block by block gives the same result as reading the whole file. */
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStrategy } from '../../src/source/parse.ts';
import { makeVersionReader } from '../../src/source/versions.ts';
import { runs } from '../property-runs.ts';

const EXAMPLES = ['before-review', 'hud-homes', 'ssa-customer-service', 'ten-people', 'harbor-year'].map(
  (name) => readFileSync(new URL(`../../examples/${name}/strategy.yaml`, import.meta.url), 'utf8'),
);
const bytes = (text: string) => new TextEncoder().encode(text);
const plain = (value: unknown): unknown =>
  value === undefined ? undefined : JSON.parse(JSON.stringify(value));

/** Returns both results, without the order of keys. */
function both(text: string, file = 'strategy.yaml', read = makeVersionReader()) {
  const version = read(bytes(text), file);
  const { is, model } = parseStrategy(bytes(text), file);
  return {
    inBlocks: plain('strategy' in version ? version.strategy : undefined),
    whole: is === 'strategy' ? plain(model) : undefined,
  };
}

const expectSame = (text: string, file?: string, read?: ReturnType<typeof makeVersionReader>) => {
  const { inBlocks, whole } = both(text, file, read);
  expect(inBlocks).toEqual(whole);
};

describe('reading block by block equals reading the whole', () => {
  it.each(EXAMPLES.map((text, index) => [index, text] as const))('in example %i', (_index, text) => {
    expectSame(text);
    expectSame(text.replaceAll('\n', '\r\n'));
    expectSame(`\ufeff# A comment\n\n${text}`);
    expectSame(`---\n${text}---\nThe story.\n`, 'strategy.md');
    expectSame(`---\n${text}---\nThe \u0000 story.\n`, 'strategy.md');
  });

  it.each([
    ['a quote that is open', 'strat: 1\nname: A\nmission: "x\ncriteria:\n  a:\n    target: 1\nowner: y"\n'],
    ['a flow map over lines', 'strat: 1\nname: A\ncriteria: {\na: { target: 1 },\nb: { target: 2 } }\n'],
    ['a key twice', 'strat: 1\nname: A\ncriteria:\n  a:\n    target: 1\ncriteria:\n  a:\n    target: 2\n'],
    ['an entry twice', 'strat: 1\nname: A\ncriteria:\n  a:\n    target: 1\n  a:\n    target: 2\n'],
    ['a quoted key', 'strat: 1\nname: A\ncriteria:\n  a:\n    target: 1\n"criteria":\n  b:\n    target: 2\n'],
    ['a quoted entry', 'strat: 1\nname: A\ncriteria:\n  "a":\n    target: 1\n  b:\n    target: 2\n'],
    ['a list at the margin', 'strat: 1\nname: A\nvalues:\n- one\n- two\ncriteria:\n  a:\n    target: 1\n'],
    [
      'a block text that looks like keys',
      'strat: 1\nname: A\nmission: |\n  criteria:\n    a:\n      target: 9\ncriteria:\n  a:\n    target: 1\n',
    ],
    [
      'a text that goes on',
      'strat: 1\nname: A\ncriteria:\n  a:\n    outcome: one\n      two\n    target: 1\n',
    ],
    ['an anchor for another block', 'strat: 1\nname: A\nmission: &x 1\nowner: *x\n'],
    ['a second document', 'strat: 1\nname: A\n---\nname: B\n'],
    ['a directive', '%YAML 1.1\n---\nstrat: 1\nname: A\n'],
    ['tabs', 'strat: 1\nname: A\ncriteria:\n\ta:\n\t\ttarget: 1\n'],
    ['entries of unequal depth', 'strat: 1\nname: A\ncriteria:\n  a:\n    target: 1\n   b:\n    target: 2\n'],
    ['an unknown key', 'strat: 1\nname: A\ncritera:\n  a: 1\n'],
    ['fiscal dates', 'strat: 1\nname: A\ncriteria:\n  a:\n    due: FY2028\nfiscal_year_starts: 10\n'],
    ['fiscal dates without a calendar', 'strat: 1\nname: A\ncriteria:\n  a:\n    due: FY2028\n'],
    [
      'a comment in the way',
      'strat: 1 # ours\n# here\nname: A\ncriteria: # four\n  # none\n  a:\n# margin\n    target: 1\n',
    ],
    ['an invisible control in a comment', 'strat: 1\nname: A\n# \u0001\nowner: x\n'],
    ['empty maps', 'strat: 1\nname: A\ncriteria:\nstages:\n  incremental:\n    objectives:\n'],
    ['no line break at the end', 'strat: 1\nname: A\ncriteria:\n  a:\n    target: 1'],
    ['not ours', 'name: A\n'],
    ['a newer format', 'strat: 2\nname: A\n'],
    ['no name', 'strat: 1\ncriteria:\n  a:\n    target: 1\n'],
    ['proto', 'strat: 1\nname: A\n__proto__:\n  target: 1\ncriteria:\n  __proto__:\n    target: 1\n'],
    ['nothing', ''],
  ])('in a file with %s', (_what, text) => expectSame(text));

  it('after any edit of a file that was read before', () => {
    const read = makeVersionReader();
    const edits = fc.record({
      example: fc.constantFrom(...EXAMPLES.filter((text) => text.length < 8000)),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.nat(12),
      put: fc.constantFrom(
        '',
        '"',
        "'",
        '\n',
        '  ',
        '{',
        '}',
        ': ',
        '- ',
        '#',
        'x',
        '|',
        '\n\n',
        '\ncriteria:\n',
        '&a ',
        '80',
        '\t',
      ),
    });
    fc.assert(
      fc.property(edits, ({ example, at, cut, put }) => {
        const from = Math.floor(at * example.length);
        expectSame(example.slice(0, from) + put + example.slice(from + cut), 'strategy.yaml', read);
      }),
      { numRuns: runs(400, 20) },
    );
  });

  it('and reads again only changed blocks', () => {
    const read = makeVersionReader();
    const [text = ''] = EXAMPLES.slice(3);
    const strategyOf = (version: string) => {
      const known = read(bytes(version), 'strategy.yaml');
      if (!('strategy' in known)) throw new Error(known.trouble);
      return known.strategy as unknown as Readonly<Record<string, unknown>>;
    };
    const before = strategyOf(text);
    const after = strategyOf(`${text}glossary:\n  own: A word of our own.\n`);
    const sections = Object.keys(before).filter((key) => typeof before[key] === 'object');
    expect(sections.length).toBeGreaterThan(5);
    // A block that was read again would be another object.
    for (const key of sections) expect(after[key]).toBe(before[key]);
    expect(after.glossary).toEqual({ own: 'A word of our own.' });
  });
});
