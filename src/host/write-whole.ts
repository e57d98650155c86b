/**
 * Writing as git does it: a lock file beside the target holds the new content, is checked and flushed, and then takes the
 * target's name; so that a reader sees the old file or the new, and of two writers none loses the other's work.
 */
import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../exit.ts';
import { codeOf, readUpTo, waitAMoment } from './streams.ts';

/** A lock that is older than this, in milliseconds, has been left behind. */
const STALE_AFTER = 10_000;
/** The longest that others are waited for, in milliseconds. */
const PATIENCE = 60_000;
/** The most bytes of a file that is changed. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Writes a new file, or with `force` replaces one. */
export function writeWhole(path: string, content: string | Uint8Array, force: boolean): void {
  fs.mkdirSync(dirname(path), { recursive: true });
  replace(path, (before) => {
    if (before && !force) throw new UserError(`${path} is already there.`, 'Give --force to replace it.');
    return typeof content === 'string' ? Buffer.from(content) : content;
  });
}

/**
 * Reads a file and writes what is made of it, while no other program of ours can. What is the same is not written.
 * @param change from what is there, undefined where nothing is; what it throws leaves the file as it was
 */
export function editWhole(path: string, change: (now: Uint8Array | undefined) => Uint8Array): void {
  replace(path, (before) => {
    const now = before && readAll(path);
    const after = change(now);
    return now && Buffer.compare(now, after) === 0 ? undefined : after;
  });
}

/** @param contentFor from what is known of the file that is there; undefined to leave it */
function replace(path: string, contentFor: (before: fs.Stats | undefined) => Uint8Array | undefined): void {
  refuseUnwritable(path, statsOf(path));
  const lock = `${path}.lock`;
  const { file, release } = openLock(lock);
  let isOurs = true;
  try {
    const target = prepare(file, path, contentFor);
    if (target === 'unchanged') return;
    publish(lock, path, target);
    isOurs = false;
    flushFolder(dirname(path));
  } finally {
    // Once it has been renamed, a lock of that name is another program's.
    if (isOurs) fs.rmSync(lock, { force: true });
    release();
  }
}

type Target = 'new' | 'there' | 'unchanged';

/** Fills the lock file and closes it. */
function prepare(
  file: number,
  path: string,
  contentFor: (before: fs.Stats | undefined) => Uint8Array | undefined,
): Target {
  try {
    const before = statsOf(path);
    refuseUnwritable(path, before);
    const content = contentFor(before);
    if (content) fill(file, path, content, before);
    return !content ? 'unchanged' : before ? 'there' : 'new';
  } finally {
    fs.closeSync(file);
  }
}

function statsOf(path: string): fs.Stats | undefined {
  return fs.lstatSync(path, { throwIfNoEntry: false });
}

function readAll(path: string): Uint8Array {
  const file = fs.openSync(path, fs.constants.O_RDONLY | fs.constants.O_NOFOLLOW);
  try {
    return readUpTo(file, MOST_BYTES);
  } finally {
    fs.closeSync(file);
  }
}

/** A file that nobody may write stays as it is, also for an administrator, to whom the system would allow it. */
function refuseUnwritable(path: string, stats: fs.Stats | undefined): void {
  if (!stats) return;
  if (!stats.isFile())
    throw new UserError(`${path} is not a regular file, so it is not replaced.`, 'Name the file itself.');
  if ((stats.mode & 0o222) === 0) throw new UserError(`${path} is read-only.`, 'Make it writable first.');
  fs.accessSync(path, fs.constants.W_OK);
}

/** The new content, checked and on the disk, with the mode and owner of the old. */
function fill(file: number, path: string, content: Uint8Array, before: fs.Stats | undefined): void {
  fs.writeFileSync(file, content);
  const { size, uid, gid } = fs.fstatSync(file);
  if (size !== content.length)
    throw new UserError(`${path} could not be written whole.`, 'Is the disk full?');
  if (before && (before.uid !== uid || before.gid !== gid)) fs.fchownSync(file, before.uid, before.gid);
  if (before) fs.fchmodSync(file, before.mode);
  fs.fsyncSync(file);
}

/** For a new file a link, which fails where the name has been taken meanwhile; a rename would replace what took it. */
function publish(lock: string, path: string, target: Target): void {
  if (target === 'there') fs.renameSync(lock, path);
  else {
    fs.linkSync(lock, path);
    fs.rmSync(lock, { force: true });
  }
}

interface Lock {
  readonly file: number;
  /** Lets signals through again; those that came meanwhile take effect now. */
  readonly release: () => void;
}

/** Waits for other writers; a lock that was left behind is told of, as nobody can know whether its writer still lives. */
function openLock(lock: string): Lock {
  for (const begun = performance.now(); ; waitAMoment()) {
    const signals = holdSignals();
    try {
      return { file: fs.openSync(lock, 'wx', 0o666), release: signals.releaseSoon };
    } catch (error) {
      signals.release();
      if (codeOf(error) !== 'EEXIST') throw error;
      if (isLeftBehind(lock) || performance.now() - begun > PATIENCE)
        throw new UserError(
          `${lock} is there: another strat may be writing.`,
          `If none is, it was left behind: delete ${lock}.`,
        );
    }
  }
}

function isLeftBehind(lock: string): boolean {
  const stats = statsOf(lock);
  return stats !== undefined && Date.now() - stats.mtimeMs > STALE_AFTER;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** What we listen with: of a write that has just ended it may still be there. */
const OURS = new WeakSet<NodeJS.SignalsListener>();

function isAwaited(signal: NodeJS.Signals): boolean {
  return process.listeners(signal).some((listener) => !OURS.has(listener as NodeJS.SignalsListener));
}

/**
 * Nothing interrupts a write: a signal that comes meanwhile ends the program right behind it, with no lock left. One that
 * others wait for is left to them.
 */
function holdSignals() {
  const awaited = new Set<NodeJS.Signals>(SIGNALS.filter(isAwaited));
  const end = (signal: NodeJS.Signals) => {
    release();
    if (!awaited.has(signal)) process.kill(process.pid, signal);
  };
  OURS.add(end);
  const release = () => {
    for (const signal of SIGNALS) process.off(signal, end);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  // Node hands signals on once in each turn of its loop, and what is left of this turn may be behind that.
  const releaseSoon = () => {
    setImmediate(() => setImmediate(release));
  };
  return { release, releaseSoon };
}

function flushFolder(path: string): void {
  try {
    const folder = fs.openSync(path, 'r');
    fs.fsyncSync(folder);
    fs.closeSync(folder);
  } catch {
    // Some systems cannot flush a folder; the file itself is safe.
  }
}
