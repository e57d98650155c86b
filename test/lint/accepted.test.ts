/** The baseline: known findings do not count, and it can only shrink. */
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/cli.ts';
import { isUserError } from '../../src/exit.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { type AcceptedEntry, formatAccepted, mergeAcceptedEntries } from '../../src/model/accepted.ts';
import { readAccepted } from '../../src/source/read-accepted.ts';
import { pretendHost } from '../pretend-host.ts';

const OWNER = 'criterion-without-owner';
const DUE = 'criterion-without-due';
const BASELINE = '/work/.strat-baseline.json';
const ONLY = `${OWNER},${DUE},baseline-stale`;

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
      [...Object.keys(files), BASELINE].flatMap((path) => {
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

describe('--update-baseline', () => {
  it('accepts the findings, and the check passes', async () => {
    const { code, out, err, files } = await check({ [S]: two }, ...only, '--update-baseline');
    expect([code, out, err]).toEqual([0, '', '.strat-baseline.json holds 2 findings, 2 more than before.\n']);
    expect(files[BASELINE]).toBe(formatAccepted([entry('a'), entry('b')]));
    expect(await check(files, ...only)).toMatchObject({ code: 0, out: '' });
  });

  it('is needed: without a baseline the same check fails', async () => {
    const files = { [S]: two, [BASELINE]: formatAccepted([entry('a'), entry('b')]) };
    expect(await check(files, ...only, '--no-baseline')).toMatchObject({ code: 1 });
  });

  it('writes nothing if there is nothing to accept', async () => {
    const { code, err, files } = await check({ [S]: 'strat: 1\nname: x\n' }, ...only, '--update-baseline');
    expect([code, err, files[BASELINE]]).toEqual([
      0,
      'Nothing was found that a baseline could hold.\n',
      undefined,
    ]);
  });

  it('writes the same file the second time', async () => {
    const first = await check({ [S]: two }, '--update-baseline');
    const second = await check(first.files, '--update-baseline');
    expect(second.files).toEqual(first.files);
    expect(second.err).toMatch(/as before/);
  });

  it('changes only entries of the files and rules that were checked', async () => {
    const other = entry('z', OWNER, { file: 'team/strategy.yaml' });
    const files = {
      [S]: two,
      '/work/team/strategy.yaml': two,
      [BASELINE]: formatAccepted([entry('gone'), entry('a', DUE), other]),
    };
    const told = await check(files, 'strategy.yaml', '--only', OWNER, '--update-baseline');
    expect(told.files[BASELINE]).toBe(formatAccepted([entry('a', DUE), entry('a'), entry('b'), other]));
  });

  it('drops entries of files that no longer exist', async () => {
    const files = {
      [S]: two,
      [BASELINE]: formatAccepted([entry('z', OWNER, { file: 'old/strategy.yaml' })]),
    };
    expect((await check(files, ...only, '--update-baseline')).files[BASELINE]).toBe(
      formatAccepted([entry('a'), entry('b')]),
    );
  });

  it('never accepts a file that cannot be read or a wrong suppression', async () => {
    const text = `# strat-ignore ${OWNER}\n${two}owner: [a]\n# strat-ignore nonsense: r\nvalues: [a]\n`;
    const told = await check({ [S]: text }, '--update-baseline');
    expect(told.code).toBe(1);
    expect(told.files[BASELINE]).toBeUndefined();
    expect(told.err).toMatch(/^Nothing of strategy\.yaml was accepted: it cannot be understood as a whole\./);
    const mended = text.replace('owner: [a]\n', 'foo: 1\n');
    const again = await check({ [S]: mended }, '--update-baseline');
    expect(again.files[BASELINE]).toMatch(/"rule": "key-unknown", "field": "foo"/);
    expect(again.files[BASELINE]).not.toMatch(/schema|suppression/);
    expect(again.out.trim().split('\n')).toHaveLength(2);
  });

  it('does not accept what a comment suppresses', async () => {
    const text = two.replace('  b:', `  # strat-ignore ${OWNER}: r\n  b:`);
    expect((await check({ [S]: text }, ...only, '--update-baseline')).files[BASELINE]).toBe(
      formatAccepted([entry('a')]),
    );
  });

  it('keeps the entries of a file that cannot be read', async () => {
    const files = { [S]: 'strat: 1\nname: [\n', [BASELINE]: formatAccepted([entry('a')]) };
    expect((await check(files, '--update-baseline')).files[BASELINE]).toBe(files[BASELINE]);
  });

  it.each([
    [['--fix', '--update-baseline'], /two steps/],
    [['--no-baseline', '--update-baseline'], /contradict/],
    [['-', '--update-baseline'], /Standard input is no file/],
    [['-', '--fix'], /Standard input is no file that --fix/],
    [['--dry-run'], /--dry-run belongs to --fix/],
  ])('refuses the combination %j', async (words, message) => {
    const { code, err } = await check({ [S]: two }, ...words);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });
});

describe('a finding against the baseline', () => {
  it('is new under another key: swapping one for another fails', async () => {
    const files = {
      [S]: strategy('  a: { due: 2028, owner: m }\n  b: { owner: m }\n'),
      [BASELINE]: formatAccepted([entry('a')]),
    };
    const { code, out } = await check(files, ...only, '--fail-on', 'warn');
    expect(code).toBe(1);
    expect(out).toMatch(/strategy\.yaml:5:3 warn criterion-without-due/);
    expect(out).toMatch(
      /\.strat-baseline\.json:4:5 warn baseline-stale `criterion-without-owner` at `criteria\/a › owner`/,
    );
  });

  it('stays the same after lines have moved', async () => {
    const files = { [S]: `# new\n\n${two}`, [BASELINE]: formatAccepted([entry('a'), entry('b')]) };
    expect(await check(files, ...only)).toMatchObject({ code: 0, out: '' });
  });

  it('is counted if several share a key', async () => {
    const text = (n: number) => `strat: 1\nname: x\nvalues:\n${'  - "#REF!"\n'.repeat(n)}`;
    const rules = ['--only', 'placeholder,baseline-stale'];
    const first = await check({ [S]: text(2) }, ...rules, '--update-baseline');
    expect(first.files[BASELINE]).toMatch(/"about": "#REF!", "count": 2 }/);
    expect((await check({ ...first.files, [S]: text(3) }, ...rules)).out.trim().split('\n')).toHaveLength(1);
    const fewer = await check({ ...first.files, [S]: text(1) }, ...rules);
    expect(fewer.out).toMatch(/baseline-stale .* is found 1 and no longer 2 times\./);
    const fixed = await check({ ...first.files, [S]: text(1) }, ...rules, '--fix');
    expect(fixed.files[BASELINE]).toBe(first.files[BASELINE]?.replace(', "count": 2', ''));
  });

  it('in another repository is compared with the baseline of that repository', async () => {
    const files = {
      [S]: two,
      '/work/sub/.git/HEAD': '',
      '/work/sub/strategy.yaml': two,
      [BASELINE]: formatAccepted([entry('a'), entry('b')]),
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
        [BASELINE]: formatAccepted([entry('a')]),
      },
    });
    await run(['check', ...only], world.host, '0');
    expect(world.stdout()).toMatch(/^No findings\. 1 suppressed, 1 in baseline\.\n/);
  });
});

