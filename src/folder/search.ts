/** Searches folders for strategies: what is read, what is left out, and what is named. */
import { basename, dirname, join } from 'node:path';
import { isUserError, UserError } from '../exit.ts';
import type { Files, FolderEntry } from '../host/host.ts';
import { RECORD_FOLDERS } from '../model/record-folders.ts';
import { isSharedName, isStrategyFile } from '../model/strategy-file.ts';
import { hasMarkerBytes } from '../source/marker.ts';
import { formatPath, isInside, sayFolder } from './paths.ts';

/** The most bytes of a file in which its `strat:` is looked for. */
const MARKER_LIMIT = 1_048_576;
/** The most files and folders that a search visits. */
const SEARCH_LIMIT = 200_000;
const SKIPPED = new Set(['.git', 'node_modules']);
const RECORD_NAMES: ReadonlySet<string> = new Set(RECORD_FOLDERS.map(({ folder }) => folder));

/** What a search found, and what it saw and left out. */
export interface FoundStrategies {
  readonly strategies: readonly string[];
  /** The links that look like a strategy, or lead to a folder that is not searched. */
  readonly links: readonly string[];
  /** The files and folders that `exclude` leaves out. */
  readonly excluded: readonly string[];
  /** The files of the name that have no `strat:`. */
  readonly others: readonly string[];
}

/** Returns whether a file or folder is left out; both paths are absolute. @param top the folder that is searched */
export type IsExcluded = (top: string, path: string, kind: 'file' | 'folder') => boolean;

export const EXCLUDE_NOTHING: IsExcluded = () => false;

/** Returns whether every search passes over a folder of this name: git’s own, or what is installed. */
export function isPassedOver(folder: string): boolean {
  return SKIPPED.has(folder);
}

/** Joins the results of several searches, each path once. */
export function joinSearches(all: readonly FoundStrategies[]): FoundStrategies {
  const joined = (pick: (one: FoundStrategies) => readonly string[]) => [...new Set(all.flatMap(pick))];
  return {
    strategies: joined(({ strategies }) => strategies),
    links: joined(({ links }) => links),
    excluded: joined(({ excluded }) => excluded),
    others: joined(({ others }) => others),
  };
}

/** Returns whether a file with the name of a strategy is one: a name that others use too needs the marker. */
export function isOurs(files: Files, path: string): boolean {
  if (!isSharedName(basename(path))) return true;
  try {
    return hasMarkerBytes(files.read(path, MARKER_LIMIT));
  } catch (error) {
    // The command that reads it says why it cannot be read.
    if (isUserError(error)) return true;
    throw error;
  }
}

/**
 * Finds the strategies in and below a folder, without following links. It passes over `.git`, `node_modules` and what is
 * excluded.
 * @throws UserError if there are too many files, or a folder has one plan in two spellings
 */
export function searchBelow(
  files: Files,
  cwd: string,
  top: string,
  isExcluded: IsExcluded = EXCLUDE_NOTHING,
): FoundStrategies {
  const found = {
    strategies: [] as string[],
    links: [] as string[],
    excluded: [] as string[],
    others: [] as string[],
  };
  const waiting = [top];
  let looked = 0;
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    const entries = listToSearch(files, top, folder);
    looked += entries.length;
    if (looked > SEARCH_LIMIT) refuseMany(cwd, top);
    for (const entry of entries) {
      const path = join(folder, entry.name);
      const is = sort(files, top, path, entry, isExcluded);
      if (is === 'searched') waiting.push(path);
      else if (is !== undefined) found[is].push(path);
    }
  }
  refuseTwins(cwd, found.strategies);
  const homes = new Set(found.strategies.map((path) => dirname(path)));
  const isRead = (path: string) => homes.has(dirname(path)) && RECORD_NAMES.has(basename(path));
  return {
    strategies: found.strategies.sort(),
    links: found.links.sort(),
    // The records of a strategy are read with it, whatever a glob says of their folder.
    excluded: found.excluded.filter((path) => !isRead(path)).sort(),
    others: found.others.sort(),
  };
}

/** Lists a folder; one below that cannot be listed stops the search, because a strategy in it would be passed over. */
function listToSearch(files: Files, top: string, folder: string): readonly FolderEntry[] {
  try {
    return files.list(folder);
  } catch (error) {
    if (!isUserError(error) || folder === top) throw error;
    throw new UserError(
      error.message,
      'Give access to it, or leave it out with `exclude` in strat.config.yaml.',
    );
  }
}

/** Decides what a search does with an entry of a folder; undefined if it is nothing to it. */
function sort(
  files: Files,
  top: string,
  path: string,
  { name, kind }: FolderEntry,
  isExcluded: IsExcluded,
): keyof FoundStrategies | 'searched' | undefined {
  if (kind === 'folder') {
    if (isPassedOver(name)) return undefined;
    return isExcluded(top, path, kind) ? 'excluded' : 'searched';
  }
  if (kind === 'link') return isStrategyFile(name) || leadsElsewhere(files, top, path) ? 'links' : undefined;
  if (kind !== 'file' || !isStrategyFile(name)) return undefined;
  if (isExcluded(top, path, kind)) return 'excluded';
  return isOurs(files, path) ? 'strategies' : 'others';
}

/** Returns whether a link leads to a folder that is not searched anyway. */
function leadsElsewhere(files: Files, top: string, link: string): boolean {
  if (isPassedOver(basename(link))) return false;
  try {
    const real = files.realPath(link);
    return files.kind(real) === 'folder' && !isInside(files.realPath(top), real);
  } catch (error) {
    if (isUserError(error)) return false;
    throw error;
  }
}

function refuseMany(cwd: string, top: string): never {
  throw new UserError(
    `There are more than ${SEARCH_LIMIT.toLocaleString('en')} files below ${formatPath(cwd, top)}.`,
    'Give the folders to check, or leave some out with `exclude` in strat.config.yaml.',
  );
}

/** Throws if a folder has two spellings of one name: nobody could say which of them is the plan. */
export function refuseTwins(cwd: string, paths: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const plain = join(dirname(path), basename(path).toLowerCase().replace(/yml$/, 'yaml'));
    const other = seen.get(plain);
    if (other !== undefined)
      throw new UserError(
        `There are both ${basename(other)} and ${basename(path)} in ${sayFolder(cwd, dirname(path))}.`,
        'Delete one of them.',
      );
    seen.set(plain, path);
  }
}
