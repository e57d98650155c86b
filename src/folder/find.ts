/** Finds the strategies for a command. */
import { dirname, join, resolve } from 'node:path';
import { isUserError, UserError } from '../exit.ts';
import type { Files, FolderEntry } from '../host/host.ts';
import { quoteValue } from '../model/quote.ts';
import { isStrategyFile, STRATEGY_FILES } from '../model/strategy-file.ts';
import { explainStray, findGitRoot, formatPath, sayFolder, walkUpward } from './paths.ts';
import { suggestBelow } from './peek.ts';
import {
  EXCLUDE_NOTHING,
  type FoundStrategies,
  type IsExcluded,
  isOurs,
  joinSearches,
  refuseTwins,
  searchBelow,
} from './search.ts';

const HINT = 'Run `strat init` to start a strategy.';

/** Finds every strategy in the given files and folders; without any, those at and below the nearest one above. */
export function searchStrategies(
  files: Files,
  cwd: string,
  paths: readonly string[],
  isExcluded: IsExcluded = EXCLUDE_NOTHING,
): FoundStrategies {
  if (paths.length > 0)
    return joinSearches(paths.map((path) => searchAt(files, cwd, resolve(cwd, path), isExcluded)));
  const above = findNearestAbove(files, cwd);
  const found = searchBelow(files, cwd, above ? dirname(above) : cwd, isExcluded);
  if (found.strategies.length > 0) return found;
  throw new UserError(
    'There is no strategy.yaml or strategy.md here, above or below.',
    explainNone(cwd, found),
  );
}

/** Names what a search saw and did not take for a strategy. */
function explainNone(cwd: string, { links, excluded, others }: Omit<FoundStrategies, 'strategies'>): string {
  const [link] = links;
  const [left] = excluded;
  const [other] = others;
  if (link !== undefined)
    return `${formatPath(cwd, link)} is a link, and a search does not follow links. Give the path that it leads to.`;
  if (left !== undefined)
    return `The setting \`exclude\` leaves out ${formatPath(cwd, left)}. To read it, give its path.`;
  return other === undefined ? HINT : `${formatPath(cwd, other)} has no \`strat: 1\`. ${HINT}`;
}

/** Lists the folders in which strategies are searched that are not named themselves. */
export function listSearched(files: Files, cwd: string, paths: readonly string[]): readonly string[] {
  if (paths.length > 0)
    return paths.map((path) => resolve(cwd, path)).filter((path) => files.kind(path) === 'folder');
  const above = findNearestAbove(files, cwd);
  return [above ? dirname(above) : cwd];
}

/** Finds the one strategy that a path stands for. @param command to which a path can be added: `strat render` */
export function findStrategy(files: Files, cwd: string, path: string | undefined, command?: string): string {
  if (path === undefined) {
    const above = findNearestAbove(files, cwd);
    if (above) return above;
    throw new UserError(
      'There is no strategy.yaml or strategy.md here or above, up to the root of the repository.',
      (command === undefined ? undefined : suggestBelow(files, cwd, command)) ?? HINT,
    );
  }
  const full = resolve(cwd, path);
  if (findPathKind(files, cwd, full) !== 'folder') return full;
  const here = findInFolder(files, cwd, full);
  if (here) return here;
  throw new UserError(
    `There is no strategy.yaml or strategy.md in ${formatPath(cwd, full)}.`,
    explainNone(cwd, { links: listLinks(files, full), excluded: [], others: [] }),
  );
}

/** Lists the links in a folder that have the name of a strategy. */
function listLinks(files: Files, folder: string): readonly string[] {
  return listReadable(files, folder)
    .filter(({ name, kind }) => kind === 'link' && isStrategyFile(name))
    .map(({ name }) => join(folder, name));
}

function searchAt(files: Files, cwd: string, path: string, isExcluded: IsExcluded): FoundStrategies {
  if (findPathKind(files, cwd, path) !== 'folder')
    return { strategies: [path], links: [], excluded: [], others: [] };
  const found = searchBelow(files, cwd, path, isExcluded);
  if (found.strategies.length > 0) return found;
  throw new UserError(
    `There is no strategy.yaml or strategy.md in or below ${sayFolder(cwd, path)}.`,
    explainNone(cwd, found),
  );
}

function findPathKind(files: Files, cwd: string, path: string): 'file' | 'folder' {
  const kind = files.kind(path);
  if (!kind)
    throw new UserError(
      `There is no file or folder ${quoteValue(formatPath(cwd, path))}.`,
      'Give the path of a strategy file or its folder.',
    );
  if (kind !== 'link') return kind === 'folder' ? 'folder' : 'file';
  const real = files.realPath(path);
  const root = findGitRoot(files, dirname(path)) ?? dirname(path);
  const strays = explainStray(files, root, real);
  if (strays !== undefined)
    throw new UserError(
      `${formatPath(cwd, path)} is a link that ${strays}.`,
      'Give the path of the file itself.',
    );
  return files.kind(real) === 'folder' ? 'folder' : 'file';
}

function findNearestAbove(files: Files, cwd: string): string | undefined {
  const root = findGitRoot(files, cwd);
  for (const folder of walkUpward(cwd)) {
    const found = findInFolder(files, cwd, folder);
    if (found) return found;
    if (folder === root) return undefined;
  }
  return undefined;
}

/**
 * Finds the strategy in a folder by its usual names, otherwise by others, which need the marker.
 * @throws UserError if the folder has one plan in two spellings
 */
function findInFolder(files: Files, cwd: string, folder: string): string | undefined {
  const usual = STRATEGY_FILES.map((name) => join(folder, name)).find(
    (path) => files.kind(path) === 'file' && isOurs(files, path),
  );
  const all = listReadable(files, folder)
    .filter(({ name, kind }) => kind === 'file' && isStrategyFile(name))
    .map(({ name }) => join(folder, name))
    .filter((path) => isOurs(files, path));
  refuseTwins(cwd, all);
  return usual ?? all[0];
}

/** Lists a folder; one above that may not be listed holds nothing for us. */
function listReadable(files: Files, folder: string): readonly FolderEntry[] {
  try {
    return files.list(folder);
  } catch (error) {
    if (isUserError(error)) return [];
    throw error;
  }
}
