/** Finds programs of the machine: never in a folder that a stranger may have filled. */
import * as fs from 'node:fs';
import { delimiter, isAbsolute, relative, sep } from 'node:path';

export type Env = Readonly<Record<string, string | undefined>>;

/** Lists the folders of the PATH that do not depend on the current folder and are outside the repository. */
export function listTrustedFolders(root: string, path: string): readonly string[] {
  return path.split(delimiter).filter((folder) => isAbsolute(folder) && !isFolderWithin(root, folder));
}

function isFolderWithin(root: string, folder: string): boolean {
  const way = relative(resolveFolderLinks(root), resolveFolderLinks(folder));
  return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`));
}

function resolveFolderLinks(path: string): string {
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
