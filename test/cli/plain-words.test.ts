/** Words that are read without commander: commander itself, given the same words, is the judge. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlainWords } from '../../src/cli/plain-words.ts';
import { runVerb } from '../../src/cli/program.ts';
import { type Flag, readVerbName, type Verb } from '../../src/cli/verb.ts';
import { VERBS } from '../../src/cli/verbs.ts';
import { isUserError } from '../../src/exit.ts';
import { pretendHost } from '../pretend-host.ts';
import { runs } from '../property-runs.ts';

const pretend = (usage: string, flags: readonly Flag[]): Verb => ({
  usage,
  says: '',
  flags,
  run: async () => 0,
});

/** No verbs of ours, but they could be: forms of flags and arguments that no other verb has today. */
const PRETENDED = [
  pretend('odd [a] [rest...]', [
    { usage: '-f, --file <name>', says: 'short with a value' },
    { usage: '-l, --list-of <names>', says: 'short with a list', many: 'commas' },
    { usage: '-n, --no-cache', says: 'short and negative' },
    { usage: '--no-paint', says: 'negative before positive' },
    { usage: '--paint <colour>', says: 'positive after negative' },
    { usage: '-s', says: 'short alone' },
    { usage: '--every <x...>', says: 'all that follows', many: 'repeated' },
    { usage: '--maybe [x]', says: 'a value or none', formerly: '--perhaps' },
    { usage: '--a-b-c', says: 'a long name' },
  ]),
  pretend('even <a> [b] <rest...>', [{ usage: '--yes', says: 'a flag' }]),
];

const ALL = [...VERBS.flatMap(([, verbs]) => verbs), ...PRETENDED];
const PLAIN = ALL.filter(({ isVerbatim }) => !isVerbatim);
const COLORS = ['--color', '--no-color'];

const { host } = pretendHost();

/** What a reader of words came to: what the verb is given, or why it is refused. */
type Outcome = { readonly given: readonly unknown[]; readonly keys: string } | { readonly refused: string };

/** The keys of the flags are compared in their order as well, for a verb may print them. */
const toOutcome = (given: readonly unknown[]): Outcome => ({
  given,
  keys: Object.keys(given.at(-1) as object).join(),
});

function toRefusal(error: unknown): Outcome {
  if (!isUserError(error)) throw error;
  return { refused: `${error.message} ${error.hint}` };
}

/** Returns undefined where commander must decide. */
function readPlainly(verb: Verb, words: readonly string[]): Outcome | undefined {
  try {
    const given = readPlainWords(verb, words);
    return given && toOutcome(given);
  } catch (error) {
    return toRefusal(error);
  }
}

async function readByCommander(verb: Verb, words: readonly string[]): Promise<Outcome> {
  let outcome: Outcome = { refused: 'It did not run.' };
  const run = async (_host: unknown, ...given: readonly unknown[]) => {
    outcome = toOutcome(given);
    return 0;
  };
  return runVerb(host, { ...verb, run }, words).then(() => outcome, toRefusal);
}

const namesOf = ({ usage }: Flag) => usage.split(/,? /).filter((part) => part.startsWith('-'));
const needsValue = ({ usage }: Flag) => usage.includes('<');

const VALUES = [
  ...[
    'x',
    'json',
    'a,b',
    ' a , b ',
    'a,,b',
    ',',
    'a=b',
    '=',
    '',
    ' ',
    '-',
    'état',
    '目標',
    '🌊',
    'a\nb',
    '~',
  ],
  ...[
    '__proto__',
    'constructor',
    'help',
    'check',
    '--',
    '---',
    '--=',
    '-=',
    '-x',
    '-5',
    '-1e3',
    '-\n',
    '--x=y',
  ],
];
const NEVER_PLAIN = [
  '-h',
  '--help',
  '-V',
  '--version',
  '--',
  '-yy',
  '-yx',
  '-y=',
  '--__proto__',
  '--constructor',
];
const EVERY_NAME = [...new Set(ALL.flatMap(({ flags }) => flags.flatMap(namesOf)))];

/** Words as people write and mistype them: flags of this verb and of others, in each form, and all kinds of values. */
function anyWords({ flags }: Verb): fc.Arbitrary<readonly string[]> {
  const value = fc.oneof(fc.constantFrom(...VALUES), fc.string({ unit: 'grapheme', maxLength: 4 }));
  const own = fc.constantFrom(...flags.flatMap(namesOf), ...COLORS);
  const former = flags.flatMap(({ formerly }) => formerly ?? []);
  const part = fc.oneof(
    { arbitrary: own.map((name) => [name]), weight: 3 },
    { arbitrary: fc.tuple(own, value), weight: 4 },
    { arbitrary: fc.tuple(own, value).map(([name, given]) => [`${name}=${given}`]), weight: 2 },
    { arbitrary: value.map((given) => [given]), weight: 2 },
    fc.tuple(own, fc.nat(12)).map(([name, end]) => [name.slice(0, end)]),
    fc.constantFrom(...EVERY_NAME, ...NEVER_PLAIN, ...former).map((name) => [name]),
  );
  return fc.array(part, { maxLength: 5 }).map((parts) => parts.flat());
}

