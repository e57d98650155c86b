/** Pairs the items of two lists that have no ids. */
import { listContentWords, measureLikeness } from '../model/words.ts';

export type Keys = Readonly<Record<string, unknown>>;

/** Returns the first text of an item, which says what it is about. */
export function getFirstText(item: Keys): string {
  return String(Object.values(item).find((value) => typeof value === 'string') ?? '');
}

const ALIKE = 0.5;
const MOST_PAIRS = 20_000;
const NO_WORDS: ReadonlySet<string> = new Set();

export interface PairedItems {
  readonly pairs: readonly (readonly [Keys, Keys])[];
  readonly gone: readonly Keys[];
  readonly fresh: readonly Keys[];
}

/** Pairs items that are equal, then those with the same first text, then those that read most alike. */
export function pairItems(was: readonly Keys[], is: readonly Keys[]): PairedItems {
  const left = new Set(was);
  const right = new Set(is);
  const pairs: (readonly [Keys, Keys])[] = [];
  const pair = (one: Keys, other: Keys) => {
    if (!left.delete(one)) return;
    if (right.delete(other)) pairs.push([one, other]);
    else left.add(one);
  };
  for (const name of [(item: Keys) => JSON.stringify(item), getFirstText]) {
    const byName = groupItems([...right], name);
    for (const one of [...left]) {
      const other = byName.get(name(one))?.find((item) => right.has(item));
      if (other) pair(one, other);
    }
  }
  for (const { one, other } of pairLikest([...left], [...right])) pair(one, other);
  return { pairs, gone: was.filter((one) => left.has(one)), fresh: is.filter((one) => right.has(one)) };
}

function groupItems(
  items: readonly Keys[],
  name: (item: Keys) => string,
): ReadonlyMap<string, readonly Keys[]> {
  const found = new Map<string, Keys[]>();
  for (const item of items) found.set(name(item), [...(found.get(name(item)) ?? []), item]);
  return found;
}

/** Pairs items that read alike, the most alike first, in an order that does not depend on which side is first. */
function pairLikest(left: readonly Keys[], right: readonly Keys[]) {
  if (left.length * right.length > MOST_PAIRS) return [];
  const words = new Map(
    [...left, ...right].map((item) => [item, listContentWords(getFirstText(item), NO_WORDS)]),
  );
  const both = (one: Keys, other: Keys) => [getFirstText(one), getFirstText(other)].sort().join('\n');
  return left
    .flatMap((one) =>
      right.map((other) => ({
        one,
        other,
        score: measureLikeness(words.get(one) ?? NO_WORDS, words.get(other) ?? NO_WORDS),
        name: both(one, other),
      })),
    )
    .filter(({ score }) => score >= ALIKE)
    .sort((a, b) => b.score - a.score || (a.name < b.name ? -1 : 1));
}
