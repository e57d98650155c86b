/** Walks the keys of a file. It needs no schema, only kinds that were read from one. */
import type { KeyKind, Mark } from './key-info.ts';

/** A key and its place: `*` for an id, a handle or an item. */
export interface PlacedKind {
  readonly path: readonly string[];
  readonly kind: KeyKind;
}

/** Walks every key of a file, at every place where it occurs. */
export function* walkKeyKinds(root: KeyKind, path: readonly string[] = []): Generator<PlacedKind> {
  for (const key of root.keys.length > 0 ? root.keys : ['*']) {
    const kind = root.below(key);
    if (!kind) continue;
    yield { path: [...path, key], kind };
    yield* walkKeyKinds(kind, [...path, key]);
  }
}

/** Lists the keys of a section or entry that have a mark, in the order of the model. */
export function listKeysWith(mark: Mark, of: KeyKind | undefined): readonly string[] {
  return of?.keys.filter((key) => of.below(key)?.has(mark)) ?? [];
}
