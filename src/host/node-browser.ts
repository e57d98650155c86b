/** Prints with a browser of the machine: in a temporary profile, without a network, and with a time limit. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { UserError } from '../exit.ts';
import { findBrowserProgram } from './browser-program.ts';
import { connectCommands, type SendCommand } from './devtools.ts';
import type { Browser } from './host.ts';
import type { Env } from './programs.ts';

const PATIENCE_MS = 60_000;

const FLAGS = [
  '--headless',
  '--remote-debugging-pipe',
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-extensions',
  '--disable-sync',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--password-store=basic',
  '--use-mock-keychain',
];

const KEPT = ['PATH', 'HOME', 'TMPDIR', 'TMP', 'TEMP', 'LANG', 'FONTCONFIG_FILE', 'FONTCONFIG_PATH'];
const KEPT_ON_WINDOWS = ['SYSTEMROOT', 'USERPROFILE', 'LOCALAPPDATA', 'APPDATA', 'PROGRAMDATA'];

export function makeNodeBrowser(env: Env): Browser {
  return {
    async print(html, outside) {
      const program = findBrowserProgram(outside, env);
      let stop = () => {};
      // Signals are handled before anything exists that could be left behind.
      const release = stopAtSignals(() => stop());
      try {
        const profile = mkdtempSync(join(tmpdir(), 'strat-browser-'));
        const child = startBrowser(program, profile, env);
        stop = () => endBrowser(child, profile);
        return await limitTime(PATIENCE_MS, printPage(html, connectToBrowser(child)));
      } catch (error) {
        throw new UserError(
          `${program} could not print the page (${error instanceof Error ? error.message : 'unknown'}).`,
          'Print the page that `--format html` writes, or set STRAT_CHROMIUM to another browser.',
        );
      } finally {
        stop();
        release();
      }
    },
  };
}

/** Starts the browser. For an administrator Chromium does not start with a sandbox; the page runs no scripts. */
function startBrowser(program: string, profile: string, env: Env): ChildProcess {
  const isRoot = process.getuid?.() === 0;
  const names = [...KEPT, ...(process.platform === 'win32' ? KEPT_ON_WINDOWS : [])];
  return spawn(program, [...FLAGS, ...(isRoot ? ['--no-sandbox'] : []), `--user-data-dir=${profile}`], {
    cwd: profile,
    env: Object.fromEntries(names.flatMap((name) => (env[name] === undefined ? [] : [[name, env[name]]]))),
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
    // A process group of its own, which ends as a whole.
    detached: process.platform !== 'win32',
    windowsHide: true,
  });
}

function connectToBrowser(child: ChildProcess): SendCommand {
  // If the start fails, the pipes end too, and the error is reported there.
  child.once('error', () => {});
  const [, , , to, from] = child.stdio;
  return connectCommands(to as Writable, from as Readable);
}

async function printPage(html: string, ask: SendCommand): Promise<Uint8Array> {
  const { targetId } = await ask('Target.createTarget', { url: 'about:blank' });
  const { sessionId } = await ask('Target.attachToTarget', { targetId, flatten: true });
  const page = String(sessionId);
  await ask('Emulation.setScriptExecutionDisabled', { value: true }, page);
  const { frameTree } = (await ask('Page.getFrameTree', {}, page)) as {
    readonly frameTree?: { readonly frame?: { readonly id?: string } };
  };
  await ask('Page.setDocumentContent', { frameId: frameTree?.frame?.id, html }, page);
  const { data } = await ask('Page.printToPDF', PAPER, page);
  if (typeof data !== 'string') throw new Error('the browser returned no page');
  return Buffer.from(data, 'base64');
}

/** A4, in inches; the margins are those of the page's own style. */
const PAPER = {
  paperWidth: 8.27,
  paperHeight: 11.69,
  preferCSSPageSize: true,
  printBackground: true,
  generateTaggedPDF: true,
  generateDocumentOutline: true,
};

async function limitTime<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, fail) => {
    timer = setTimeout(() => fail(new Error('it took too long')), ms);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function endBrowser({ pid, stdio }: ChildProcess, profile: string): void {
  for (const stream of stdio) stream?.destroy();
  try {
    if (pid !== undefined) process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
  rmSync(profile, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 });
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Removes the browser and its profile on Ctrl-C.
 * @returns a function that lets signals through again
 */
function stopAtSignals(stop: () => void): () => void {
  const take = (signal: NodeJS.Signals) => {
    stop();
    release();
    process.kill(process.pid, signal);
  };
  const release = () => {
    for (const signal of SIGNALS) process.off(signal, take);
  };
  for (const signal of SIGNALS) process.on(signal, take);
  return release;
}
