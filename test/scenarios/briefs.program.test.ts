/** Briefs for various readers, with the built program in a real repository. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { HARBOR } from '../render/fixture.ts';
import { type TestRepository, testRepository } from '../repository.ts';

const PROGRAM = resolve('bin/strat.js');
let repo: TestRepository;

const strat = (...argv: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [PROGRAM, 'render', ...argv, '--as-of', '2027-01-15'],
    { cwd: repo.root, encoding: 'utf8' },
  );
  return { status, stdout, stderr };
};

beforeAll(() => {
  repo = testRepository();
  repo.write('strategy.yaml', HARBOR);
  repo.commit('Start', { on: '2026-02-01' });
  repo.write('strategy.yaml', HARBOR.replace('target: 8\n', 'target: 24\n'));
  repo.commit('A day is soon enough', { on: '2026-11-01' });
});
afterAll(() => repo.remove());

describe('strat render', () => {
  it.each(['full', 'one-page', 'board'])('prints the same page each time with --brief %s', (brief) => {
    const first = strat('--format', 'html', '--brief', brief);
    expect(first).toMatchObject({ status: 0, stderr: '' });
    expect(first.stdout).toMatch(
      /^<!DOCTYPE html>\n<html lang="en" dir="ltr">\n<head>\n<meta http-equiv="Content-Security-Policy"/,
    );
    expect(strat('--format', 'html', '--brief', brief).stdout).toBe(first.stdout);
  });

  it('finds a role by its name, in any case', () => {
    expect(strat('--role', 'DESK').stdout).toMatch(/^# Desk\n/);
  });

  it.each([
    [
      ['--role', 'Deks'],
      'There is no role `Deks` in this strategy. Did you mean `Desk`?',
      'Choose `Desk` or `Chief executive`.',
    ],
    [['--team', 'Loans'], 'There is no team `Loans` in this strategy.', 'Choose `Ana Ncube` or `Tom Reyes`.'],
    [['--brief', 'role'], 'Which role? Add `--role NAME`.', 'Choose `Desk` or `Chief executive`.'],
    [
      ['--brief', 'full', '--role', 'Desk'],
      '`--role` does not work with `--brief full`.',
      'Use it with `--brief role`.',
    ],
    [
      ['--since', '2026-01-01'],
      '`strategy.yaml` did not exist yet on 2026-01-01.',
      'It was first committed on 2026-02-01.',
    ],
    [
      ['--since', '2026-02', '--audience', 'public'],
      '`--since` cannot be used for the public, because it shows what was internal.',
      'Leave out',
    ],
    [
      ['--audience', 'publik'],
      'There is no audience `publik` for this command. Did you mean `public`?',
      'Choose internal or public.',
    ],
  ])('refuses %j, and says what it accepts', (argv, message, hint) => {
    const { status, stdout, stderr } = strat(...argv);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr).toContain(hint);
  });

  it.each(['2026-06-30', 'HEAD~1'])(
    'with --since %s shows the board what moved without a reason',
    (since) => {
      const { status, stdout } = strat('--since', since);
      expect(status).toBe(0);
      expect(stdout).toMatch(
        /\| Loans are decided the same day\.? \| target \| 8 → 24 hours.*\*\*no reason given\*\* \|/,
      );
    },
  );

  it('with --since on the day of the change shows that nothing moved after it', () => {
    expect(strat('--since', '2026-11-01').stdout).toContain('Nothing has moved.');
  });

  it('prints no names with --audience public, and warns about a name in a sentence', () => {
    repo.write('open.yaml', HARBOR.replace('Say it plainly', 'Ask Tom Reyes'));
    const { status, stdout, stderr } = strat('open.yaml', '--audience', 'public');
    expect({ status, stderr }).toEqual({
      status: 0,
      stderr: 'The public text still names Tom Reyes.\n',
    });
    expect(stdout).toContain('led by Chief executive');
    expect(stdout).not.toContain('Ana Ncube');
  });

  it('uses the language of the strategy, and says so if it cannot', () => {
    repo.write('de.yaml', HARBOR.replace('strat: 1', 'strat: 1\nlang: de-CH'));
    expect(strat('de.yaml', '--format', 'html').stdout).toMatch(
      /<html lang="de-CH" dir="ltr">[\s\S]*Wohin wir wollen/,
    );
    repo.write('nl.yaml', HARBOR.replace('strat: 1', 'strat: 1\nlang: nl'));
    const { stdout, stderr } = strat('nl.yaml');
    expect(stdout).toContain('## Where we are going');
    expect(stderr).toBe(
      'The headings are in English, because `nl` is not translated yet. Translated: en, de, es, fr, ja.\n',
    );
  });

  it('prints the data of a layout with --format json', () => {
    const { title, board } = JSON.parse(strat('--format', 'json').stdout);
    expect(title).toBe('Harbor Credit Union');
    expect(board.movement).toEqual([]);
  });

  it('writes a page to a file, but not twice', () => {
    expect(strat('--format', 'html', '--output', 'brief.html')).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(join(repo.root, 'brief.html'), 'utf8')).toBe(strat('--format', 'html').stdout);
    expect(strat('--format', 'html', '--output', 'brief.html').status).toBe(2);
  });
});
