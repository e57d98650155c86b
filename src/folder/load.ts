/** A strategy with its parent. */
import { basename, dirname } from 'node:path';
import { isUserError, UserError } from '../exit.ts';
import type { Files } from '../host/host.ts';
import type { Finding } from '../model/finding.ts';
import { makePlan, type Plan } from '../model/plan.ts';
import { quoteValue } from '../model/quote.ts';
import { parseStrategy, type StrategyReading } from '../source/parse.ts';
import { findStrategy } from './find.ts';
import { adviseForeign } from './foreign.ts';
import { findGitRoot, formatPath, isInside, resolveInside } from './paths.ts';

/** The most bytes read of a file; a file that fills it up is too large. */
export const READ_LIMIT = 1_048_576;
const PARENT_DEPTH = 16;

export interface Loaded {
  /** Absolute. */
  readonly path: string;
  /** The folder that the paths in it must stay within. */
  readonly root: string;
  readonly reading: StrategyReading;
  readonly parent: Plan | undefined;
  /** The file of the parent, links followed. */
  readonly parentPath?: string;
  /** Whether a part of the parent could not be read. */
  readonly isParentPartial?: boolean | undefined;
  /** Problems with the parent that it names. */
  readonly troubles: readonly Finding[];
}

/** A reader that reads each file once, even if it is the parent of many strategies. */
type Reader = (path: string) => StrategyReading;

const makeStrategyReader =
  (files: Files, cwd: string): Reader =>
  (path) =>
    parseStrategy(files.read(path, READ_LIMIT), formatPath(cwd, path));

/** Reads a strategy and its parent. Throws if it cannot be opened, or its format is newer than the program. */
export function loadStrategy(files: Files, cwd: string, path: string): Loaded {
  return loadText(files, cwd, path, files.read(path, READ_LIMIT));
}

/** Makes a loader for many strategies that refer to each other: each file is read once. */
export function makeStrategyLoader(files: Files, cwd: string): (path: string) => Loaded {
  const known = new Map<string, StrategyReading>();
  const once = makeStrategyReader(files, cwd);
  const read: Reader = (path) => {
    const reading = known.get(path) ?? once(path);
    known.set(path, reading);
    return reading;
  };
  return (path) => addParent(files, cwd, path, read(path), read);
}

/** Loads a strategy from text that was read elsewhere, such as standard input; `path` is the file it replaces. */
export function loadText(files: Files, cwd: string, path: string, bytes: Uint8Array): Loaded {
  return addParent(
    files,
    cwd,
    path,
    parseStrategy(bytes, formatPath(cwd, path)),
    makeStrategyReader(files, cwd),
  );
}

function addParent(files: Files, cwd: string, path: string, reading: StrategyReading, read: Reader): Loaded {
  if (reading.is === 'newer')
    throw new UserError(
      `${formatPath(cwd, path)} uses a newer format than this version of strat can read (1).`,
      'Update strat to a newer version.',
    );
  const root = findRootFor(files, cwd, path);
  return { path, root, reading, ...readParent(files, cwd, root, path, reading, read) };
}

/** Makes the error for a file of another program. */
export function makeForeignError(reading: StrategyReading): UserError {
  return new UserError(
    `${reading.file} is not a strat file: it has no \`strat: 1\`.`,
    adviseForeign(reading),
  );
}

/**
 * Finds the folder that the paths in a file must stay within: its repository, else the current folder, else its own.
 */
export function findRootFor(files: Files, cwd: string, path: string): string {
  return findGitRoot(files, dirname(path)) ?? (isInside(cwd, path) ? cwd : dirname(path));
}

const PARENT_HELP = 'Give a path relative to this file and inside the repository, such as `../company`.';

type Parentage = Pick<Loaded, 'parent' | 'parentPath' | 'isParentPartial' | 'troubles'>;

function readParent(
  files: Files,
  cwd: string,
  root: string,
  path: string,
  reading: StrategyReading,
  read: Reader,
): Parentage {
  const written = reading.model?.parent;
  if (written === undefined || !reading.model) return { parent: undefined, troubles: [] };
  const model = reading.model;
  const refuse = (rule: string, what: string, help = PARENT_HELP): Parentage => ({
    parent: undefined,
    troubles: [
      {
        rule,
        level: 'error',
        message: `The parent ${quoteValue(written)} ${what}.`,
        help,
        file: reading.file,
        range: reading.places.range(model, 'parent'),
        field: 'parent',
        related: [],
      },
    ],
  });
  const found = locateParent(files, cwd, root, path, written);
  if ('refused' in found) return refuse('reference-unknown', found.refused, found.help);
  const parent = read(found.path);
  if (parent.is !== 'strategy' || !parent.model)
    return refuse('reference-unknown', 'is not a strat file, or cannot be read');
  if (isOwnParent(files, cwd, root, path, found.path, read))
    return refuse('reference-cycle', 'leads back to this strategy');
  return {
    parent: makePlan(parent.model),
    parentPath: found.path,
    isParentPartial: parent.findings.some(({ level }) => level === 'error'),
    troubles: [],
  };
}

/** Finds the file of the parent that a strategy names, or says why it cannot be used. */
function locateParent(
  files: Files,
  cwd: string,
  root: string,
  from: string,
  written: string,
): { readonly path: string } | { readonly refused: string; readonly help?: string } {
  const resolved = resolveInside(files, root, dirname(from), written);
  if ('refused' in resolved) return resolved;
  const real = files.realPath(resolved.path);
  const kind = files.kind(real);
  if (kind !== 'file' && kind !== 'folder') return { refused: 'is not a strategy' };
  if (kind === 'file')
    return /\.(?:ya?ml|md)$/.test(basename(real)) ? { path: real } : { refused: 'is not a strategy' };
  try {
    return { path: findStrategy(files, cwd, real) };
  } catch (error) {
    if (!isUserError(error)) throw error;
    return {
      refused: 'has no strategy that can be read',
      help: `${error.message} ${error.hint ?? ''}`.trim(),
    };
  }
}

/** Returns whether the parents of a parent lead back to the strategy, up to sixteen levels. */
function isOwnParent(
  files: Files,
  cwd: string,
  root: string,
  own: string,
  parent: string,
  read: Reader,
): boolean {
  const seen = new Set([files.kind(own) ? files.realPath(own) : own]);
  let at = parent;
  for (let depth = 0; depth < PARENT_DEPTH; depth++) {
    const real = files.realPath(at);
    if (seen.has(real)) return true;
    seen.add(real);
    const written = read(at).model?.parent;
    const next = written === undefined ? undefined : locateParent(files, cwd, root, at, written);
    if (!next || 'refused' in next) return false;
    at = next.path;
  }
  return true;
}
