/** Where one entry names another. */
import { nearest } from './nearest.ts';
import { executionParts, type Plan, type Section } from './plan.ts';

const NAMES = {
  advances: ['criteria'],
  overcomes: ['obstacles'],
  needs: ['capabilities'],
  depends_on: ['objectives'],
  serves: ['objectives', 'capabilities', 'criteria', 'obstacles'],
} as const satisfies Record<string, readonly Section[]>;

export type ReferenceKey = keyof typeof NAMES;

type Owner = { readonly [K in ReferenceKey]?: readonly string[] | undefined } & {
  readonly status?: string | undefined;
};

export interface Reference {
  /** Who names it, for a sentence: objective `x`. */
  readonly by: string;
  readonly owner: Owner;
  readonly key: ReferenceKey;
  /** The list in which it stands, and where. */
  readonly list: readonly string[];
  readonly index: number;
  readonly id: string;
  /** The sections in which it may be found. */
  readonly to: readonly Section[];
}

/** Every place at which an entry of this strategy is named by another. */
export function* referencesOf(plan: Plan): Iterable<Reference> {
  for (const { id, objective } of plan.objectives) yield* referencesBy(`objective \`${id}\``, objective);
  for (const [id, initiative] of plan.initiatives) yield* referencesBy(`initiative \`${id}\``, initiative);
  for (const { part, items } of executionParts(plan.strategy))
    for (const [index, item] of items.entries())
      yield* referencesBy(`entry ${index + 1} of \`${part}\``, item);
}

const KEYS = Object.keys(NAMES) as ReferenceKey[];

function* referencesBy(by: string, owner: Owner): Iterable<Reference> {
  for (const key of KEYS) {
    const list = owner[key] ?? [];
    for (const [index, id] of list.entries()) yield { by, owner, key, list, index, id, to: NAMES[key] };
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
