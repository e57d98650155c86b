/** A strategy with its records and configuration at a revision, in the index, or in the working tree. */
import { join } from 'node:path';
import { UserError } from '../exit.ts';
import type { Files, Repository } from '../host/host.ts';
import { quoteValue } from '../model/quote.ts';
import { quoteShellWord } from '../model/shell-word.ts';
import { READ_LIMIT } from './load.ts';
import { isNested } from './nested.ts';
import {
  getRecordName,
  isRecordPath,
  listAcceptedSpots,
  listConfigSpots,
  listRecordFolders,
  listStrategySpots,
} from './spots.ts';
import {
  isFileEntry,
  makeLinkError,
  readStoredFile,
  readStoredFiles,
  refusePointer,
  type StoredFile,
} from './stored.ts';

export type { StoredFile } from './stored.ts';

/** The files of a strategy at one time. */
export interface StrategySnapshot {
  /** The name of the time: `main@a1b2c3d`, `the index`, `the working tree`. */
  readonly label: string;
  /** The id of the commit, if it is one. */
  readonly commit: string | undefined;
  /** The strategy's path below the root of the repository. */
  readonly spot: string;
  /** Its path for display: `main:team/strategy.yaml`. */
  readonly file: string;
  /** Undefined if there was no strategy. */
  readonly bytes: Uint8Array | undefined;
  /** Amendments and check-ins, by their path below the strategy's folder. */
  readonly records: readonly (StoredFile & { readonly name: string })[];
  /** The configuration and the accepted findings that were nearest above it. */
  readonly config: StoredFile | undefined;
  readonly acceptedFile: StoredFile | undefined;
}

/**
 * Resolves a revision to the id of a commit; with three dots after it, as in git, to the commit where the current
 * history left it. Throws, with advice, if there is none.
 */
export function resolveCommit(repository: Repository, revision: string): string {
  if (isNested(repository)) return repository.recorded(resolveCommit(repository.outer, revision), revision);
  if (revision.endsWith('...')) return findPartedFrom(repository, revision.slice(0, -3));
  const commit = repository.commit(revision);
  if (commit !== undefined) return commit;
  if (repository.commit('HEAD') === undefined) throw makeNoCommitsError();
  throw new UserError(
    `There is no revision ${quoteValue(revision)} in this repository.`,
    repository.cutAt.size > 0 ? DEEPEN : 'Fetch it, or run `git branch --all` to list the branches.',
  );
}

/** Says how to make the first commit. @param file the strategy, from where the user stands */
export function makeNoCommitsError(file?: string): UserError {
  const command = `git add ${file === undefined ? '.' : quoteShellWord(file)} && git commit -m "First draft"`;
  return new UserError('The repository has no commits yet.', `Commit the strategy first: \`${command}\`.`);
}

function findPartedFrom(repository: Repository, revision: string): string {
  const [theirs, ours] = [resolveCommit(repository, revision), resolveCommit(repository, 'HEAD')];
  const base = repository.mergeBase(theirs, ours);
  if (base !== undefined) return base;
  throw new UserError(
    `${quoteValue(revision)} and HEAD have no common commit in this clone.`,
    repository.cutAt.size > 0 ? DEEPEN : 'Compare with a revision in the history of HEAD.',
  );
}

export const DEEPEN =
  'This is a shallow clone. Run `git fetch --unshallow`, or set `fetch-depth: 0` in the checkout step.';

/**
 * Reads a strategy at a revision.
 * @param spot the strategy's path below the root of the repository
 */
export function readStrategyAt(repository: Repository, revision: string, spot: string): StrategySnapshot {
  const commit = resolveCommit(repository, revision);
  const folders = listRecordFolders(spot).map((folder) => `${folder}/`);
  const entries = repository.entries(commit, [...listSingleSpots(spot), ...folders]);
  const there = new Set(entries.map(({ path }) => path));
  const chosen = chooseFiles(spot, (path) => there.has(path));
  const records = entries
    .filter((entry) => isFileEntry(entry) && isRecordPath(spot, entry.path))
    .map(({ path }) => path);
  const wanted = new Set([...Object.values(chosen), ...records]);
  const pieces = readStoredFiles(
    repository,
    entries.filter(({ path }) => wanted.has(path)),
    (path) => `${revision}:${path}`,
  );
  const short = commit.slice(0, 7);
  const label = commit.startsWith(revision) ? short : `${revision}@${short}`;
  return makeSnapshot({ label, commit, spot, mark: `${revision}:` }, chosen, records, (path) =>
    pieces.get(path),
  );
}

