/** `--watch`: runs again whenever a file that it read has changed. */
import { Interrupted, isUserError, UserError } from '../exit.ts';
import { type Memory, rememberLooks } from '../folder/memory.ts';
import type { Host } from '../host/host.ts';
import { countNoun } from '../model/quote.ts';
import { complain, talk } from './print.ts';
import { canRedraw } from './progress.ts';

const CLEAR = '\x1b[2J\x1b[H';

/**
 * Runs until Ctrl-C. Throws if it cannot run at all; later errors are printed and can be fixed.
 * @param done the words for the end of each run
 */
export async function watch(
  host: Host,
  paths: readonly string[],
  run: (host: Host) => Promise<number>,
  done = 'Checked',
): Promise<never> {
  if (paths.includes('-'))
    throw new UserError(
      '--watch cannot watch standard input.',
      'Give the path of a file or folder instead of `-`.',
    );
  const interrupted = host.interrupted().then(() => true);
  let stop = () => {};
  try {
    for (let isFirst = true; ; isFirst = false) {
      const memory = rememberLooks(host.files);
      if (canRedraw(host.stdout, host.env)) host.stdout.write(CLEAR);
      await runOnce({ ...host, files: memory.files }, run, isFirst);
      const next = watchForChange(host, memory);
      stop();
      stop = next.stop;
      sayDone(host, memory, done);
      if (await Promise.race([interrupted, next.changed])) return leave(host);
    }
  } finally {
    stop();
  }
}

/** Leaves on a new line, because the terminal has printed `^C`. */
function leave(host: Host): never {
  if (host.stderr.isTerminal) host.stderr.write('\n');
  throw new Interrupted();
}

async function runOnce(host: Host, run: (host: Host) => Promise<number>, isFirst: boolean): Promise<void> {
  try {
    await run(host);
  } catch (error) {
    if (isFirst || !isUserError(error)) throw error;
    complain(host, error);
  }
}

/** Watches for a change: any save of a file that was read, even with the same text; other files only if they matter. */
function watchForChange(host: Host, memory: Memory) {
  let stop = () => {};
  const changed = new Promise<false>((resolve) => {
    stop = host.watch(memory.folders(), (paths) => {
      const about = paths.filter(memory.isAbout);
      if (about.some(memory.wasRead) || (about.length > 0 && memory.isStale())) resolve(false);
    });
  });
  return { changed, stop };
}

function sayDone(host: Host, memory: Memory, done: string): void {
  const folders = countNoun(memory.folders().length, 'folder');
  talk(host, `${done} at ${host.timeOfDay()}. Watching ${folders}. Press Ctrl-C to stop.`);
}
