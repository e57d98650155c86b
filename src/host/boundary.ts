/**
 * The boundary of every read and write: a path in a repository must not lead out of it through a link. It is held here,
 * where files are opened, so that no command can forget it.
 */
import * as fs from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { UserError } from '../exit.ts';
import { hasGitPart } from '../model/git-part.ts';
import { getErrorCode } from './streams.ts';

/** Folders in which the system shows its own state, as files that are not on any disk. */
const SYSTEM_FOLDERS = ['/proc', '/sys'];

/**
 * Explains where a path strays: links in it lead out of the repository that it is written in (outside any repository: out
 * of the current folder), or into its `.git`. Of a path that is not there yet, the part that exists is looked at.
 * @returns the end of a sentence about a link that leads there; undefined if the path does not stray
 */
export function findStray(path: string): string | undefined {
  const place = findExisting(path);
  const real = readRealPath(place);
  return real === undefined ? 'to nothing' : explainStray(path, place, real);
}

/** @param place the part of the path that exists @param real where that leads */
function explainStray(path: string, place: string, real: string): string | undefined {
  for (const { folder, name } of listBounds(path)) {
    const top = readRealFolder(folder);
    if (!isAtOrUnder(top, real)) return `out of ${name}`;
    if (real === place && top === folder) continue;
    if (hasGitPart(relative(top, real)) && !hasGitPart(relative(folder, place))) return 'into `.git`';
  }
  return undefined;
}

/** Throws if a folder to list strays. */
export function refuseStrayFolder(path: string): void {
  const stray = findStray(path);
  if (stray !== undefined)
    throw new UserError(`${path} ${describeLink(path)} ${stray}.`, 'Give the path of the folder itself.');
}

/** Throws if a file to write strays. A link in place of the file itself is refused elsewhere, wherever it leads. */
export function refuseStrayTarget(path: string): void {
  const stray = findStray(dirname(path));
  if (stray !== undefined)
    throw new UserError(`${path} leads through a link ${stray}.`, 'Give the path without links.');
  if (listBounds(path).some(({ folder }) => hasGitPart(relative(folder, path))))
    throw new UserError(`${path} belongs to git.`, 'Give a path outside `.git`.');
}

/**
 * Throws if an open file strays.
 * @param path by which the file was opened @param opened its status
 * @returns whether the path leads to it still: another program may have replaced it meanwhile
 */
export function isSourceInPlace(path: string, file: number, opened: fs.Stats): boolean {
  const shown = readOpenedPath(file);
  const real = shown ?? fs.realpathSync.native(path);
  const stray = explainStray(path, path, real);
  if (stray !== undefined)
    throw new UserError(`${path} ${describeLink(path)} ${stray}.`, 'Replace the link with the file itself.');
  if (SYSTEM_FOLDERS.some((folder) => isAtOrUnder(folder, real)))
    throw new UserError(`${path} is not a regular file.`, 'Copy its content into a regular file.');
  if (shown !== undefined) return true;
  const now = fs.statSync(real);
  return now.ino === opened.ino && now.dev === opened.dev;
}

let showsOpenedPaths = process.platform === 'linux';

/**
 * Asks the system for the real path of an open file, which is faster than following its path once more, and certain.
 * @returns undefined where the system does not tell, or the file was moved or removed
 */
function readOpenedPath(file: number): string | undefined {
  if (!showsOpenedPaths) return undefined;
  try {
    const shown = fs.readlinkSync(`/proc/self/fd/${file}`);
    return shown.startsWith('/') && !shown.endsWith(' (deleted)') ? shown : undefined;
  } catch {
    showsOpenedPaths = false;
    return undefined;
  }
}

function describeLink(path: string): string {
  return readStatsAt(path)?.isSymbolicLink() ? 'is a link that leads' : 'leads through a link';
}

interface Bound {
  readonly folder: string;
  /** For messages. */
  readonly name: string;
}

/**
 * Lists the folders that a path must stay in: every repository that it is written in, because a linked folder may look
 * like a repository of its own; and the current folder, if that is in none.
 */
function listBounds(path: string): readonly Bound[] {
  const folder = dirname(path);
  const known = knownBounds.get(folder) ?? findBounds(folder);
  knownBounds.set(folder, known);
  return known;
}

const knownBounds = new Map<string, readonly Bound[]>();

function findBounds(of: string): readonly Bound[] {
  const roots = listRootsAbove(of);
  const here = process.cwd();
  const isFree = isAtOrUnder(here, of) && !roots.some((root) => isAtOrUnder(root, here));
  return [
    ...roots.map((folder) => ({ folder, name: 'the repository' })),
    ...(isFree ? [{ folder: here, name: 'the current folder' }] : []),
  ];
}

const knownReal = new Map<string, string>();

/** Resolves links in the path of a bound, which a run does once for each. */
function readRealFolder(folder: string): string {
  const real = knownReal.get(folder) ?? readRealPath(folder) ?? folder;
  knownReal.set(folder, real);
  return real;
}

const knownRoots = new Map<string, readonly string[]>();

/** Lists the folders with `.git` at or above a folder, the nearest first. A run looks at each folder once. */
function listRootsAbove(folder: string): readonly string[] {
  const known = knownRoots.get(folder);
  if (known) return known;
  const above = dirname(folder) === folder ? [] : listRootsAbove(dirname(folder));
  const roots = readStatsAt(join(folder, '.git')) ? [folder, ...above] : above;
  knownRoots.set(folder, roots);
  return roots;
}

function findExisting(path: string): string {
  return readStatsAt(path) || dirname(path) === path ? path : findExisting(dirname(path));
}

/** Reads the status of a path, without following a link at its end; undefined if there is nothing. */
function readStatsAt(path: string): fs.Stats | undefined {
  try {
    return fs.lstatSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** Resolves links; undefined if they lead to nothing or in a circle. */
function readRealPath(path: string): string | undefined {
  try {
    return fs.realpathSync.native(path);
  } catch (error) {
    if (['ENOENT', 'ELOOP', 'ENOTDIR'].includes(getErrorCode(error) ?? '')) return undefined;
    throw error;
  }
}

/** Returns whether a real path is a folder or in it. */
function isAtOrUnder(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}
