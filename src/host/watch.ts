/** Watches folders, through Node. */
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';
import { UserError } from '../exit.ts';
import { getErrorCode } from './streams.ts';

/** A save is several changes: they are reported together, once this many milliseconds pass without another … */
const QUIET = 40;
/** … and at most this many after the first. */
const LATEST = 120;

/**
 * Watches folders and reports changes directly in them, in groups; first the folders themselves, once they are
 * watched.
 */
export function watchFolders(
  folders: readonly string[],
  onChange: (paths: readonly string[]) => void,
): () => void {
  const batch = makeChangeGatherer(onChange);
  const watchers: fs.FSWatcher[] = [];
  const stop = () => {
    batch.stop();
    for (const watcher of watchers) watcher.close();
  };
  try {
    for (const folder of new Set(folders.map(findNearestFolder))) {
      const tell = (_: string, name: string | null) => batch.add(name === null ? folder : join(folder, name));
      // The watcher of the folder above reports a deleted folder.
      watchers.push(fs.watch(folder, tell).on('error', () => batch.add(folder)));
    }
  } catch (error) {
    stop();
    throw toWatchError(error, folders.length);
  }
  for (const folder of folders) batch.add(folder);
  return stop;
}

/** Finds the folder or, if it does not exist, the nearest one above, in which it may appear. */
function findNearestFolder(path: string): string {
  let folder = path;
  while (!fs.statSync(folder, { throwIfNoEntry: false })?.isDirectory() && dirname(folder) !== folder)
    folder = dirname(folder);
  return folder;
}

function makeChangeGatherer(tell: (paths: readonly string[]) => void) {
  let paths = new Set<string>();
  let quiet: NodeJS.Timeout | undefined;
  let latest: NodeJS.Timeout | undefined;
  const stop = () => {
    clearTimeout(quiet);
    clearTimeout(latest);
    [quiet, latest] = [undefined, undefined];
  };
  const flush = () => {
    stop();
    const all = [...paths];
    paths = new Set();
    tell(all);
  };
  const add = (path: string) => {
    paths.add(path);
    clearTimeout(quiet);
    quiet = setTimeout(flush, QUIET);
    latest ??= setTimeout(flush, LATEST);
  };
  return { add, stop };
}

const LIMITS = ['ENOSPC', 'EMFILE', 'ENFILE'];

function toWatchError(error: unknown, folders: number): unknown {
  const code = getErrorCode(error);
  if (code === undefined) return error;
  if (LIMITS.includes(code))
    return new UserError(
      `The system cannot watch so many folders (${folders}).`,
      'Give fewer folders, or raise the limit: `sysctl fs.inotify.max_user_watches fs.inotify.max_user_instances`.',
    );
  return new UserError(
    `The folders cannot be watched (${code}).`,
    'Run the command without --watch after each change.',
  );
}
