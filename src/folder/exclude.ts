/** What `exclude` of a configuration leaves out of a search. */
import { dirname, relative, sep } from 'node:path';
import type { Exclusion } from '../lint/config/settings.ts';
import { isInside } from './paths.ts';
import type { IsExcluded } from './search.ts';

/**
 * Makes the test for a search. What is named on the command line is searched, although it is excluded: a glob that leaves
 * out the searched folder itself does not count in it.
 */
export function makeExclude(exclusions: readonly Exclusion[]): IsExcluded {
  return (top, path, kind) =>
    exclusions.some((one) => !leavesOut(one, top, 'folder') && leavesOut(one, path, kind));
}

/** Returns whether a file is left out of the search of a folder, by itself or with a folder in between. */
export function isLeftOut(isExcluded: IsExcluded, top: string, path: string): boolean {
  if (isExcluded(top, path, 'file')) return true;
  for (let folder = dirname(path); folder !== top && isInside(top, folder); folder = dirname(folder))
    if (isExcluded(top, folder, 'folder')) return true;
  return false;
}

/** Returns whether a glob means a path; `archive/**` and `archive/` mean the folder `archive` as well. */
function leavesOut({ folder, glob }: Exclusion, path: string, kind: 'file' | 'folder'): boolean {
  const way = relative(folder, path).split(sep).join('/');
  if (way === '') return false;
  return (
    glob.matches(way) || (kind === 'folder' && /(?:\*\*|\/)$/.test(glob.text) && glob.matches(`${way}/-`))
  );
}
