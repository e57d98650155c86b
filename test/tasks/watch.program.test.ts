/** `strat check --watch` with the built program: every way to change a file, and Ctrl-C. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { pretendHost } from '../pretend-host.ts';

const PROGRAM = fileURLToPath(new URL('../../bin/strat.js', import.meta.url));
const CLEAN = 'strat: 1\nname: Clean\nstatus: draft\n';
const broken = (key: string) => `${CLEAN}${key}: 1\n`;

let folder = '';
let running: ChildProcess | undefined;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'strat-watch-'));
  put('.git/HEAD', 'ref: refs/heads/main\n');
  put('strategy.yaml', CLEAN);
});

afterEach(() => {
  running?.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

interface Watcher {
  /** Returns the output since the last call, up to the end of the next check. */
  next(): Promise<string>;
  /** Returns the output since the last call. */
  since(): string;
  /** Presses Ctrl-C. @returns the exit code */
  end(): Promise<number | null>;
}

/** Both streams in one, so that what is printed keeps its order. */
function watcher(...flags: string[]): Watcher {
  const words = ['check', '--watch', '--min-level', 'error', '--format', 'concise', ...flags];
  const child = spawn('bash', ['-c', 'exec "$@" 2>&1', 'bash', process.execPath, PROGRAM, ...words], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  running = child;
  let [all, seen] = ['', 0];
  let arrived = () => {};
  child.stdout.setEncoding('utf8').on('data', (part) => {
    all += part;
    arrived();
  });
  const ended = new Promise<number | null>((settle) => child.on('close', settle));
  const take = (to: number) => {
    const text = all.slice(seen, to);
    seen = to;
    return text;
  };
  return {
    next: async () => {
      for (;;) {
        const at = /Checked at .*\n/g;
        at.lastIndex = seen;
        const mark = at.exec(all);
        if (mark) return take(mark.index + mark[0].length);
        await new Promise<void>((settle) => {
          arrived = settle;
        });
      }
    },
    since: () => take(all.length),
    end: () => {
      child.kill('SIGINT');
      return ended;
    },
  };
}

/** Waits for the check with the expected output: a save may be seen halfway, and is then checked twice. */
async function until(watching: Watcher, said: RegExp): Promise<string> {
  for (;;) {
    const text = await watching.next();
    if (said.test(text)) return text;
  }
}

describe('check --watch checks again', () => {
  it('after every way to save, and exits with 130', async () => {
    const watching = watcher();
    expect(await watching.next()).toMatch(
      /^Checked at \d\d:\d\d:\d\d\. Watching \d folders?\. Press Ctrl-C to stop\.\n$/,
    );
    put('strategy.yaml', broken('one'));
    await until(watching, /^strategy\.yaml:4:1 error key-unknown .*`one`/);
    // As editors with atomic saves do.
    put('strategy.yaml.tmp', broken('two'));
    renameSync(join(folder, 'strategy.yaml.tmp'), join(folder, 'strategy.yaml'));
    await until(watching, /`two`/);
    // As vim does: the old file becomes the backup, and the new one is written under its name.
    put('4913', '');
    rmSync(join(folder, '4913'));
    renameSync(join(folder, 'strategy.yaml'), join(folder, 'strategy.yaml~'));
    put('strategy.yaml', broken('three'));
    rmSync(join(folder, 'strategy.yaml~'));
    await until(watching, /`three`/);
    expect(await watching.end()).toBe(130);
    expect(watching.since()).toBe('');
  });

  it('after a save of the same text', async () => {
    const watching = watcher();
    await watching.next();
    put('strategy.yaml', CLEAN);
    expect(await watching.next()).toMatch(/^Checked at/);
    expect(await watching.end()).toBe(130);
  });

  it('when a file is deleted and made again', async () => {
    const watching = watcher('strategy.yaml');
    await watching.next();
    rmSync(join(folder, 'strategy.yaml'));
    await until(watching, /^error: There is no file or folder `strategy\.yaml`\./);
    put('strategy.yaml', broken('back'));
    await until(watching, /`back`/);
    expect(await watching.end()).toBe(130);
  });

  it('when a folder is deleted and made again', async () => {
    put('teams/lending/strategy.yaml', broken('lending'));
    const watching = watcher('teams/lending');
    await until(watching, /`lending`/);
    rmSync(join(folder, 'teams'), { recursive: true });
    await until(watching, /There is no file or folder `teams\/lending`\./);
    put('teams/lending/strategy.yaml', broken('again'));
    await until(watching, /`again`/);
    put('teams/lending/strategy.yaml', broken('afterwards'));
    await until(watching, /`afterwards`/);
    expect(await watching.end()).toBe(130);
  });

  it('when a strategy appears, also in a new folder', async () => {
    const watching = watcher();
    await watching.next();
    put('teams/retail/strategy.yaml', broken('new'));
    await until(watching, /teams\/retail\/strategy\.yaml:4:1 .*`new`/);
    expect(await watching.end()).toBe(130);
  });

  it('when a configuration appears, breaks and is fixed', async () => {
    put('strategy.yaml', broken('quiet'));
    const watching = watcher();
    await until(watching, /`quiet`/);
    put('strat.config.yaml', 'strat: 1\nrules: { key-unknown: off }\n');
    await until(watching, /^Checked at/);
    put('strat.config.yaml', 'strat: 1\nrulez: {}\n');
    await until(watching, /strat\.config\.yaml:2:1: There is no key `rulez`/);
    rmSync(join(folder, 'strat.config.yaml'));
    await until(watching, /`quiet`/);
    expect(await watching.end()).toBe(130);
  });

  it('when the parent of a strategy changes', async () => {
    put('company/strategy.yaml', CLEAN);
    put('team/strategy.yaml', `${CLEAN}parent: ../company\n`);
    const watching = watcher('team');
    expect(await watching.next()).toMatch(/^Checked at/);
    put('company/strategy.yaml', 'other: 1\n');
    await until(watching, /The parent `\.\.\/company` is not a strat file/);
    expect(await watching.end()).toBe(130);
  });

  it('but not when an editor writes its own files next to it', async () => {
    const watching = watcher();
    await watching.next();
    for (const name of ['.strategy.yaml.swp', '#strategy.yaml#', 'strategy.yaml~', '4913']) put(name, 'x');
    await new Promise((settle) => setTimeout(settle, 300));
    expect(watching.since()).toBe('');
    put('strategy.yaml', broken('saved'));
    expect(await watching.next()).toMatch(/`saved`/);
    expect(await watching.end()).toBe(130);
  });
});

describe('check --watch', () => {
  it.each([
    ['a path that is not there', ['nowhere'], /There is no file or folder `nowhere`\./],
    ['standard input', ['-'], /--watch cannot watch standard input\./],
    ['a flag that is wrong', ['--fail-on', 'loud'], /--fail-on must be error, warning or info, not `loud`\./],
  ])('exits with 2 at once for %s', async (_what, flags, said) => {
    const child = spawn(process.execPath, [PROGRAM, 'check', '--watch', ...flags], { cwd: folder });
    let err = '';
    child.stderr.on('data', (part) => {
      err += part;
    });
    expect(await new Promise((settle) => child.on('close', settle))).toBe(2);
    expect(err).toMatch(said);
  });

  it('clears the screen of a terminal before each check, hides no cursor, and exits on a new line', async () => {
    const { main } = await import('../../src/main.ts');
    const { host, save, interrupt, stdout, stderr } = pretendHost({
      files: { '/work/strategy.yaml': CLEAN },
      terminal: true,
    });
    const code = main(['check', '--watch', '--format', 'concise', '--min-level', 'error'], host);
    await checks(stderr, 1);
    save('/work/strategy.yaml', broken('seen'));
    await checks(stderr, 2);
    interrupt();
    expect(await code).toBe(130);
    expect(stdout().split('\x1b[2J\x1b[H')).toHaveLength(3);
    expect(stdout()).not.toContain('\x1b[?25l');
    expect(stderr()).toMatch(/Press Ctrl-C to stop\.\n\n$/);
  });

  it('does not clear the screen of a terminal that cannot', async () => {
    const { main } = await import('../../src/main.ts');
    const world = { files: { '/work/strategy.yaml': CLEAN }, terminal: true, env: { TERM: 'dumb' } };
    const { host, interrupt, stdout, stderr } = pretendHost(world);
    const code = main(['check', '--watch'], host);
    await checks(stderr, 1);
    interrupt();
    expect(await code).toBe(130);
    expect(stdout()).not.toContain('\x1b');
  });
});

async function checks(stderr: () => string, times: number): Promise<void> {
  while (stderr().split('Checked at').length <= times) await new Promise((settle) => setImmediate(settle));
}
