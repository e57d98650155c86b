/**
 * git, through five plumbing commands: `rev-parse`, `merge-base`, `ls-tree`, `cat-file` and `log` without a patch.
 * Others (`status`, `diff`, `ls-files`, `grep`, `blame`, `log -p`) run programs that a repository names in its
 * configuration.
 */
import * as fs from 'node:fs';
import { join, resolve } from 'node:path';
import { UserError } from '../exit.ts';
import { COMMIT_FORMAT, commits, objects, treeEntries } from './git-answers.ts';
import { type Ask, type Env, gitIn } from './git-program.ts';
import { isObjectId, refuseName, refuseRevision } from './git-revision.ts';
import type { Git, GitObject, Repository } from './host.ts';

export function nodeGit(env: Env): Git {
  return { open: (root) => repository(root, gitIn(root, env)) };
}

function repository(root: string, ask: Ask): Repository {
  return {
    root,
    get cutAt() {
      return new Set(
        textOf(join(storeOf(root), 'shallow'))
          ?.split('\n')
          .filter(isObjectId),
      );
    },
    commit: (revision) => commitOf(ask, revision),
    mergeBase: (a, b) => oneId(ask(['merge-base', ...[a, b].map(onlyId)])),
    entries: (commit, paths) => (paths.length === 0 ? [] : tree(ask, ['-l', onlyId(commit), '--', ...paths])),
    allEntries: (commit) => tree(ask, ['-r', onlyId(commit)]),
    objects: (names, limit) => inOneBatch(ask, names, limit),
    history: (commit, paths) =>
      commits(whole(ask([...LOG, onlyId(commit), '--', ...paths])).toString('utf8')),
  };
}

function commitOf(ask: Ask, revision: string): string | undefined {
  refuseRevision(revision);
  return oneId(ask(['rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`]));
}

function oneId({ status, stdout }: ReturnType<Ask>): string | undefined {
  const id = stdout.toString('latin1').trim();
  return status === 0 && isObjectId(id) ? id : undefined;
}

function onlyId(text: string): string {
  if (!isObjectId(text)) throw new Error('git is asked about something that is no id.');
  return text;
}

const tree = (ask: Ask, args: readonly string[]) =>
  treeEntries(whole(ask(['ls-tree', '-z', '--full-tree', ...args])).toString('utf8'));

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

function whole({ stdout, isCut, status }: ReturnType<Ask>): Buffer {
  if (isCut)
    throw new UserError('The repository is too large for this.', 'Name a folder nearer to the strategy.');
  if (status !== 0) throw new UserError('git could not answer.', 'Does `git log` work in this repository?');
  return stdout;
}

/** Reads all objects in one run of git; if the output is too long, it looks up sizes and uses several runs. */
function inOneBatch(ask: Ask, names: readonly string[], limit: number): readonly GitObject[] {
  for (const name of names) refuseName(name);
  if (names.length === 0) return [];
  const answer = batch(ask, '--batch', names);
  return answer.isCut ? inManyBatches(ask, names, limit) : objects(whole(answer), names, limit);
}

/**
 * Writes each name on a line of its own, or ends it with a zero byte if one contains a line break (git 2.38 or
 * newer).
 */
function batch(ask: Ask, how: '--batch' | '--batch-check', names: readonly string[]) {
  const hasBreaks = names.some((name) => name.includes('\n'));
  const end = hasBreaks ? '\0' : '\n';
  return ask(
    ['cat-file', '--buffer', ...(hasBreaks ? ['-z'] : []), how],
    Buffer.from(names.map((name) => name + end).join('')),
  );
}

/** The most bytes requested at once. */
const PORTION = 64 * 1_048_576;

function inManyBatches(ask: Ask, names: readonly string[], limit: number): readonly GitObject[] {
  const sizes = sizesOf(ask, names);
  const found: GitObject[] = [];
  let portion: string[] = [];
  let length = 0;
  const take = () => {
    if (portion.length > 0) found.push(...objects(whole(batch(ask, '--batch', portion)), portion, limit));
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

function sizesOf(ask: Ask, names: readonly string[]) {
  const text = whole(batch(ask, '--batch-check', names)).toString('utf8');
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
function storeOf(root: string): string {
  const own = resolve(root, lineOf(join(root, '.git'))?.replace(/^gitdir: /, '') ?? '.git');
  return resolve(own, lineOf(join(own, 'commondir')) ?? '.');
}

function lineOf(path: string): string | undefined {
  return textOf(path)?.split('\n', 1)[0];
}

const LONGEST_TEXT = 10_000_000;

/** Reads one of git's own files; undefined if there is none. */
function textOf(path: string): string | undefined {
  const stats = fs.statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() && stats.size <= LONGEST_TEXT ? fs.readFileSync(path, 'utf8') : undefined;
}
