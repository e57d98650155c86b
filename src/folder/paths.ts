/** Finds the repository's root and resolves every path that a file names. */
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { UserError } from '../exit.ts';
import type { Files } from '../host/host.ts';
import { hasGitPart } from '../model/git-part.ts';

/** Finds the folder with `.git` at or above a place; undefined outside any repository. */
export function findGitRoot(files: Files, from: string): string | undefined {
  for (const folder of walkUpward(from)) if (files.kind(join(folder, '.git'))) return folder;
  return undefined;
}

/** Walks a folder and all folders above it. */
export function* walkUpward(from: string): Generator<string> {
  for (let folder = from; ; folder = dirname(folder)) {
    yield folder;
    if (dirname(folder) === folder) return;
  }
}

/** Names a folder in the middle of a sentence: by its path, or as `this folder`. */
export function sayFolder(cwd: string, path: string): string {
  const shown = formatPath(cwd, path);
  return shown === '.' ? 'this folder' : shown;
}

/** Returns whether a path is a folder or inside it; both are absolute. */
export function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!isAbsolute(way) && way !== '..' && !way.startsWith(`..${sep}`));
}

/**
 * Describes the folder of a strategy as a command argument from here; undefined if the command finds it without one.
 */
export function describePlaceFrom(cwd: string, path: string): string | undefined {
  const folder = dirname(path);
  return isInside(folder, cwd) ? undefined : formatPath(cwd, folder);
}

/** Names a strategy in a command as the user did, otherwise by its folder; undefined if the command finds it alone. */
export function describeGivenPlace(cwd: string, given: string | undefined, path: string): string | undefined {
  const full = given === undefined ? undefined : resolve(cwd, given);
  return full === path || full === dirname(path) ? given : describePlaceFrom(cwd, path);
}

/** The target of a path that a file names, or why it is refused. */
export type ResolvedPath = { readonly path: string } | { readonly refused: string };

const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/**
 * Resolves a path from a file of the repository. It must be relative and have plain names, and its target, with
 * links followed, must be inside the root and outside `.git`.
 * @param base the folder of the file that names it
 */
export function resolveInside(files: Files, root: string, base: string, written: string): ResolvedPath {
  const refused = explainRefusedForm(written);
  if (refused) return { refused };
  const path = resolve(base, written);
  if (!isInside(root, path)) return { refused: 'leads out of the repository' };
  const real = resolveRealPath(files, path);
  if (real === undefined) return { refused: 'leads to nothing' };
  const strays = explainStray(files, root, real);
  return strays === undefined ? { path } : { refused: strays };
}

/** Explains why a place, with links followed, is not one of the repository's own files; undefined if it is. */
export function explainStray(files: Files, root: string, real: string): string | undefined {
  const top = files.realPath(root);
  if (!isInside(top, real)) return 'leads out of the repository';
  return hasGitPart(relative(top, real)) ? 'leads into `.git`' : undefined;
}

/** Resolves links; undefined if nothing is there, links lead in a circle, or access is denied. */
function resolveRealPath(files: Files, path: string): string | undefined {
  try {
    return files.kind(path) && files.realPath(path);
  } catch {
    return undefined;
  }
}

function explainRefusedForm(written: string): string | undefined {
  if (written.trim() === '') return 'is empty';
  if (/[\0-\x1f\x7f]/.test(written)) return 'holds control characters';
  if (/^(?:[/\\~%$]|[A-Za-z]:)/.test(written) || /^[a-z][a-z0-9+.-]*:/i.test(written))
    return 'is not a relative path';
  if (written.includes('\\')) return 'has a backslash; write `/`';
  const parts = written
    .replace(/^(?:\.\.?\/)+/, '')
    .replace(/\/$/, '')
    .split('/');
  const isPlain = (part: string) => part !== '' && part !== '.' && !part.includes(':') && !DEVICE.test(part);
  if (!parts.every(isPlain) && !/^(?:\.\.?\/?)+$/.test(written)) return 'is not a plain path';
  if (hasGitPart(written)) return 'leads into `.git`';
  return undefined;
}

/** Throws if nothing may be written in a folder, because it leads through a link out of its repository. */
export function refuseOutside(files: Files, cwd: string, folder: string): void {
  const stray = files.findStray(folder);
  if (stray !== undefined)
    throw new UserError(
      `${formatPath(cwd, folder)} leads through a link ${stray}.`,
      'Give the path without links.',
    );
}

/** Returns whether a regular file is at a path below a root as git sees it: no folder above it is a link. */
export function isFileBelow(files: Files, root: string, spot: string): boolean {
  const path = join(root, spot);
  return files.kind(path) === 'file' && files.realPath(path) === join(files.realPath(root), spot);
}

/** Formats a path for display: relative to the current folder if it is inside it, with `/`. */
export function formatPath(cwd: string, path: string): string {
  const way = relative(cwd, path);
  const short = isInside(cwd, path)
    ? way || '.'
    : way.split(sep).filter((part) => part === '..').length <= 3
      ? way
      : path;
  return short.split(sep).join('/');
}
