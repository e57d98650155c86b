/** Where one entry names another. */
import { getStrategyKinds, isReference, type KeyKind } from './key-kinds.ts';
import { findNearest } from './nearest.ts';
import type { Plan, Section } from './plan.ts';
import { remember } from './remember.ts';
import type { Strategy } from './schema.ts';
import type { Path } from './texts.ts';

/** A list of references and its owner. */
export interface Reference {
  /** The path of the owner, from the top of the file. */
  readonly path: Path;
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

const listStrategyReferences = remember((strategy: Strategy): readonly Reference[] => {
  const found: Reference[] = [];
  collectReferences(strategy, getStrategyKinds(), [], found);
  return found;
});

/** Lists every place where an entry of this strategy refers to another. */
export function listReferences({ strategy }: Plan): readonly Reference[] {
  return listStrategyReferences(strategy);
}

function collectReferences(owner: object, keys: KeyKind, path: Path, into: Reference[]): void {
  const isList = Array.isArray(owner);
  for (const name of Object.keys(owner)) {
    const value = (owner as Readonly<Record<string, unknown>>)[name];
    if (typeof value !== 'object' || value === null) continue;
    const key = isList ? Number(name) : name;
    const of = keys.below(key);
    if (!of) continue;
    if (of.kind !== 'reference') collectReferences(value, of, [...path, key], into);
    else if (isReference(of)) {
      const list = value as readonly string[];
      const to = (of.to ?? []) as readonly Section[];
      for (const [index, id] of list.entries())
        if (!isFarReference(id)) into.push({ path, owner, key: name, keys, list, index, id, to });
    }
  }
}

/** Returns whether a reference names an entry of another strategy: `folder#id`. */
export function isFarReference(id: string): boolean {
  return id.includes('#');
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
