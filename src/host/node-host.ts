/** The host on a real machine. */
import { dirname } from 'node:path';
import { UserError } from '../exit.ts';
import { isColored } from './colors.ts';
import type { Host, Output } from './host.ts';
import { nodeFiles } from './node-files.ts';
import { getErrorCode, getNodeStream, isTerminal, readUpTo, writeAll } from './streams.ts';
import { watchFolders } from './watch.ts';

/**
 * Makes the host.
 * @param colorFlag the value of `--color` or `--no-color`, if given
 */
export function makeNodeHost(colorFlag: boolean | undefined): Host {
  const out = makeOutput(1, colorFlag);
  return {
    get cwd() {
      return getCurrentFolder();
    },
    env: process.env,
    stdout: out,
    stderr: makeOutput(2, colorFlag),
    get isInteractive() {
      return out.isTerminal && isTerminal(0);
    },
    files: nodeFiles,
    home: dirname(__dirname),
    today: () => new Date().toISOString().slice(0, 10),
    // Loading `performance` takes a millisecond.
    clock: () => process.uptime() * 1000,
    timeOfDay: () => new Date().toTimeString().slice(0, 8),
    watch: watchFolders,
    interrupted: () => new Promise((settle) => process.once('SIGINT', () => settle())),
    readStdin,
    prompts: async () => (await import('./node-prompts.ts')).makeNodePrompts(out.isColored),
    browser: async () => (await import('./node-browser.ts')).makeNodeBrowser(process.env),
    git: async () => (await import('./node-git.ts')).makeNodeGit(process.env),
    send: async (request) => (await import('./node-send.ts')).sendRequest(request),
    pause: (wait) => new Promise((settle) => setTimeout(settle, wait)),
  };
}

/** Makes an output. Node's own streams take 8 ms to load, so they are avoided where only text is written. */
function makeOutput(stream: 1 | 2, flag: boolean | undefined): Output {
  const terminal = isTerminal(stream);
  return {
    isTerminal: terminal,
    get columns() {
      return (terminal && getNodeStream(stream).columns) || 80;
    },
    isColored: isColored({ flag, env: process.env, isTerminal: terminal }),
    write: (text) => writeToStream(stream, Buffer.from(text)),
    writeBytes: (bytes) => writeToStream(stream, bytes),
  };
}

function writeToStream(stream: 1 | 2, bytes: Uint8Array): void {
  const failure = writeAll(stream, bytes);
  if (failure === undefined || stream === 2) return;
  throw new UserError(`The output cannot be written (${failure}).`, 'Check whether the disk is full.');
}

function getCurrentFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new UserError('The current folder no longer exists.', 'Change to another folder.');
  }
}

function readStdin(limit: number): Uint8Array {
  try {
    return readUpTo(0, limit);
  } catch (error) {
    throw new UserError(
      `Standard input cannot be read (${getErrorCode(error) ?? 'unknown'}).`,
      'Send a file to it, such as `strat check - < strategy.yaml`.',
    );
  }
}
