/** The places of a strategy's files in a repository, as paths below its root with `/`. */
import { basename, dirname, join, posix, relative, resolve, sep } from 'node:path';
import { UserError } from '../exit.ts';
import type { Files } from '../host/host.ts';
import { AMENDMENT } from '../model/amendment.ts';
import { BASELINE_FILE } from '../model/gate.ts';
import { RECORD_FOLDERS } from '../model/records.ts';
import { CONFIG_FILE } from './config.ts';
import { STRATEGY_FILES } from './find.ts';
import { gitRoot, shownPath } from './paths.ts';

/** Finds the root of the repository that contains a place. Throws if there is none. */
export function repositoryRoot(files: Files, cwd: string, at: string): string {
  const root = gitRoot(files, at);
  if (root !== undefined) return root;
  const isBare = files.kind(join(at, 'objects')) === 'folder' && files.kind(join(at, 'HEAD')) !== undefined;
  throw new UserError(
    isBare
      ? `${shownPath(cwd, at)} is a bare repository, which has no files to look at.`
      : `${shownPath(cwd, at)} is not in a git repository, so there are no older versions.`,
    isBare ? 'Clone it, and run strat in the clone.' : 'Run `git init` and commit, or compare two files.',
  );
}

/** Converts an absolute path to git's form. */
export function below(files: Files, root: string, path: string): string {
  const way = relative(root, path);
  const real = way.startsWith('..') ? relative(files.realPath(root), resolveFolder(files, path)) : way;
  return real.split(sep).join('/');
}

/** Resolves the links in the folders above a path, because the current folder may be reached by one. */
function resolveFolder(files: Files, path: string): string {
  const folder = dirname(path);
  return files.kind(folder) ? join(files.realPath(folder), basename(path)) : path;
}

/** Parses a path written after `REV:`, as git does: from the root, or with `./` from the current folder. */
export function writtenSpot(root: string, cwd: string, written: string): string {
  const full = resolve(/^\.{1,2}(?:\/|$)/.test(written) ? cwd : root, `./${written}`);
  const spot = relative(root, full).split(sep).join('/');
  if (spot !== '..' && !spot.startsWith('../')) return spot;
  throw new UserError(`${shownPath(cwd, full)} is not in the repository.`, 'Name a path below its root.');
}

export const folderOf = (spot: string) => {
  const folder = posix.dirname(spot);
  return folder === '.' ? '' : folder;
};

export const inFolder = (folder: string, name: string) => (folder === '' ? name : `${folder}/${name}`);

/** Lists the names to try for a strategy: its own and, if that is one of the usual two, the other. */
export function strategySpots(spot: string): readonly string[] {
  const name = posix.basename(spot);
  const others = STRATEGY_FILES.some((usual) => usual === name) ? STRATEGY_FILES : [];
  return [spot, ...others.filter((other) => other !== name).map((other) => inFolder(folderOf(spot), other))];
}

export const amendmentFolder = (spot: string) => inFolder(folderOf(spot), AMENDMENT.folder);

export const isAmendment = (folder: string, path: string) =>
  posix.dirname(path) === folder && AMENDMENT.form.test(path);

/** Lists the folders of records beside a strategy. */
export const recordFolders = (spot: string) =>
  RECORD_FOLDERS.map(({ folder }) => inFolder(folderOf(spot), folder));

export function isRecord(spot: string, path: string): boolean {
  return RECORD_FOLDERS.some(
    ({ folder, form }) => posix.dirname(path) === inFolder(folderOf(spot), folder) && form.test(path),
  );
}

/** Returns a record's path below the strategy's folder. */
export const recordName = (spot: string, path: string) => path.slice(inFolder(folderOf(spot), '').length);

/** Lists the possible places of its configuration, nearest first. */
export const configSpots = (spot: string) => upwardSpots(spot, CONFIG_FILE);

/** Lists the possible places of its baseline, nearest first. */
export const baselineSpots = (spot: string) => upwardSpots(spot, BASELINE_FILE);

function upwardSpots(spot: string, name: string): readonly string[] {
  const spots: string[] = [];
  for (let folder = folderOf(spot); ; folder = folderOf(folder)) {
    spots.push(inFolder(folder, name));
    if (folder === '') return spots;
  }
}