describe('a stale baseline entry', () => {
  const stale = (files: Readonly<Record<string, string>>, ...words: string[]) =>
    check({ [S]: two, ...files }, ...words).then(({ out }) =>
      out.split('\n').filter((line) => line.includes('baseline-stale')),
    );

  it('is reported after a fix, or if the file or the rule no longer exists', async () => {
    const entries = [
      entry('gone'),
      entry('a', OWNER, { file: 'old/strategy.yaml' }),
      entry('a', 'no-such-rule'),
      entry('a', OWNER, { file: '../../etc/passwd' }),
    ];
    const lines = await stale({ [BASELINE]: formatAccepted(entries) }, ...only);
    expect(lines.map((line) => line.slice(line.indexOf('stale') + 6))).toEqual([
      '`criterion-without-owner` at `criteria/gone › owner` in `strategy.yaml` is found no more.',
      'There is no `old/strategy.yaml` any more.',
      'There is no rule `no-such-rule`.',
      'There is no `../../etc/passwd` any more.',
    ]);
  });

  it('is not reported for anything that was not checked', async () => {
    const files = {
      [BASELINE]: formatAccepted([entry('gone'), entry('gone', DUE)]),
      '/work/team/strategy.yaml': two,
    };
    expect(await stale(files, ...only, 'team')).toEqual([]);
    expect(await stale(files, '--only', `${DUE},baseline-stale`)).toHaveLength(1);
    expect(await stale(files, '--rule', `${DUE}=off`)).toHaveLength(1);
    expect(await stale(files, '--only', OWNER)).toEqual([]);
  });

  it('is not reported while a part of the file cannot be read, unless that is in the baseline too', async () => {
    const text = `${two}foo: 1\n`;
    const files = { [S]: text, [BASELINE]: formatAccepted([entry('gone')]) };
    expect(await stale(files)).toEqual([]);
    const known: AcceptedEntry = { file: 'strategy.yaml', rule: 'key-unknown', field: 'foo' };
    expect(await stale({ ...files, [BASELINE]: formatAccepted([entry('gone'), known]) })).toHaveLength(1);
  });

  it.each([
    ['the only one', ['gone']],
    ['the first', ['gone', 'a', 'b']],
    ['the last', ['a', 'b', 'gone']],
    ['two in a row', ['a', 'gone', 'gone-too', 'b']],
    ['all', ['gone', 'gone-1', 'gone-2', 'gone-3']],
  ])('is removed by --fix: %s', async (_what, ids) => {
    const left = ids.filter((id) => !id.startsWith('gone'));
    const files = { [S]: two, [BASELINE]: formatAccepted(ids.map((id) => entry(id))) };
    const { files: now } = await check(files, ...only, '--fix');
    expect(now[BASELINE]).toBe(formatAccepted(left.map((id) => entry(id))));
    expect(now[S]).toBe(two);
  });

  it('leaves the other entries as they are written when --fix removes it', async () => {
    const text = `\ufeff${formatAccepted([entry('a'), entry('gone'), entry('b')])}`
      .replaceAll('\n', '\r\n')
      .replace('"rule"', ' "rule"');
    const { files: now } = await check({ [S]: two, [BASELINE]: text }, ...only, '--fix');
    expect(now[BASELINE]).toBe(
      `${text
        .slice(1)
        .split('\r\n')
        .filter((line) => !line.includes('gone'))
        .join('\r\n')}`,
    );
  });
});

