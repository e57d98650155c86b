/**
 * The files of a commit, as if they were in the folder of the repository: for files that are read by path, such as a
 * configuration.
 */
import { posix, relative, sep } from 'node:path';
import type { Files, FolderEntry, PathKind, Repository, TreeEntry } from '../host/host.ts';
import { isFileEntry, makeLinkError, readStoredFile } from './stored.ts';

/**
 * Makes the files of a commit. The working tree is never read, and nothing can be written.
 * @param commit its id
 */
export function makeCommitFiles(repository: Repository, commit: string): Files {
  const entries = new Map(repository.allEntries(commit).map((entry) => [entry.path, entry]));
  const folders = new Set([...entries.keys()].flatMap(listFoldersAbove));
  const spotOf = (path: string) => relative(repository.root, path).split(sep).join('/');
  const kind = (path: string): PathKind | undefined => {
    const spot = spotOf(path);
    if (spot === '' || spot === '.git' || folders.has(spot)) return 'folder';
    const entry = entries.get(spot);
    return entry && findEntryPathKind(entry);
  };
  return {
    kind,
    realPath: (path) => path,
    findStray: () => undefined,
    list: (path) => listFolderAt(spotOf(path), [...entries.values()], folders),
    read: (path, limit) => {
      const spot = spotOf(path);
      const entry = entries.get(spot);
      if (entry?.mode === '120000') throw makeLinkError(spot);
      const [object] = entry && isFileEntry(entry) ? repository.objects([entry.id], limit) : [];
      return readStoredFile(object, spot).bytes;
    },
    write: refuseWrite,
    edit: refuseWrite,
    lock: refuseWrite,
    remove: refuseWrite,
  };
}

function refuseWrite(): never {
  throw new Error('A commit cannot be changed.');
}

function listFoldersAbove(path: string): readonly string[] {
  const above = posix.dirname(path);
  return above === '.' ? [] : [above, ...listFoldersAbove(above)];
}

function findEntryPathKind(entry: TreeEntry): PathKind {
  if (isFileEntry(entry)) return 'file';
  return entry.mode === '120000' ? 'link' : 'other';
}

function listFolderAt(
  spot: string,
  entries: readonly TreeEntry[],
  folders: ReadonlySet<string>,
): FolderEntry[] {
  const isHere = (path: string) => posix.dirname(path) === (spot === '' ? '.' : spot);
  return [
    ...[...folders].filter(isHere).map((path) => ({ name: posix.basename(path), kind: 'folder' as const })),
    ...entries
      .filter(({ path }) => isHere(path))
      .map((entry) => ({ name: posix.basename(entry.path), kind: findEntryPathKind(entry) })),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
}
