/** Finds programs of the machine: never in a folder that a stranger may have filled. */
import * as fs from 'node:fs';
import { delimiter, isAbsolute, relative, sep } from 'node:path';

export type Env = Readonly<Record<string, string | undefined>>;

/** Lists the folders of the PATH that do not depend on the current folder and are outside the repository. */
export function trustedFolders(root: string, path: string): readonly string[] {
  return path.split(delimiter).filter((folder) => isAbsolute(folder) && !lies(root, folder));
}

function lies(root: string, folder: string): boolean {
  const way = relative(realOf(root), realOf(folder));
  return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`));
}

function realOf(path: string): string {
  try {
    return fs.realpathSync(path);
  } catch {
    return path;
  }
}

export function isProgram(path: string): boolean {
  try {
    fs.accessSync(path, fs.constants.X_OK);
    return fs.statSync(path).isFile();
  } catch {
    return false;
  }
}
