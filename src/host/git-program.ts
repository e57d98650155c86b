/**
 * Runs git in a repository that a stranger may have made: without a shell, with few flags, in an environment of our
 * own. Git itself is taken only from a folder outside that repository.
 */
import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { UserError } from '../exit.ts';
import { explainGitFailure } from './git-failures.ts';
import { type Env, isProgram, listTrustedFolders } from './programs.ts';
import { getErrorCode } from './streams.ts';

export type { Env } from './programs.ts';

/** The output of git. A status other than 0 is a result too: the thing does not exist. */
export interface GitAnswer {
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
  /** Whether the output was longer than the limit. */
  readonly isCut: boolean;
}

/** Runs git once. Throws a `UserError` if git fails. */
export type AskGit = (args: readonly string[], input?: Uint8Array) => GitAnswer;

/** The most bytes of output. */
const MOST = 128 * 1_048_576;
const PATIENCE_MS = 60_000;

const FLAGS = [
  '--no-pager',
  ...['safe.bareRepository=explicit', 'core.fsmonitor=false', 'core.hooksPath=/dev/null'].flatMap(
    makeSettingFlag,
  ),
  ...['log.showSignature=false', 'log.follow=false', 'diff.renames=false'].flatMap(makeSettingFlag),
];

function makeSettingFlag(text: string): readonly string[] {
  return ['-c', text];
}

/**
 * Variables that git needs to find the user's configuration and, for the last one, the index of a commit in
 * progress.
 */
const KEPT = ['HOME', 'XDG_CONFIG_HOME', 'TMPDIR', 'TMP', 'TEMP', 'GIT_INDEX_FILE'];
const KEPT_ON_WINDOWS = ['USERPROFILE', 'HOMEDRIVE', 'HOMEPATH', 'SYSTEMROOT', 'PROGRAMDATA'];

const OWN: Env = {
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: '',
  GIT_NO_REPLACE_OBJECTS: '1',
  GIT_LITERAL_PATHSPECS: '1',
};

/**
 * Makes the function that runs git.
 * @param root the folder with `.git`: the working directory, and the top folder in which git looks for a repository
 */
export function makeGitRunner(root: string, env: Env): AskGit {
  const folders = listTrustedFolders(root, env.PATH ?? env.Path ?? '');
  const program = findGitProgram(folders);
  if (program === undefined)
    throw new UserError(
      'To read older versions, strat needs git, and git is not installed or not on the PATH.',
      'Install git, or compare two files.',
    );
  const kept = [...KEPT, ...(process.platform === 'win32' ? KEPT_ON_WINDOWS : [])];
  const childEnv = {
    ...Object.fromEntries(kept.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]))),
    ...OWN,
    PATH: folders.join(delimiter),
    GIT_CEILING_DIRECTORIES: join(root, '..'),
  };
  return (args, input) => {
    const options = { cwd: root, env: childEnv, maxBuffer: MOST, timeout: PATIENCE_MS, windowsHide: true };
    const given = input === undefined ? {} : { input };
    return readGitAnswer(
      root,
      spawnSync(program, [...FLAGS, ...args], { ...options, killSignal: 'SIGKILL', ...given }),
    );
  };
}

function readGitAnswer(root: string, { status, stdout, stderr, error }: SpawnSyncReturns<Buffer>): GitAnswer {
  const isCut = getErrorCode(error) === 'ENOBUFS';
  if (getErrorCode(error) === 'ETIMEDOUT')
    throw new UserError('Git did not answer within a minute.', 'Run `git fsck` in the repository.');
  if (error && !isCut)
    throw new UserError(
      `Git cannot be started (${getErrorCode(error) ?? 'unknown'}).`,
      'Check that `git --version` works.',
    );
  const said = stderr.toString('utf8');
  const failure = isCut ? undefined : explainGitFailure(root, status === 0 ? filterGitErrors(said) : said);
  if (failure) throw failure;
  return { status: status ?? 1, stdout, stderr: said, isCut };
}

/** Filters the error lines: `cat-file` continues after a damaged object and reports it only there. */
function filterGitErrors(said: string): string {
  return said
    .split('\n')
    .filter((line) => /^(?:error|fatal): /.test(line))
    .join('\n');
}

function findGitProgram(folders: readonly string[]): string | undefined {
  const name = process.platform === 'win32' ? 'git.exe' : 'git';
  return folders.map((folder) => join(folder, name)).find(isProgram);
}
