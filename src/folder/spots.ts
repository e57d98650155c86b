/** The places of a strategy's files in a repository, as paths below its root with `/`. */
import { basename, dirname, join, posix, relative, resolve, sep } from 'node:path';
import { UserError } from '../exit.ts';
import type { Files } from '../host/host.ts';
import { AMENDMENT } from '../model/amendment.ts';
import { ACCEPTED_FILES } from '../model/gate.ts';
import { RECORD_FOLDERS } from '../model/record-folders.ts';
import { FORMER_STRATEGY_FILES, isStrategyFile } from '../model/strategy-file.ts';
import { CONFIG_FILES } from './config.ts';
import { findGitRoot, formatPath, sayFolder } from './paths.ts';

/** Finds the root of the repository that contains a place. Throws if there is none. */
export function findRepositoryRoot(files: Files, cwd: string, at: string): string {
  const root = findGitRoot(files, at);
  if (root !== undefined) return root;
  const isBare = files.kind(join(at, 'objects')) === 'folder' && files.kind(join(at, 'HEAD')) !== undefined;
  throw new UserError(
    isBare
      ? `There are no files to read in ${sayFolder(cwd, at)}, because it is a bare repository.`
      : `There are no older versions, because ${sayFolder(cwd, at)} is not in a git repository.`,
    isBare
      ? 'Clone it, and run strat in the clone.'
      : 'Run `git init` and commit the strategy, or compare two files.',
  );
}

/** Converts an absolute path to git's form. */
export function toGitPath(files: Files, root: string, path: string): string {
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
export function parseWrittenSpot(root: string, cwd: string, written: string): string {
  const full = resolve(/^\.{1,2}(?:\/|$)/.test(written) ? cwd : root, `./${written}`);
  const spot = relative(root, full).split(sep).join('/');
  if (spot !== '..' && !spot.startsWith('../')) return spot;
  throw new UserError(`${formatPath(cwd, full)} is outside the repository.`, 'Give a path inside it.');
}

export const findSpotFolder = (spot: string) => {
  const folder = posix.dirname(spot);
  return folder === '.' ? '' : folder;
};

export const joinSpot = (folder: string, name: string) => (folder === '' ? name : `${folder}/${name}`);

/** Lists the names to try for a strategy: its own and, if that is a usual one, the others. */
export function listStrategySpots(spot: string): readonly string[] {
  const name = posix.basename(spot);
  const others = isStrategyFile(name) ? FORMER_STRATEGY_FILES : [];
  return [
    spot,
    ...others.filter((other) => other !== name).map((other) => joinSpot(findSpotFolder(spot), other)),
  ];
}

export const findAmendmentFolder = (spot: string) => joinSpot(findSpotFolder(spot), AMENDMENT.folder);

export const isAmendmentPath = (folder: string, path: string) =>
  posix.dirname(path) === folder && AMENDMENT.form.test(path);

/** Lists the folders of records beside a strategy. */
export const listRecordFolders = (spot: string) =>
  RECORD_FOLDERS.map(({ folder }) => joinSpot(findSpotFolder(spot), folder));

export function isRecordPath(spot: string, path: string): boolean {
  return RECORD_FOLDERS.some(
    ({ folder, form }) => posix.dirname(path) === joinSpot(findSpotFolder(spot), folder) && form.test(path),
  );
}

/** Returns a record's path below the strategy's folder. */
export const getRecordName = (spot: string, path: string) =>
  path.slice(joinSpot(findSpotFolder(spot), '').length);

/** Lists the possible places of its configuration, nearest first. */
export const listConfigSpots = (spot: string) => listUpwardSpots(spot, CONFIG_FILES);

/** Lists the possible places of its accepted findings, nearest first. */
export const listAcceptedSpots = (spot: string) => listUpwardSpots(spot, ACCEPTED_FILES);

function listUpwardSpots(spot: string, names: readonly string[]): readonly string[] {
  const spots: string[] = [];
  for (let folder = findSpotFolder(spot); ; folder = findSpotFolder(folder)) {
    spots.push(...names.map((name) => joinSpot(folder, name)));
    if (folder === '') return spots;
  }
}
