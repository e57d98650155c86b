/**
 * git, through five plumbing commands: `rev-parse`, `merge-base`, `ls-tree`, `cat-file` and `log` without a patch (with
 * the names of added files at most).
 * Others (`status`, `diff`, `ls-files`, `grep`, `blame`, `log -p`) run programs that a repository names in its
 * configuration.
 */
import * as fs from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from '../exit.ts';
import { COMMIT_FORMAT, parseCommits, parseGitObjects, parseTreeEntries } from './git-answers.ts';
import { ARRIVAL_FORMAT, parseArrivals } from './git-arrivals.ts';
import { type AskGit, type Env, makeGitRunner } from './git-program.ts';
import { isObjectId, refuseObjectName, refuseRevision } from './git-revision.ts';
import { findGitUser } from './git-user.ts';
import type { Git, GitObject, Repository } from './host.ts';

export function makeNodeGit(env: Env): Git {
  return { open: (root) => openRepository(root, env, makeGitRunner(root, env)) };
}

function openRepository(root: string, env: Env, ask: AskGit): Repository {
  return {
    root,
    get store() {
      return findGitStore(root);
    },
    get cutAt() {
      return new Set(
        readGitText(join(findGitStore(root), 'shallow'))
          ?.split('\n')
          .filter(isObjectId),
      );
    },
    get userName() {
      return findGitUser(env, findGitStore(root), readTextIfAllowed);
    },
    commit: (revision) => findCommitId(ask, revision),
    mergeBase: (a, b) => parseOneId(ask(['merge-base', ...[a, b].map(keepOnlyId)])),
    entries: (commit, paths) =>
      paths.length === 0 ? [] : readTreeEntries(ask, ['-l', keepOnlyId(commit), '--', ...paths]),
    allEntries: (commit) => readTreeEntries(ask, ['-r', keepOnlyId(commit)]),
    objects: (names, limit) => readInOneBatch(ask, names, limit),
    arrivals: (commit, folder) => readArrivals(ask, ['--no-renames', keepOnlyId(commit), '--', folder]),
    movedArrivals: (commit, folderName) =>
      readArrivals(
        ask,
        ['--find-renames=100%', keepOnlyId(commit), '--', `:(top,glob)**/${folderName}/*`],
        // The pattern is ours, never a user's.
        ['--no-literal-pathspecs'],
      ),
    history: (commit, paths) =>
      parseCommits(takeWholeAnswer(ask([...LOG, keepOnlyId(commit), '--', ...paths])).toString('utf8')),
  };
}

function findCommitId(ask: AskGit, revision: string): string | undefined {
  refuseRevision(revision);
  return parseOneId(ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]));
}

function parseOneId({ status, stdout }: ReturnType<AskGit>): string | undefined {
  const id = stdout.toString('latin1').trim();
  return status === 0 && isObjectId(id) ? id : undefined;
}

function keepOnlyId(text: string): string {
  if (!isObjectId(text)) throw new Error('An id of a git object is not valid.');
  return text;
}

const readTreeEntries = (ask: AskGit, args: readonly string[]) =>
  parseTreeEntries(takeWholeAnswer(ask(['ls-tree', '-z', '--full-tree', ...args])).toString('utf8'));

/** Nothing here compares files, and every setting that changes the output is fixed. */
const LOG = [
  'log',
  '--first-parent',
  '--no-patch',
  '--no-show-signature',
  '--no-mailmap',
  '--no-notes',
  '--no-decorate',
  '--no-color',
  '--encoding=UTF-8',
  '-z',
  `--format=${COMMIT_FORMAT}`,
];

/** Names of files only: nothing is compared but ids, so no program that a repository names is run. */
const ARRIVALS = [
  'log',
  '--first-parent',
  '-m',
  '--raw',
  '--no-abbrev',
  '--diff-filter=AR',
  '--no-ext-diff',
  '--no-textconv',
  '--ignore-submodules=all',
  '--no-show-signature',
  '--no-mailmap',
  '--no-notes',
  '--no-decorate',
  '--no-color',
  '-z',
  `--format=${ARRIVAL_FORMAT}`,
];

