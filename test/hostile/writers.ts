/** Programs that write at the same time, are killed, or have a full disk; and the files that they leave. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildSync } from 'esbuild';

// From the root of this repository, in which tests and scripts run.
const PROGRAM = resolve('bin/strat.js');

export interface Ended {
  readonly code: number | null;
  readonly err: string;
}

/** Starts the built program. */
export function start(
  cwd: string,
  ...argv: string[]
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(process.execPath, [PROGRAM, ...argv], { cwd, stdio: ['ignore', 'ignore', 'pipe'] });
  let err = '';
  child.stderr?.setEncoding('utf8').on('data', (part) => {
    err += part;
  });
  return { child, ended: new Promise((done) => child.on('close', (code) => done({ code, err }))) };
}

/** Makes a repository of many strategies, each in a folder of its own, without an owner. */
export function repository(strategies: number): string {
  const folder = mkdtempSync(join(tmpdir(), 'strat-writers-'));
  execFileSync('git', ['init', '-q', folder]);
  for (let at = 0; at < strategies; at++) {
    mkdirSync(join(folder, `team-${at}`));
    writeFileSync(join(folder, `team-${at}/strategy.yaml`), strategy(at));
  }
  return folder;
}

const strategy = (at: number) => `strat: 1\nname: Team ${at}\ncriteria:\n  a: { due: 2028 }\n`;

export const ACCEPTED = '.strat-accepted.json';
const ONLY = ['--only', 'criterion-without-owner'];

/**
 * Starts programs that all write their entry into one file at once.
 * @returns what was lost and who failed
 */
export async function allAtOnce(
  writers: number,
): Promise<{ readonly lost: number; readonly failed: readonly Ended[]; readonly left: readonly string[] }> {
  const folder = repository(writers);
  try {
    const ends = await Promise.all(
      [...Array(writers).keys()].map((at) => start(folder, 'check', `team-${at}`, ...ONLY, '--accept').ended),
    );
    const { findings } = JSON.parse(readFileSync(join(folder, ACCEPTED), 'utf8'));
    return {
      lost: writers - new Set(findings.map(({ file }: { file: string }) => file)).size,
      failed: ends.filter(({ code }) => code !== 0),
      left: readdirSync(folder).filter((name) => name.endsWith('.lock')),
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export interface Kills {
  readonly tries: number;
  /** The file was neither the old nor the new one. */
  readonly torn: number;
  /** The program had written before it was killed. */
  readonly written: number;
  /** A lock was left behind. */
  readonly locks: number;
  /** The program continued for five seconds. */
  readonly deaf: number;
}

const FILES = resolve('src/host/node-files.ts');

/** Bundles a script that has our `edit`, and `file`, its first argument. */
export function writerIn(folder: string, script: string): string {
  const outfile = join(folder, 'writer.mjs');
  const contents = `import { nodeFiles } from ${JSON.stringify(FILES)};
    const { edit } = nodeFiles; const file = process.argv[2]; ${script}`;
  buildSync({
    stdin: { contents, resolveDir: folder },
    bundle: true,
    platform: 'node',
    format: 'esm',
    outfile,
  });
  return outfile;
}

const SIZE = 400_000;

/** Writes two texts alternately, without a pause. */
const RESTLESS = `
  let at = 0;
  const next = () => { edit(file, () => Buffer.alloc(${SIZE}, 'ab'[at++ % 2])); setImmediate(next); };
  process.stdout.write('begun');
  next();`;

/**
 * Kills programs that only write, each at another moment.
 * @param signal `SIGKILL` leaves a lock if it hits the write itself; others must not
 */
export async function killed(tries: number, signal: NodeJS.Signals): Promise<Kills> {
  const folder = mkdtempSync(join(tmpdir(), 'strat-killed-'));
  const file = join(folder, 'strategy.yaml');
  const writer = writerIn(folder, RESTLESS);
  const whole = ['a', 'b'].map((letter) => letter.repeat(SIZE));
  const counts = { tries: 0, torn: 0, written: 0, locks: 0, deaf: 0 };
  try {
    for (let at = 0; at < tries; at++) {
      writeFileSync(file, 'old');
      const child = spawn(process.execPath, [writer, file], { stdio: ['ignore', 'pipe', 'ignore'] });
      const ended = new Promise((done) => child.on('close', done));
      await new Promise((begun) => child.stdout.once('data', begun));
      await new Promise((wait) => setTimeout(wait, (at * 7) % 41));
      child.kill(signal);
      const patience = setTimeout(() => {
        counts.deaf++;
        child.kill('SIGKILL');
      }, 5000);
      await ended;
      clearTimeout(patience);
      const now = readFileSync(file, 'utf8');
      counts.tries++;
      if (now !== 'old' && !whole.includes(now)) counts.torn++;
      if (now !== 'old') counts.written++;
      if (existsSync(`${file}.lock`)) counts.locks++;
      rmSync(`${file}.lock`, { force: true });
    }
    return counts;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
