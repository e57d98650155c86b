/** Finds the strategies for a command. */
import { dirname, join, resolve } from 'node:path';
import { UserError } from '../exit.ts';
import type { Files } from '../host/host.ts';
import { explainStray, findGitRoot, formatPath, walkUpward } from './paths.ts';

export const STRATEGY_FILES = ['strategy.yaml', 'strategy.md'] as const;
/** The most files and folders that a search visits. */
const SEARCH_LIMIT = 200_000;
const SKIPPED = new Set(['node_modules', 'vendor', 'dist', 'build', 'target']);

export function isStrategyFile(name: string): boolean {
  return STRATEGY_FILES.some((wanted) => wanted === name);
}

const HINT = '`strat init` starts a strategy.';

/** Names with which a strategy is not found. */
const ALIKE = /^strategy\.(?:ya?ml|md)$/i;

/** Names what looks like a strategy in a folder and is not read as one; undefined if nothing does. */
function nameAlike(files: Files, cwd: string, folder: string): string | undefined {
  for (const { name, kind } of files.list(folder)) {
    if (!ALIKE.test(name)) continue;
    const shown = formatPath(cwd, join(folder, name));
    if (kind === 'link')
      return `${shown} is a link, and a search follows none: name it, or put the file in its place.`;
    if (kind === 'file')
      return `${shown} is not found by that name: call it \`strategy.${name.toLowerCase().endsWith('.md') ? 'md' : 'yaml'}\`.`;
  }
  return undefined;
}

/** Finds every strategy in the given files and folders; without any, those at and below the nearest one above. */
export function findStrategies(files: Files, cwd: string, paths: readonly string[]): readonly string[] {
  if (paths.length > 0)
    return [...new Set(paths.flatMap((path) => findStrategiesAt(files, cwd, resolve(cwd, path))))];
  const above = findNearestAbove(files, cwd);
  const found = findStrategiesBelow(files, above ? dirname(above) : cwd);
  if (found.length > 0) return found;
  throw new UserError(
    'No strategy.yaml or strategy.md here, above or below.',
    nameAlike(files, cwd, cwd) ?? HINT,
  );
}

/** Lists the folders in which `findStrategies` searches for strategies that are not named themselves. */
export function listSearched(files: Files, cwd: string, paths: readonly string[]): readonly string[] {
  if (paths.length > 0)
    return paths.map((path) => resolve(cwd, path)).filter((path) => files.kind(path) === 'folder');
  const above = findNearestAbove(files, cwd);
  return [above ? dirname(above) : cwd];
}

/** Returns whether a search skips a folder of this name: it is hidden, installed or built. */
export function isPassedOver(folder: string): boolean {
  return folder.startsWith('.') || SKIPPED.has(folder);
}

/** Finds the one strategy that a path stands for. */
export function findStrategy(files: Files, cwd: string, path: string | undefined): string {
  if (path === undefined) {
    const above = findNearestAbove(files, cwd);
    if (above) return above;
    throw new UserError('No strategy.yaml or strategy.md here or above, up to the repository’s root.', HINT);
  }
  const full = resolve(cwd, path);
  if (findPathKind(files, cwd, full) !== 'folder') return full;
  const here = findInFolder(files, full);
  if (here) return here;
  throw new UserError(`There is no strategy.yaml or strategy.md in ${formatPath(cwd, full)}.`, HINT);
}

function findStrategiesAt(files: Files, cwd: string, path: string): readonly string[] {
  if (findPathKind(files, cwd, path) !== 'folder') return [path];
  const found = findStrategiesBelow(files, path);
  if (found.length > 0) return found;
  throw new UserError(
    `There is no strategy.yaml or strategy.md in or below ${formatPath(cwd, path)}.`,
    nameAlike(files, cwd, path) ?? HINT,
  );
}

function findPathKind(files: Files, cwd: string, path: string): 'file' | 'folder' {
  const kind = files.kind(path);
  if (!kind)
    throw new UserError(
      `There is no ${formatPath(cwd, path)}.`,
      'Name a strategy file, or a folder that holds one.',
    );
  if (kind !== 'link') return kind === 'folder' ? 'folder' : 'file';
  const real = files.realPath(path);
  const root = findGitRoot(files, dirname(path)) ?? dirname(path);
  const strays = explainStray(files, root, real);
  if (strays !== undefined)
    throw new UserError(`${formatPath(cwd, path)} is a link that ${strays}.`, 'Name the file itself.');
  return files.kind(real) === 'folder' ? 'folder' : 'file';
}

function findNearestAbove(files: Files, cwd: string): string | undefined {
  const root = findGitRoot(files, cwd);
  for (const folder of walkUpward(cwd)) {
    const found = findInFolder(files, folder);
    if (found) return found;
    if (folder === root) return undefined;
  }
  return undefined;
}

function findInFolder(files: Files, folder: string): string | undefined {
  return STRATEGY_FILES.map((name) => join(folder, name)).find((path) => files.kind(path) === 'file');
}

/** Finds strategies in and below a folder, without following links or entering hidden and installed folders. */
export function findStrategiesBelow(files: Files, top: string): readonly string[] {
  const found: string[] = [];
  const waiting = [top];
  let looked = 0;
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    for (const { name, kind } of files.list(folder)) {
      if (++looked > SEARCH_LIMIT)
        throw new UserError(
          `There are over ${SEARCH_LIMIT.toLocaleString('en')} files below ${top}.`,
          'Name the folders to check.',
        );
      if (kind === 'file' && isStrategyFile(name)) found.push(join(folder, name));
      if (kind === 'folder' && !isPassedOver(name)) waiting.push(join(folder, name));
    }
  }
  return found.sort();
}
