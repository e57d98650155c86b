/** Remembers what a run has read, to know when it would read something else. */
import { dirname, join } from 'node:path';
import { isUserError } from '../exit.ts';
import type { Files, FolderEntry } from '../host/host.ts';
import { isStrategyFile } from '../model/strategy-file.ts';

export interface Memory {
  /** The same files; every access is remembered. */
  readonly files: Files;
  /** Returns the folders in which something was accessed. */
  folders(): readonly string[];
  /** Returns whether something at or below a path was accessed, or its folder was listed. */
  isAbout(path: string): boolean;
  /** Returns whether the text of a file was read. */
  wasRead(path: string): boolean;
  /** Returns whether the same accesses would give another result now. */
  isStale(): boolean;
}

interface Look {
  readonly path: string;
  readonly saw: string;
  readonly again: () => string;
}

export function rememberLooks(files: Files): Memory {
  const looks = new Map<string, Look>();
  const remember = <T>(what: string, path: string, action: () => T, inWords: (seen: T) => string): T => {
    const again = () => runInWords(action, inWords);
    const key = `${what} ${path}`;
    try {
      const seen = action();
      if (!looks.has(key)) looks.set(key, { path, saw: inWords(seen), again });
      return seen;
    } catch (error) {
      if (isUserError(error) && !looks.has(key)) looks.set(key, { path, saw: error.message, again });
      throw error;
    }
  };
  const paths = () => [...looks.values()].map(({ path }) => path);
  return {
    files: {
      kind: (path) => remember('kind', path, () => files.kind(path), String),
      read: (path, limit) => remember('read', path, () => files.read(path, limit), toByteWords),
      list: (path) => remember('list', path, () => files.list(path), toEntryWords),
      realPath: (path) => remember('real', path, () => files.realPath(path), String),
      findStray: files.findStray,
      write: files.write,
      edit: files.edit,
      lock: files.lock,
      remove: files.remove,
    },
    folders: () => [...new Set(paths().flatMap((path) => listWatchFolders(path, looks)))],
    isAbout: (path) => looks.has(`list ${dirname(path)}`) || paths().some((seen) => isAtOrBelow(path, seen)),
    wasRead: (path) => looks.has(`read ${path}`),
    isStale: () => [...looks.values()].some(({ saw, again }) => again() !== saw),
  };
}

function runInWords<T>(action: () => T, inWords: (seen: T) => string): string {
  try {
    return inWords(action());
  } catch (error) {
    if (isUserError(error)) return error.message;
    throw error;
  }
}

/** Lists the folders to watch: for a link, that of the link and that of its target. */
function listWatchFolders(path: string, looks: ReadonlyMap<string, Look>): readonly string[] {
  const real = looks.get(`real ${path}`)?.saw;
  const own = looks.has(`list ${path}`) ? [path] : [];
  return [...own, dirname(path), ...(real?.startsWith('/') ? [dirname(real)] : [])];
}

function isAtOrBelow(path: string, seen: string): boolean {
  return seen === path || seen.startsWith(join(path, '/'));
}

const toByteWords = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes);

/**
 * Describes only what a search for strategies depends on, because editors put temporary files beside the one that
 * they write.
 */
function toEntryWords(entries: readonly FolderEntry[]): string {
  return entries
    .filter(({ name, kind }) => kind === 'folder' || isStrategyFile(name))
    .map(({ name, kind }) => `${kind} ${name}`)
    .join('\n');
}
