/** Makes the values of the quick reader, with their places. */
import type { Key, Slot } from './places.ts';
import { type Cursor, count, trimmed, unsure } from './quick-cursor.ts';
import { badScalar, spelling } from './scalars.ts';

/** The parent object of a value, and its key there. */
export interface Within {
  readonly parent: object | undefined;
  readonly key: Key | undefined;
}

export interface Section {
  readonly value: Record<string, unknown>;
  readonly slots: Map<Key, Slot>;
  readonly spellings: Set<string>;
}

export interface List {
  readonly value: unknown[];
  readonly slots: Map<Key, Slot>;
}

export interface Pair {
  readonly key: string;
  readonly keyStart: number;
  readonly keyEnd: number;
  readonly value: unknown;
}

/**
 * The library counts a level for a list, for its items and for values on their own lines: two of its levels equal
 * one of ours.
 */
const DEPTH = 15;

export function enter(cursor: Cursor): void {
  if (++cursor.depth > DEPTH) unsure();
}

export function leave(cursor: Cursor): void {
  cursor.depth--;
}

export function mapIn(cursor: Cursor, { parent, key }: Within): Section {
  const section = { value: Object.create(null), slots: new Map(), spellings: new Set<string>() };
  cursor.places.note(section.value, { parent, key, slots: section.slots });
  return section;
}

export function listIn(cursor: Cursor, { parent, key }: Within): List {
  const list: List = { value: [], slots: new Map() };
  cursor.places.note(list.value, { parent, key, slots: list.slots });
  return list;
}

/** Adds a value that was just read to its map. */
export function putPair(
  cursor: Cursor,
  { value: map, slots, spellings }: Section,
  { key, keyStart, keyEnd, value }: Pair,
): void {
  const spelled = spelling(key);
  if (spellings.has(spelled) || badScalar(value)) unsure();
  count(cursor, 10);
  const { offset, start, end } = cursor;
  const valueEnd = trimmed(cursor.text, start, end);
  spellings.add(spelled);
  slots.set(key, {
    start: keyStart + offset,
    keyEnd: keyEnd + offset,
    valueStart: start + offset,
    end: Math.max(keyEnd, valueEnd) + offset,
  });
  map[key] = value;
}

export function putItem(cursor: Cursor, { value: list, slots }: List, item: unknown): void {
  if (badScalar(item)) unsure();
  count(cursor, 10);
  const { offset } = cursor;
  const start = cursor.start + offset;
  const end = trimmed(cursor.text, cursor.start, cursor.end) + offset;
  slots.set(list.length, { start, keyEnd: start, valueStart: start, end });
  list.push(item);
}
