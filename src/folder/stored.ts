/** Files stored in git: which may be read, and the errors for others. */
import { UserError } from '../exit.ts';
import type { GitObject, Repository, TreeEntry } from '../host/host.ts';
import { READ_LIMIT } from './load.ts';

/** A file's content with its name for display: `HEAD:team/strategy.yaml`. */
export interface StoredFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

const FILE_MODES: ReadonlySet<string> = new Set(['100644', '100755']);
const POINTER = 'version https://git-lfs.github.com/spec/';
const LONGEST_POINTER = 1024;

export function isFileEntry({ mode }: TreeEntry): boolean {
  return FILE_MODES.has(mode);
}

/**
 * Reads contents by path. Throws if one is not a plain file, too large or missing.
 * @param show makes the display name
 */
export function readStoredFiles(
  repository: Repository,
  entries: readonly TreeEntry[],
  show: (path: string) => string,
): ReadonlyMap<string, StoredFile> {
  for (const entry of entries) refuseEntry(entry, show(entry.path));
  const found = repository.objects(
    entries.map(({ id }) => id),
    READ_LIMIT,
  );
  return new Map(entries.map(({ path }, index) => [path, readStoredFile(found[index], show(path))]));
}

function refuseEntry({ mode, size = 0 }: TreeEntry, file: string): void {
  if (mode === '120000') throw makeLinkError(file);
  if (mode === '160000') throw new UserError(`${file} is a submodule.`, 'Run strat inside the submodule.');
  if (!FILE_MODES.has(mode)) throw new UserError(`${file} is a folder.`, 'Give the path of a file in it.');
  if (size > READ_LIMIT) throw makeTooLargeError(file);
}

export const makeLinkError = (file: string) =>
  new UserError(`${file} is a link, and strat does not follow links.`, 'Give the path of the file itself.');

const makeTooLargeError = (file: string) =>
  new UserError(`${file} is over 1 MiB.`, 'Split it into smaller strategies.');

/** Reads the content of a file object. Throws if it is not a file or its content is stored elsewhere. */
export function readStoredFile(object: GitObject | undefined, file: string): StoredFile {
  if (object?.is === 'too-large') throw makeTooLargeError(file);
  if (object?.is !== 'blob')
    throw new UserError(`git has no content for ${file}.`, 'Run `git fsck`, or clone it again.');
  return refusePointer({ file, bytes: object.bytes });
}

/** Throws if a file is only a Git LFS pointer. */
export function refusePointer(piece: StoredFile): StoredFile {
  if (!isLfsPointer(piece.bytes)) return piece;
  throw new UserError(
    `${piece.file} is stored in Git LFS, so its text is not here.`,
    'Store strategies in git itself: run `git lfs untrack` for them, and commit them again.',
  );
}

export function isLfsPointer(bytes: Uint8Array): boolean {
  if (bytes.length > LONGEST_POINTER) return false;
  return new TextDecoder().decode(bytes.subarray(0, POINTER.length)) === POINTER;
}
