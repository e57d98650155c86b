/** Reads YAML text to plain values, with the first reader that understands it. */
import { makeLines } from '../lines.ts';
import { makePlaceBook } from './places.ts';
import { readQuickly } from './quick.ts';
import { readByLibrary, type Tree } from './yaml-library.ts';

export type { Tree } from './yaml-library.ts';

/**
 * Reads YAML 1.2 (core schema, string keys) without anchors, aliases, tags and directives.
 * @param offset characters before `text` in its file, for front matter; places are those of the whole file
 */
export function readTree(text: string, whole = text, offset = 0): Tree {
  return readByHand(text, whole, offset) ?? readByLibrary(text, whole, offset);
}

/** Reads YAML as people usually write it; undefined for anything else. */
export function readByHand(text: string, whole = text, offset = 0): Tree | undefined {
  const places = makePlaceBook(makeLines(whole));
  const read = readQuickly(text, places, offset);
  return read && { ...read, places, troubles: [], isBroken: false };
}
