/** Command lines that go wrong in each way that the description of a command allows: none ends in a defect. */
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Verb } from '../../src/cli/verb.ts';
import { VERBS } from '../../src/cli/verbs.ts';
import { main } from '../../src/main.ts';
import { pretendHost } from '../pretend-host.ts';
import { runs } from '../property-runs.ts';

const ALL = VERBS.flatMap(([, verbs]) => verbs);
const FILES = { '/work/strategy.yaml': 'strat: 1\nname: Harbor\nstatus: draft\n' };

const readWord = (usage: string) => (usage.split(', ').at(-1) ?? '').split(' ')[0] ?? '';

/** Runs a command line. @returns what is wrong with how it ended */
async function findFault(argv: readonly string[]): Promise<unknown> {
  const { host, stderr } = pretendHost({ files: FILES });
  const code = await main(argv, host);
  const err = stderr();
  const isClear = code === 2 ? /^error: \S.*[.?!)]$/m.test(err) : code === 0 || code === 1;
  return isClear && !/bug in strat|^ +at /m.test(err) ? undefined : { argv, code, err: err.slice(0, 400) };
}

function listCommandLines({ usage, flags }: Verb): readonly (readonly string[])[] {
  const name = readWord(usage);
  const words = [
    [],
    ['nonsense'],
    [''],
    ['-'],
    ['--', '--help'],
    ['a', 'b', 'c', 'd'],
    ['--nonsense'],
    ['--nonsense', '--help'],
    ['../outside'],
    ['__proto__'],
    ['strategy.yaml', '--no'],
  ];
  const byFlag = flags.flatMap((flag) => {
    const word = readWord(flag.usage);
    const values = flag.usage.includes('<')
      ? [[word], [`${word}=`], [word, 'nonsense'], [`${word}=a=b,c`], [word, '__proto__'], [word, '../..']]
      : [[word], [`${word}=nonsense`]];
    return word === '--watch' ? [] : [...values, [`${word}x`], [word, word], [word, '--help']];
  });
  return [...words, ...byFlag].map((line) => [name, ...line]);
}

/** The command lines of one test, few enough for its time on a busy machine. */
const AT_ONCE = 10;
const PARTS = ALL.flatMap((verb) => {
  const lines = listCommandLines(verb);
  return lines.flatMap((_line, at) =>
    at % AT_ONCE === 0 ? [{ usage: verb.usage, from: at + 1, lines: lines.slice(at, at + AT_ONCE) }] : [],
  );
});

it.each(PARTS)(
  'each command line of `$usage`, from $from on, exits with 0, 1 or 2, and says why in one sentence',
  async ({ lines }) => {
    const faults: unknown[] = [];
    for (const argv of lines) faults.push(await findFault(argv));
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  },
  // The first one loads the verb.
  20_000,
);

it.each(ALL)('help of `$usage` is the same, however it is asked for', async ({ usage }) => {
  const name = readWord(usage);
  const show = async (argv: readonly string[]) => {
    const { host, stdout, stderr } = pretendHost({ files: FILES });
    return [await main(argv, host), stdout(), stderr()];
  };
  const help = [0, expect.stringContaining(`Usage: strat ${name}`), ''];
  const lines = [
    [name, '--help'],
    [name, '-h'],
    ['help', name],
    ['--help', name],
    ['-h', name],
    ['--color', 'help', name],
  ];
  for (const argv of lines) expect([argv, await show(argv)]).toEqual([argv, help]);
});

it('they are several hundred', () => {
  expect(ALL.flatMap(listCommandLines).length).toBeGreaterThan(400);
});

it('whatever the words are, and in whatever order, none ends in a defect', async () => {
  const words = [
    ...ALL.flatMap(({ usage, flags }) => [usage, ...flags.map((flag) => flag.usage)].map(readWord)),
    ...['help', '-h', '--help', '-V', '--version', '--color', '--no-color', '--', '-', '', 'strategy.yaml'],
    ...['nonsense', '--nonsense', '-x', '=', '--=', 'criteria', 'error', 'json', '2027-01-01', '@', '~', '*'],
  ].filter((word) => word !== '--watch');
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 5 }), async (argv) => {
      expect(await findFault(argv)).toBe(undefined);
    }),
    { numRuns: runs(300, 40) },
  );
});
