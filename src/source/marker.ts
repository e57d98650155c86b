/** Tells our files from others: ours have `strat: 1`, even when the rest is broken. */
import type { Tree } from './yaml/tree.ts';

export type Owner = 'strategy' | 'foreign' | 'newer';

/**
 * Finds the owner of a file. `foreign`: a file of another program with the same name. `newer`: a later format
 * version.
 */
export function findOwner(tree: Tree, text: string): Owner {
  const { value } = tree;
  if (!isPlainMap(value)) return hasMarker(text) ? 'strategy' : 'foreign';
  const marker = Object.hasOwn(value, 'strat') ? value.strat : undefined;
  if (marker === undefined) return hasMarker(text) && tree.troubles.length > 0 ? 'strategy' : 'foreign';
  return typeof marker === 'number' && Number.isInteger(marker) && marker > 1 ? 'newer' : 'strategy';
}

export function isPlainMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Returns whether a text that is not valid YAML has the marker at the start of a line, or in the braces of JSON. */
export function hasMarker(text: string): boolean {
  if (/^\s*\{/.test(text)) return /[{,]\s*["']?strat["']?\s*:/.test(text);
  return /^["']?strat["']?[ \t]*:/m.test(text) || BROKEN_MARKER.test(findFirstLine(text));
}

/** The marker moved in, or without its colon. */
const BROKEN_MARKER = /^\W*strat\W+1[ \t"']*(?:#.*)?$/;

/** Finds the first line that is neither blank nor a comment. One pattern for all would go back at each line. */
function findFirstLine(text: string): string {
  return /^[ \t]*[^\s#].*$/m.exec(text)?.[0].trimEnd() ?? '';
}

/** Returns whether bytes that are not text, or too many, have the marker: UTF-16 has a zero between ASCII letters. */
export function hasMarkerBytes(bytes: Uint8Array): boolean {
  const letters = Buffer.from(bytes).toString('latin1').replace(/\0/g, '');
  return hasMarker(letters.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, ''));
}

/** Returns whether Markdown without complete front matter was meant as a strategy. */
export function isMeantAsStrategy(text: string): boolean {
  return /^["']?strat["']?[ \t]*:/.test(text) || (/^---[ \t]*\r?\n/.test(text) && hasMarker(text));
}
