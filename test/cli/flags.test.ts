/** A flag means one thing, whichever verb has it: the verbs as data. */
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/cli.ts';
import { type Flag, readVerbName } from '../../src/cli/verb.ts';
import { VERBS } from '../../src/cli/verbs.ts';
import { isUserError } from '../../src/exit.ts';
import { LEVELS } from '../../src/model/finding.ts';
import { SHOWN_LEVELS } from '../../src/model/level.ts';
import { pretendHost } from '../pretend-host.ts';

const FLAGS = VERBS.flatMap(([, verbs]) =>
  verbs.flatMap((verb) =>
    verb.flags.map((flag) => ({ verb: readVerbName(verb), flag, name: readName(flag) })),
  ),
);

function readName({ usage }: Flag): string {
  return /--[a-z-]+/.exec(usage)?.[0] ?? '';
}

/** What each flag takes, wherever it stands; several forms only where the design says so. */
const TAKES: Readonly<Record<string, readonly string[]>> = {
  '--against': ['<revision>'],
  '--as-of': ['<date>'],
  '--by': ['<person>'],
  '--config': ['<file>'],
  '--format': ['<name>'],
  // A status fails on states.
  '--fail-on': ['<level>', '<states>'],
  '--min-level': ['<level>'],
  '--overdue': ['<level>'],
  '--audience': ['<name>'],
  '--rule': ['<rule=level>'],
  '--only': ['<rules>', '<states>'],
  '--stdin-path': ['<name>'],
  // A site is a folder of pages.
  '--output': ['<format=file>', '<folder>'],
  // A starting plan, and a layout.
  '--template': ['<name>', '<file>'],
};

describe('a flag', () => {
  it.each(FLAGS.map(({ verb, name, flag }) => [verb, name, flag] as const))(
    'takes the same for every verb: strat %s %s',
    (_verb, name, { usage }) => {
      const takes = /<[^>]+>/.exec(usage)?.[0];
      const known =
        TAKES[name] ??
        FLAGS.filter((other) => other.name === name).map(({ flag }) => /<[^>]+>/.exec(flag.usage)?.[0]);
      expect(known).toContain(takes);
    },
  );

  it('with a level offers the levels as people see them', () => {
    for (const { flag, name } of FLAGS.filter(({ flag }) => flag.usage.includes('<level>')))
      expect({ name, values: flag.values }).toEqual({
        name,
        values: name === '--overdue' ? ['warning', 'error'] : SHOWN_LEVELS,
      });
    expect(SHOWN_LEVELS).toHaveLength(LEVELS.length);
  });

  it('--format names Markdown `markdown`', () => {
    for (const { verb, flag } of FLAGS.filter(({ name }) => name === '--format'))
      expect({ verb, values: flag.values }).not.toEqual({ verb, values: expect.arrayContaining(['md']) });
  });

  it('--output that takes a format may be given several times', () => {
    for (const { verb, flag } of FLAGS.filter(({ flag }) => flag.usage.includes('<format=file>')))
      expect({ verb, many: flag.many }).toEqual({ verb, many: 'repeated' });
  });

  it('has a former name that no flag has now', () => {
    const former = FLAGS.flatMap(({ flag }) => flag.formerly ?? []);
    expect(former).toEqual(['--update-baseline', '--no-baseline']);
    expect(FLAGS.filter(({ name }) => former.includes(name))).toEqual([]);
  });
});

describe('every verb that judges by a date', () => {
  it.each(['check', 'diff', 'amend', 'review', 'render', 'site'])('takes --as-of: %s', (verb) => {
    expect(FLAGS.filter((one) => one.verb === verb).map(({ name }) => name)).toContain('--as-of');
  });
});

describe('every verb', () => {
  it.each(VERBS.flatMap(([, verbs]) => verbs.map(readVerbName)))(
    'takes --color and --no-color: %s',
    async (verb) => {
      for (const flag of ['--color', '--no-color']) {
        const world = pretendHost({ files: { '/work/strategy.yaml': 'strat: 1\nname: x\n' } });
        const told = await run([verb, flag, '--help'], world.host, '0').catch((error: Error) => error);
        expect(told instanceof Error && isUserError(told) ? told.message : told).toBe(0);
      }
    },
  );
});
