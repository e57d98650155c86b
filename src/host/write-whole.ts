/**
 * Writes files as git does: a lock file beside the target receives the new content, is checked and flushed, and then
 * takes the target's name. A reader sees either the old file or the new one, and two writers never lose each other's
 * work.
 */
import * as fs from 'node:fs';
import { dirname } from 'node:path';
import { UserError } from '../exit.ts';
import { refuseStrayTarget } from './boundary.ts';
import { getErrorCode, readUpTo, waitAMoment } from './streams.ts';

/** The age, in milliseconds, at which a lock counts as left behind. */
const STALE_AFTER = 10_000;
/** The longest wait for other writers, in milliseconds. */
const PATIENCE = 60_000;
/** The most bytes of a file that is edited. */
const MOST_BYTES = 64 * 1024 * 1024;

/** Writes a new file, or with `force` replaces one. */
export function writeWhole(path: string, content: string | Uint8Array, force: boolean): void {
  refuseStrayTarget(path);
  fs.mkdirSync(dirname(path), { recursive: true });
  replaceFile(path, (before) => {
    if (before && !force) throw new UserError(`${path} already exists.`, 'To replace it, add --force.');
    return typeof content === 'string' ? Buffer.from(content) : content;
  });
}

/**
 * Edits a file while our other writers wait. Unchanged content is not written.
 * @param change gets the current content, undefined if there is none; if it throws, the file stays as it was
 */
export function editWhole(path: string, change: (now: Uint8Array | undefined) => Uint8Array): void {
  replaceFile(path, (before) => {
    const now = before && readAll(path);
    const after = change(now);
    return now && Buffer.compare(now, after) === 0 ? undefined : after;
  });
}

/** Runs an action while the lock of a path is held; the path itself is left alone. */
export function runLocked<T>(path: string, action: () => T): T {
  const lock = `${path}.lock`;
  const { file, release } = openLock(lock);
  try {
    fs.closeSync(file);
    return action();
  } finally {
    fs.rmSync(lock, { force: true });
    release();
  }
}

/**
 * Replaces a file.
 * @param contentFor gets the status of the existing file; returns undefined to leave it
 */
function replaceFile(
  path: string,
  contentFor: (before: fs.Stats | undefined) => Uint8Array | undefined,
): void {
  refuseStrayTarget(path);
  refuseUnwritable(path, readStats(path));
  const lock = `${path}.lock`;
  const { file, release } = openLock(lock);
  let isOurs = true;
  try {
    const target = prepareTarget(file, path, contentFor);
    if (target === 'unchanged') return;
    // A folder above it may have become a link meanwhile.
    refuseStrayTarget(path);
    publishFile(lock, path, target);
    isOurs = false;
    flushFolder(dirname(path));
  } finally {
    // After the rename, a lock of that name belongs to another program.
    if (isOurs) fs.rmSync(lock, { force: true });
    release();
  }
}

type Target = 'new' | 'there' | 'unchanged';

/** Fills the lock file and closes it. */
function prepareTarget(
  file: number,
  path: string,
  contentFor: (before: fs.Stats | undefined) => Uint8Array | undefined,
): Target {
  try {
    refuseStrayTarget(path);
    const before = readStats(path);
    refuseUnwritable(path, before);
    const content = contentFor(before);
    if (content) fillFile(file, path, content, before);
    return !content ? 'unchanged' : before ? 'there' : 'new';
  } finally {
    fs.closeSync(file);
  }
}

function readStats(path: string): fs.Stats | undefined {
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

/** Throws if a file is read-only, even for an administrator, whom the system would let write. */
function refuseUnwritable(path: string, stats: fs.Stats | undefined): void {
  if (!stats) return;
  if (!stats.isFile())
    throw new UserError(
      `${path} is not a regular file, so it is not replaced.`,
      'Give the path of the file itself.',
    );
  if ((stats.mode & 0o222) === 0)
    throw new UserError(`${path} is read-only.`, 'Make it writable, then run the command again.');
  fs.accessSync(path, fs.constants.W_OK);
}

/** Writes the new content to disk and checks it, with the mode and owner of the old file. */
function fillFile(file: number, path: string, content: Uint8Array, before: fs.Stats | undefined): void {
  fs.writeFileSync(file, content);
  const { size, uid, gid } = fs.fstatSync(file);
  if (size !== content.length)
    throw new UserError(`${path} could not be written completely.`, 'Check whether the disk is full.');
  if (before && (before.uid !== uid || before.gid !== gid)) fs.fchownSync(file, before.uid, before.gid);
  if (before) fs.fchmodSync(file, before.mode);
  fs.fsyncSync(file);
}

/**
 * Publishes the content. A new file is linked, which fails if the name was taken meanwhile; a rename would overwrite
 * the other file.
 */
function publishFile(lock: string, path: string, target: Target): void {
  if (target === 'there') fs.renameSync(lock, path);
  else {
    fs.linkSync(lock, path);
    fs.rmSync(lock, { force: true });
  }
}

interface Lock {
  readonly file: number;
  /** Lets signals through again; those that arrived meanwhile take effect now. */
  readonly release: () => void;
}

/**
 * Opens the lock, waiting for other writers. A lock that was left behind is reported, because its writer may still
 * be alive.
 */
function openLock(lock: string): Lock {
  for (const begun = performance.now(); ; waitAMoment()) {
    const signals = holdSignals();
    try {
      return { file: fs.openSync(lock, 'wx', 0o666), release: signals.releaseSoon };
    } catch (error) {
      signals.release();
      if (getErrorCode(error) !== 'EEXIST') throw error;
      if (isLeftBehind(lock) || performance.now() - begun > PATIENCE)
        throw new UserError(
          `${lock} exists, so another strat may be writing.`,
          `If no other strat is running, delete ${lock}.`,
        );
    }
  }
}

function isLeftBehind(lock: string): boolean {
  const stats = readStats(lock);
  return stats !== undefined && Date.now() - stats.mtimeMs > STALE_AFTER;
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The writes that hold signals, and what ends their hold: many files may be written in one turn of the loop. */
const holds = new Set<object>();
let stopHolding = () => {};

/**
 * Postpones signals during a write: one that arrives ends the program right after it, with no lock left. A signal
 * that other code listens for is left to it.
 */
function holdSignals() {
  const hold = {};
  if (holds.size === 0) stopHolding = startHolding();
  holds.add(hold);
  const release = () => {
    if (holds.delete(hold) && holds.size === 0) stopHolding();
  };
  // Node delivers signals once per turn of its loop, and they may come after the rest of this turn.
  const releaseSoon = () => {
    setImmediate(() => setImmediate(release));
  };
  return { release, releaseSoon };
}

/** Listens for signals. @returns what ends that */
function startHolding(): () => void {
  const awaited = new Set<NodeJS.Signals>(SIGNALS.filter((signal) => process.listenerCount(signal) > 0));
  const stop = () => {
    for (const signal of SIGNALS) process.off(signal, end);
  };
  const end = (signal: NodeJS.Signals) => {
    holds.clear();
    stop();
    if (!awaited.has(signal)) process.kill(process.pid, signal);
  };
  for (const signal of SIGNALS) process.on(signal, end);
  return stop;
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