const listSingleSpots = (spot: string) => [
  ...listStrategySpots(spot),
  ...listConfigSpots(spot),
  ...listAcceptedSpots(spot),
];

interface Chosen {
  readonly strategy: string | undefined;
  readonly config: string | undefined;
  readonly acceptedFile: string | undefined;
}

function chooseFiles(spot: string, isThere: (path: string) => boolean): Chosen {
  return {
    strategy: listStrategySpots(spot).find(isThere),
    config: listConfigSpots(spot).find(isThere),
    acceptedFile: listAcceptedSpots(spot).find(isThere),
  };
}

type Named = Pick<StrategySnapshot, 'label' | 'commit' | 'spot'> & { readonly mark: string };

function makeSnapshot(
  { label, commit, spot, mark }: Named,
  { strategy = spot, config, acceptedFile }: Chosen,
  records: readonly string[],
  read: (path: string) => StoredFile | undefined,
): StrategySnapshot {
  const found = read(strategy);
  return {
    label,
    commit,
    spot: strategy,
    file: found?.file ?? `${mark}${strategy}`,
    bytes: found?.bytes,
    records: records.flatMap((path) => {
      const record = read(path);
      return record ? [{ ...record, name: getRecordName(spot, path) }] : [];
    }),
    config: config === undefined ? undefined : read(config),
    acceptedFile: acceptedFile === undefined ? undefined : read(acceptedFile),
  };
}

/**
 * Reads a strategy in the working tree.
 * @param show formats a path below the root for display
 */
export function readStrategyHere(
  files: Files,
  root: string,
  spot: string,
  show: (path: string) => string = (path) => path,
): StrategySnapshot {
  const isThere = (path: string) => {
    const kind = files.kind(join(root, path));
    if (kind === 'link') throw makeLinkError(show(path));
    return kind === 'file';
  };
  const read = (path: string) =>
    isThere(path)
      ? refusePointer({ file: show(path), bytes: files.read(join(root, path), READ_LIMIT) })
      : undefined;
  const named = { label: 'the working tree', commit: undefined, spot, mark: '' };
  return makeSnapshot(named, chooseFiles(spot, isThere), listRecordsHere(files, root, spot), read);
}

function listRecordsHere(files: Files, root: string, spot: string): readonly string[] {
  return listRecordFolders(spot).flatMap((folder) => {
    if (files.kind(join(root, folder)) !== 'folder') return [];
    const names = files.list(join(root, folder)).filter(({ kind }) => kind === 'file');
    return names.map(({ name }) => `${folder}/${name}`).filter((path) => isRecordPath(spot, path));
  });
}

/**
 * Reads what the next commit would hold. The index is asked file by file and never listed, because listing it is not
 * safe everywhere. Records are asked for by the names in the last commit and the working tree.
 */
export function readStrategyStaged(files: Files, repository: Repository, spot: string): StrategySnapshot {
  const head = repository.commit('HEAD');
  const folders = listRecordFolders(spot).map((folder) => `${folder}/`);
  const committed = head === undefined ? [] : repository.entries(head, folders).filter(isFileEntry);
  const names = [...listRecordsHere(files, repository.root, spot), ...committed.map(({ path }) => path)];
  const records = [...new Set(names)].filter((path) => isRecordPath(spot, path)).sort();
  const staged = readStaged(repository, [...listSingleSpots(spot), ...records]);
  const chosen = chooseFiles(spot, (path) => staged.has(path));
  if (chosen.strategy === undefined) refuseConflict(repository, spot);
  const named = { label: 'the index', commit: undefined, spot, mark: ':' };
  return makeSnapshot(named, chosen, records, (path) => staged.get(path));
}

function readStaged(repository: Repository, paths: readonly string[]): ReadonlyMap<string, StoredFile> {
  const found = repository.objects(
    paths.map((path) => `:0:${path}`),
    READ_LIMIT,
  );
  const pieces = paths.flatMap((path, index) => {
    const object = found[index];
    return object === undefined || object.is === 'missing'
      ? []
      : [[path, readStoredFile(object, `:${path}`)] as const];
  });
  return new Map(pieces);
}

/** Throws if a merge is unresolved: its two sides are in the index as stages two and three. */
function refuseConflict(repository: Repository, spot: string): void {
  const sides = listStrategySpots(spot).flatMap((path) => [`:2:${path}`, `:3:${path}`]);
  if (repository.objects(sides, READ_LIMIT).every(({ is }) => is === 'missing')) return;
  throw new UserError(
    `${spot} has a merge conflict.`,
    'Resolve the conflict, then run `git add` for the file.',
  );
}
