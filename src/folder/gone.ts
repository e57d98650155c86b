/** Strategies that existed at a revision and are gone now, and their possible successors. */
import { join, posix } from 'node:path';
import type { Repository, TreeEntry } from '../host/host.ts';
import { isSharedName, isStrategyFile, STRATEGY_FILES } from '../model/strategy-file.ts';
import { hasMarkerBytes } from '../source/marker.ts';
import { parseStrategy } from '../source/parse.ts';
import { isLeftOut } from './exclude.ts';
import { READ_LIMIT } from './load.ts';
import { isInside } from './paths.ts';
import { readStrategyAt, type StrategySnapshot } from './revisions.ts';
import { type IsExcluded, isPassedOver } from './search.ts';
import { isFileEntry, type StoredFile } from './stored.ts';

/** A search at a revision. */
export interface SearchThen {
  /** The folders that are searched, absolute. */
  readonly folders: readonly string[];
  /** What the configuration of the revision leaves out. */
  readonly isExcluded: IsExcluded;
  /** Spots of strategies that still exist, by their name then. */
  readonly there: ReadonlySet<string>;
}

/** Finds the strategies that a search would have found at a revision and does not find now. */
export function findGone(
  {
    repository,
    revision,
    commit,
  }: { readonly repository: Repository; readonly revision: string; readonly commit: string },
  { folders, isExcluded, there }: SearchThen,
): readonly StrategySnapshot[] {
  const isSearched = (path: string) =>
    folders.some((folder) => isInside(folder, path) && !isLeftOut(isExcluded, folder, path));
  return repository
    .allEntries(commit)
    .filter((entry) => isFileEntry(entry) && isFoundBySearch(entry.path) && !there.has(entry.path))
    .filter(({ path }) => !isSecondSpelling(path, there))
    .filter(({ path }) => isSearched(join(repository.root, path)))
    .map(({ path }) => readStrategyAt(repository, revision, path))
    .filter(({ bytes, file }) => bytes !== undefined && parseStrategy(bytes, file).is === 'strategy');
}

/** Returns whether a file only repeated a plan under a second spelling, and that plan is still there: nothing was promised in it. */
function isSecondSpelling(path: string, there: ReadonlySet<string>): boolean {
  const [first] = STRATEGY_FILES;
  return isSharedName(posix.basename(path)) && there.has(posix.join(posix.dirname(path), first));
}

/** The most files that are looked through for a strategy that moved from outside the search. */
const MOST_ELSEWHERE = 2000;

/**
 * Finds the strategies of a commit, anywhere in the repository and under any name, that may have become one of these: there
 * is no strategy at their path now, and one of these has most of their criteria.
 */
export function findGoneElsewhere(
  repository: Repository,
  revision: string,
  commit: string,
  fresh: readonly StrategySnapshot[],
  { isFileNow, isStrategyNow }: Readonly<Record<'isFileNow' | 'isStrategyNow', (path: string) => boolean>>,
): readonly StrategySnapshot[] {
  if (fresh.length === 0) return [];
  const rank = ({ path }: TreeEntry) => (isFoundBySearch(path) ? 0 : isFileNow(path) ? 2 : 1);
  const entries = repository
    .allEntries(commit)
    .filter((entry) => isFileEntry(entry) && /\.(?:ya?ml|md)$/.test(entry.path))
    .map((entry) => ({ ...entry, rank: rank(entry) }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, MOST_ELSEWHERE);
  const found = repository.objects(
    entries.map(({ id }) => id),
    READ_LIMIT,
  );
  return entries
    .filter(({ path: file }, index) => {
      const object = found[index];
      if (object?.is !== 'blob' || !hasMarkerBytes(object.bytes)) return false;
      const before = listCriterionIds({ file, bytes: object.bytes });
      return fresh.some((one) => hasMostCriteria(before, one)) && !isStrategyNow(file);
    })
    .reverse()
    .map(({ path }) => readStrategyAt(repository, revision, path));
}

function isFoundBySearch(path: string): boolean {
  const folders = posix.dirname(path).split('/');
  return isStrategyFile(posix.basename(path)) && !folders.some((name) => name !== '.' && isPassedOver(name));
}

/**
 * Finds the most likely successor of a strategy: a new one with at least half of its criteria. Undefined if none or
 * more than one has.
 */
export function findSuccessor(
  gone: StrategySnapshot,
  fresh: readonly StrategySnapshot[],
): StrategySnapshot | undefined {
  const before = listCriterionIds(gone);
  const alike = fresh.filter((one) => hasMostCriteria(before, one));
  return alike.length === 1 ? alike[0] : undefined;
}

/**
 * Finds where a strategy was that moved and was edited in one commit: the only one that is gone there and most of whose
 * criteria it has.
 */
export function findRewrittenFrom(
  repository: Repository,
  { commit, parent }: { readonly commit: string; readonly parent: string },
  moved: StoredFile,
): string | undefined {
  const there = new Set(repository.allEntries(commit).map(({ path }) => path));
  const gone = repository
    .allEntries(parent)
    .filter((entry) => isFileEntry(entry) && isFoundBySearch(entry.path) && !there.has(entry.path));
  const found = repository.objects(
    gone.map(({ id }) => id),
    READ_LIMIT,
  );
  const alike = gone.filter(({ path: file }, index) => {
    const object = found[index];
    return object?.is === 'blob' && hasMostCriteria(listCriterionIds({ file, bytes: object.bytes }), moved);
  });
  return alike.length === 1 ? alike[0]?.path : undefined;
}

function hasMostCriteria(before: readonly string[], now: Pick<StrategySnapshot, 'bytes' | 'file'>): boolean {
  const after = new Set(listCriterionIds(now));
  return before.length > 0 && before.filter((id) => after.has(id)).length * 2 >= before.length;
}

function listCriterionIds({ bytes, file }: Pick<StrategySnapshot, 'bytes' | 'file'>): readonly string[] {
  const model = bytes && parseStrategy(bytes, file).model;
  return Object.keys(model?.criteria ?? {});
}
