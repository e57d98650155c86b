/**
 * Every committed version of a strategy: one `log` and one `cat-file` for any number of versions. If the file was
 * renamed, its history continues under the former name, with one more of each.
 */
import { posix } from 'node:path';
import type { Commit, GitObject, Repository, TreeEntry } from '../host/host.ts';
import { AMENDMENT } from '../model/amendment.ts';
import { findRewrittenFrom } from './gone.ts';
import { READ_LIMIT } from './load.ts';
import { findMovedFrom } from './moves.ts';
import { findAmendmentFolder, findSpotFolder, isAmendmentPath, listStrategySpots } from './spots.ts';
import { isFileEntry, isLfsPointer, type StoredFile } from './stored.ts';

/** A commit that changed the strategy or its amendments. */
export interface StoredVersion {
  readonly commit: Commit;
  /** Undefined if the commit had no strategy, or one that is not a plain file. */
  readonly strategy: (StoredFile & { readonly id: string }) | undefined;
  /** Why the content is not read. */
  readonly trouble?: string;
  /** The amendments added in this commit. */
  readonly added: readonly StoredFile[];
}

export interface History {
  /** The oldest first. */
  readonly versions: readonly StoredVersion[];
  /** The commit at which a shallow clone cuts history off. */
  readonly cut: Commit | undefined;
  /** Its former paths, the latest first. */
  readonly formerly: readonly string[];
}

/**
 * Reads the history of a strategy.
 * @param head the id of the newest commit
 * @param spot the strategy's path below the root
 */
export function readHistory(repository: Repository, head: string, spot: string): History {
  const lines: HistoryLine[] = [];
  for (
    let at: Start | undefined = { commit: head, spot };
    at;
    at = findEarlierStart(repository, lines.at(-1))
  )
    lines.push(readHistoryLine(repository, at));
  const stands = lines.flatMap((line) => line.stands);
  const oldest = stands.at(-1)?.commit;
  return {
    versions: addAmendments(repository, stands, new Map(lines.flatMap(({ known }) => [...known]))).reverse(),
    cut: oldest && repository.cutAt.has(oldest.id) ? oldest : undefined,
    formerly: lines.slice(1).map((line) => line.spot),
  };
}

interface Start {
  readonly commit: string;
  readonly spot: string;
}

/** History under one name, the newest first. */
interface HistoryLine {
  readonly spot: string;
  readonly stands: readonly Stand[];
  /** Contents of amendments by id. */
  readonly known: ReadonlyMap<string, Uint8Array>;
}

/** The files of one commit. */
interface Stand extends Omit<StoredVersion, 'added'> {
  /** Amendments by name. */
  readonly amendments: ReadonlyMap<string, Named>;
}

/** A file whose content has not been looked up yet. */
interface Named {
  readonly file: string;
  readonly id: string;
}

/**
 * Reads everything with one question: in each commit the folder, which shows what is a file, the amendments and the
 * strategy by name; and the text of each amendment that still exists.
 */
function readHistoryLine(repository: Repository, { commit, spot }: Start): HistoryLine {
  const [spots, folder] = [listStrategySpots(spot), findAmendmentFolder(spot)];
  const commits = repository.history(commit, [...spots, folder]);
  const asked = [findSpotFolder(spot), folder, ...spots];
  const latest = repository.entries(commit, [`${folder}/`]).filter(isFileEntry);
  const names = commits.flatMap(({ id }) => asked.map((path) => `${id}:${path}`));
  const found = repository.objects([...names, ...latest.map(({ id }) => id)], READ_LIMIT);
  const part = (index: number) => found.slice(index * asked.length, (index + 1) * asked.length);
  return {
    spot,
    stands: dropBeforeFirst(commits.map((one, index) => makeStand(one, spots, folder, part(index)))),
    known: collectBlobs(found.slice(names.length)),
  };
}

/** Drops commits before the strategy existed: amendments there belong to another history. */
function dropBeforeFirst(stands: readonly Stand[]): readonly Stand[] {
  const first = stands.findLastIndex(
    ({ strategy, trouble }) => strategy !== undefined || trouble !== undefined,
  );
  return stands.slice(0, first + 1);
}

