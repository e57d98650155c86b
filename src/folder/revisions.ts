/** A strategy with its records and configuration at a revision, in the index, or in the working tree. */
import { join } from 'node:path';
import { UserError } from '../exit.ts';
import type { Files, Repository } from '../host/host.ts';
import { quoted } from '../model/quote.ts';
import { READ_LIMIT } from './load.ts';
import { baselineSpots, configSpots, isRecord, recordFolders, recordName, strategySpots } from './spots.ts';
import { isFile, linkError, type Piece, pieceOf, readEntries, withContent } from './stored.ts';

export type { Piece } from './stored.ts';

/** The files of a strategy at one time. */
export interface Snapshot {
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
  readonly records: readonly (Piece & { readonly name: string })[];
  /** The configuration and the baseline that were nearest above it. */
  readonly config: Piece | undefined;
  readonly baselineFile: Piece | undefined;
}

/**
 * Resolves a revision to the id of a commit; with three dots after it, as in git, to the commit where the current
 * history left it. Throws, with advice, if there is none.
 */
export function commitAt(repository: Repository, revision: string): string {
  if (revision.endsWith('...')) return partedFrom(repository, revision.slice(0, -3));
  const commit = repository.commit(revision);
  if (commit !== undefined) return commit;
  if (repository.commit('HEAD') === undefined)
    throw new UserError('The repository has no commits yet.', 'Commit the strategy first: `git commit`.');
  throw new UserError(
    `There is no revision ${quoted(revision)} in this repository.`,
    repository.cutAt.size > 0 ? DEEPEN : 'Fetch it, or look at `git branch --all`.',
  );
}

function partedFrom(repository: Repository, revision: string): string {
  const [theirs, ours] = [commitAt(repository, revision), commitAt(repository, 'HEAD')];
  const base = repository.mergeBase(theirs, ours);
  if (base !== undefined) return base;
  throw new UserError(
    `${quoted(revision)} and HEAD have no commit in common here.`,
    repository.cutAt.size > 0 ? DEEPEN : 'Compare with a revision that HEAD comes from.',
  );
}

export const DEEPEN =
  'This is a shallow clone: run `git fetch --unshallow`, or set `fetch-depth: 0` in the checkout step.';

/**
 * Reads a strategy at a revision.
 * @param spot the strategy's path below the root of the repository
 */
export function strategyAt(repository: Repository, revision: string, spot: string): Snapshot {
  const commit = commitAt(repository, revision);
  const folders = recordFolders(spot).map((folder) => `${folder}/`);
  const entries = repository.entries(commit, [...singleSpots(spot), ...folders]);
  const there = new Set(entries.map(({ path }) => path));
  const chosen = choose(spot, (path) => there.has(path));
  const records = entries
    .filter((entry) => isFile(entry) && isRecord(spot, entry.path))
    .map(({ path }) => path);
  const wanted = new Set([...Object.values(chosen), ...records]);
  const pieces = readEntries(
    repository,
    entries.filter(({ path }) => wanted.has(path)),
    (path) => `${revision}:${path}`,
  );
  const short = commit.slice(0, 7);
  const label = commit.startsWith(revision) ? short : `${revision}@${short}`;
  return snapshotOf({ label, commit, spot, mark: `${revision}:` }, chosen, records, (path) =>
    pieces.get(path),
  );
}

const singleSpots = (spot: string) => [...strategySpots(spot), ...configSpots(spot), ...baselineSpots(spot)];

interface Chosen {
  readonly strategy: string | undefined;
  readonly config: string | undefined;
  readonly baselineFile: string | undefined;
}

function choose(spot: string, isThere: (path: string) => boolean): Chosen {
  return {
    strategy: strategySpots(spot).find(isThere),
    config: configSpots(spot).find(isThere),
    baselineFile: baselineSpots(spot).find(isThere),
  };
}

type Named = Pick<Snapshot, 'label' | 'commit' | 'spot'> & { readonly mark: string };

function snapshotOf(
  { label, commit, spot, mark }: Named,
  { strategy = spot, config, baselineFile }: Chosen,
  records: readonly string[],
  read: (path: string) => Piece | undefined,
): Snapshot {
  const found = read(strategy);
  return {
    label,
    commit,
    spot: strategy,
    file: found?.file ?? `${mark}${strategy}`,
    bytes: found?.bytes,
    records: records.flatMap((path) => {
      const record = read(path);
      return record ? [{ ...record, name: recordName(spot, path) }] : [];
    }),
    config: config === undefined ? undefined : read(config),
    baselineFile: baselineFile === undefined ? undefined : read(baselineFile),
  };
}

/**
 * Reads a strategy in the working tree.
 * @param show formats a path below the root for display
 */
export function strategyHere(
  files: Files,
  root: string,
  spot: string,
  show: (path: string) => string = (path) => path,
): Snapshot {
  const isThere = (path: string) => {
    const kind = files.kind(join(root, path));
    if (kind === 'link') throw linkError(show(path));
    return kind === 'file';
  };
  const read = (path: string) =>
    isThere(path)
      ? withContent({ file: show(path), bytes: files.read(join(root, path), READ_LIMIT) })
      : undefined;
  const named = { label: 'the working tree', commit: undefined, spot, mark: '' };
  return snapshotOf(named, choose(spot, isThere), recordsHere(files, root, spot), read);
}

function recordsHere(files: Files, root: string, spot: string): readonly string[] {
  return recordFolders(spot).flatMap((folder) => {
    if (files.kind(join(root, folder)) !== 'folder') return [];
    const names = files.list(join(root, folder)).filter(({ kind }) => kind === 'file');
    return names.map(({ name }) => `${folder}/${name}`).filter((path) => isRecord(spot, path));
  });
}

/**
 * Reads what the next commit would hold. The index is asked file by file and never listed, because listing it is not
 * safe everywhere. Records are asked for by the names in the last commit and the working tree.
 */
export function strategyStaged(files: Files, repository: Repository, spot: string): Snapshot {
  const head = repository.commit('HEAD');
  const folders = recordFolders(spot).map((folder) => `${folder}/`);
  const committed = head === undefined ? [] : repository.entries(head, folders).filter(isFile);
  const names = [...recordsHere(files, repository.root, spot), ...committed.map(({ path }) => path)];
  const records = [...new Set(names)].filter((path) => isRecord(spot, path)).sort();
  const staged = readStaged(repository, [...singleSpots(spot), ...records]);
  const chosen = choose(spot, (path) => staged.has(path));
  if (chosen.strategy === undefined) refuseConflict(repository, spot);
  const named = { label: 'the index', commit: undefined, spot, mark: ':' };
  return snapshotOf(named, chosen, records, (path) => staged.get(path));
}

function readStaged(repository: Repository, paths: readonly string[]): ReadonlyMap<string, Piece> {
  const found = repository.objects(
    paths.map((path) => `:0:${path}`),
    READ_LIMIT,
  );
  const pieces = paths.flatMap((path, index) => {
    const object = found[index];
    return object === undefined || object.is === 'missing'
      ? []
      : [[path, pieceOf(object, `:${path}`)] as const];
  });
  return new Map(pieces);
}

/** Throws if a merge is unresolved: its two sides are in the index as stages two and three. */
function refuseConflict(repository: Repository, spot: string): void {
  const sides = strategySpots(spot).flatMap((path) => [`:2:${path}`, `:3:${path}`]);
  if (repository.objects(sides, READ_LIMIT).every(({ is }) => is === 'missing')) return;
  throw new UserError(`${spot} has a merge conflict.`, 'Resolve it and `git add` the file.');
}
