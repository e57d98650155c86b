/** A repository that answers many questions about one commit: everything they need is fetched once. */
import { posix } from 'node:path';
import type { GitObject, Repository, TreeEntry } from '../host/host.ts';
import { ACCEPTED_FILES } from '../model/gate.ts';
import { RECORD_FOLDERS } from '../model/record-folders.ts';
import { isStrategyFile } from '../model/strategy-file.ts';
import { CONFIG_FILES } from './config.ts';
import { READ_LIMIT } from './load.ts';
import { isFileEntry } from './stored.ts';

/** The most files that are fetched in advance. */
const MOST = 5000;

/**
 * Wraps a repository.
 * @param commit the id of the commit that most questions are about
 */
export function fetchAtOnce(repository: Repository, commit: string): Repository {
  const all = repository.allEntries(commit);
  const byPath = new Map(all.map((entry) => [entry.path, entry]));
  const byFolder = groupByFolder(all);
  const commits = new Map<string, string | undefined>();
  let known: ReadonlyMap<string, GitObject> | undefined;
  const entriesAt = (path: string): readonly TreeEntry[] => {
    if (path.endsWith('/')) return byFolder.get(path.slice(0, -1)) ?? [];
    const entry = byPath.get(path);
    return entry ? [entry] : [];
  };
  return {
    ...repository,
    commit: (revision) => {
      if (!commits.has(revision)) commits.set(revision, repository.commit(revision));
      return commits.get(revision);
    },
    allEntries: (id) => (id === commit ? all : repository.allEntries(id)),
    entries: (id, paths) => (id === commit ? paths.flatMap(entriesAt) : repository.entries(id, paths)),
    objects: (names, limit) => {
      known ??= fetchFiles(repository, all);
      const found = names.map((name) => known?.get(name));
      return limit === READ_LIMIT && found.every((object) => object !== undefined)
        ? found
        : repository.objects(names, limit);
    },
  };
}

function groupByFolder(entries: readonly TreeEntry[]): ReadonlyMap<string, readonly TreeEntry[]> {
  const folders = new Map<string, TreeEntry[]>();
  for (const entry of entries) {
    const folder = posix.dirname(entry.path);
    const own = folders.get(folder);
    if (own) own.push(entry);
    else folders.set(folder, [entry]);
  }
  return folders;
}

function fetchFiles(repository: Repository, all: readonly TreeEntry[]): ReadonlyMap<string, GitObject> {
  const ids = [
    ...new Set(all.filter((entry) => isFileEntry(entry) && isStratFile(entry.path)).map(({ id }) => id)),
  ];
  if (ids.length > MOST) return new Map();
  const objects = repository.objects(ids, READ_LIMIT);
  return new Map(ids.flatMap((id, at) => (objects[at] ? [[id, objects[at]] as const] : [])));
}

function isStratFile(path: string): boolean {
  const name = posix.basename(path);
  if (isStrategyFile(name) || CONFIG_FILES.includes(name) || ACCEPTED_FILES.includes(name)) return true;
  const holder = posix.basename(posix.dirname(path));
  return RECORD_FOLDERS.some(({ folder }) => folder === holder);
}
