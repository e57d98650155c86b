/** `strat check --against`: a change cannot relax its own check. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../../src/main.ts';
import { type TestRepository, testRepository } from '../../repository.ts';

const plan = ({ target = 80, due = '2028', more = '' } = {}) => `strat: 1
name: Harbor
start: 2026
end: 2028
criteria:
  use: { measure: Use, unit: percent, baseline: 20, target: ${target}, due: ${due}, owner: Ines }
${more}`;

const amendment = (from: number, to: number) => `---
strat: 1
kind: amendment
on: 2027-01-10
by: ines
changes: [{ of: use, field: target, from: ${from}, to: ${to} }]
---
The bureau is late.
`;

let repository: TestRepository;

beforeEach(() => {
  repository = testRepository();
});
afterEach(() => repository.remove());

function start(files: Readonly<Record<string, string>> = { 'strategy.yaml': plan() }): void {
  for (const [path, text] of Object.entries(files)) repository.write(path, text);
  repository.commit('start');
}

/** Returns only findings of change rules, unless other words are given. */
async function check(...argv: readonly string[]) {
  const { host, stdout, stderr } = repository.host();
  const words = ['check', ...argv, '--as-of', '2027-01-15', '--format', 'concise'];
  const code = await main(argv.includes('--against') ? words : [...words, '--against', 'HEAD'], host);
  const rules = stdout()
    .split('\n')
    .filter((line) => /:\d+:\d+ /.test(line))
    .map((line) => line.replace(/^(\S+?):(\d+):\d+ (\w+) (\S+).*/, '$1 $3 $4'));
  return { code, stdout: stdout(), stderr: stderr(), rules: [...new Set(rules)] };
}

const CHANGES =
  'target-lowered,due-date-slipped,criterion-removed,status-set-back,gate-weakened,accepted-grew';

describe('a part that cannot be read', () => {
  const hidden = (line: string, above = '') =>
    plan().replace(
      / {2}use: .*/,
      `  use:\n    measure: Use\n    unit: percent\n    baseline: 20\n${above}    ${line}\n    due: 2028\n    owner: Ines`,
    );
  const config = (rule: string) => `strat: 1\nrules: { ${rule} }\n`;
  const all = ['--rule', 'reality-missing=error'];
  const goalposts = ({ stdout }: { readonly stdout: string }) =>
    stdout.split('\n').filter((line) => /error (?:target-lowered|criterion-removed)/.test(line)).length;

  it('stays in doubt while it fails the check', async () => {
    start();
    repository.write('strategy.yaml', hidden('taget: 50'));
    const found = await check(...all);
    expect(found.code).toBe(1);
    expect(goalposts(found)).toBe(0);
  });

  it.each([
    ['a misspelt key behind a comment', hidden('taget: 50', '    # strat-ignore key-unknown: ours\n'), ''],
    ['a text for a number, with its rule off', hidden('target: "50"'), config('schema: off')],
    ['a text for a number that only warns', hidden('target: "50"'), config('schema: warn')],
    ['a section of another name', plan().replace('criteria:', 'critera:'), config('key-unknown: off')],
    ['a key of the reader’s own', hidden('x-target: 50'), ''],
  ])('does not hide a moved target: %s', async (_what, text, configuration) => {
    start();
    repository.write('strategy.yaml', text);
    if (configuration !== '') repository.write('strat.config.yaml', configuration);
    expect(goalposts(await check())).toBe(1);
  });

  it('fails the check where lines break the file, with the rule about them off', async () => {
    start();
    repository.write('strategy.yaml', `${plan()}  x: [\n`.replace('80', '50'));
    repository.write('strat.config.yaml', config('syntax: off'));
    expect(await check('--only', CHANGES)).toMatchObject({ code: 1, rules: ['strategy.yaml error syntax'] });
  });
});

