/** Accepted findings: they do not count, and their list can only shrink. */
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/cli.ts';
import { isUserError } from '../../src/exit.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { type AcceptedEntry, formatAccepted, mergeAcceptedEntries } from '../../src/model/accepted.ts';
import { readAccepted } from '../../src/source/read-accepted.ts';
import { pretendHost } from '../pretend-host.ts';

const OWNER = 'criterion-without-owner';
const DUE = 'criterion-without-due';
const ACCEPTED = '/work/.strat-accepted.json';
const ONLY = `${OWNER},${DUE},accepted-stale`;

const strategy = (criteria: string) => `strat: 1\nname: x\ncriteria:\n${criteria}`;
const entry = (id: string, rule = OWNER, more: Partial<AcceptedEntry> = {}): AcceptedEntry => ({
  file: 'strategy.yaml',
  rule,
  entity: `criteria/${id}`,
  field: rule === OWNER ? 'owner' : 'due',
  ...more,
});

interface Told {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly files: Readonly<Record<string, string>>;
}

/** Runs `strat check` in a repository with these files. */
async function check(files: Readonly<Record<string, string>>, ...words: string[]): Promise<Told> {
  const all = { '/work/.git/HEAD': '', ...files };
  const world = pretendHost({ files: all });
  const now = () =>
    Object.fromEntries(
      [...Object.keys(files), ACCEPTED].flatMap((path) => {
        const text = world.text(path);
        return text === undefined ? [] : [[path, text]];
      }),
    );
  try {
    const code = await run(['check', ...words, '--format', 'concise'], world.host, '0');
    return { code, out: world.stdout(), err: world.stderr(), files: now() };
  } catch (error) {
    if (!isUserError(error)) throw error;
    return { code: 2, out: world.stdout(), err: `${error.message} ${error.hint}`, files: now() };
  }
}

const S = '/work/strategy.yaml';
const two = strategy('  a: { due: 2028 }\n  b: { due: 2028 }\n');
const only = ['--only', ONLY];

