/** A team with an existing strategy adopts the check: it fails, then passes with accepted findings, then improves. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROGRAM = resolve('bin/strat.js');
const WEAK = readFileSync('examples/before-review/strategy.yaml', 'utf8');

let folder = '';
const file = () => join(folder, 'strategy.yaml');
const accepted = () => join(folder, '.strat-accepted.json');
const git = (...argv: string[]) => execFileSync('git', argv, { cwd: folder, encoding: 'utf8' });

interface Told {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

function check(...argv: string[]): Told {
  const all = ['check', '--as-of', '2026-11-21', ...argv];
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...all], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { code: status, out: stdout, err: stderr };
}

const concise = (...argv: string[]) =>
  check('--format', 'concise', ...argv)
    .out.split('\n')
    .flatMap((line) => line.split(' ').slice(0, 3).join(' ') || []);

function edit(change: (text: string) => string): void {
  const before = readFileSync(file(), 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(file(), after);
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'strat-adopt-'));
  git('init', '-q');
  writeFileSync(file(), WEAK);
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('adopting the check, step by step', () => {
  it('fails at first', () => {
    expect(check().code).toBe(1);
  });

  it('passes after --accept accepts the findings', () => {
    const { code, err } = check('--accept');
    expect([code, err]).toEqual([
      0,
      expect.stringMatching(/^\.strat-accepted\.json holds \d+ findings, \d+ more than before\.\n$/),
    ]);
    const { code: after, out } = check();
    expect([after, out]).toEqual([0, expect.stringMatching(/^No findings\. 0 suppressed, \d+ accepted\.\n/)]);
  });

  it('fails on a new finding', () => {
    edit((text) =>
      text.replace(/^criteria:\n/m, 'criteria:\n  new-one:\n    outcome: Members stay with us\n'),
    );
    expect(check().code).toBe(1);
    expect(concise()).toContain('strategy.yaml:27:3 error criterion-without-owner');
    expect(concise().every((line) => /^strategy\.yaml:(?:27|28):/.test(line))).toBe(true);
  });

  it('passes again once it is fixed', () => {
    writeFileSync(file(), WEAK);
    expect(concise()).toEqual([]);
  });

  it('reports the stale entry of a known finding that is fixed', () => {
    edit((text) => text.replace(/^ {4}source: TBD$/m, '    source: member ledger'));
    const { code } = check();
    const line =
      1 +
      readFileSync(accepted(), 'utf8')
        .split('\n')
        .findIndex((text) => text.includes('"about": "TBD"'));
    expect([code, concise()]).toEqual([0, [`.strat-accepted.json:${line}:5 warning accepted-stale`]]);
    expect(check('--fail-on', 'warn').code).toBe(1);
  });

  it('prints a patch that git accepts with --fix --dry-run, and changes nothing', () => {
    const before = readFileSync(accepted(), 'utf8');
    const { out, err } = check('--fix', '--dry-run');
    expect([err, readFileSync(accepted(), 'utf8')]).toEqual(['', before]);
    execFileSync('git', ['apply', '--check', '-'], { cwd: folder, input: out });
    expect(out.split('\n').filter((line) => /^[-+] /.test(line))).toEqual([
      '-    { "file": "strategy.yaml", "rule": "placeholder", "entity": "criteria/loan-time", "field": "source", "about": "TBD" },',
    ]);
  });

  it('has no findings after --fix removes the entry', () => {
    const before = readFileSync(accepted(), 'utf8').split('\n');
    expect(check('--fix')).toMatchObject({ code: 0, err: 'Fixed 1 thing in .strat-accepted.json.\n' });
    const after = readFileSync(accepted(), 'utf8').split('\n');
    expect(after).toEqual(before.filter((line) => !line.includes('"about": "TBD"')));
    expect([check('--fail-on', 'info').code, concise()]).toEqual([0, []]);
  });

  it('fails if the finding comes back', () => {
    edit((text) => text.replace('source: member ledger', 'source: TBD'));
    expect(concise()).toEqual([expect.stringMatching(/error placeholder$/)]);
    edit((text) => text.replace('source: TBD', 'source: member ledger'));
  });

  it('passes with a suppression that has a reason, and fails once it has expired', () => {
    edit((text) =>
      text.replace(
        /^criteria:\n/m,
        'criteria:\n  # strat-ignore criterion-without-owner until=2026-12: Ana begins in December\n  new-one:\n    outcome: Nine in ten members stay with us\n    met_when: the ledger says so\n    due: 2028\n    source: ledger\n',
      ),
    );
    expect(check('--only', 'criterion-without-owner').code).toBe(0);
    expect(check('--only', 'criterion-without-owner', '--as-of', '2027-01-01').code).toBe(1);
  });

  it('keeps an unused suppression with its reason while its rule finds something else in the file', () => {
    // While a key is unknown, nobody can say that a suppression is unused.
    edit((text) =>
      text.replace('  new-one:\n', '  new-one:\n    owner: Ana\n').replace('basline:', 'baseline:'),
    );
    const before = readFileSync(file(), 'utf8');
    expect(concise('--only', 'criterion-without-owner,suppression-unused')).toEqual([
      'strategy.yaml:27:3 warning suppression-unused',
    ]);
    check('--fix');
    expect(readFileSync(file(), 'utf8')).toBe(before);
    expect(check('--no-accepted', '--all').out).toMatch(/Line \d+ has that finding/);
  });

  it('removes an unused suppression with --fix, and leaves every other byte', () => {
    edit((text) =>
      text.replace('# strat-ignore criterion-without-owner until', '# strat-ignore placeholder until'),
    );
    const before = readFileSync(file(), 'utf8');
    expect(check('--fix').err).toContain(
      'line 27: Delete the comment `# strat-ignore placeholder until=2026-12',
    );
    expect(readFileSync(file(), 'utf8')).toBe(before.replace(/^ {2}# strat-ignore.*\n/m, ''));
  });

  it('shows suppressed and accepted findings with --no-accepted', () => {
    expect(check('--no-accepted').code).toBe(1);
  });
});
