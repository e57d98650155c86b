/** A strategy with its amendments and its configuration as they were at a revision, stand in the index, or lie here. */
import { join } from 'node:path';
import { UserError } from '../exit.ts';
import type { Files, Repository } from '../host.ts';
import { quoted } from '../model/quote.ts';
import { READ_LIMIT } from './load.ts';
import { amendmentFolder, configSpots, isAmendment, strategySpots } from './spots.ts';
import { isFile, linkError, type Piece, pieceOf, readEntries, withContent } from './stored.ts';

export type { Piece } from './stored.ts';

/** What there was at one time. */
export interface Snapshot {
  /** How the time is called: `main@a1b2c3d`, `the index`, `the working tree`. */
  readonly label: string;
  /** The id of the commit, where it is one. */
  readonly commit: string | undefined;
  /** The strategy's path below the root of the repository. */
  readonly spot: string;
  /** Undefined where there was none. */
  readonly strategy: Piece | undefined;
  readonly amendments: readonly Piece[];
  /** The configuration that was nearest above it. */
  readonly config: Piece | undefined;
}

/** The id of the commit that a revision names. Throws, with what to do, where there is none. */
export function commitAt(repository: Repository, revision: string): string {
  const commit = repository.commit(revision);
  if (commit !== undefined) return commit;
  if (repository.commit('HEAD') === undefined)
    throw new UserError('The repository has no commits yet.', 'Commit the strategy first: `git commit`.');
  throw new UserError(
    `There is no revision ${quoted(revision)} in this repository.`,
    repository.cutAt.size > 0 ? DEEPEN : 'Fetch it, or look at `git branch --all`.',
  );
}

export const DEEPEN =
  'This is a shallow clone: run `git fetch --unshallow`, or set `fetch-depth: 0` in the checkout step.';

/** @param spot the strategy's path below the root @param label how the revision is called; the commit's id is added */
export function strategyAt(repository: Repository, revision: string, spot: string): Snapshot {
  const commit = commitAt(repository, revision);
  const folder = amendmentFolder(spot);
  const wanted = [...strategySpots(spot), ...configSpots(spot), `${folder}/`];
  const entries = repository.entries(commit, wanted);
  const there = new Set(entries.map(({ path }) => path));
  const spots = spotsOf(spot, (path) => there.has(path));
  const amendments = entries.filter((entry) => isFile(entry) && isAmendment(folder, entry.path));
  const chosen = new Set([spots.strategy, spots.config, ...amendments.map(({ path }) => path)]);
  const pieces = readEntries(
    repository,
    entries.filter(({ path }) => chosen.has(path)),
    (path) => `${revision}:${path}`,
  );
  return snapshotOf(
    { label: labelOf(revision, commit), commit, spot },
    spots,
    amendments.map(({ path }) => path),
    (path) => pieces.get(path),
  );
}

function labelOf(revision: string, commit: string): string {
  const short = commit.slice(0, 7);
  return commit.startsWith(revision) ? short : `${revision}@${short}`;
}

interface Spots {
  readonly strategy: string | undefined;
  readonly config: string | undefined;
}

function spotsOf(spot: string, isThere: (path: string) => boolean): Spots {
  return { strategy: strategySpots(spot).find(isThere), config: configSpots(spot).find(isThere) };
}

function snapshotOf(
  named: Pick<Snapshot, 'label' | 'commit' | 'spot'>,
  { strategy, config }: Spots,
  amendments: readonly string[],
  read: (path: string) => Piece | undefined,
): Snapshot {
  return {
    ...named,
    spot: strategy ?? named.spot,
    strategy: strategy === undefined ? undefined : read(strategy),
    config: config === undefined ? undefined : read(config),
    amendments: amendments.flatMap((path) => read(path) ?? []),
  };
}

/** What lies in the working tree. */
export function strategyHere(files: Files, root: string, spot: string): Snapshot {
  const isThere = (path: string) => {
    const kind = files.kind(join(root, path));
    if (kind === 'link') throw linkError(path);
    return kind === 'file';
  };
  return snapshotOf(
    { label: 'the working tree', commit: undefined, spot },
    spotsOf(spot, isThere),
    amendmentsHere(files, root, spot),
    (path) => withContent({ file: path, bytes: files.read(join(root, path), READ_LIMIT) }),
  );
}

function amendmentsHere(files: Files, root: string, spot: string): readonly string[] {
  const folder = amendmentFolder(spot);
  if (files.kind(join(root, folder)) !== 'folder') return [];
  return files
    .list(join(root, folder))
    .filter(({ kind }) => kind === 'file')
    .map(({ name }) => `${folder}/${name}`)
    .filter((path) => isAmendment(folder, path));
}

/**
 * What the next commit would hold. The index is asked file by file and never listed: listing it is no plumbing that is
 * safe everywhere. Amendments are asked for by the names that the last commit and the working tree have.
 */
export function strategyStaged(files: Files, repository: Repository, spot: string): Snapshot {
  const folder = amendmentFolder(spot);
  const head = repository.commit('HEAD');
  const committed = head === undefined ? [] : repository.entries(head, [`${folder}/`]);
  const names = new Set([
    ...amendmentsHere(files, repository.root, spot),
    ...committed.filter((entry) => isFile(entry) && isAmendment(folder, entry.path)).map(({ path }) => path),
  ]);
  const amendments = [...names].sort();
  const staged = readStaged(repository, [...strategySpots(spot), ...configSpots(spot), ...amendments]);
  const spots = spotsOf(spot, (path) => staged.has(path));
  if (spots.strategy === undefined) refuseConflict(repository, spot);
  return snapshotOf({ label: 'the index', commit: undefined, spot }, spots, amendments, (path) =>
    staged.get(path),
  );
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

/** The two sides of a merge that waits to be resolved stand in the index as numbers two and three. */
function refuseConflict(repository: Repository, spot: string): void {
  const sides = strategySpots(spot).flatMap((path) => [`:2:${path}`, `:3:${path}`]);
  if (repository.objects(sides, READ_LIMIT).every(({ is }) => is === 'missing')) return;
  throw new UserError(`${spot} has a merge conflict.`, 'Resolve it and `git add` the file.');
}
