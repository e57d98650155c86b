/** Sorts the strategies of a site into a tree: each with those above it and those that serve it. */

/** The place of a strategy in the site. */
export interface Placed {
  /** Its folder below the site. */
  readonly place: string;
  /** The place of its parent strategy. */
  readonly parent: string | undefined;
  readonly title: string;
}

export interface Ranked<T> {
  readonly one: T;
  /** The number of strategies above it. */
  readonly depth: number;
}

/**
 * Sorts each strategy behind its parent, otherwise by title; strategies that serve each other in a circle stand alone.
 */
export function sortFamily<T extends Placed>(all: readonly T[]): readonly Ranked<T>[] {
  const below = groupByParent(all);
  const seen = new Set<string>();
  const ranked: Ranked<T>[] = [];
  const add = (one: T, depth: number) => {
    if (seen.has(one.place)) return;
    seen.add(one.place);
    ranked.push({ one, depth });
    for (const child of below.get(one.place) ?? []) add(child, depth + 1);
  };
  const known = new Set(all.map(({ place }) => place));
  for (const one of sortByTitle(all)) if (one.parent === undefined || !known.has(one.parent)) add(one, 0);
  for (const one of sortByTitle(all)) add(one, 0);
  return ranked;
}

/** Groups the strategies by the place of their parent. */
export function groupByParent<T extends Placed>(all: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const below = new Map<string, T[]>();
  for (const one of sortByTitle(all)) {
    if (one.parent === undefined) continue;
    const children = below.get(one.parent) ?? [];
    children.push(one);
    below.set(one.parent, children);
  }
  return below;
}

/** Lists the strategies above one, the highest first. */
export function listAncestors<T extends Placed>(one: T, byPlace: ReadonlyMap<string, T>): readonly T[] {
  const above: T[] = [];
  const seen = new Set([one.place]);
  for (let at = findParent(one, byPlace); at && !seen.has(at.place); at = findParent(at, byPlace)) {
    seen.add(at.place);
    above.unshift(at);
  }
  return above;
}

const findParent = <T extends Placed>({ parent }: T, byPlace: ReadonlyMap<string, T>): T | undefined =>
  parent === undefined ? undefined : byPlace.get(parent);

const COLLATOR = new Intl.Collator('en', { numeric: true });

export function sortByTitle<T extends Pick<Placed, 'title' | 'place'>>(all: readonly T[]): readonly T[] {
  return [...all].sort((a, b) => COLLATOR.compare(a.title, b.title) || (a.place < b.place ? -1 : 1));
}
