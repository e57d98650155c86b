/** Finds where a strategy was before its folder or file was renamed: the same content, byte for byte, elsewhere. */
import { posix } from 'node:path';
import type { Repository, TreeEntry } from '../host/host.ts';
import { isStrategyFile } from '../model/strategy-file.ts';
import { READ_LIMIT } from './load.ts';
import { isFileEntry } from './stored.ts';

/** The content to find: by its id in git, or by its bytes. */
export type WantedFile = { readonly id: string } | { readonly bytes: Uint8Array };

const PLAN = /\.(?:ya?ml|md)$/;
/** The most files that are compared when only the bytes are known. */
const MOST = 2000;

/**
 * Finds the path of the file in a commit that has the content and whose name is gone afterwards. Undefined if there
 * is none, or more than one, so that nothing is guessed.
 * @param isStillThere whether a path exists on the other side too: then the file was copied, not moved
 */
export function findMovedFrom(
  repository: Repository,
  commit: string,
  wanted: WantedFile,
  isStillThere: (path: string) => boolean,
): string | undefined {
  const candidates = repository
    .allEntries(commit)
    .filter((entry) => isFileEntry(entry) && PLAN.test(entry.path));
  const same =
    'id' in wanted ? filterById(candidates, wanted.id) : filterByBytes(repository, candidates, wanted.bytes);
  const moved = same.filter(({ path }) => !isStillThere(path));
  return moved.length === 1 ? moved[0]?.path : undefined;
}

const filterById = (entries: readonly TreeEntry[], id: string) => entries.filter((entry) => entry.id === id);

/** Filters entries by content; line ends may differ between git and the working tree. */
function filterByBytes(repository: Repository, entries: readonly TreeEntry[], bytes: Uint8Array) {
  const isUsual = ({ path }: TreeEntry) => isStrategyFile(posix.basename(path));
  const few = [...entries.filter(isUsual), ...entries.filter((entry) => !isUsual(entry))].slice(0, MOST);
  const found = repository.objects(
    few.map(({ id }) => id),
    READ_LIMIT,
  );
  const wanted = normalizeLineEnds(bytes);
  return few.filter((_entry, index) => {
    const object = found[index];
    return object?.is === 'blob' && normalizeLineEnds(object.bytes) === wanted;
  });
}

const normalizeLineEnds = (bytes: Uint8Array) =>
  Buffer.from(bytes).toString('latin1').replaceAll('\r\n', '\n');
