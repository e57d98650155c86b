/** Runs the built program on a real terminal, through `script` of util-linux, and types into it. */
import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Place, STRAT } from './program.ts';

/** In milliseconds. */
const PATIENCE = 20_000;

export interface Terminal {
  /** Waits for words that were not there when they were last waited for. */
  wait(words: string): Promise<void>;
  /** Types, or pastes, all of it at once. */
  type(text: string): void;
  /** Sends a signal to the program. */
  kill(signal: NodeJS.Signals): void;
  /** Closes the terminal, as a closed window does. */
  close(): Promise<void>;
  /** Waits for the end. @returns the exit code */
  end(): Promise<number | null>;
  /** Everything that was shown. */
  shown(): string;
}

export function openTerminal(place: Place, argv: readonly string[]): Terminal {
  const words = [process.execPath, STRAT, ...argv].map((word) => `'${word}'`).join(' ');
  const { CI, NO_COLOR, FORCE_COLOR, ...env } = process.env;
  const child = spawn('script', ['-qefc', `echo $$ > ../pid; exec ${words}`, '/dev/null'], {
    cwd: place.root,
    env: { ...env, SHELL: '/bin/bash', TERM: 'xterm' },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  let text = '';
  let seen = 0;
  child.stdout.setEncoding('utf8').on('data', (part) => {
    text += part;
  });
  child.stdin.on('error', () => {});
  const ended = waitForEnd(child);
  const readPid = () => Number(readFileSync(join(place.root, '../pid'), 'utf8'));
  return {
    shown: () => text,
    type: (typed) => child.stdin.write(typed),
    kill: (signal) => process.kill(readPid(), signal),
    end: () => ended,
    wait: (wanted) =>
      waitUntil(
        () => {
          const at = text.indexOf(wanted, seen);
          if (at === -1) return false;
          seen = at + wanted.length;
          return true;
        },
        () => `${wanted} was not shown. The last words: ${text.slice(-600)}`,
      ),
    close: async () => {
      const pid = readPid();
      child.kill('SIGKILL');
      await waitUntil(
        () => !isAlive(pid),
        () => 'The program goes on without a terminal.',
      );
    },
  };
}

function waitForEnd(child: ChildProcess): Promise<number | null> {
  return new Promise((done, fail) => {
    child.on('error', () => fail(new Error('These tests need `script` of util-linux. Install it.')));
    child.on('close', done);
  });
}

async function waitUntil(isTrue: () => boolean, otherwise: () => string): Promise<void> {
  for (const start = Date.now(); !isTrue(); await pause(20))
    if (Date.now() - start > PATIENCE) throw new Error(otherwise());
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
