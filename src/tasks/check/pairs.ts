/** The strategies of a check, each with its version at a revision. */
import { join } from 'node:path';
import { listSearched } from '../../folder/find.ts';
import { findGone, findGoneElsewhere, findSuccessor } from '../../folder/gone.ts';
import { READ_LIMIT } from '../../folder/load.ts';
import { isNested, listRepositoriesAround } from '../../folder/nested.ts';
import { findGitRoot, formatPath, isFileBelow, isInside } from '../../folder/paths.ts';
import { readStrategyHere, type StrategySnapshot } from '../../folder/revisions.ts';
import type { IsExcluded } from '../../folder/search.ts';
import { readAsOfRevision } from '../../folder/sides.ts';
import { listStrategySpots, toGitPath } from '../../folder/spots.ts';
import { listSubmodules, refuseStaleCheckout, type Submodules } from '../../folder/submodules.ts';
import type { Host } from '../../host/host.ts';
import { parseStrategy } from '../../source/parse.ts';
import type { Base } from './base.ts';
import type { Checked } from './run.ts';

/** A strategy now and then; either may be missing. */
export interface StrategyPair {
  readonly from: StrategySnapshot;
  readonly to: StrategySnapshot;
  /** Undefined if the strategy was deleted. */
  readonly one?: Checked;
  /** Set if it did not exist at the revision, but before: it was deleted, and is there again. */
  readonly isBack?: true;
}

/**
 * Lists the repositories of strategies and those around them, by their real paths, up to the one where the user stands: a
 * strategy there may be gone, or may have moved into another one.
 */
export function listRoots(
  { files, cwd }: Host,
  checked: readonly Checked[],
  realPathOf: (path: string) => string,
): readonly string[] {
  const around = findGitRoot(files, cwd);
  const isAround = around !== undefined && checked.some(({ path }) => isInside(around, path));
  const own = [...new Set(checked.map(({ root }) => realPathOf(root)))];
  const all = own.flatMap((root) => listRepositoriesAround(files, cwd, root));
  return [...all, ...(isAround ? [realPathOf(around)] : [])];
}

/** Resolves links in paths, each once. */
export function rememberRealPaths(files: Host['files']): (path: string) => string {
  const known = new Map<string, string>();
  return (path) => {
    const real = known.get(path) ?? files.realPath(path);
    known.set(path, real);
    return real;
  };
}

/** Where strategies are searched in a base, and what is left out there. */
export interface BaseSearch {
  readonly paths: readonly string[];
  readonly isExcluded: IsExcluded;
}

/** Lists the submodules of a base that can be compared, and why others cannot. Throws if the base is a stale checkout. */
export function listComparable(
  { files, cwd }: Host,
  { repository, revision, commit }: Base,
  checked: readonly Checked[],
  { paths, isExcluded }: BaseSearch,
): Submodules {
  const folders = listSearched(files, cwd, paths).map((folder) => files.realPath(folder));
  const strategies = checked.map(({ path }) => path);
  const question = { files, cwd, repository, revision, commit, folders, strategies, isExcluded };
  if (isNested(repository)) refuseStaleCheckout(question, repository.outer);
  return listSubmodules(question);
}

/** Pairs each strategy with its earlier version; a new one may be a moved one. */
export function pairStrategies(
  host: Host,
  checked: readonly Checked[],
  base: Base,
  { paths, isExcluded }: BaseSearch,
): readonly StrategyPair[] {
  const { files, cwd } = host;
  const show = (spot: string) => formatPath(cwd, join(base.repository.root, spot));
  const pairs = checked.map((one): StrategyPair => {
    const spot = toGitPath(files, base.repository.root, one.path);
    const bytes = new TextEncoder().encode(one.file.text);
    const to = { ...readStrategyHere(files, base.repository.root, spot, show), bytes, file: one.file.file };
    const ground = { files, cwd, env: host.env, git: host.git };
    return { from: readAsOfRevision(ground, base.repository, base.revision, to), to, one };
  });
  const there = new Set(pairs.filter(({ from }) => from.bytes).map(({ from }) => from.spot));
  const folders = listSearched(files, cwd, paths);
  const gone = findGone(base, { folders, isExcluded, there });
  const fresh = pairs.filter(({ from }) => !from.bytes).map(({ to }) => to);
  const known = new Set([...there, ...gone.map(({ spot }) => spot)]);
  const isFileNow = (spot: string) => isFileBelow(files, base.repository.root, spot);
  const elsewhere = findGoneElsewhere(base.repository, base.revision, base.commit, fresh, {
    isFileNow,
    isStrategyNow: (spot) =>
      known.has(spot) || (isFileNow(spot) && isStrategyHere(files, base.repository.root, spot)),
  });
  // A deletion in the folders that are checked comes before one anywhere else.
  const became = new Map([...elsewhere, ...gone].map((from) => [findSuccessor(from, fresh), from]));
  const moved = new Set([...became].flatMap(([to, from]) => (to ? [from] : [])));
  const back = findReturned(base, fresh);
  return [
    ...pairs.map((pair) => ({
      ...pair,
      from: became.get(pair.to) ?? pair.from,
      ...(back.has(pair.to) && !became.has(pair.to) && { isBack: true as const }),
    })),
    ...gone.filter((from) => !moved.has(from)).map((from) => ({ from, to: makeMissingSnapshot(from, show) })),
  ];
}

/** Returns whether a file is meant as a strategy now, even one that is broken. */
function isStrategyHere(files: Host['files'], root: string, spot: string): boolean {
  return parseStrategy(files.read(join(root, spot), READ_LIMIT), spot).is !== 'foreign';
}

/** The most new strategies that git is asked about at once. */
const PORTION = 200;

/** Finds the new strategies whose path history knows. Most changes have none, which one question finds out. */
function findReturned(
  { repository, commit }: Base,
  fresh: readonly StrategySnapshot[],
): ReadonlySet<StrategySnapshot> {
  const found = new Set<StrategySnapshot>();
  for (let at = 0; at < fresh.length; at += PORTION) {
    const some = fresh.slice(at, at + PORTION);
    const wasThere = (those: readonly StrategySnapshot[]) =>
      repository.history(
        commit,
        those.flatMap(({ spot }) => listStrategySpots(spot)),
      ).length > 0;
    if (wasThere(some)) for (const one of some) if (wasThere([one])) found.add(one);
  }
  return found;
}

function makeMissingSnapshot(from: StrategySnapshot, show: (spot: string) => string): StrategySnapshot {
  return { ...from, label: 'the working tree', commit: undefined, file: show(from.spot), bytes: undefined };
}
