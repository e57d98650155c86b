/** Files as git keeps them: which may be read, and what is said of those that may not. */
import { UserError } from '../exit.ts';
import type { GitObject, Repository, TreeEntry } from '../host/host.ts';
import { READ_LIMIT } from './load.ts';

/** A file's content with its name as it is shown: `HEAD:team/strategy.yaml`. */
export interface Piece {
  readonly file: string;
  readonly bytes: Uint8Array;
}

const FILE_MODES: ReadonlySet<string> = new Set(['100644', '100755']);
const POINTER = 'version https://git-lfs.github.com/spec/';
const LONGEST_POINTER = 1024;

export function isFile({ mode }: TreeEntry): boolean {
  return FILE_MODES.has(mode);
}

/** Contents by path; throws where one is no plain file, too large or not there. @param show makes the shown name */
export function readEntries(
  repository: Repository,
  entries: readonly TreeEntry[],
  show: (path: string) => string,
): ReadonlyMap<string, Piece> {
  for (const entry of entries) refuseEntry(entry, show(entry.path));
  const found = repository.objects(
    entries.map(({ id }) => id),
    READ_LIMIT,
  );
  return new Map(entries.map(({ path }, index) => [path, pieceOf(found[index], show(path))]));
}

function refuseEntry({ mode, size = 0 }: TreeEntry, file: string): void {
  if (mode === '120000') throw linkError(file);
  if (mode === '160000')
    throw new UserError(`${file} is a submodule.`, 'Run strat in the folder of the submodule.');
  if (!FILE_MODES.has(mode)) throw new UserError(`${file} is a folder.`, 'Name the file in it.');
  if (size > READ_LIMIT) throw tooLarge(file);
}

export const linkError = (file: string) =>
  new UserError(`${file} is a link, and links are not followed.`, 'Name the file itself.');

const tooLarge = (file: string) =>
  new UserError(`${file} is over 1 MiB.`, 'A strategy is read by people: split it.');

/** The content of an object, which is a file's. Throws where it is not, or is kept elsewhere. */
export function pieceOf(object: GitObject | undefined, file: string): Piece {
  if (object?.is === 'too-large') throw tooLarge(file);
  if (object?.is !== 'blob')
    throw new UserError(`git has no content for ${file}.`, 'Run `git fsck`, or clone it again.');
  return withContent({ file, bytes: object.bytes });
}

/** Throws where a file holds nothing but the place where Git LFS keeps its content. */
export function withContent(piece: Piece): Piece {
  if (!isPointer(piece.bytes)) return piece;
  throw new UserError(
    `${piece.file} is kept in Git LFS, so only a pointer to it is here.`,
    'Keep strategies in git itself: `git lfs untrack` them, and commit them again.',
  );
}

export function isPointer(bytes: Uint8Array): boolean {
  if (bytes.length > LONGEST_POINTER) return false;
  return new TextDecoder().decode(bytes.subarray(0, POINTER.length)) === POINTER;
}
