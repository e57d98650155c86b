/** Strategies that existed at a revision and are gone now, and their possible successors. */
import { join, posix } from 'node:path';
import type { Repository } from '../host/host.ts';
import { parseStrategy } from '../source/parse.ts';
import { isPassedOver, isStrategyFile } from './find.ts';
import { isInside } from './paths.ts';
import { type Snapshot, strategyAt } from './revisions.ts';
import { isFile } from './stored.ts';

/**
 * Finds the strategies that a search in these folders would have found then and does not find now.
 * @param there spots of strategies that still exist, by their name then
 */
export function goneSince(
  repository: Repository,
  revision: string,
  commit: string,
  folders: readonly string[],
  there: ReadonlySet<string>,
): readonly Snapshot[] {
  return repository
    .allEntries(commit)
    .filter((entry) => isFile(entry) && isFound(entry.path) && !there.has(entry.path))
    .filter(({ path }) => folders.some((folder) => isInside(folder, join(repository.root, path))))
    .map(({ path }) => strategyAt(repository, revision, path))
    .filter(({ bytes, file }) => bytes !== undefined && parseStrategy(bytes, file).is === 'strategy');
}

function isFound(path: string): boolean {
  const folders = posix.dirname(path).split('/');
  return isStrategyFile(posix.basename(path)) && !folders.some((name) => name !== '.' && isPassedOver(name));
}

/**
 * Finds the most likely successor of a strategy: a new one with at least half of its criteria. Undefined if none or
 * more than one has.
 */
export function becameOf(gone: Snapshot, fresh: readonly Snapshot[]): Snapshot | undefined {
  const before = criteriaIn(gone);
  const alike = fresh.filter((one) => {
    const after = new Set(criteriaIn(one));
    return before.length > 0 && before.filter((id) => after.has(id)).length * 2 >= before.length;
  });
  return alike.length === 1 ? alike[0] : undefined;
}

function criteriaIn({ bytes, file }: Snapshot): readonly string[] {
  const model = bytes && parseStrategy(bytes, file).model;
  return Object.keys(model?.criteria ?? {});
}
