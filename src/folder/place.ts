/** The place for a new strategy. */
import { join, resolve } from 'node:path';
import { UserError } from '../exit.ts';
import type { Files } from '../host/host.ts';
import { isStrategyFile, STRATEGY_FILES } from '../model/strategy-file.ts';
import { formatPath, refuseOutside } from './paths.ts';
import { isOurs } from './search.ts';

/** Chooses the path for a new strategy. Throws if one exists, or the folder is not a folder. */
export function chooseStrategyPath(
  files: Files,
  cwd: string,
  folder: string | undefined,
  force: boolean,
): string {
  const full = resolve(cwd, folder ?? '.');
  if (/\.(?:ya?ml|md)$/i.test(full) && files.kind(full) !== 'folder')
    throw new UserError(`${formatPath(cwd, full)} is not a folder.`, 'Give the folder for the strategy.');
  refuseOutside(files, cwd, full);
  const kind = files.kind(full) === 'link' ? files.kind(files.realPath(full)) : files.kind(full);
  if (kind !== undefined && kind !== 'folder')
    throw new UserError(`${formatPath(cwd, full)} is not a folder.`, 'Give the folder for the strategy.');
  for (const name of listTaken(files, full)) refuseTaken(files, cwd, join(full, name), force);
  return join(full, STRATEGY_FILES[0]);
}

/** Returns whether a folder contains a strategy. */
export function hasStrategy(files: Files, cwd: string, folder = '.'): boolean {
  const full = resolve(cwd, folder);
  return listTaken(files, full).some((name) => files.kind(join(full, name)) === 'file');
}

/** Lists the files in a folder that are a strategy by their name, in any capitals. A document such as `STRATEGY.md` does not count. */
function listTaken(files: Files, folder: string): readonly string[] {
  if (files.kind(folder) === undefined) return [];
  const [first] = STRATEGY_FILES;
  const others = files
    .list(folder)
    .filter(
      ({ name, kind }) => isStrategyFile(name) && (kind !== 'file' || isOurs(files, join(folder, name))),
    )
    .map(({ name }) => name);
  return files.kind(join(folder, first)) === undefined ? others : [...new Set([first, ...others])];
}

function refuseTaken(files: Files, cwd: string, path: string, force: boolean): void {
  const kind = files.kind(path);
  if (kind === undefined) return;
  const isOurs = path.endsWith(STRATEGY_FILES[0]);
  if (isOurs && kind === 'file' && force) return;
  throw new UserError(
    `${formatPath(cwd, path)} already exists.`,
    isOurs && kind === 'file'
      ? 'To replace it and keep a copy, add --force.'
      : 'Give another folder, or move the file away.',
  );
}
