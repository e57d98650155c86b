/** Real git repositories in temporary folders, with our own people and dates, independent of the machine’s configuration. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Host, Repository } from '../src/host/host.ts';
import { nodeFiles } from '../src/host/node-files.ts';
import { makeNodeGit } from '../src/host/node-git.ts';
import { type PretendHost, pretendHost } from './pretend-host.ts';

export interface CommitOptions {
  readonly by?: string;
  /** A day, or a moment with its offset. */
  readonly on?: string;
}

export interface Imported {
  readonly message: string;
  /** Texts by path; other files stay. */
  readonly files: Readonly<Record<string, string>>;
}

export interface TestRepository {
  readonly root: string;
  /** The folder around the repository. */
  readonly top: string;
  git(...args: readonly string[]): string;
  write(path: string, content: string | Uint8Array): void;
  /** Commits everything in the working tree. @returns the id */
  commit(message: string, options?: CommitOptions): string;
  /** Adds many commits with one call of git. */
  import(commits: readonly Imported[]): void;
  open(env?: Readonly<Record<string, string>>): Repository;
  /** A host with real files and real git. */
  host(options?: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> }): PretendHost;
  remove(): void;
}

/** The environment of every call of git. */
export function gitEnv(home: string): Record<string, string> {
  return {
    PATH: process.env.PATH ?? '',
    HOME: home,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    LC_ALL: 'C',
  };
}

export function testRepository(at?: { readonly top: string; readonly name: string }): TestRepository {
  const top = at?.top ?? realpathSync(mkdtempSync(join(tmpdir(), 'strat-git-')));
  const root = join(top, at?.name ?? 'repo');
  mkdirSync(root, { recursive: true });
  const run = (args: readonly string[], extra: Readonly<Record<string, string>> = {}) =>
    execFileSync('git', args, {
      cwd: root,
      env: { ...gitEnv(top), ...extra },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      maxBuffer: 1e9,
    });
  run(['init', '--quiet', '--initial-branch=main']);
  const write = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  };
  return {
    root,
    top,
    git: (...args) => run(args, who({})),
    write,
    commit: (message, options = {}) => {
      run(['add', '--all']);
      run(['commit', '--quiet', '--allow-empty', '--message', message], who(options));
      return run(['rev-parse', 'HEAD']).trim();
    },
    import: (commits) => {
      const stream = commits
        .map((commit, at) => importLines(commit, at === 0 ? 'from refs/heads/main^0\n' : ''))
        .join('');
      execFileSync('git', ['fast-import', '--quiet'], { cwd: root, env: gitEnv(top), input: stream });
      run(['reset', '--quiet', '--hard']);
    },
    open: (env = {}) => makeNodeGit({ PATH: process.env.PATH, HOME: top, ...env }).open(root),
    host: ({ cwd = root, env = {} } = {}) => {
      const pretend = pretendHost({ cwd, env });
      const real: Partial<Host> = {
        files: nodeFiles,
        git: async () => makeNodeGit({ PATH: process.env.PATH, HOME: top, ...env }),
      };
      return { ...pretend, host: Object.assign(pretend.host, real) };
    },
    remove: () => rmSync(top, { recursive: true, force: true }),
  };
}

/** Writes a commit for `git fast-import`, at noon on 1 February 2026. */
function importLines({ message, files }: Imported, from: string): string {
  const data = (text: string) => `data ${Buffer.byteLength(text)}\n${text}\n`;
  const changes = Object.entries(files).map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`);
  const committer = 'committer Maria Lopez <someone@example.org> 1769947200 +0000\n';
  return `commit refs/heads/main\n${committer}${data(message)}${from}${changes.join('')}\n`;
}

function who({ by = 'Maria Lopez', on = '2026-01-09' }: CommitOptions): Record<string, string> {
  const date = on.includes('T') ? on : `${on}T12:00:00+00:00`;
  const email = 'someone@example.org';
  return {
    GIT_AUTHOR_NAME: by,
    GIT_AUTHOR_EMAIL: email,
    GIT_AUTHOR_DATE: date,
    GIT_COMMITTER_NAME: by,
    GIT_COMMITTER_EMAIL: email,
    GIT_COMMITTER_DATE: date,
  };
}
