import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { makeNodeBrowser } from '../../src/host/node-browser.ts';

const folder = mkdtempSync(join(tmpdir(), 'strat-browser-test-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Makes a temporary folder of our own, so that left-over files can be seen. */
function room(name: string): string {
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  return path;
}

function program(path: string, text: string): string {
  writeFileSync(path, text);
  chmodSync(path, 0o755);
  return path;
}

const PAGE = '<!doctype html><html lang="en"><title>Seen</title><h1>On paper</h1><p>And more.</p></html>';

describe('the browser', () => {
  it('is never taken from a folder that a stranger may have filled', async () => {
    const repository = room('repository');
    program(join(room('repository/bin'), 'chromium'), '#!/bin/sh\ntouch "$0.ran"\n');
    const printing = makeNodeBrowser({ PATH: `${join(repository, 'bin')}:.:bin` }).print(PAGE, repository);
    await expect(printing).rejects.toThrow('and found none of them');
    expect(readdirSync(join(repository, 'bin'))).toEqual(['chromium']);
  });

  it('must be named by its whole path', async () => {
    const printing = makeNodeBrowser({ STRAT_CHROMIUM: 'bin/chromium' }).print(PAGE, '/nowhere');
    await expect(printing).rejects.toThrow('STRAT_CHROMIUM is bin/chromium, which is not a program.');
  });

  it.each([
    ['ends at once', '#!/bin/sh\nexit 3\n'],
    ['closes its pipes', '#!/bin/sh\nexec 3<&- 4>&-\nsleep 30\n'],
    ['refuses', '#!/bin/sh\nprintf \'{"id":1,"error":{"message":"no"}}\\0\' >&4\nsleep 30\n'],
  ])('gives a useful error if it %s', async (what, text) => {
    const STRAT_CHROMIUM = program(join(folder, what.replaceAll(' ', '-')), text);
    const printing = makeNodeBrowser({ ...process.env, STRAT_CHROMIUM }).print(PAGE, '/nowhere');
    await expect(printing).rejects.toThrow('could not print the page');
  });

  it('is removed with its profile after Ctrl-C', async () => {
    const TMPDIR = room('interrupted');
    const noted = join(folder, 'noted');
    const slow = program(join(folder, 'slow'), `#!/bin/sh\necho $$ > ${noted}\nexec sleep 60\n`);
    const strat = spawn(
      process.execPath,
      ['bin/strat.js', 'render', 'examples/ten-people', '--format', 'pdf', '--output', join(folder, 'x.pdf')],
      { env: { ...process.env, TMPDIR, STRAT_CHROMIUM: slow }, stdio: 'ignore' },
    );
    const ended = new Promise<NodeJS.Signals | null>((settle) =>
      strat.once('exit', (_code, signal) => settle(signal)),
    );
    const pid = await written(noted);
    strat.kill('SIGINT');
    expect(await ended).toBe('SIGINT');
    expect(readdirSync(TMPDIR)).toEqual([]);
    expect(runs(pid)).toBe(false);
  });
});

/** Returns whether a process runs; one that has ended but was not collected does not. */
function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !existsSync(`/proc/${pid}/stat`) || !/\) Z /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function written(path: string): Promise<number> {
  for (;;) {
    await new Promise((settle) => setTimeout(settle, 20));
    try {
      const text = readFileSync(path, 'utf8');
      if (text.endsWith('\n')) return Number(text);
    } catch {
      // The process has not started yet.
    }
  }
}
