/** Makes the values of the quick reader, with their places. */
import type { Key, Slot } from './places.ts';
import { type Cursor, countLexemes, throwUnsure, trimWhiteSpace } from './quick-cursor.ts';
import { explainBadScalar, foldSpelling } from './scalars.ts';

/** The parent object of a value, and its key there. */
export interface Within {
  readonly parent: object | undefined;
  readonly key: Key | undefined;
}

export interface MapFrame {
  readonly value: Record<string, unknown>;
  readonly slots: Map<Key, Slot>;
  /** Every key as it is folded; made for the first that folding changes. */
  spellings: Set<string> | undefined;
}

export interface ListFrame {
  readonly value: unknown[];
  readonly slots: Map<Key, Slot>;
}

export interface KeyValue {
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

export function enterLevel(cursor: Cursor): void {
  if (++cursor.depth > DEPTH) throwUnsure();
}

export function leaveLevel(cursor: Cursor): void {
  cursor.depth--;
}

export function openMap(cursor: Cursor, { parent, key }: Within): MapFrame {
  const section: MapFrame = { value: Object.create(null), slots: new Map(), spellings: undefined };
  cursor.places.note(section.value, { parent, key, slots: section.slots });
  return section;
}

export function openList(cursor: Cursor, { parent, key }: Within): ListFrame {
  const list: ListFrame = { value: [], slots: new Map() };
  cursor.places.note(list.value, { parent, key, slots: list.slots });
  return list;
}

/** Adds a value that was just read to its map. */
export function putPair(cursor: Cursor, frame: MapFrame, { key, keyStart, keyEnd, value }: KeyValue): void {
  const { value: map, slots } = frame;
  if (isTwin(frame, key) || explainBadScalar(value)) throwUnsure();
  countLexemes(cursor, 10);
  const { offset, start, end } = cursor;
  const valueEnd = trimWhiteSpace(cursor.text, start, end);
  slots.set(key, {
    start: keyStart + offset,
    keyEnd: keyEnd + offset,
    valueStart: start + offset,
    end: Math.max(keyEnd, valueEnd) + offset,
  });
  map[key] = value;
}

/** Returns whether a map has a key that looks like this one, and notes this one. */
function isTwin(frame: MapFrame, key: string): boolean {
  const spelled = foldSpelling(key);
  if (spelled !== key) frame.spellings ??= new Set([...frame.slots.keys()].map(String));
  const isKnown = frame.spellings?.has(spelled) ?? frame.slots.has(key);
  frame.spellings?.add(spelled);
  return isKnown;
}

export function putItem(cursor: Cursor, { value: list, slots }: ListFrame, item: unknown): void {
  if (explainBadScalar(item)) throwUnsure();
  countLexemes(cursor, 10);
  const { offset } = cursor;
  const start = cursor.start + offset;
  const end = trimWhiteSpace(cursor.text, cursor.start, cursor.end) + offset;
  slots.set(list.length, { start, keyEnd: start, valueStart: start, end });
  list.push(item);
}