describe('--accept', () => {
  it('accepts the findings, and the check passes', async () => {
    const { code, out, err, files } = await check({ [S]: two }, ...only, '--accept');
    expect([code, out, err]).toEqual([0, '', '.strat-accepted.json holds 2 findings, 2 more than before.\n']);
    expect(files[ACCEPTED]).toBe(formatAccepted([entry('a'), entry('b')]));
    expect(await check(files, ...only)).toMatchObject({ code: 0, out: '' });
  });

  it('is needed: where accepted findings count, the same check fails', async () => {
    const files = { [S]: two, [ACCEPTED]: formatAccepted([entry('a'), entry('b')]) };
    expect(await check(files, ...only, '--no-accepted')).toMatchObject({ code: 1 });
  });

  it('writes nothing if there is nothing to accept', async () => {
    const { code, err, files } = await check({ [S]: 'strat: 1\nname: x\n' }, ...only, '--accept');
    expect([code, err, files[ACCEPTED]]).toEqual([
      0,
      'Nothing was found that could be accepted.\n',
      undefined,
    ]);
  });

  it('writes the same file the second time', async () => {
    const first = await check({ [S]: two }, '--accept');
    const second = await check(first.files, '--accept');
    expect(second.files).toEqual(first.files);
    expect(second.err).toMatch(/as before/);
  });

  it('changes only entries of the files and rules that were checked', async () => {
    const other = entry('z', OWNER, { file: 'team/strategy.yaml' });
    const files = {
      [S]: two,
      '/work/team/strategy.yaml': two,
      [ACCEPTED]: formatAccepted([entry('gone'), entry('a', DUE), other]),
    };
    const told = await check(files, 'strategy.yaml', '--only', OWNER, '--accept');
    expect(told.files[ACCEPTED]).toBe(formatAccepted([entry('a', DUE), entry('a'), entry('b'), other]));
  });

  it('drops entries of files that no longer exist', async () => {
    const files = {
      [S]: two,
      [ACCEPTED]: formatAccepted([entry('z', OWNER, { file: 'old/strategy.yaml' })]),
    };
    expect((await check(files, ...only, '--accept')).files[ACCEPTED]).toBe(
      formatAccepted([entry('a'), entry('b')]),
    );
  });

  it('never accepts a file that cannot be read or a wrong suppression', async () => {
    const text = `# strat-ignore ${OWNER}\n${two}owner: [a]\n# strat-ignore nonsense: r\nvalues: [a]\n`;
    const told = await check({ [S]: text }, '--accept');
    expect(told.code).toBe(1);
    expect(told.files[ACCEPTED]).toBeUndefined();
    expect(told.err).toMatch(
      /^No finding of strategy\.yaml was accepted, because parts of it cannot be read\./,
    );
    const mended = text.replace('owner: [a]\n', 'foo: 1\n');
    const again = await check({ [S]: mended }, '--accept');
    expect(again.files[ACCEPTED]).toMatch(/"rule": "key-unknown", "field": "foo"/);
    expect(again.files[ACCEPTED]).not.toMatch(/schema|suppression/);
    expect(again.out.trim().split('\n')).toHaveLength(2);
  });

  it('does not accept what a comment suppresses', async () => {
    const text = two.replace('  b:', `  # strat-ignore ${OWNER}: r\n  b:`);
    expect((await check({ [S]: text }, ...only, '--accept')).files[ACCEPTED]).toBe(
      formatAccepted([entry('a')]),
    );
  });

  it('keeps the entries of a file that cannot be read', async () => {
    const files = { [S]: 'strat: 1\nname: [\n', [ACCEPTED]: formatAccepted([entry('a')]) };
    expect((await check(files, '--accept')).files[ACCEPTED]).toBe(files[ACCEPTED]);
  });

  it.each([
    [['--fix', '--accept'], /cannot be used together/],
    [['--no-accepted', '--accept'], /cannot be used together/],
    [['-', '--accept'], /--accept cannot write to standard input/],
    [['-', '--fix'], /--fix cannot write to standard input/],
    [['--dry-run'], /--dry-run only works with --fix/],
  ])('refuses the combination %j', async (words, message) => {
    const { code, err } = await check({ [S]: two }, ...words);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('a finding against the accepted ones', () => {
  it('is new under another key: swapping one for another fails', async () => {
    const files = {
      [S]: strategy('  a: { due: 2028, owner: m }\n  b: { owner: m }\n'),
      [ACCEPTED]: formatAccepted([entry('a')]),
    };
    const { code, out } = await check(files, ...only, '--fail-on', 'warn');
    expect(code).toBe(1);
    expect(out).toMatch(/strategy\.yaml:5:3 warning criterion-without-due/);
    expect(out).toMatch(
      /\.strat-accepted\.json:4:5 warning accepted-stale `criterion-without-owner` at `criteria\/a › owner`/,
    );
  });

  it('stays the same after lines have moved', async () => {
    const files = { [S]: `# new\n\n${two}`, [ACCEPTED]: formatAccepted([entry('a'), entry('b')]) };
    expect(await check(files, ...only)).toMatchObject({ code: 0, out: '' });
  });

  it('is counted if several share a key', async () => {
    const text = (n: number) => `strat: 1\nname: x\nvalues:\n${'  - "#REF!"\n'.repeat(n)}`;
    const rules = ['--only', 'placeholder,accepted-stale'];
    const first = await check({ [S]: text(2) }, ...rules, '--accept');
    expect(first.files[ACCEPTED]).toMatch(/"about": "#REF!", "count": 2 }/);
    expect((await check({ ...first.files, [S]: text(3) }, ...rules)).out.trim().split('\n')).toHaveLength(1);
    const fewer = await check({ ...first.files, [S]: text(1) }, ...rules);
    expect(fewer.out).toMatch(/accepted-stale .* occurs once now, and 2 were accepted\./);
    const fixed = await check({ ...first.files, [S]: text(1) }, ...rules, '--fix');
    expect(fixed.files[ACCEPTED]).toBe(first.files[ACCEPTED]?.replace(', "count": 2', ''));
  });

  it('in another repository is compared with what that repository accepts', async () => {
    const files = {
      [S]: two,
      '/work/sub/.git/HEAD': '',
      '/work/sub/strategy.yaml': two,
      [ACCEPTED]: formatAccepted([entry('a'), entry('b')]),
    };
    const { out } = await check(files, ...only);
    expect(
      out
        .trim()
        .split('\n')
        .map((line) => line.split(' ')[0]),
    ).toEqual(['sub/strategy.yaml:4:3', 'sub/strategy.yaml:5:3']);
  });

  it('appears in the counts of the summary', async () => {
    const world = pretendHost({
      files: {
        '/work/.git/HEAD': '',
        [S]: two.replace('  b:', `  # strat-ignore ${OWNER}: r\n  b:`),
        [ACCEPTED]: formatAccepted([entry('a')]),
      },
    });
    await run(['check', ...only], world.host, '0');
    expect(world.stdout()).toMatch(/^No findings\. 1 suppressed, 1 accepted\.\n/);
  });
});

describe('a stale entry', () => {
  const stale = (files: Readonly<Record<string, string>>, ...words: string[]) =>
    check({ [S]: two, ...files }, ...words).then(({ out }) =>
      out.split('\n').filter((line) => line.includes('accepted-stale')),
    );

  it('is reported after a fix, or if the file or the rule no longer exists', async () => {
    const entries = [
      entry('gone'),
      entry('a', OWNER, { file: 'old/strategy.yaml' }),
      entry('a', 'no-such-rule'),
      entry('a', OWNER, { file: '../../etc/passwd' }),
    ];
    const lines = await stale({ [ACCEPTED]: formatAccepted(entries) }, ...only);
    expect(lines.map((line) => line.slice(line.indexOf('stale') + 6))).toEqual([
      '`criterion-without-owner` at `criteria/gone › owner` in `strategy.yaml` no longer occurs.',
      'There is no `old/strategy.yaml` any more.',
      'There is no rule `no-such-rule`.',
      'There is no `../../etc/passwd` any more.',
    ]);
  });

  it('is not reported for anything that was not checked', async () => {
    const files = {
      [ACCEPTED]: formatAccepted([entry('gone'), entry('gone', DUE)]),
      '/work/team/strategy.yaml': two,
    };
    expect(await stale(files, ...only, 'team')).toEqual([]);
    expect(await stale(files, '--only', `${DUE},accepted-stale`)).toHaveLength(1);
    expect(await stale(files, '--rule', `${DUE}=off`)).toHaveLength(1);
    expect(await stale(files, '--only', OWNER)).toEqual([]);
  });

  it('is not reported while a part of the file cannot be read, unless that is accepted too', async () => {
    const text = `${two}foo: 1\n`;
    const files = { [S]: text, [ACCEPTED]: formatAccepted([entry('gone')]) };
    expect(await stale(files)).toEqual([]);
    const known: AcceptedEntry = { file: 'strategy.yaml', rule: 'key-unknown', field: 'foo' };
    expect(await stale({ ...files, [ACCEPTED]: formatAccepted([entry('gone'), known]) })).toHaveLength(1);
  });

  it.each([
    ['the only one', ['gone']],
    ['the first', ['gone', 'a', 'b']],
    ['the last', ['a', 'b', 'gone']],
    ['two in a row', ['a', 'gone', 'gone-too', 'b']],
    ['all', ['gone', 'gone-1', 'gone-2', 'gone-3']],
  ])('is removed by --fix: %s', async (_what, ids) => {
    const left = ids.filter((id) => !id.startsWith('gone'));
    const files = { [S]: two, [ACCEPTED]: formatAccepted(ids.map((id) => entry(id))) };
    const { files: now } = await check(files, ...only, '--fix');
    expect(now[ACCEPTED]).toBe(formatAccepted(left.map((id) => entry(id))));
    expect(now[S]).toBe(two);
  });

  it('leaves the other entries as they are written when --fix removes it', async () => {
    const text = `\ufeff${formatAccepted([entry('a'), entry('gone'), entry('b')])}`
      .replaceAll('\n', '\r\n')
      .replace('"rule"', ' "rule"');
    const { files: now } = await check({ [S]: two, [ACCEPTED]: text }, ...only, '--fix');
    expect(now[ACCEPTED]).toBe(
      `${text
        .slice(1)
        .split('\r\n')
        .filter((line) => !line.includes('gone'))
        .join('\r\n')}`,
    );
  });
});

describe('the rule accepted-stale', () => {
  const rule = RULES.find(({ id }) => id === 'accepted-stale');
  const mended = strategy('  repeat-tests: { due: 2028, owner: a.ncube }\n');

  it('fires on its bad example, and is silent on its good one', async () => {
    const told = (text = '') =>
      check({ [S]: mended, [ACCEPTED]: text }, '--only', 'accepted-stale,criterion-without-owner');
    expect((await told(rule?.bad.trimStart())).out).toMatch(
      /^\.strat-accepted\.json:4:5 warning accepted-stale /,
    );
    expect((await told(rule?.good.trimStart())).out).toBe('');
  });
});

describe('a broken file of accepted findings', () => {
  it.each([
    [
      'no JSON',
      '{\n  "version": 1,\n  "findings": [\n<<<<<<< HEAD\n',
      /^\.strat-accepted\.json:4:1: This is not JSON/,
    ],
    ['empty', '', /:1:1: This is not JSON/],
    ['a list', '[]', /:1:1: Accepted findings have the keys/],
    ['another version', '{"version":2,"findings":[]}', /`version` must be 1/],
    ['an unknown key', '{"version":1,"findings":[],"x":1}', /no key `x` in accepted findings/],
    ['no list', '{"version":1,"findings":{}}', /must be a list of entries/],
    [
      'an entry without a rule',
      '{"version":1,"findings":[\n{"file":"a","rule":"b"},\n{"file":"{[]}"}]}',
      /:3:1: The `rule` of this entry is missing/,
    ],
    [
      'an entry with an unknown key',
      '{"version":1,"findings":[\n{"file":"a","rule":"b","line":1}]}',
      /:2:1: There is no key `line`/,
    ],
    [
      'a count of one',
      '{"version":1,"findings":[{"file":"a","rule":"b","count":1}]}',
      /The `count` of this entry/,
    ],
    ['deep', `${'['.repeat(100_000)}`, /This is not JSON/],
  ])('stops the run with its place: %s', async (_what, text, message) => {
    const { code, out, err } = await check({ [S]: two, [ACCEPTED]: text });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  it('is not overwritten', async () => {
    const { code, files } = await check({ [S]: two, [ACCEPTED]: 'x' }, '--accept');
    expect([code, files[ACCEPTED]]).toEqual([2, 'x']);
  });
});

it('the file has one line for each key, in order', () => {
  const entries = mergeAcceptedEntries([
    entry('b'),
    entry('a'),
    entry('b'),
    entry('a', DUE, { about: 'x"y' }),
  ]);
  const text = formatAccepted(entries);
  expect(text.split('\n').slice(3, 6)).toEqual([
    '    { "file": "strategy.yaml", "rule": "criterion-without-due", "entity": "criteria/a", "field": "due", "about": "x\\"y" },',
    '    { "file": "strategy.yaml", "rule": "criterion-without-owner", "entity": "criteria/a", "field": "owner" },',
    '    { "file": "strategy.yaml", "rule": "criterion-without-owner", "entity": "criteria/b", "field": "owner", "count": 2 }',
  ]);
  const reading = readAccepted(new TextEncoder().encode(text));
  expect('entries' in reading && reading.entries.map((one) => one.entry)).toEqual(entries);
});
