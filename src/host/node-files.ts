/** The files of the machine, through Node. */
import * as fs from 'node:fs';
import { isUserError, UserError } from '../exit.ts';
import { findStray, isSourceInPlace, refuseStrayFolder, refuseStrayTarget } from './boundary.ts';
import type { Files, FolderEntry, PathKind } from './host.ts';
import { getErrorCode, readUpTo } from './streams.ts';
import { editWhole, runLocked, writeWhole } from './write-whole.ts';

export const nodeFiles: Files = {
  kind(path) {
    const stats = tryFileAction(path, 'find', () => readLinkStats(path));
    return stats && findStatsKind(stats);
  },
  read(path, limit) {
    return tryFileAction(path, 'read', () => readRegular(path, limit));
  },
  list(path) {
    return tryFileAction(path, 'open', () => listFolder(path));
  },
  realPath(path) {
    return tryFileAction(path, 'find', () => fs.realpathSync(path));
  },
  findStray(path) {
    return tryFileAction(path, 'find', () => findStray(path));
  },
  write(path, content, options = {}) {
    tryFileAction(path, 'write', () => writeWhole(path, content, options.force ?? false));
  },
  edit(path, change) {
    tryFileAction(path, 'write', () => editWhole(path, change));
  },
  lock(path, action) {
    return tryFileAction(path, 'lock', () => runLocked(path, action));
  },
  remove(path) {
    tryFileAction(path, 'remove', () => {
      refuseStrayTarget(path);
      if (readLinkStats(path)?.isFile() !== true) throw new UserError(`${path} is not a regular file.`);
      fs.unlinkSync(path);
    });
  },
};

/** Reads the status of a path; a name that no file can have does not exist. */
function readLinkStats(path: string): fs.Stats | undefined {
  try {
    return fs.lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if (['ENAMETOOLONG', 'ENOTDIR', 'ELOOP', 'ERR_INVALID_ARG_VALUE'].includes(getErrorCode(error) ?? ''))
      return undefined;
    throw error;
  }
}

function findStatsKind(stats: {
  isFile(): boolean;
  isDirectory(): boolean;
  isSymbolicLink(): boolean;
}): PathKind {
  if (stats.isSymbolicLink()) return 'link';
  return stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other';
}

/** How often a file is opened again that another program replaces at that moment, as our own writers do. */
const MOST_TRIES = 100;

/** Reads a regular file inside its boundary. */
function readRegular(path: string, limit: number): Uint8Array {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const content = readOpened(path, limit);
    if (content) return content;
  }
  throw new UserError(
    `Other programs replace ${path} all the time.`,
    'Run the command again when they are done.',
  );
}

/**
 * Opens a file and reads it. A device is not even opened. The file is opened without waiting, so that a pipe cannot hang
 * the program, and its kind and place are looked at again before anything is read.
 * @returns undefined if another program replaced it meanwhile
 */
function readOpened(path: string, limit: number): Uint8Array | undefined {
  if (!fs.statSync(path).isFile()) throw makeIrregularError(path);
  const file = fs.openSync(path, fs.constants.O_RDONLY | fs.constants.O_NONBLOCK | fs.constants.O_NOCTTY);
  try {
    const opened = fs.fstatSync(file);
    if (!opened.isFile()) throw makeIrregularError(path);
    return isSourceInPlace(path, file, opened) ? readUpTo(file, limit, opened.size) : undefined;
  } finally {
    fs.closeSync(file);
  }
}

const makeIrregularError = (path: string) => new UserError(`${path} is not a regular file.`);

function listFolder(path: string): readonly FolderEntry[] {
  refuseStrayFolder(path);
  return fs
    .readdirSync(path, { withFileTypes: true })
    .map((entry) => ({ name: entry.name, kind: findStatsKind(entry) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EACCES: 'you do not have permission',
  EPERM: 'it is not allowed',
  EEXIST: 'it already exists',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of the path is not a folder',
  ELOOP: 'its links go round in a circle',
  ENAMETOOLONG: 'the name is too long',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
  EDQUOT: 'the disk quota is used up',
  ERR_INVALID_ARG_VALUE: 'this is not a valid file name',
};

function tryFileAction<T>(path: string, verb: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (isUserError(error)) throw error;
    const code = getErrorCode(error);
    if (code === undefined) throw error;
    throw new UserError(`Cannot ${verb} ${path}: ${REASONS[code] ?? code}.`);
  }
}
