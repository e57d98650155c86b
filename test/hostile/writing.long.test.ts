/**
 * Files that a company depends on are either complete or untouched, whatever happens to the program that writes
 * them.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../src/host/node-files.ts';
import { ACCEPTED, allAtOnce, killed, start, writerIn } from './writers.ts';

let folder = '';
let file = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'strat-writing-'));
  file = join(folder, 'strategy.yaml');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SHAKY = 'strat: 1\nname: x\nmission: "a\u200bb"   # keep me\nvalues: [ \'a\' ,  "b" ]\n';
const MENDED = SHAKY.replace('\u200b', '');

/** Gives a file two contents alternately, each time as a new file of that name. */
const REPLACING = `const fs = require('node:fs'); const file = process.argv[1];
  for (let at = 0; ; at++) {
    fs.writeFileSync(file + '.new', 'ab'[at % 2].repeat(1000));
    fs.renameSync(file + '.new', file);
    if (at === 0) process.stdout.write('begun');
  }`;

/** Lists the files, to see that there is no lock and no temporary file. */
const names = () => readdirSync(folder).filter((name) => name !== '.git');

describe('concurrent writing', () => {
  it('by 30 programs into one file loses nothing (120 in `npm run writing`)', async () => {
    expect(await allAtOnce(30)).toEqual({ lost: 0, failed: [], left: [] });
  });
});

describe('a file that another program replaces again and again', () => {
  it('is read whole, 20,000 times', async () => {
    const writer = spawn(process.execPath, ['-e', REPLACING, file], { stdio: ['ignore', 'pipe', 'ignore'] });
    await new Promise((begun) => writer.stdout.once('data', begun));
    const read = new Set<string>();
    try {
      for (let at = 0; at < 20_000; at++) read.add(Buffer.from(nodeFiles.read(file, 5000)).toString());
    } finally {
      writer.kill('SIGKILL');
    }
    expect([...read].sort()).toEqual(['a'.repeat(1000), 'b'.repeat(1000)]);
  });
});

describe('a killed program', () => {
  it('leaves the old file or the new, in 40 tries (150 in `npm run writing`)', async () => {
    const { torn, tries } = await killed(40, 'SIGKILL');
    expect({ torn, tries }).toEqual({ torn: 0, tries: 40 });
  });

  it.each([['SIGINT'], ['SIGTERM'], ['SIGHUP']] as const)(
    'leaves no lock after %s, in 10 tries',
    async (signal) => {
      expect(await killed(10, signal)).toMatchObject({ torn: 0, locks: 0, deaf: 0, tries: 10 });
    },
  );

  it('ends right after the write and leaves no lock, if it held one', () => {
    writeFileSync(file, 'old');
    const writer = writerIn(
      folder,
      `edit(file, () => { process.kill(process.pid, 'SIGTERM'); return Buffer.from('new'); });
       setTimeout(() => process.stdout.write('went on'), 500);`,
    );
    const { signal, stdout } = spawnSync(process.execPath, [writer, file], { encoding: 'utf8' });
    expect([signal, stdout, readFileSync(file, 'utf8')]).toEqual(['SIGTERM', '', 'new']);
    expect(names()).toEqual(['strategy.yaml', 'writer.mjs']);
  });
});

describe('a signal that other code waits for', () => {
  it('is left to it, even right after another write', () => {
    writeFileSync(file, 'old');
    const writer = writerIn(
      folder,
      `process.once('SIGINT', () => process.stdout.write('left in peace'));
       edit(file, () => Buffer.from('first'));
       edit(file, () => { process.kill(process.pid, 'SIGINT'); return Buffer.from('new'); });
       setTimeout(() => {}, 300);`,
    );
    const { status, stdout } = spawnSync(process.execPath, [writer, file], { encoding: 'utf8' });
    expect([status, stdout, readFileSync(file, 'utf8')]).toEqual([0, 'left in peace', 'new']);
  });
});

describe('a full disk', () => {
  const limited = (blocks: number) =>
    spawnSync(
      'bash',
      [
        '-c',
        `trap '' XFSZ; ulimit -f ${blocks}; "${process.execPath}" "${join(process.cwd(), 'bin/strat.js')}" check --fix`,
      ],
      {
        cwd: folder,
        encoding: 'utf8',
      },
    );

  it('keeps the old file and exits with 2 and a message', () => {
    const large = `${SHAKY}${'# A line.\n'.repeat(20_000)}`;
    writeFileSync(file, large);
    const { status, stderr } = limited(64);
    expect(stderr).toMatch(/^error: Cannot write .*strategy\.yaml: |could not be written completely/);
    expect([status, readFileSync(file, 'utf8') === large, names()]).toEqual([2, true, ['strategy.yaml']]);
  });

  it('does not stop a write that fits', () => {
    writeFileSync(file, SHAKY);
    limited(64);
    expect(readFileSync(file, 'utf8')).toBe(MENDED);
  });
});

