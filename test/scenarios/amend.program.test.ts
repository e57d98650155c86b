/** A lowered target, its amendment, and a second lowering that the amendment does not cover, with the built program. */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const PROGRAM = resolve('bin/strat.js');
const START = readFileSync('examples/ten-people/strategy.yaml', 'utf8');
let repo = '';

const strat = (...argv: string[]) => {
  const by = argv[0] === 'amend' ? ['--by', 'Tove'] : [];
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [PROGRAM, ...argv, ...by, '--as-of', '2027-05-01'],
    {
      cwd: repo,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
};
const write = (text: string) => writeFileSync(join(repo, 'strategy.yaml'), text);
const commit = (subject: string) => {
  const git = (...argv: string[]) => execFileSync('git', argv, { cwd: repo, stdio: 'pipe' });
  git('add', '-A');
  git('-c', 'user.name=Tove', '-c', 'user.email=tove@kettle.example', 'commit', '-q', '-m', subject);
};

beforeAll(() => {
  repo = realpathSync(mkdtempSync(join(tmpdir(), 'strat-amend-')));
  execFileSync('git', ['init', '-q', repo]);
  write(START);
  commit('Start');
});

afterAll(() => rmSync(repo, { recursive: true, force: true }));

describe('strat amend', () => {
  it('refuses to write without a reason or without a change', () => {
    expect(strat('amend', 'same-evening')).toMatchObject({ status: 2, stdout: '' });
    expect(strat('amend', 'same-evening', '--why', 'x').stderr).toContain('a reason of 1 word');
    expect(strat('amend', 'same-evening', '--why', 'The course was cancelled.').stderr).toMatch(
      /`same-evening` has not changed\.\n {2}Compared with HEAD\./,
    );
  });

  it('gives a lowered target its reason, exactly', () => {
    write(START.replace('target: 80', 'target: 60'));
    expect(strat('diff', '--fail-on', 'error').status).toBe(1);
    expect(strat('amend', 'same-evening', '--why', 'The course was cancelled: a year later.').status).toBe(0);
    expect(readFileSync(join(repo, 'amendments/2027-05-01-same-evening.md'), 'utf8')).toContain(
      '  - of: same-evening\n    field: target\n    from: 80\n    to: 60\n---\nThe course was cancelled: a year later.\n',
    );
    const { status, stdout } = strat('diff', '--fail-on', 'error');
    expect(stdout).toContain('1 moved, with a reason.');
    expect(status).toBe(0);
  });

  it('does not cover a later change, which gets an amendment of its own', () => {
    commit('Lower the target, with its reason');
    write(START.replace('target: 80', 'target: 40'));
    const { status, stdout } = strat('diff', '--fail-on', 'error');
    expect(stdout).toContain('NEEDS A REASON');
    expect(status).toBe(1);
    expect(strat('amend', 'same-evening', '--why', 'It comes later still.').status).toBe(0);
    expect(readdirSync(join(repo, 'amendments'))).toHaveLength(2);
    expect(strat('diff', '--fail-on', 'error').status).toBe(0);
  });

  it('gives the reason for an objective that is paused, which needs no end', () => {
    commit('Lower it again');
    const text = readFileSync(join(repo, 'strategy.yaml'), 'utf8');
    write(text.replace('      seen-at-the-door:\n', '      seen-at-the-door:\n        status: paused\n'));
    expect(strat('diff').stdout).toContain('strat amend seen-at-the-door --why');
    expect(strat('amend', 'seen-at-the-door', '--why', 'The door is rebuilt until the summer.').status).toBe(
      0,
    );
    expect(strat('diff').stdout).toContain('1 moved, with a reason.');
    write(text);
    rmSync(join(repo, 'amendments/2027-05-01-seen-at-the-door.md'));
  });

  it('asks until when a strategy is paused', () => {
    const text = readFileSync(join(repo, 'strategy.yaml'), 'utf8').replace(/^status: .*\n/m, '');
    write(`${text}status: paused\n`);
    const why = ['--why', 'The kitchen is rebuilt until autumn.'];
    expect(strat('diff', '--fail-on', 'error').status).toBe(1);
    const asked = strat('amend', 'strategy', ...why);
    expect([asked.status, asked.stderr]).toEqual([
      2,
      expect.stringContaining('Say until when, such as `--until 2027-09-30`.'),
    ]);
    expect(strat('amend', 'strategy', '--until', '2027-05-01', ...why).stderr).toContain(
      'a day after 2027-05-01',
    );
    expect(strat('amend', 'strategy', '--comparable', '--until', '2027-Q3', ...why).status).toBe(2);
    expect(strat('amend', 'strategy', '--until', '2027-Q3', ...why).status).toBe(0);
    expect(readFileSync(join(repo, 'amendments/2027-05-01-strategy.md'), 'utf8')).toContain(
      '    field: status\n    from: active\n    to: paused\n    until: 2027-Q3\n---\n',
    );
    expect(strat('diff', '--fail-on', 'error').status).toBe(0);
  });

  it('writes that another unit is comparable', () => {
    commit('Pause');
    write(readFileSync(join(repo, 'strategy.yaml'), 'utf8').replace('unit: months', 'unit: months in hand'));
    const why = ['--why', 'Only the name is another one.'];
    expect(strat('amend', 'winter-savings', '--comparable', ...why).status).toBe(0);
    expect(readFileSync(join(repo, 'amendments/2027-05-01-winter-savings.md'), 'utf8')).toContain(
      '    to: months in hand\n    comparable: true\n',
    );
  });

  it('names each value of a criterion that counts something else now', () => {
    commit('Another unit');
    const was = 'measure: Repairs ready the same evening\n    unit: percent\n    baseline: 15';
    const is = 'measure: Bells on the shelf\n    unit: bells\n    baseline: 12';
    write(readFileSync(join(repo, 'strategy.yaml'), 'utf8').replace(was, is));
    expect(strat('diff').stdout).toContain('15 and 12 cannot be compared: they');
    const why = ['--why', 'We stopped repairs and sell bells.'];
    expect(strat('amend', 'same-evening', ...why).status).toBe(0);
    const names = readdirSync(join(repo, 'amendments')).sort();
    const texts = names.map((name) => readFileSync(join(repo, 'amendments', name), 'utf8'));
    const written = texts.find((text) => text.includes('sell bells')) ?? '';
    expect(written).toContain('    field: measure\n    from: Repairs ready the same evening\n');
    expect(written).toContain('    field: unit\n    from: percent\n    to: bells\n');
    expect(written).toContain('    field: baseline\n    from: 15\n    to: 12\n');
    expect(strat('diff', '--fail-on', 'error').status).toBe(0);
  });

  it('gives the reason for a criterion that another one replaced', () => {
    commit('Bells');
    const text = readFileSync(join(repo, 'strategy.yaml'), 'utf8');
    write(
      `${text}`.replace(
        /\n {2}winter-savings:\n(?: {4}.*\n)+/,
        '\n  loud-bells:\n    outcome: Every bell is loud.\n',
      ),
    );
    expect(strat('diff').stdout).toContain(
      'Only another name for the same promise? Write `renamed_from: winter-savings` in `loud-bells`:',
    );
    expect(strat('amend', 'winter-savings', '--why', 'Nobody rides in winter now.').status).toBe(0);
    expect(strat('diff').stdout).toContain('reason: “Nobody rides in winter now.” (');
  });
});
