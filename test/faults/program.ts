/**
 * Runs the built program in a folder of its own, for tests of faults that an earlier version had. They touch only the
 * program, so that they can be run against another version: `STRAT_BIN=…/bin/strat.js npx vitest run test/faults`.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterAll } from 'vitest';
import { gitEnv } from '../repository.ts';

export const STRAT = resolve(process.env.STRAT_BIN || 'bin/strat.js');

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Run {
  /** A folder below the place, if not the place itself. */
  readonly in?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** In milliseconds; the test waits no longer. */
  readonly timeout?: number;
}

export interface Place {
  /** The real path. */
  readonly root: string;
  strat(argv: readonly string[], run?: Run): Ran;
  git(...argv: readonly string[]): string;
  write(path: string, text: string | Uint8Array): void;
  read(path: string): string;
  /** Commits everything in the working tree. @param on a day, noon in UTC @returns the id */
  commit(message: string, on?: string): string;
}

const tops: string[] = [];
afterAll(() => {
  for (const top of tops.splice(0)) rmSync(top, { recursive: true, force: true });
});

/** Makes a folder with these files, a git repository unless `git: false`; nothing is committed yet. */
export function makePlace(
  files: Readonly<Record<string, string>> = {},
  options: { git?: boolean } = {},
): Place {
  const top = realpathSync(mkdtempSync(join(tmpdir(), 'strat-fault-')));
  tops.push(top);
  const root = join(top, 'place');
  mkdirSync(root);
  const home = join(top, 'home');
  mkdirSync(home);
  const git = (argv: readonly string[], on = '2027-01-05') =>
    execFileSync('git', ['-c', 'user.name=Maria Lopez', '-c', 'user.email=maria@harbor.example', ...argv], {
      cwd: root,
      env: {
        ...gitEnv(home),
        GIT_AUTHOR_DATE: `${on}T12:00:00+00:00`,
        GIT_COMMITTER_DATE: `${on}T12:00:00+00:00`,
      },
      encoding: 'utf8',
      stdio: 'pipe',
    });
  const write = (path: string, text: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  if (options.git !== false) git(['init', '--quiet', '--initial-branch=main']);
  for (const [path, text] of Object.entries(files)) write(path, text);
  return {
    root,
    git: (...argv) => git(argv),
    write,
    read: (path) => readFileSync(join(root, path), 'utf8'),
    commit: (message, on) => {
      git(['add', '--all']);
      git(['commit', '--quiet', '--allow-empty', '--message', message], on);
      return git(['rev-parse', 'HEAD']).trim();
    },
    strat: (argv, { in: folder = '', env = {}, input = '', timeout = 50_000 } = {}) => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [STRAT, ...argv], {
        cwd: join(root, folder),
        env: { ...gitEnv(home), ...env },
        encoding: 'utf8',
        input,
        timeout,
      });
      return { code: status, out: stdout, err: stderr };
    },
  };
}
