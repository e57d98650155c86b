/** Finds entries of a list that are there twice, word for word. */
import { quoteValue } from '../model/quote.ts';
import type { KeyPath, Places } from './yaml/places.ts';
import type { Trouble } from './yaml/trouble.ts';

/** The most entries that are reported, because a list may have been pasted again and again. */
const MOST_TWINS = 20;

/** Reports entries that repeat an entry of the same list. */
export function findTwins(places: Places): readonly Trouble[] {
  const found: Trouble[] = [];
  for (const list of places.lists()) {
    if (list.length > 1) compareEntries(list, places, found);
    if (found.length >= MOST_TWINS) break;
  }
  return found.slice(0, MOST_TWINS);
}

/** Compares each entry with those before it that have the same weight: writing all of them out would take time. */
function compareEntries(list: readonly unknown[], places: Places, found: Trouble[]): void {
  const byWeight = new Map<unknown, number[]>();
  for (const [index, entry] of list.entries()) {
    // Numbers count something by their place in the list; two of them may well be equal.
    if (entry === null || typeof entry === 'number') continue;
    if (found.length >= MOST_TWINS) return;
    const weight = typeof entry === 'object' ? weigh(entry) : entry;
    const same = byWeight.get(weight);
    const twin = same?.find((other) => isSame(list[other], entry));
    if (twin !== undefined) found.push(reportTwin(list, twin, index, places));
    else if (same) same.push(index);
    else byWeight.set(weight, [index]);
  }
}

/** Returns a number that is the same for entries that say the same. */
function weigh(entry: object): number {
  let weight = 0;
  for (const value of Object.values(entry)) {
    weight = (weight * 31) | 0;
    if (typeof value === 'string') weight += value.length;
  }
  return weight;
}

function isSame(one: unknown, other: unknown): boolean {
  return one === other || (typeof one === 'object' && JSON.stringify(one) === JSON.stringify(other));
}

function reportTwin(list: readonly unknown[], twin: number, index: number, places: Places): Trouble {
  const path: KeyPath = [...places.path(list), index];
  const entry = list[index];
  const name = typeof entry === 'object' ? `Entry ${index + 1}` : quoteValue(entry);
  const { line } = places.range(list, twin).start;
  return {
    rule: 'syntax',
    level: 'warn',
    message: `${name} of ${quoteValue(places.path(list).at(-1) ?? 'the list')} is there twice: entry ${twin + 1}, in line ${line}, is the same.`,
    help: 'Delete one of them.',
    range: places.range(list, index),
    path,
  };
}
