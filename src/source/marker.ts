/** Whose file it is: ours say `strat: 1`, also when the rest of them is broken. */
import type { Tree } from './yaml/tree.ts';

export type Owner = 'strategy' | 'foreign' | 'newer';

/** `foreign`: a file of another program that happens to have this name. `newer`: a format of a later version. */
export function whose(tree: Tree, text: string): Owner {
  const { value } = tree;
  if (!isMap(value)) return hasMarker(text) ? 'strategy' : 'foreign';
  const marker = Object.hasOwn(value, 'strat') ? value.strat : undefined;
  if (marker === undefined) return hasMarker(text) && tree.troubles.length > 0 ? 'strategy' : 'foreign';
  return typeof marker === 'number' && Number.isInteger(marker) && marker > 1 ? 'newer' : 'strategy';
}

export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a text that cannot be read as YAML has the marker at the start of a line, or in the braces of JSON. */
export function hasMarker(text: string): boolean {
  if (/^\s*\{/.test(text)) return /[{,]\s*["']?strat["']?\s*:/.test(text);
  return /^["']?strat["']?[ \t]*:/m.test(text);
}

/** The same for bytes that are no text, or too many: UTF-16 has a zero between the letters of ASCII. */
export function bytesHaveMarker(bytes: Uint8Array): boolean {
  const letters = Buffer.from(bytes).toString('latin1').replace(/\0/g, '');
  return hasMarker(letters.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, ''));
}

/** Whether Markdown without complete front matter was meant as a strategy. */
export function meantAsStrategy(text: string): boolean {
  return /^["']?strat["']?[ \t]*:/.test(text) || (/^---[ \t]*\r?\n/.test(text) && hasMarker(text));
}
