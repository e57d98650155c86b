/** What git knows of the records of a strategy: which are new, when each arrived, and which ids the plan had. */
import { dirname, join } from 'node:path';
import { isUserError } from '../../exit.ts';
import { listRevisions } from '../../folder/committed.ts';
import { readHistory } from '../../folder/history.ts';
import { openAround } from '../../folder/nested.ts';
import { findGitRoot, formatPath } from '../../folder/paths.ts';
import { readWitnesses, type WitnessOf } from '../../folder/record-files.ts';
import { readStrategyAt, readStrategyHere, resolveCommit } from '../../folder/revisions.ts';
import { readAsOfRevision } from '../../folder/sides.ts';
import { findSpotFolder, joinSpot, listStrategySpots, toGitPath } from '../../folder/spots.ts';
import type { Host, Repository } from '../../host/host.ts';
import { makePlan } from '../../model/plan.ts';
import { RECORD_FOLDERS } from '../../model/record-folders.ts';
import type { Strategy } from '../../model/schema.ts';
import { parseStrategy } from '../../source/parse.ts';

/** The repository of a strategy. */
export interface RecordGround {
  readonly repository: Repository;
  readonly head: string | undefined;
  /** The strategy's path below its root. */
  readonly spot: string;
}

/** Opens the repository of a strategy; undefined if there is none. @param path of the strategy, absolute */
export async function openRecordGround(host: Host, path: string): Promise<RecordGround | undefined> {
  const root = findGitRoot(host.files, dirname(path));
  if (root === undefined) return undefined;
  const repository = await openAround(host, root);
  return { repository, head: repository.commit('HEAD'), spot: toGitPath(host.files, root, path) };
}

/** The side that a check compares with. */
export interface RecordBase {
  readonly revision: string;
  /** The path of the strategy there; it may have moved since. */
  readonly spot: string;
  /** The names of the records that were there. */
  readonly names: ReadonlySet<string>;
}

/** Reads the base of a check; undefined without one. Where there is no such revision, the comparison itself says so. */
export function readRecordBase(
  host: Host,
  { repository, spot }: RecordGround,
  revision: string | undefined,
): RecordBase | undefined {
  if (revision === undefined) return undefined;
  try {
    const commit = resolveCommit(repository, revision);
    const former = findFormerSpot(host, repository, commit, revision, spot);
    const folders = RECORD_FOLDERS.map(({ folder }) => `${joinSpot(findSpotFolder(former), folder)}/`);
    const there = repository.entries(commit, folders).map((entry) => entry.path);
    const before = joinSpot(findSpotFolder(former), '').length;
    return { revision, spot: former, names: new Set(there.map((path) => path.slice(before))) };
  } catch (error) {
    if (!isUserError(error)) throw error;
    return undefined;
  }
}

function findFormerSpot(
  host: Host,
  repository: Repository,
  commit: string,
  revision: string,
  spot: string,
): string {
  if (repository.entries(commit, listStrategySpots(spot)).length > 0) return spot;
  const show = (path: string) => formatPath(host.cwd, join(repository.root, path));
  const now = readStrategyHere(host.files, repository.root, spot, show);
  return readAsOfRevision(host, repository, revision, now).spot;
}

/**
 * Returns what git knows of each record. It is new if it is not on the base or, without one, not committed. Outside a
 * repository nobody can say: all are new.
 */
export function findRecordWitnesses(
  ground: RecordGround | undefined,
  base: RecordBase | undefined,
): WitnessOf {
  if (!ground) return () => ({ recordedOn: undefined, isNew: true });
  const witnessOf = readWitnesses(ground.repository, ground.head, ground.spot);
  if (!base) return witnessOf;
  return (name, on) => ({ ...witnessOf(name, on), isNew: !base.names.has(name) });
}

/** Collects every id that the plan has had. */
export function collectFormerIds({ repository, head, spot }: RecordGround): ReadonlySet<string> {
  if (head === undefined) return new Set();
  const revisions = listRevisions(readHistory(repository, head, spot));
  return new Set(
    revisions.flatMap(({ strategy }) => (strategy ? makePlan(strategy).entries.map(({ id }) => id) : [])),
  );
}

/** Returns whether this change closes the strategy. */
export function isClosing(
  { repository }: RecordGround,
  base: RecordBase | undefined,
  strategy: Strategy | undefined,
): boolean {
  if (strategy?.status !== 'closed' || !base) return false;
  const { bytes, file } = readStrategyAt(repository, base.revision, base.spot);
  const before = bytes && parseStrategy(bytes, file).model;
  return before !== undefined && before.status !== 'closed';
}
