/** The host on a real machine. */
import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../exit.ts';
import type { Host, Output } from '../host.ts';
import { isColored } from './colors.ts';
import { nodeFiles, readUpTo } from './node-files.ts';

/** @param colorFlag what `--color` or `--no-color` says, where given */
export function nodeHost(colorFlag: boolean | undefined): Host {
  const { env, stdin, stdout, stderr } = process;
  quietPipes();
  const out = outputTo(stdout, colorFlag);
  return {
    get cwd() {
      return currentFolder();
    },
    env,
    stdout: out,
    stderr: outputTo(stderr, colorFlag),
    isInteractive: Boolean(stdin.isTTY && stdout.isTTY),
    files: nodeFiles,
    home: dirname(__dirname),
    today: () => new Date().toISOString().slice(0, 10),
    clock: () => performance.now(),
    readStdin,
    prompts: async () => (await import('./node-prompts.ts')).nodePrompts(out.isColored),
  };
}

function outputTo(stream: Stream, flag: boolean | undefined): Output {
  const isTerminal = Boolean(stream.isTTY);
  return {
    isTerminal,
    get columns() {
      return stream.columns || 80;
    },
    isColored: isColored({ flag, env: process.env, isTerminal }),
    write: (text) => (isRead(stream) ? void stream.write(text) : writeNow(stream.fd, text)),
  };
}

type Stream = NodeJS.WriteStream & { readonly fd: number };

/** Whether something reads at the other end: a terminal or a pipe; otherwise it is a file. */
function isRead({ isTTY, fd }: Stream): boolean {
  const stats = isTTY ? undefined : fs.fstatSync(fd);
  return !stats || stats.isFIFO() || stats.isSocket();
}

/** A disk that is full is told of at once, and not as an event after the exit code has been decided. */
function writeNow(file: number, text: string): void {
  try {
    fs.writeFileSync(file, text);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    if (file !== process.stderr.fd)
      throw new UserError(`The output cannot be written (${reason}).`, 'Is the disk full?');
  }
}

/** A reader that has gone away, as `head` does, is no error. */
function quietPipes(): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
}

function currentFolder(): string {
  try {
    return process.cwd();
  } catch {
    throw new UserError('The current folder is gone.', 'Change to a folder that exists.');
  }
}

function readStdin(limit: number): Uint8Array {
  try {
    return readUpTo(0, limit);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new UserError(
      `Standard input cannot be read (${reason}).`,
      'Pipe a file into it: `strat check - < strategy.yaml`.',
    );
  }
}
