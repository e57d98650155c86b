/**
 * A folder of generated pages. A list in it names them, and each page carries a mark: a file without it is never
 * replaced or removed unless the user says so.
 */
import { dirname, join } from 'node:path';
import { UserError } from '../exit.ts';
import type { Files } from '../host/host.ts';
import { findGitRoot, formatPath, isInside, refuseOutside } from './paths.ts';
import { searchBelow } from './search.ts';

const LIST = '.strat-site.json';
/** The most bytes of a page that are examined. */
const MOST_BYTES = 64 * 1024 * 1024;
/** The pattern of our page names; anything else in the list is ignored. */
const PAGE = /^(?:[a-z0-9-]+\/)*[a-z0-9-]+\.html$/;

export interface OutputFolder {
  /** Writes a page, unless it is unchanged. */
  write(page: string, text: string): void;
  /**
   * Removes the pages of the last run that are no longer made.
   * @returns counts of what was done
   */
  finish(): { readonly written: number; readonly same: number; readonly removed: number };
}

export interface OutputOptions {
  readonly force: boolean;
  /** A text that every page of ours contains. */
  readonly mark: string;
  /** The strategies that the pages are made from, as absolute paths. */
  readonly strategies: readonly string[];
}

/**
 * Opens a folder for these pages. Throws, before changing anything, if it is the wrong folder or has other files in
 * their places.
 */
export function openOutput(
  files: Files,
  cwd: string,
  folder: string,
  pages: readonly string[],
  options: OutputOptions,
): OutputFolder {
  refuseFolder(files, cwd, folder, options);
  const list = readTextAt(files, join(folder, LIST));
  const known = parsePageList(list);
  const before: ReadonlySet<string> = known ?? new Set();
  const isOurs = (page: string) =>
    before.has(page) && readTextAt(files, join(folder, page))?.includes(options.mark) === true;
  if (known === undefined) refuseFile(files, cwd, join(folder, LIST), options.force);
  for (const page of pages) refusePage(files, cwd, folder, page, options.force || isOurs(page));
  const tally = { written: 0, same: 0, removed: 0 };
  writeList(files, folder, [...new Set([...before, ...pages])]);
  return {
    write(page, text) {
      const path = join(folder, page);
      const isSame = readTextAt(files, path) === text;
      if (!isSame) files.write(path, text, { force: true });
      tally[isSame ? 'same' : 'written']++;
    },
    finish() {
      const now = new Set(pages);
      for (const page of before) {
        if (now.has(page) || !isOurs(page) || findLink(files, folder, page) !== undefined) continue;
        files.remove(join(folder, page));
        tally.removed++;
      }
      writeList(files, folder, pages);
      return tally;
    },
  };
}

function refuseFolder(files: Files, cwd: string, folder: string, { strategies }: OutputOptions): void {
  const refuse = (why: string) => {
    throw new UserError(
      `${formatPath(cwd, folder)} ${why}, so no site can be written there.`,
      'Give the site a folder of its own, such as `--output _site`.',
    );
  };
  const kind = files.kind(folder);
  if (kind !== undefined && kind !== 'folder') refuse(kind === 'link' ? 'is a link' : 'is not a folder');
  const root = findGitRoot(files, folder);
  if (root === folder) refuse('is the top of the repository');
  refuseOutside(files, cwd, folder);
  if (/[\\/]\.git(?:[\\/]|$)/i.test(folder)) refuse('is inside `.git`');
  const holds = (path: string) => isInside(folder, path);
  if (strategies.some(holds) || (kind === 'folder' && searchBelow(files, cwd, folder).strategies.length > 0))
    refuse('holds a strategy');
}

/**
 * Throws if a page cannot be written.
 * @param may whether an existing file may be replaced
 */
function refusePage(files: Files, cwd: string, folder: string, page: string, may: boolean): void {
  const link = findLink(files, folder, page);
  if (link !== undefined)
    throw new UserError(
      `${formatPath(cwd, link)} is a link, and strat does not write through links.`,
      'Delete the link.',
    );
  refuseFile(files, cwd, join(folder, page), may);
}

function refuseFile(files: Files, cwd: string, path: string, may: boolean): void {
  if (files.kind(path) === undefined || may) return;
  throw new UserError(
    `${formatPath(cwd, path)} already exists, and \`strat site\` did not write it.`,
    'Give another folder, or add --force to replace the file.',
  );
}

/** Finds a link among a page and the folders between it and the top. */
function findLink(files: Files, folder: string, page: string): string | undefined {
  for (let at = join(folder, page); at !== folder; at = dirname(at)) if (files.kind(at) === 'link') return at;
  return undefined;
}

/** Parses the list of pages; undefined if the list is not ours. */
function parsePageList(text: string | undefined): ReadonlySet<string> | undefined {
  try {
    const list: unknown = text === undefined ? undefined : JSON.parse(text);
    if (typeof list !== 'object' || list === null || !('pages' in list)) return undefined;
    const pages: readonly unknown[] = Array.isArray(list.pages) ? list.pages : [];
    return new Set(pages.filter((page): page is string => typeof page === 'string' && PAGE.test(page)));
  } catch {
    return undefined;
  }
}

function writeList(files: Files, folder: string, pages: readonly string[]): void {
  const text = `${JSON.stringify({ madeBy: 'strat site', pages: [...pages].sort() }, null, 1)}\n`;
  const path = join(folder, LIST);
  if (readTextAt(files, path) !== text) files.write(path, text, { force: true });
}

function readTextAt(files: Files, path: string): string | undefined {
  if (files.kind(path) !== 'file') return undefined;
  return new TextDecoder().decode(files.read(path, MOST_BYTES));
}
