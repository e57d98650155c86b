/** The place of each object and key of a model in its text. */
import type { Range } from '../../model/finding.ts';
import type { Lines } from '../lines.ts';

export type Key = string | number;
export type KeyPath = readonly Key[];

/** Offsets of a key and its value; a list's item has no key of its own. */
export interface Slot {
  readonly start: number;
  /** Where the key ends; the same as `start` for an item of a list. */
  readonly keyEnd: number;
  readonly valueStart: number;
  readonly end: number;
}

/** The place of an object: its parent, its key there, and its own keys. */
export interface ObjectPlace {
  readonly parent: object | undefined;
  readonly key: Key | undefined;
  readonly slots: ReadonlyMap<Key, Slot>;
}

export interface Places {
  /** Returns the range of an object's key and value; if the key is absent, that of the object's own name. */
  range(at: object, key?: Key): Range;
  path(at: object): KeyPath;
  has(at: object, key: Key): boolean;
  slot(at: object, key: Key): Slot | undefined;
  /** Returns the slots of every key and item in the text, including those that could not be understood. */
  slots(): readonly Slot[];
  /** Returns the wanted slots (by default all) with their paths, in the order in which they were read. */
  entries(isWanted?: (slot: Slot) => boolean): readonly { readonly path: KeyPath; readonly slot: Slot }[];
  /** Returns every list of the text. */
  lists(): readonly (readonly unknown[])[];
  /** Returns the slots whose value holds only sections and lists, such as a map of entries. */
  slotsOfEntries(): ReadonlySet<Slot>;
  /** Returns whether something at, above or below this path was left out because it could not be understood. */
  isDamaged(path: KeyPath): boolean;
  /** Returns whether a name occurred in a part that was left out. */
  isLost(name: string): boolean;
}

export interface PlaceBook extends Places {
  note(at: object, spot: ObjectPlace): void;
  damage(path: KeyPath, left?: unknown): void;
  rangeOfPath(root: object, path: KeyPath): Range;
  isOnOneLine(start: number, end: number): boolean;
  /** Removes an item of a list; the items after it move up and keep their places. */
  drop(list: unknown[], index: number): void;
}

/** Makes a book of places that fills while a text is read. */
export function makePlaceBook(lines: Lines): PlaceBook {
  const spots = new Map<object, ObjectPlace>();
  const read: { readonly at: object; readonly spot: ObjectPlace }[] = [];
  const damaged = new Set<string>();
  const aboveDamaged = new Set<string>();
  const lost = new Set<string>();

  const own = (at: object): Range => {
    const spot = spots.get(at);
    const slot =
      spot?.parent && spot.key !== undefined ? spots.get(spot.parent)?.slots.get(spot.key) : undefined;
    if (!slot) return header(spot);
    return slot.keyEnd > slot.start ? lines.range(slot.start, slot.keyEnd) : firstKey(spot, slot);
  };
  const header = (spot: ObjectPlace | undefined): Range => {
    const slot = spot?.slots.get('name') ?? spot?.slots.values().next().value;
    return slot ? lines.range(slot.start, slot.keyEnd) : lines.range(0, 0);
  };
  const firstKey = (spot: ObjectPlace | undefined, slot: Slot): Range => {
    const first = spot?.slots.values().next().value;
    return first && first.keyEnd > first.start
      ? lines.range(first.start, first.end)
      : lines.range(slot.start, slot.end);
  };
  const path = (at: object): KeyPath => {
    const spot = spots.get(at);
    return spot?.parent && spot.key !== undefined ? [...path(spot.parent), spot.key] : [];
  };
  const range = (at: object, key?: Key): Range => {
    const slot = key === undefined ? undefined : spots.get(at)?.slots.get(key);
    return slot ? lines.range(slot.start, slot.end) : own(at);
  };
  return {
    range,
    path,
    has: (at, key) => spots.get(at)?.slots.has(key) ?? false,
    slot: (at, key) => spots.get(at)?.slots.get(key),
    isDamaged: (wanted) =>
      aboveDamaged.has(formatPathKey(wanted)) || listPrefixes(wanted).some((prefix) => damaged.has(prefix)),
    isLost: (name) => lost.has(name),
    isOnOneLine: (start, end) => lines.position(start).line === lines.position(end).line,
    slots: () => read.flatMap(({ spot }) => [...spot.slots.values()]),
    entries: (isWanted = () => true) => {
      const found: { path: KeyPath; slot: Slot }[] = [];
      for (const { at, spot } of read)
        for (const [key, slot] of spot.slots)
          if (isWanted(slot)) found.push({ path: [...path(at), key], slot });
      return found;
    },
    lists: () => read.map(({ at }) => at).filter((at) => Array.isArray(at)),
    slotsOfEntries: () => findSlotsOfEntries(read, spots),
    note: (at, spot) => {
      spots.set(at, spot);
      read.push({ at, spot });
    },
    damage: (spoiled, left) => {
      damaged.add(formatPathKey(spoiled));
      for (const prefix of listPrefixes(spoiled)) aboveDamaged.add(prefix);
      const last = spoiled.at(-1);
      if (typeof last === 'string') lost.add(last);
      for (const name of listKeyNames(left)) lost.add(name);
    },
    drop: (list, index) => {
      list.splice(index, 1);
      const spot = spots.get(list);
      if (!spot) return;
      const left = [...spot.slots.entries()].filter(([key]) => key !== index);
      spots.set(list, { ...spot, slots: new Map(left.map(([, slot], at) => [at, slot])) });
      list.forEach((item, at) => {
        const own = typeof item === 'object' && item !== null ? spots.get(item) : undefined;
        if (own && typeof item === 'object' && item !== null) spots.set(item, { ...own, key: at });
      });
    },
    rangeOfPath: (root, wanted) => {
      let at: object = root;
      for (const key of wanted.slice(0, -1)) {
        const next: unknown = (at as Record<Key, unknown>)[key];
        if (typeof next !== 'object' || next === null) return range(at, key);
        at = next;
      }
      return range(at, wanted.at(-1));
    },
  };
}

function findSlotsOfEntries(
  read: readonly { readonly at: object; readonly spot: ObjectPlace }[],
  spots: ReadonlyMap<object, ObjectPlace>,
): ReadonlySet<Slot> {
  const inside = new Map<object, number>();
  for (const { spot } of read) if (spot.parent) inside.set(spot.parent, (inside.get(spot.parent) ?? 0) + 1);
  const found = new Set<Slot>();
  for (const { at, spot } of read) {
    if (!spot.parent || spot.key === undefined || inside.get(at) !== spot.slots.size) continue;
    const own = spots.get(spot.parent)?.slots.get(spot.key);
    if (own) found.add(own);
  }
  return found;
}

function formatPathKey(path: KeyPath): string {
  return JSON.stringify(path);
}

/** Lists a path and all of its prefixes. */
function listPrefixes(path: KeyPath): readonly string[] {
  return [...path.keys(), path.length].map((length) => formatPathKey(path.slice(0, length)));
}

function listKeyNames(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]) => [key, ...listKeyNames(child)]);
}
