/** Where one entry names another. */
import { getStrategyKinds, isReference, type KeyKind } from './key-kinds.ts';
import { findNearest } from './nearest.ts';
import type { Plan, Section } from './plan.ts';
import type { Strategy } from './schema.ts';
import { describePath, type Path } from './texts.ts';

/** A list of references and its owner. */
export interface Reference {
  /** The owner, for a sentence: objective `x`. */
  readonly by: string;
  readonly owner: { readonly status?: string | undefined };
  readonly key: string;
  /** The keys that the owner may have. */
  readonly keys: KeyKind;
  /** The list and its place. */
  readonly list: readonly string[];
  readonly index: number;
  readonly id: string;
  /** The sections that may contain the entry. */
  readonly to: readonly Section[];
}

const knownReferences = new WeakMap<Strategy, readonly Reference[]>();

/** Lists every place where an entry of this strategy refers to another. */
export function listReferences({ strategy }: Plan): readonly Reference[] {
  const before = knownReferences.get(strategy);
  if (before) return before;
  const found = [...walkReferences(strategy, getStrategyKinds(), [])];
  knownReferences.set(strategy, found);
  return found;
}

function* walkReferences(owner: object, keys: KeyKind, path: Path): Generator<Reference> {
  for (const [name, value] of Object.entries(owner)) {
    const key = Array.isArray(owner) ? Number(name) : name;
    const of = keys.below(key);
    if (!of || typeof value !== 'object' || value === null) continue;
    if (of.kind !== 'reference') yield* walkReferences(value, of, [...path, key]);
    else if (isReference(of)) {
      const shared = { by: describePath(path), owner, key: name, keys, list: value as readonly string[] };
      for (const [index, id] of shared.list.entries())
        yield { ...shared, index, id, to: (of.to ?? []) as readonly Section[] };
    }
  }
}

/** The most unknown names that are compared with existing ones, because comparing is slow. */
const MOST_MISSPELT = 100;

/**
 * Returns the ids that are referred to; a misspelt reference, which has its own finding, counts for the id that was
 * meant.
 */
export function matchIds(references: Iterable<Reference>, ids: readonly string[]): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { id } of references) named.add(id);
  const known = new Set(ids);
  const misspelt = [...named].filter((id) => !known.has(id)).slice(0, MOST_MISSPELT);
  for (const id of misspelt) named.add(findNearest(id, ids) ?? id);
  return named;
}
