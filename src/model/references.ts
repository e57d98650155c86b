/** Where one entry names another. */
import { isReference, type KeyKind, strategyKinds } from './key-kinds.ts';
import { nearest } from './nearest.ts';
import type { Plan, Section } from './plan.ts';
import type { Strategy } from './schema.ts';
import { type Path, subjectAt } from './texts.ts';

/** A list of references, and what holds it. */
export interface Reference {
  /** Who names it, for a sentence: objective `x`. */
  readonly by: string;
  readonly owner: { readonly status?: string | undefined };
  readonly key: string;
  /** The keys that the owner may have. */
  readonly keys: KeyKind;
  /** The list in which it stands, and where. */
  readonly list: readonly string[];
  readonly index: number;
  readonly id: string;
  /** The sections in which it may be found. */
  readonly to: readonly Section[];
}

const walked = new WeakMap<Strategy, readonly Reference[]>();

/** Every place at which an entry of this strategy is named by another. */
export function referencesOf({ strategy }: Plan): readonly Reference[] {
  const before = walked.get(strategy);
  if (before) return before;
  const found = [...referencesIn(strategy, strategyKinds(), [])];
  walked.set(strategy, found);
  return found;
}

function* referencesIn(owner: object, keys: KeyKind, path: Path): Generator<Reference> {
  for (const [name, value] of Object.entries(owner)) {
    const key = Array.isArray(owner) ? Number(name) : name;
    const of = keys.below(key);
    if (!of || typeof value !== 'object' || value === null) continue;
    if (of.kind !== 'reference') yield* referencesIn(value, of, [...path, key]);
    else if (isReference(of)) {
      const shared = { by: subjectAt(path), owner, key: name, keys, list: value as readonly string[] };
      for (const [index, id] of shared.list.entries())
        yield { ...shared, index, id, to: (of.to ?? []) as readonly Section[] };
    }
  }
}

/** So many unknown names are compared with those that exist: comparing is slow. */
const MOST_MISSPELT = 100;

/** The ids out of a list that are named; a misspelt name, of which has been told, counts as the one that was meant. */
export function idsMeant(references: Iterable<Reference>, ids: readonly string[]): ReadonlySet<string> {
  const named = new Set<string>();
  for (const { id } of references) named.add(id);
  const known = new Set(ids);
  const misspelt = [...named].filter((id) => !known.has(id)).slice(0, MOST_MISSPELT);
  for (const id of misspelt) named.add(nearest(id, ids) ?? id);
  return named;
}
