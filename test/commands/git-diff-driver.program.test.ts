/** The output of real git with the built program as its diff driver. */
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/main.ts';
import { pretendHost } from '../pretend-host.ts';
import { gitEnv, type TestRepository, testRepository } from '../repository.ts';

const DRIVER = `"${process.execPath}" "${resolve('bin/strat.js')}" git-diff-driver`;

let repo: TestRepository;
beforeEach(() => {
  repo = testRepository();
  repo.write('.gitattributes', 'strategy.yaml diff=strat\nstrategy.md diff=strat\n');
});
afterEach(() => repo.remove());

const plan = (target: number, more = '') =>
  `strat: 1\nname: Harbor 2029\nstart: 2026-01\nend: 2029\ncriteria:\n  trust:\n    measure: Members who trust us\n    baseline: 20\n    target: ${target}\n${more}`;

/** Throws if git fails, which must never happen. */
function git(...argv: readonly string[]): string {
  const env = { ...gitEnv(repo.top), SOURCE_DATE_EPOCH: String(Date.UTC(2027, 2, 1) / 1000) };
  return execFileSync('git', ['-c', 'core.quotePath=false', ...argv], {
    cwd: repo.root,
    env,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
}

const changed = (shown: string) => shown.split('\n').filter((line) => /^[-+](?![-+])/.test(line));

describe('git-diff-driver as textconv', () => {
  beforeEach(() => {
    repo.git('config', 'diff.strat.textconv', `${DRIVER} --textconv`);
    repo.write('strategy.yaml', plan(80));
    repo.commit('Start');
  });

  const LOWERED = ['-  trust: 20 → 80 · by 31 December 2029', '+  trust: 20 → 60 · by 31 December 2029'];

  it('compares commitments in git diff, git log -p and git show', () => {
    repo.write('strategy.yaml', plan(80, '    due: 2029\n'));
    repo.commit('Say when');
    repo.write('strategy.yaml', plan(60, '    due: 2029\n'));
    expect(changed(git('diff'))).toEqual(LOWERED);
    repo.commit('Lower');
    expect(changed(git('log', '-p', '-1', '--format='))).toEqual(LOWERED);
    expect(changed(git('show', '--format='))).toEqual(LOWERED);
    expect(changed(git('diff', 'HEAD~1'))).toEqual(LOWERED);
  });

  it('shows nothing for changed comments, order, quoting and layout', () => {
    repo.write(
      'strategy.yaml',
      '# A comment\nstrat: 1\nname: "Harbor 2029"\nend: 2029-12\ncriteria: { trust: { target: 80.0, baseline: 20, measure: Members who trust us } }\nstart: 2026-01-01\n',
    );
    expect(changed(git('diff'))).toEqual([]);
  });

  it('shows new, deleted and moved files and changed modes', () => {
    expect(changed(git('show', '--format=', '--', 'strategy.yaml'))).toContain('+  trust: 20 → 80');
    mkdirSync(join(repo.root, '-hx --x'));
    repo.git('mv', 'strategy.yaml', './-hx --x/strategy.yaml');
    chmodSync(join(repo.root, '-hx --x/strategy.yaml'), 0o755);
    repo.write('-hx --x/strategy.yaml', plan(60));
    repo.git('add', '--all');
    const moved = git('diff', '--cached', '-M');
    expect(moved).toContain('rename to -hx --x/strategy.yaml');
    expect(moved).toContain('new mode 100755');
    expect(changed(moved)).toEqual(['-  trust: 20 → 80', '+  trust: 20 → 60']);
    repo.commit('Move');
    repo.git('rm', '--quiet', '-r', './-hx --x');
    expect(changed(git('diff', '--cached'))).toContain('-  trust: 20 → 60');
  });

  it.each<readonly [string, string | Uint8Array, string]>([
    ['broken YAML', 'strat: 1\nname: [\n', '+name: ['],
    ['an unknown key', plan(80, 'ownr: Jon\n'), '+ownr: Jon'],
    ['a newer format', 'strat: 2\nname: A\n', '+strat: 2'],
    ['another program’s file', 'pipeline: a\n', '+pipeline: a'],
    ['an empty file', '', '-    measure: Members who trust us'],
    ['bytes that are no text', new Uint8Array([0xff, 0xfe, 0x41, 0x0a]), '+\ufffd\ufffdA'],
    ['a file of over 1 MiB', `strat: 1\nname: A\n${'# filler\n'.repeat(150_000)}x: 1\n`, '+x: 1'],
    ['an escape sequence', 'pipeline: \u001b[2Jz\n', '+pipeline: ␛[2Jz'],
  ])('%s is shown as it is', (_what, content, line) => {
    repo.write('strategy.yaml', content);
    expect(changed(git('diff'))).toContain(line);
    repo.commit('Broken');
    expect(changed(git('log', '-p', '-1', '--format='))).toContain(line);
  });

  it('shows a suppressing comment, unlike other comments', () => {
    repo.write('strategy.yaml', plan(80, '# strat-ignore criteria-count: one is enough\n'));
    expect(changed(git('diff'))).toEqual([
      '+',
      '+let pass',
      '+  # strat-ignore criteria-count: one is enough',
    ]);
  });

  it('shows a pending merge with both sides in the file', () => {
    repo.git('checkout', '--quiet', '-b', 'other');
    repo.write('strategy.yaml', plan(60));
    repo.commit('Lower');
    repo.git('checkout', '--quiet', 'main');
    repo.write('strategy.yaml', plan(70));
    repo.commit('Lower a little');
    expect(() => repo.git('merge', '--quiet', 'other')).toThrow();
    expect(git('diff')).toContain('target: 60');
  });
});

describe('git-diff-driver as command', () => {
  beforeEach(() => {
    repo.git('config', 'diff.strat.command', DRIVER);
    repo.write('strategy.yaml', plan(80));
    repo.commit('Start');
  });

  it('prints what strat diff prints, without reasons, which it cannot know', () => {
    repo.write('strategy.yaml', plan(60));
    expect(git('diff')).toBe(
      `diff --git a/strategy.yaml b/strategy.yaml
1 easier.  Harbor 2029, against a/strategy.yaml

 ! trust  target  80 → 60  ambition down 33 % (+60 → +40)
     “Members who trust us”

This leaves out amendments. Run \`strat diff\` to see which changes have a reason.

`,
    );
    repo.commit('Lower');
    expect(git('log', '-p', '-1', '--ext-diff', '--format=')).toContain('ambition down 33 %');
  });

  it('shows a new or deleted strategy line by line', () => {
    repo.write('team/strategy.yaml', plan(50));
    repo.git('add', '--all');
    const fresh = git('diff', '--cached');
    expect(fresh).toContain('new file mode 100644');
    expect(changed(fresh)).toContain('+  trust: 20 → 50');
    repo.git('rm', '--quiet', '--force', 'strategy.yaml', 'team/strategy.yaml');
    const gone = git('diff', '--cached');
    expect(gone).toContain('deleted file mode 100644');
    expect(changed(gone)).toContain('-  trust: 20 → 80');
  });

  it('shows a rename and a changed mode', () => {
    mkdirSync(join(repo.root, 'a "team" ü'));
    repo.git('mv', 'strategy.yaml', 'a "team" ü/strategy.yaml');
    repo.write('a "team" ü/strategy.yaml', plan(60));
    repo.git('add', '--all');
    const moved = git('diff', '--cached', '-M');
    expect(moved).toMatch(/^rename from strategy\.yaml\nrename to .*strategy\.yaml.*\n1 easier\./m);
    repo.commit('Move');
    chmodSync(join(repo.root, 'a "team" ü/strategy.yaml'), 0o755);
    expect(git('diff')).toContain('old mode 100644\nnew mode 100755\nNo changes.');
  });

  it('shows a file that cannot be read as a patch, with the reason', () => {
    repo.write('strategy.yaml', 'strat: 1\nname: &a\n');
    const shown = git('diff');
    expect(shown).toContain('# strat: after: shown as it is: ');
    expect(changed(shown)).toEqual(expect.arrayContaining(['+name: &a', '-    target: 80']));
  });

  it('shows a pending merge', () => {
    repo.git('checkout', '--quiet', '-b', 'other');
    repo.write('strategy.yaml', plan(60));
    repo.commit('Lower');
    repo.git('checkout', '--quiet', 'main');
    repo.write('strategy.yaml', plan(70));
    repo.commit('Lower a little');
    expect(() => repo.git('merge', '--quiet', 'other')).toThrow();
    expect(git('diff')).toContain('strategy.yaml');
  });

  it('shows a link in place of the file', () => {
    repo.git('rm', '--quiet', 'strategy.yaml');
    execFileSync('ln', ['-s', '/etc/passwd', join(repo.root, 'strategy.yaml')]);
    repo.git('add', '--all');
    const shown = git('diff', '--cached');
    expect(shown).toContain('/etc/passwd');
    expect(shown).not.toContain('root:');
  });
});

describe('the command line of git-diff-driver', () => {
  async function run(...argv: readonly string[]) {
    const world = pretendHost({ files: { '/work/-hx/strategy.yaml': plan(80), '/work/--': plan(70) } });
    const code = await main(['git-diff-driver', ...argv], world.host);
    return { code, stdout: world.stdout(), stderr: world.stderr() };
  }

  it('takes words literally, whatever they begin with', async () => {
    expect((await run('--textconv', '-hx/strategy.yaml')).stdout).toContain('trust: 20 → 80');
    expect((await run('--textconv', '--', '-hx/strategy.yaml')).stdout).toContain('trust: 20 → 80');
    expect((await run('--textconv', '--', '--')).stdout).toContain('trust: 20 → 70');
    expect(await run('-x')).toMatchObject({ code: 0, stdout: '* Unmerged path -x\n' });
    expect((await run('--help')).stdout).toContain('git config --global diff.strat.textconv');
  });

  it('reports a missing file in one line, without failing', async () => {
    const { code, stdout } = await run('--textconv', 'none.yaml');
    expect([code, stdout]).toEqual([
      0,
      '# strat: Cannot read /work/none.yaml: there is no such file or folder.\n',
    ]);
  });

  it.each([[[]], [['--textconv']], [['--textconv', 'a', 'b']], [['a', 'b']]])(
    '%j is not what git asks',
    async (argv) => {
      const { code, stdout, stderr } = await run(...argv);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('git-diff-driver --help');
    },
  );
});