const readArrivals = (ask: AskGit, args: readonly string[], before: readonly string[] = []) =>
  parseArrivals(takeWholeAnswer(ask([...before, ...ARRIVALS, ...args])).toString('utf8'));

function takeWholeAnswer({ stdout, isCut, status }: ReturnType<AskGit>): Buffer {
  if (isCut)
    throw new UserError(
      'The history of this folder is too large to read.',
      'Give a folder closer to the strategy.',
    );
  if (status !== 0)
    throw new UserError('Git failed without saying why.', 'Check that `git log` works in this repository.');
  return stdout;
}

/** Reads all objects in one run of git; if the output is too long, it looks up sizes and uses several runs. */
function readInOneBatch(ask: AskGit, names: readonly string[], limit: number): readonly GitObject[] {
  for (const name of names) refuseObjectName(name);
  if (names.length === 0) return [];
  const answer = askBatch(ask, '--batch', names);
  return answer.isCut
    ? readInManyBatches(ask, names, limit)
    : parseGitObjects(takeWholeAnswer(answer), names, limit);
}

/**
 * Writes each name on a line of its own, or ends it with a zero byte if one contains a line break (git 2.38 or
 * newer).
 */
function askBatch(ask: AskGit, how: '--batch' | '--batch-check', names: readonly string[]) {
  const hasBreaks = names.some((name) => name.includes('\n'));
  const end = hasBreaks ? '\0' : '\n';
  return ask(
    ['cat-file', '--buffer', ...(hasBreaks ? ['-z'] : []), how],
    Buffer.from(names.map((name) => name + end).join('')),
  );
}

/** The most bytes requested at once. */
const PORTION = 64 * 1_048_576;

function readInManyBatches(ask: AskGit, names: readonly string[], limit: number): readonly GitObject[] {
  const sizes = readObjectSizes(ask, names);
  const found: GitObject[] = [];
  let portion: string[] = [];
  let length = 0;
  const take = () => {
    if (portion.length > 0)
      found.push(...parseGitObjects(takeWholeAnswer(askBatch(ask, '--batch', portion)), portion, limit));
    [portion, length] = [[], 0];
  };
  for (const [index, name] of names.entries()) {
    const { id = '', size = 0, type } = sizes[index] ?? {};
    const tooLarge = type === 'blob' && size > limit;
    if (tooLarge || length + size > PORTION) take();
    if (tooLarge) found.push({ is: 'too-large', id, size });
    else portion.push(name);
    length += tooLarge ? 0 : size;
  }
  take();
  return found;
}

function readObjectSizes(ask: AskGit, names: readonly string[]) {
  const text = takeWholeAnswer(askBatch(ask, '--batch-check', names)).toString('utf8');
  let at = 0;
  return names.map((name) => {
    const missing = text.startsWith(`${name} missing\n`, at);
    const end = text.indexOf('\n', at + (missing ? name.length : 0));
    const [id, type, size] = missing ? [] : text.slice(at, end).split(' ');
    at = end + 1;
    return { id, type, size: Number(size ?? 0) };
  });
}

/** Finds the shared folder of a repository: `.git`, or the target of the file `.git` of a working tree. */
function findGitStore(root: string): string {
  const own = resolve(root, readFirstLine(join(root, '.git'))?.replace(/^gitdir: /, '') ?? '.git');
  return resolve(own, readFirstLine(join(own, 'commondir')) ?? '.');
}

function readFirstLine(path: string): string | undefined {
  return readGitText(path)?.split('\n', 1)[0];
}

/** Reads a text; undefined if there is none or it may not be read. */
function readTextIfAllowed(path: string): string | undefined {
  try {
    return readGitText(path);
  } catch {
    return undefined;
  }
}

const LONGEST_TEXT = 10_000_000;

/** Reads one of git's own files; undefined if there is none. */
function readGitText(path: string): string | undefined {
  const stats = fs.statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() && stats.size <= LONGEST_TEXT ? fs.readFileSync(path, 'utf8') : undefined;
}