function collectBlobs(objects: readonly GitObject[]): ReadonlyMap<string, Uint8Array> {
  return new Map(
    objects.flatMap((object) => (object.is === 'blob' ? [[object.id, object.bytes] as const] : [])),
  );
}

function makeStand(
  commit: Commit,
  spots: readonly string[],
  folder: string,
  [own, amended, ...files]: readonly GitObject[],
): Stand {
  const entries = own?.is === 'tree' ? own.entries : [];
  const entryAt = (spot: string) => entries.find(({ path }) => path === posix.basename(spot));
  const at = spots.findIndex((spot) => entryAt(spot) !== undefined);
  const spot = spots[at] ?? '';
  return {
    commit,
    ...readStrategyContent(entryAt(spot), files[at], spot),
    amendments: listAmendmentEntries(folder, entries, amended),
  };
}

function listAmendmentEntries(folder: string, entries: readonly TreeEntry[], amended: GitObject | undefined) {
  const isFolder = entries.some(({ path, mode }) => path === AMENDMENT.folder && mode === FOLDER_MODE);
  const files = isFolder && amended?.is === 'tree' ? amended.entries.filter(isFileEntry) : [];
  const named = files.map(({ path, id }): [string, Named] => [path, { file: `${folder}/${path}`, id }]);
  return new Map(named.filter(([, { file }]) => isAmendmentPath(folder, file)));
}

const FOLDER_MODE = '040000';

function readStrategyContent(
  entry: TreeEntry | undefined,
  object: GitObject | undefined,
  file: string,
): Pick<Stand, 'strategy' | 'trouble'> {
  const not = (trouble: string) => ({ strategy: undefined, trouble });
  if (!entry) return { strategy: undefined };
  if (entry.mode === '120000') return not('it was a link');
  if (!isFileEntry(entry)) return not('it was not a file');
  if (object?.is === 'too-large') return not('it was over 1 MiB');
  if (object?.is !== 'blob') return not('git has no content for it');
  if (isLfsPointer(object.bytes)) return not('it was kept in Git LFS');
  return { strategy: { file, bytes: object.bytes, id: object.id } };
}

/**
 * Adds the new amendments of each version: those whose name and content the version before did not have. Amendments
 * deleted since are looked up.
 */
function addAmendments(
  repository: Repository,
  stands: readonly Stand[],
  latest: ReadonlyMap<string, Uint8Array>,
): StoredVersion[] {
  const added = stands.map(({ amendments }, index) => {
    const before = stands[index + 1]?.amendments;
    return [...amendments].filter(([name, { id }]) => before?.get(name)?.id !== id).map(([, named]) => named);
  });
  const gone = new Set(
    added
      .flat()
      .map(({ id }) => id)
      .filter((id) => !latest.has(id)),
  );
  const known = new Map([...latest, ...collectBlobs(repository.objects([...gone], READ_LIMIT))]);
  return stands.map(({ amendments: _, ...stand }, index) => ({
    ...stand,
    added: (added[index] ?? []).flatMap(({ file, id }) => {
      const bytes = known.get(id);
      return bytes ? [{ file, bytes }] : [];
    }),
  }));
}

/** Finds an earlier path, if the oldest version appeared with its whole content and so may have been moved. */
function findEarlierStart(repository: Repository, line: HistoryLine | undefined): Start | undefined {
  const oldest = line?.stands.at(-1);
  const [parent] = oldest?.commit.parents ?? [];
  if (!oldest?.strategy || parent === undefined) return undefined;
  const isThere = (path: string) => repository.entries(oldest.commit.id, [path]).length > 0;
  const spot =
    findMovedFrom(repository, parent, { id: oldest.strategy.id }, isThere) ??
    findRewrittenFrom(repository, { commit: oldest.commit.id, parent }, oldest.strategy);
  return spot === undefined ? undefined : { commit: parent, spot };
}