describe('a real disk of 64 KiB', () => {
  /**
   * Mounts a disk where nobody else sees it, so that every user may. Prints the exit code, the names there and
   * whether the file is unchanged.
   */
  const script = (large: string) => `
    set -e; mkdir disk; mount -t tmpfs -o size=64k tmpfs disk; cp ${large} disk/strategy.yaml; cd disk; set +e
    "${process.execPath}" "${join(process.cwd(), 'bin/strat.js')}" check --fix >/dev/null; code=$?
    echo $code $(ls -A); cmp strategy.yaml ../${large}`;

  it('keeps the old file and exits with 2 and a message', () => {
    writeFileSync(join(folder, 'large'), `${SHAKY}${'# A line.\n'.repeat(4000)}`);
    const { status, stdout, stderr } = spawnSync(
      'unshare',
      ['--map-root-user', '--mount', 'sh', '-c', script('large')],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(stderr).toMatch(/Cannot write .*: the disk is full\./);
    expect([status, stdout]).toEqual([0, '2 strategy.yaml\n']);
  });
});

describe('a fix keeps', () => {
  const fix = async () => (await start(folder, 'check', '--fix', '--only', 'syntax').ended).code;

  it.each([
    ['line ends and a byte order mark', `\ufeff${SHAKY}`.replaceAll('\n', '\r\n')],
    ['a missing last line end', SHAKY.trimEnd()],
    ['spaces, quotes and comments', SHAKY],
  ])('%s', async (_what, text) => {
    writeFileSync(file, text);
    expect(await fix()).toBe(0);
    const bytes = readFileSync(file);
    expect(bytes.equals(Buffer.from(text.replace('\u200b', '')))).toBe(true);
  });

  it.each([[0o644], [0o600], [0o755], [0o664]])('mode %o', async (mode) => {
    writeFileSync(file, SHAKY);
    chmodSync(file, mode);
    await fix();
    expect(statSync(file).mode & 0o777).toBe(mode);
    expect(readFileSync(file, 'utf8')).toBe(MENDED);
  });

  it('the owner', async () => {
    writeFileSync(file, SHAKY);
    // Only an administrator can give a file away; another user's file stays theirs.
    if (process.getuid?.() === 0) chownSync(file, 12345, 23456);
    const { uid, gid } = statSync(file);
    await fix();
    expect(statSync(file)).toMatchObject({ uid, gid });
  });

  it('a file without anything to fix untouched', async () => {
    writeFileSync(file, MENDED);
    utimesSync(file, 1, 1);
    await fix();
    expect(statSync(file).mtimeMs).toBe(1000);
  });
});

describe('a write is refused', () => {
  const fixing = async (what = 'strategy.yaml') => start(folder, 'check', what, '--fix').ended;

  it('for a read-only file, even to an administrator', async () => {
    writeFileSync(file, SHAKY);
    chmodSync(file, 0o444);
    expect(await fixing()).toEqual({ code: 2, err: expect.stringMatching(/strategy\.yaml is read-only\./) });
    expect(readFileSync(file, 'utf8')).toBe(SHAKY);
  });

  it('for a symbolic link', async () => {
    writeFileSync(join(folder, 'real.yaml'), SHAKY);
    symlinkSync('real.yaml', file);
    expect(await fixing()).toEqual({
      code: 2,
      err: expect.stringMatching(/is not a regular file, so it is not replaced/),
    });
    expect([readFileSync(file, 'utf8'), lstatSync(file).isSymbolicLink()]).toEqual([SHAKY, true]);
  });

  it('for accepted findings in a link out of the repository', async () => {
    execFileSync('git', ['init', '-q', folder]);
    const outside = mkdtempSync(join(tmpdir(), 'strat-outside-'));
    writeFileSync(join(outside, 'x.json'), 'secret');
    symlinkSync(join(outside, 'x.json'), join(folder, ACCEPTED));
    writeFileSync(file, MENDED);
    const { code, err } = await start(folder, 'check', '--accept').ended;
    expect([code, readFileSync(join(outside, 'x.json'), 'utf8')]).toEqual([2, 'secret']);
    expect(err).not.toMatch(/secret/);
    expect((await start(folder, 'check').ended).err).toMatch(/is a link that leads out of the repository/);
    rmSync(outside, { recursive: true });
  });

  it('for a file below a folder that is a link out of the repository', async () => {
    execFileSync('git', ['init', '-q', folder]);
    const outside = mkdtempSync(join(tmpdir(), 'strat-outside-'));
    writeFileSync(join(outside, 'strategy.yaml'), SHAKY);
    symlinkSync(outside, join(folder, 'team'));
    expect((await fixing('team/strategy.yaml')).code).toBe(2);
    expect(readFileSync(join(outside, 'strategy.yaml'), 'utf8')).toBe(SHAKY);
    rmSync(outside, { recursive: true });
  });

  it('for a left-over lock, with advice on removing it', async () => {
    writeFileSync(file, SHAKY);
    writeFileSync(`${file}.lock`, '');
    utimesSync(`${file}.lock`, 1, 1);
    expect(await fixing()).toEqual({
      code: 2,
      err: expect.stringMatching(/If no other strat is running, delete .*strategy\.yaml\.lock\./),
    });
    expect([readFileSync(file, 'utf8'), existsSync(`${file}.lock`)]).toEqual([SHAKY, true]);
  });

  it('if the change throws, and leaves the file and no lock', () => {
    writeFileSync(file, 'old');
    const fail = () =>
      nodeFiles.edit(file, () => {
        throw new Error('no');
      });
    expect(fail).toThrow('no');
    expect([readFileSync(file, 'utf8'), names()]).toEqual(['old', ['strategy.yaml']]);
  });
});