describe('the rule baseline-stale', () => {
  const rule = RULES.find(({ id }) => id === 'baseline-stale');
  const mended = strategy('  repeat-tests: { due: 2028, owner: a.ncube }\n');

  it('fires on its bad example, and is silent on its good one', async () => {
    const told = (text = '') =>
      check({ [S]: mended, [BASELINE]: text }, '--only', 'baseline-stale,criterion-without-owner');
    expect((await told(rule?.bad.trimStart())).out).toMatch(
      /^\.strat-baseline\.json:4:5 warn baseline-stale /,
    );
    expect((await told(rule?.good.trimStart())).out).toBe('');
  });
});

describe('a broken baseline', () => {
  it.each([
    [
      'no JSON',
      '{\n  "version": 1,\n  "findings": [\n<<<<<<< HEAD\n',
      /^\.strat-baseline\.json:4:1: This is not JSON/,
    ],
    ['empty', '', /:1:1: This is not JSON/],
    ['a list', '[]', /:1:1: A baseline has the keys/],
    [
      'another version',
      '{"version":2,"findings":[]}',
      /`version` of a baseline that this program knows is 1/,
    ],
    ['an unknown key', '{"version":1,"findings":[],"x":1}', /no key `x` in a baseline/],
    ['no list', '{"version":1,"findings":{}}', /are a list of entries/],
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
    const { code, out, err } = await check({ [S]: two, [BASELINE]: text });
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(message);
  });

  it('is not overwritten', async () => {
    const { code, files } = await check({ [S]: two, [BASELINE]: 'x' }, '--update-baseline');
    expect([code, files[BASELINE]]).toEqual([2, 'x']);
  });
});

it('a baseline has one line for each key, in order', () => {
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
