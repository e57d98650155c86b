/** Looks whether there is a strategy below a folder, where none was found here or above. */
import { dirname, join } from 'node:path';
import { isUserError } from '../exit.ts';
import type { Files, FolderEntry } from '../host/host.ts';
import { quoteShellWord } from '../model/shell-word.ts';
import { isStrategyFile } from '../model/strategy-file.ts';
import { formatPath } from './paths.ts';
import { isOurs, isPassedOver } from './search.ts';

/** The most files and folders that are looked at, so that the answer comes at once in a folder of any size. */
const MOST_ENTRIES = 2000;

/** Says where a strategy is below this folder, and what to type; undefined if none is near. @param command such as `strat render` */
export function suggestBelow(files: Files, cwd: string, command: string): string | undefined {
  const found = findBelow(files, cwd);
  if (found === undefined) return undefined;
  const folder = formatPath(cwd, dirname(found));
  return `There is one in ${folder}: write \`${command} ${quoteShellWord(folder)}\`.`;
}

/** Finds the nearest strategy below a folder. Passes over hidden folders and links. */
function findBelow(files: Files, top: string): string | undefined {
  const waiting = [top];
  let looked = 0;
  for (let folder = waiting.shift(); folder !== undefined; folder = waiting.shift()) {
    const entries = listEntries(files, folder);
    looked += entries.length;
    if (looked > MOST_ENTRIES) return undefined;
    for (const { name, kind } of entries) {
      const path = join(folder, name);
      if (kind === 'folder' && !name.startsWith('.') && !isPassedOver(name)) waiting.push(path);
      if (kind === 'file' && isStrategyFile(name) && isOurs(files, path)) return path;
    }
  }
  return undefined;
}

function listEntries(files: Files, folder: string): readonly FolderEntry[] {
  try {
    return files.list(folder);
  } catch (error) {
    if (isUserError(error)) return [];
    throw error;
  }
}
