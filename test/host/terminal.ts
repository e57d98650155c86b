/** A real terminal for a shell line, through `script` of util-linux. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const PROGRAM = fileURLToPath(new URL('../../bin/strat.js', import.meta.url));

export interface Shown {
  readonly code: number | null;
  /** The text on the terminal, from both streams unless they are redirected. */
  readonly text: string;
}

/**
 * Runs a shell line in which `strat` is the program.
 * @param type gets the text shown so far; whatever it returns is typed
 */
export function onTerminal(line: string, { cwd, env = {}, type = () => '' }: Situation): Promise<Shown> {
  const script = `strat() { "${process.execPath}" "${PROGRAM}" "$@"; }; ${line}`;
  const { CI, NO_COLOR, FORCE_COLOR, ...own } = process.env;
  return new Promise((done, fail) => {
    const child = spawn('script', ['-qefc', script, '/dev/null'], {
      cwd,
      env: { ...own, SHELL: '/bin/bash', TERM: 'xterm', ...env },
      stdio: ['pipe', 'pipe', 'ignore'],
    });
    let text = '';
    child.stdout.setEncoding('utf8').on('data', (part) => {
      text += part;
      child.stdin.write(type(text));
    });
    child.on('error', () => fail(new Error('These tests need `script` of util-linux. Install it.')));
    child.stdin.on('error', () => {});
    child.on('close', (code) => done({ code, text }));
  });
}

export interface Situation {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly type?: (shown: string) => string;
}