/** Words that are all known and complete: each of them is plain. */
function plainWords({ usage, flags }: Verb): fc.Arbitrary<readonly string[]> {
  const word = fc.constantFrom(...VALUES.filter((given) => given === '-' || !given.startsWith('-')));
  const plain = flags.filter((flag) => /--/.test(flag.usage) && !/\[|\.{3}/.test(flag.usage));
  const switches = plain.filter((flag) => !needsValue(flag));
  const valued = plain.filter(needsValue).flatMap(namesOf);
  const withValue = fc.tuple(fc.constantFrom(...valued, ''), word, fc.boolean());
  const flag = fc.oneof(
    fc.constantFrom(...switches.flatMap(namesOf), ...COLORS).map((name) => [name]),
    withValue.map(([name, given, isJoined]) => {
      if (name === '') return [];
      return isJoined && name.startsWith('--') ? [`${name}=${given}`] : [name, given];
    }),
  );
  const places = usage.split(' ').slice(1);
  const given = fc.array(word, {
    minLength: places.findLastIndex((place) => place.startsWith('<')) + 1,
    maxLength: usage.includes('...') ? 5 : places.length,
  });
  return fc
    .tuple(fc.array(flag, { maxLength: 5 }), given, fc.nat(5))
    .map(([before, words, at]) => [...before.slice(0, at), words, ...before.slice(at)].flat());
}

describe.each(ALL.map((verb) => [readVerbName(verb), verb] as const))('strat %s', (_name, verb) => {
  it('reads plain words exactly as commander does', async () => {
    await fc.assert(
      fc.asyncProperty(anyWords(verb), async (words) => {
        const plainly = readPlainly(verb, words);
        if (plainly) expect(plainly).toStrictEqual(await readByCommander(verb, words));
      }),
      { numRuns: runs(5000) },
    );
  });
});

describe.each(PLAIN.map((verb) => [readVerbName(verb), verb] as const))('strat %s', (_name, verb) => {
  it('reads all words that are known and complete, without commander', async () => {
    await fc.assert(
      fc.asyncProperty(plainWords(verb), async (words) => {
        const plainly = readPlainly(verb, words);
        expect(plainly).toBeDefined();
        expect(plainly).toStrictEqual(await readByCommander(verb, words));
      }),
      { numRuns: runs(1000) },
    );
  });
});

function readLine(line: string): readonly unknown[] | undefined {
  const [name, ...words] = line.split(' ');
  const verb = ALL.find((one) => readVerbName(one) === name);
  return verb && readPlainWords(verb, words);
}

it.each([
  ['check', [[], { accepted: true }]],
  ['check a b --format json', [['a', 'b'], { accepted: true, format: 'json' }]],
  ['check --format=json -', [['-'], { accepted: true, format: 'json' }]],
  ['check --no-accepted --no-config', [[], { accepted: false, config: false }]],
  [
    'check --fix --dry-run --as-of 2027-03-31',
    [[], { accepted: true, fix: true, dryRun: true, asOf: '2027-03-31' }],
  ],
  [
    'check --rule a=off --only x,y --rule b=off --only z',
    [[], { accepted: true, rule: ['a=off', 'b=off'], only: ['x', 'y', 'z'] }],
  ],
  ['check --format json --format sarif', [[], { accepted: true, format: 'sarif' }]],
  ['check --color --no-color', [[], { accepted: true, color: false }]],
  ['init -y --template team', [undefined, { yes: true, template: 'team' }]],
  ['explain criterion-vague', ['criterion-vague', {}]],
  ['rules', [{}]],
  ['diff main', ['main', undefined, {}]],
  ['log loan-time a b --all', ['loan-time', ['a', 'b'], { all: true }]],
  ['log', [undefined, [], {}]],
  ['review --github', [[], { comment: true, github: true }]],
  ['status x', ['x', {}]],
  ['render . --brief one-page', ['.', { brief: 'one-page' }]],
  ['map --output map.svg', [undefined, { output: ['map.svg'] }]],
  ['schema', [undefined, {}]],
])('`strat %s` is plain', (line, given) => {
  expect(readLine(line)).toStrictEqual(given);
});

it.each([
  ...[
    'check --formt json',
    'check --form json',
    'check --format',
    'check --format --fix',
    'check --format=-x',
  ],
  ...[
    'check --all=yes',
    'check -- -x',
    'check --',
    'check -x',
    'check -5',
    'check -h',
    'check --update-baseline',
  ],
  ...[
    'init -yy',
    'init -y=yes',
    'init a b',
    'explain',
    'rules a',
    'status --explain',
    'status --explain loan-time',
  ],
  ...['git-diff-driver', 'git-diff-driver --textconv strategy.yaml', 'git-diff-driver strategy.yaml'],
])('`strat %s` is left to commander', (line) => {
  expect(readLine(line)).toBeUndefined();
});