describe('the gate', () => {
  it('is green if nothing has changed', async () => {
    start();
    expect(await check('--only', CHANGES)).toMatchObject({ code: 0, rules: [] });
  });

  it('is red for a lowered target, at its line, with the effect and the command to explain it', async () => {
    start();
    repository.write('strategy.yaml', plan({ target: 50 }));
    const { code, stdout } = await check('--only', CHANGES);
    expect(code).toBe(1);
    expect(stdout).toContain('strategy.yaml:6:');
    expect(stdout).toContain('fell from 80 to 50: ambition down 50 % (+60 → +30 points).');
    expect(stdout).toContain('strat amend use --why "…"');
  });

  it('is green after an amendment, which does not cover the next change', async () => {
    start();
    repository.write('strategy.yaml', plan({ target: 50 }));
    repository.write('amendments/2027-01-10-use.md', amendment(80, 50));
    const first = await check('--only', CHANGES);
    expect(first).toMatchObject({ code: 0, rules: ['strategy.yaml info target-lowered'] });
    expect(first.stdout).toContain('Acknowledged in amendments/2027-01-10-use.md: `The bureau is late.`.');
    repository.commit('lower it');
    repository.write('strategy.yaml', plan({ target: 40 }));
    expect((await check('--only', CHANGES)).code).toBe(1);
  });

  it.each([
    ['team', 'team'],
    ['our plan/é', '"our plan/é"'],
    ['a`b $(c)', ''],
  ])('names the folder %s in a command that works', async (folder, said) => {
    start({ [`${folder}/strategy.yaml`]: plan() });
    repository.write(`${folder}/strategy.yaml`, plan({ target: 50 }));
    const { stdout } = await check('--only', CHANGES);
    expect(stdout).toContain(`: strat amend use ${said}${said && ' '}--why "…"`);
    const { host } = repository.host();
    expect(await main(['amend', 'use', folder, '--why', 'The bureau is late.', '--by', 'Maria'], host)).toBe(
      0,
    );
    expect((await check('--only', CHANGES)).code).toBe(0);
  });

  it('accepts the amendment whose last value is the target if two begin at the same value', async () => {
    start();
    repository.write('strategy.yaml', plan({ target: 50 }));
    repository.write('amendments/2027-01-10-use.md', amendment(80, 60));
    repository.write('amendments/2027-01-12-use.md', amendment(80, 50).replace('late', 'later still'));
    const { code, stdout } = await check('--only', CHANGES);
    expect(stdout).toContain('Acknowledged in amendments/2027-01-12-use.md');
    expect(code).toBe(0);
  });

  it('reports a new amendment that cannot be read, and does not accept it as a reason', async () => {
    start();
    repository.write('strategy.yaml', plan({ target: 50 }));
    repository.write('amendments/a.md', amendment(80, 50).replace('of: use', 'off: use'));
    const { code, rules } = await check();
    expect(code).toBe(1);
    expect(rules).toContain('amendments/a.md error key-unknown');
    expect(rules).toContain('strategy.yaml error target-lowered');
  });

  it.each(['json', 'jsonl', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle', 'markdown', 'pretty'])(
    'is in the format %s as well',
    async (format) => {
      start();
      repository.write('strategy.yaml', plan({ target: 50 }));
      repository.write('strat.config.yaml', 'strat: 1\nrules: { target-lowered: off }\n');
      const { host, stdout } = repository.host();
      const argv = ['check', '--against', 'HEAD', '--as-of', '2027-01-15', '--format', format];
      expect(await main(argv, host)).toBe(1);
      expect(stdout()).toContain('target-lowered');
      expect(stdout()).toContain('gate-weakened');
    },
  );

  it('takes standard input in place of the file', async () => {
    start();
    const { host, stdout } = repository.host();
    const piped = { ...host, readStdin: () => new TextEncoder().encode(plan({ target: 50 })) };
    const argv = ['check', '-', '--against', 'HEAD', '--as-of', '2027-01-15', '--format', 'concise'];
    expect(await main(argv, piped)).toBe(1);
    expect(stdout()).toContain('error target-lowered');
  });

  it('compares a folder with the same folder at the revision', async () => {
    start({ 'a/strategy.yaml': plan(), 'b/strategy.yaml': plan() });
    repository.write('a/strategy.yaml', plan({ target: 50 }));
    expect(await check('b', '--only', CHANGES)).toMatchObject({ code: 0, rules: [] });
    expect(await check('a', '--only', CHANGES)).toMatchObject({ code: 1 });
  });
});

it('asks git once each for the trees and the contents of many strategies, and once more if a target moved', async () => {
  start(Object.fromEntries(Array.from({ length: 12 }, (_, at) => [`team-${at}/strategy.yaml`, plan()])));
  repository.write('team-7/strategy.yaml', plan({ target: 50 }));
  const { host, stdout } = repository.host();
  const git = await host.git();
  const asked: string[] = [];
  const open = (root: string) => {
    const real = git.open(root);
    const counting = (name: keyof typeof real) => ({
      [name]: (...given: never[]) => {
        asked.push(name);
        return (real[name] as (...words: never[]) => unknown)(...given);
      },
    });
    return {
      ...real,
      ...counting('commit'),
      ...counting('entries'),
      ...counting('allEntries'),
      ...counting('objects'),
    };
  };
  const argv = ['check', '--against', 'HEAD', '--as-of', '2027-01-15', '--only', CHANGES];
  expect(await main(argv, { ...host, git: async () => ({ open }) })).toBe(1);
  expect(stdout()).toContain('target-lowered');
  expect(asked).toEqual(['commit', 'allEntries', 'commit', 'objects', 'objects']);
});

describe('check --against, never green by accident,', () => {
  it.each([
    [['--against', 'nope'], 'There is no revision `nope` in this repository.'],
    [['--against', '--all'], 'A value is missing before "--all".'],
    [['--against', 'a b'], 'revision'],
  ])('refuses %j', async (argv, said) => {
    start();
    const { host } = repository.host();
    await expect(main(['check', ...argv], host)).resolves.toBe(2);
    expect((await check(...argv)).stderr).toContain(said);
  });

  it('refuses to compare outside of a repository', async () => {
    const { host, stderr } = repository.host({ cwd: repository.top });
    host.files.write(`${repository.top}/strategy.yaml`, plan());
    expect(await main(['check', '--against', 'HEAD'], host)).toBe(2);
    expect(stderr()).toContain('is not in a git repository');
  });

  it('refuses a change rule alone without a revision', async () => {
    start();
    const { host, stderr } = repository.host();
    expect(await main(['check', '--only', 'target-lowered'], host)).toBe(2);
    expect(stderr()).toContain('Say since when: `--against main`.');
  });

  it('reports the criteria of a deleted strategy as removed', async () => {
    start({ 'a/strategy.yaml': plan(), 'b/strategy.yaml': plan() });
    repository.git('rm', '-q', 'b/strategy.yaml');
    const found = await check('--only', CHANGES);
    expect(found).toMatchObject({ code: 1, rules: ['b/strategy.yaml error criterion-removed'] });
    expect(found.stdout).not.toContain('To acknowledge it');
  });

  it('tells how to restore a deleted strategy', async () => {
    start({ 'a/strategy.yaml': plan(), 'b/strategy.yaml': plan() });
    repository.git('rm', '-q', 'b/strategy.yaml');
    const { host, stdout } = repository.host();
    await main(['check', '--against', 'HEAD', '--only', 'criterion-removed'], host);
    expect(stdout()).toContain('help: Put the file back; where its time is over, with `status: closed`.');
  });

  it('reports a strategy replaced by another repository as removed, and fails because that has no base', async () => {
    start({ 'a/strategy.yaml': plan(), 'b/strategy.yaml': plan() });
    rmSync(join(repository.root, 'b'), { recursive: true });
    const inner = testRepository({ top: repository.root, name: 'b' });
    inner.write('strategy.yaml', plan({ target: 21 }));
    inner.commit('another start');
    expect(await check('--only', CHANGES)).toMatchObject({
      code: 2,
      rules: ['b/strategy.yaml error criterion-removed'],
    });
  });

  it('reports a strategy without its marker as removed', async () => {
    start({ 'a/strategy.yaml': plan(), 'b/strategy.yaml': plan() });
    repository.write('b/strategy.yaml', plan().replace('strat: 1\n', ''));
    const { code, rules } = await check('--only', CHANGES);
    expect([code, rules]).toEqual([1, ['b/strategy.yaml error criterion-removed']]);
  });

  it('compares a strategy that moved and changed with its old version', async () => {
    start({ 'a/strategy.yaml': plan(), 'b/strategy.yaml': plan({ more: 'mission: Another one.\n' }) });
    repository.git('rm', '-q', 'b/strategy.yaml');
    repository.write('teams/b/strategy.yaml', plan({ target: 50 }));
    expect(await check('--only', CHANGES)).toMatchObject({
      code: 1,
      rules: ['teams/b/strategy.yaml error target-lowered'],
    });
  });

  it('leaves out later changes by others with three dots', async () => {
    start();
    repository.git('checkout', '-q', '-b', 'mine');
    repository.git('checkout', '-q', 'main');
    repository.write('strategy.yaml', plan({ target: 90 }));
    repository.commit('raise it');
    repository.git('checkout', '-q', 'mine');
    expect((await check('--only', CHANGES, '--against', 'main')).code).toBe(1);
    expect(await check('--only', CHANGES, '--against', 'main...')).toMatchObject({ code: 0, rules: [] });
    repository.write('strategy.yaml', plan({ target: 50 }));
    expect((await check('--only', CHANGES, '--against', 'main...')).stdout).toContain(
      'To acknowledge it: strat amend use --against main... --why "…"',
    );
    repository.write('strategy.yaml', plan());
    repository.git('checkout', '-q', '--orphan', 'other');
    repository.commit('elsewhere');
    const { code, stderr } = await check('--against', 'main...');
    expect([code, stderr]).toEqual([
      2,
      expect.stringContaining('`main` and HEAD have no common commit in this clone.'),
    ]);
  });

  it('reports no moved target for a new strategy', async () => {
    start();
    repository.write('new/strategy.yaml', plan({ target: 50 }));
    expect(await check('--only', CHANGES)).toMatchObject({ code: 0, rules: [] });
  });

  it('reports an old version that cannot be read, and nothing else', async () => {
    start({ 'strategy.yaml': 'strat: 1\nname: [\n' });
    repository.write('strategy.yaml', plan());
    const { code, stderr } = await check('--only', CHANGES);
    expect(code).toBe(0);
    expect(stderr).toContain('Not compared: 1 part of HEAD:strategy.yaml that cannot be read.');
  });
});

describe('a change cannot exempt itself', () => {
  const config = (text: string) => `strat: 1\n${text}\n`;

  it('by turning its rule off', async () => {
    start();
    repository.write('strategy.yaml', plan({ target: 50 }));
    repository.write('strat.config.yaml', config('rules: { target-lowered: off }'));
    expect(await check('--only', CHANGES)).toMatchObject({
      code: 1,
      rules: ['strategy.yaml error target-lowered', 'strat.config.yaml warning gate-weakened'],
    });
  });

  it('but a rule that was off before stays off', async () => {
    start({ 'strategy.yaml': plan(), 'strat.config.yaml': config('rules: { target-lowered: off }') });
    repository.write('strategy.yaml', plan({ target: 50 }));
    expect(await check('--only', CHANGES)).toMatchObject({ code: 0, rules: [] });
    repository.write('strat.config.yaml', config('rules: { target-lowered: warn }'));
    expect((await check('--only', CHANGES)).rules).toEqual(['strategy.yaml warning target-lowered']);
  });

  it('by raising the failing level', async () => {
    start({ 'strategy.yaml': plan(), 'strat.config.yaml': config('fail_on: warn') });
    repository.write('strat.config.yaml', config('fail_on: error'));
    const { code, rules } = await check('--only', CHANGES);
    expect([code, rules]).toEqual([1, ['strat.config.yaml warning gate-weakened']]);
  });

  it('by loosening what is on track, also for a strategy further in', async () => {
    start({
      'team/strategy.yaml': plan(),
      'team/strat.config.yaml': config('fail_on: warn'),
      'strat.config.yaml': config('status: { slack: 0.02 }'),
    });
    repository.write('strat.config.yaml', config('status: { slack: 0.04 }'));
    const { code, stdout } = await check('--only', CHANGES);
    expect(code).toBe(1);
    expect(stdout).toContain('The setting `status.slack` went from `0.02` to `0.04`.');
    repository.write('strat.config.yaml', config('status: { slack: 0.01 }'));
    expect((await check('--only', CHANGES)).rules).toEqual([]);
  });

  it('by deleting the configuration, in any folder', async () => {
    start({
      'team/strategy.yaml': plan(),
      'strat.config.yaml': config('extends: ./strict/base.yaml'),
      'strict/base.yaml': config('rules: { scope-added: error }'),
    });
    repository.git('rm', '-q', 'strat.config.yaml');
    const { code, stdout } = await check('--only', CHANGES);
    expect(code).toBe(0);
    expect(stdout).toContain('The level of rule `scope-added` went from `error` to `warning`.');
  });

  it('by dropping a policy or changing its demand or option, which is shown', async () => {
    const policy = (above: number) =>
      `policy: [{ id: dear, level: error, for: initiative, when: { budget: { above: ${above} } }, require: [sponsor], message: No sponsor. }]`;
    start({
      'strategy.yaml': plan(),
      'strat.config.yaml': config(`rules: { criteria-count: [warn, { most: 5 }] }\n${policy(500)}`),
    });
    repository.write(
      'strat.config.yaml',
      config(`rules: { criteria-count: [warn, { most: 9 }] }\n${policy(5000)}`),
    );
    const { stdout } = await check('--only', CHANGES);
    expect(stdout).toContain('info gate-weakened The setting `criteria-count.most` of the check went');
    expect(stdout).toContain('info gate-weakened The setting `policy.dear` of the check went');
    repository.write('strat.config.yaml', config('rules: { criteria-count: [warn, { most: 5 }] }'));
    expect((await check('--only', CHANGES)).stdout).toContain(
      'The level of rule `dear` went from `error` to `off`',
    );
  });

  it('and a configuration shared by several strategies is reported once', async () => {
    start({ 'a/strategy.yaml': plan(), 'b/strategy.yaml': plan() });
    repository.write('strat.config.yaml', config('rules: { placeholder: off }'));
    expect((await check('--only', CHANGES)).stdout.match(/gate-weakened/g)).toHaveLength(1);
  });

  it('by a comment', async () => {
    start();
    repository.write(
      'strategy.yaml',
      plan({ target: 50 }).replace('  use:', '  # strat-ignore target-lowered: we must\n  use:'),
    );
    const { code, rules } = await check('--only', 'target-lowered,suppression-added');
    expect([code, rules]).toEqual([
      1,
      ['strategy.yaml info suppression-added', 'strategy.yaml error target-lowered'],
    ]);
  });

  it('by accepted findings, whose list can only shrink', async () => {
    const entry = (rule: string) =>
      `{ "file": "strategy.yaml", "rule": "${rule}", "entity": "criteria/use" }`;
    const accepted = (...rules: readonly string[]) =>
      `{ "version": 1, "findings": [${rules.map(entry).join(', ')}] }\n`;
    start({ 'strategy.yaml': plan(), '.strat-accepted.json': accepted('criterion-vague') });
    expect((await check('--only', CHANGES)).code).toBe(0);
    repository.write('.strat-accepted.json', accepted('criterion-vague', 'target-lowered'));
    repository.write('strategy.yaml', plan({ target: 50 }));
    const { code, stdout } = await check('--only', CHANGES);
    expect(code).toBe(1);
    expect(stdout).toContain('error accepted-grew 1 more finding was accepted: target-lowered criteria/use');
    expect(stdout).toContain('error target-lowered');
    repository.write('.strat-accepted.json', accepted());
    expect((await check('--only', 'accepted-grew')).code).toBe(0);
  });

  it('by becoming a draft', async () => {
    start();
    repository.write('strategy.yaml', plan({ target: 50 }).replace('name:', 'status: draft\nname:'));
    const { code, rules } = await check('--only', CHANGES);
    expect(code).toBe(1);
    expect(rules).toEqual(['strategy.yaml error status-set-back', 'strategy.yaml error target-lowered']);
  });

  it('and an unusable old configuration counts as none', async () => {
    start({ 'strategy.yaml': plan(), 'strat.config.yaml': config('rules: { nothing-like-it: off }') });
    repository.write('strategy.yaml', plan({ target: 50 }));
    repository.write('strat.config.yaml', config('rules: { target-lowered: off }'));
    const { code, stderr } = await check('--only', CHANGES);
    expect(code).toBe(1);
    expect(stderr).toContain('The configuration of HEAD cannot be used: strat.config.yaml:2:');
  });

  it('and --config uses the old version of the same file', async () => {
    start({ 'strategy.yaml': plan(), 'ci/strat.yaml': config('rules: { scope-added: error }') });
    repository.write('ci/strat.yaml', config('rules: { scope-added: off }'));
    repository.write('strategy.yaml', plan({ more: '  more: { measure: More, target: 3 }\n' }));
    const { code, rules } = await check('--config', 'ci/strat.yaml', '--only', 'scope-added,gate-weakened');
    expect(code).toBe(1);
    expect(rules).toContain('strategy.yaml error scope-added');
  });
});

describe('settings of change rules', () => {
  it('never make a change before the start worse', async () => {
    start({
      'strategy.yaml': plan().replace('start: 2026', 'start: 2028'),
      'strat.config.yaml': 'strat: 1\nrules: { target-lowered: error }\n',
    });
    repository.write('strategy.yaml', plan({ target: 50 }).replace('start: 2026', 'start: 2028'));
    expect(await check('--only', CHANGES)).toMatchObject({
      code: 0,
      rules: ['strategy.yaml info target-lowered'],
    });
  });

  it('can be set for one run with --rule', async () => {
    start();
    repository.write('strategy.yaml', plan({ target: 50 }));
    expect(await check('--only', CHANGES, '--rule', 'target-lowered=warn')).toMatchObject({
      code: 0,
      rules: ['strategy.yaml warning target-lowered'],
    });
  });
});

describe('a check-in', () => {
  const checkin = (value: number) =>
    `strat: 1\nkind: checkin\non: 2026-12-31\nby: ines\nmeasures: { use: ${value} }\n`;
  const only = ['--only', 'record-rewritten'];

  it('may be edited until it is accepted', async () => {
    start();
    repository.git('checkout', '-q', '-b', 'ours');
    repository.write('checkins/2026-12-31.yaml', checkin(30));
    repository.commit('check in');
    repository.write('checkins/2026-12-31.yaml', checkin(31));
    expect((await check('--against', 'main', ...only)).rules).toEqual([]);
    expect((await check('--against', 'HEAD', ...only)).rules).toEqual([
      'checkins/2026-12-31.yaml error record-rewritten',
    ]);
  });

  it('that somebody else added first stays as it is', async () => {
    start();
    repository.git('checkout', '-q', '-b', 'ours');
    repository.write('checkins/2026-12-31.yaml', checkin(30));
    repository.commit('check in');
    repository.git('checkout', '-q', 'main');
    repository.write('checkins/2026-12-31.yaml', checkin(40));
    repository.commit('check in too');
    repository.git('checkout', '-q', 'ours');
    repository.git('merge', '-q', '-s', 'ours', '--no-edit', 'main');
    expect((await check('--against', 'main', ...only)).rules).toEqual([
      'checkins/2026-12-31.yaml error record-rewritten',
    ]);
    repository.write('checkins/2026-12-31-2.yaml', checkin(30));
    repository.write('checkins/2026-12-31.yaml', checkin(40));
    expect((await check('--against', 'main', ...only)).rules).toEqual([]);
  });
});
