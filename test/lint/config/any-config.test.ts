/** Any configuration, however wrong: it is read, or refused in one sentence with its place. It is never a defect of ours. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
// Commands are loaded on demand. Here they are loaded before the tests, whose time is limited.
import '../../../src/commands/check.ts';
import '../../../src/commands/config.ts';
import '../../../src/commands/rules.ts';
import { main } from '../../../src/main.ts';
import { pretendHost } from '../../pretend-host.ts';
import { runs } from '../../property-runs.ts';

const STRATEGY = `strat: 1
name: Harbor
status: active
end: 2029
stages: { incremental: { objectives: { form: { result: One form, owner: jon } } } }
criteria: { time: { measure: Hours, baseline: 72, target: 2, due: 2028-Q3, owner: maria, tags: [board] } }
`;

/** A configuration with every key, and every condition of a policy. */
const WHOLE = {
  strat: 1,
  extends: 'recommended',
  fail_on: 'error',
  rules: { 'priorities-too-many': ['warn', { max: 4 }], 'destination-length': 'off', own: 'info' },
  overrides: [{ files: ['teams/**'], rules: { 'roles-missing': 'off' } }],
  words: { add: ['hyperscale'], remove: ['excellence'] },
  policy: [
    {
      id: 'own',
      level: 'warn',
      for: 'criterion',
      when: {
        target: { above: 1, below: 9, missing: false },
        owner: { matches: '^m', one_of: ['maria'] },
        due: { before: { date: 'today', months: 12 }, after: { field: 'strategy.start' } },
        tags: { count: { above: 0 } },
        'x-own': { equals: true },
      },
      unless: { due: { equals: 2030 } },
      require: ['measure'],
      forbid: ['source'],
      message: '`{id}` {field} {target}',
      help: 'Ask {owner}.',
    },
  ],
};

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** Lists the path to every value. */
function listPaths(value: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  const below = typeof value === 'object' && value !== null ? Object.entries(value) : [];
  return [path, ...below.flatMap(([key, inner]) => listPaths(inner, [...path, key]))];
}

const PATHS = listPaths(WHOLE);
const KEYS = [...new Set(PATHS.flat()), '__proto__', 'constructor', 'toString', 'x-', '', 'nonsense', '0'];

const scalar = fc.oneof(
  fc.constantFrom<Json>(...KEYS, ...PATHS.map((path) => path.join('.'))),
  fc.constantFrom<Json>(
    null,
    true,
    false,
    0,
    -1,
    1.5,
    1e308,
    2028,
    99999,
    'criteria',
    'people',
    'strategy.',
    '{',
    '(',
  ),
  fc.constantFrom<Json>(
    './base.yaml',
    '../..',
    '/etc/passwd',
    'a'.repeat(9000),
    '*'.repeat(300),
    '[',
    'off',
    'today',
  ),
  fc.constantFrom<Json>(
    '(?=a)',
    'a{1001}',
    '{id}{__proto__}{constructor}',
    '\u202e',
    '\u0007',
    '2028-02-30',
    '2028-Q9',
  ),
);
const value: fc.Arbitrary<Json> = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 2 },
    scalar,
    fc.array(tie('json'), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('json'), { maxKeys: 3, noNullPrototype: true }),
  ),
})).json;

/** Returns the configuration with one value replaced, or with one more key. */
function replaceAt(at: unknown, path: readonly string[], wanted: Json, more: string | undefined): unknown {
  const [key, ...rest] = path;
  const isMap = typeof at === 'object' && at !== null && !Array.isArray(at);
  if (key === undefined)
    return more !== undefined && isMap ? makeMap([...Object.entries(at), [more, wanted]]) : wanted;
  if (Array.isArray(at))
    return at.map((item, index) => (String(index) === key ? replaceAt(item, rest, wanted, more) : item));
  if (!isMap) return at;
  return makeMap(
    Object.entries(at).map(([name, inner]) => [
      name,
      name === key ? replaceAt(inner, rest, wanted, more) : inner,
    ]),
  );
}

/** Makes a map in which `__proto__` is a key like any other. */
const makeMap = (entries: readonly (readonly [string, unknown])[]) => Object.fromEntries(entries);

const config = fc
  .array(
    fc.tuple(fc.constantFrom(...PATHS), value, fc.option(fc.constantFrom(...KEYS), { nil: undefined })),
    {
      minLength: 1,
      maxLength: 3,
    },
  )
  .map((changes) =>
    changes.reduce<unknown>((made, [path, wanted, more]) => replaceAt(made, path, wanted, more), WHOLE),
  );

/** Runs a command with a configuration. @returns what is wrong with how it ended */
async function findFault(text: string, argv: readonly string[]): Promise<unknown> {
  const files = { '/work/strategy.yaml': STRATEGY, '/work/strat.config.yaml': text };
  const { host, stderr } = pretendHost({ files });
  const code = await main(argv, host);
  const isClear = code === 2 ? /^error: \S.*[.?!)]$/m.test(stderr()) : code === 0 || code === 1;
  return isClear && !/bug in strat|^ +at /m.test(stderr())
    ? undefined
    : { text, code, err: stderr().slice(0, 600) };
}

it('a configuration with every key is read', async () => {
  const { host, stderr } = pretendHost({
    files: { '/work/strategy.yaml': STRATEGY, '/work/strat.config.yaml': JSON.stringify(WHOLE) },
  });
  expect([await main(['check'], host), stderr()]).not.toContain(2);
});

it.each(['check', 'config', 'rules'])(
  'any configuration is read by `strat %s`, or refused with its place',
  async (verb) => {
    await fc.assert(
      fc.asyncProperty(config, async (written) => {
        expect(await findFault(JSON.stringify(written), [verb])).toBe(undefined);
      }),
      { numRuns: runs(1000, 60) },
    );
  },
);
