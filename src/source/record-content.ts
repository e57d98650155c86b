/** The content of a record without its layout, so that a formatter rewrites none. */
import { decodeText } from './yaml/decode.ts';
import { splitFrontMatter } from './yaml/front-matter.ts';
import { readTree } from './yaml/tree.ts';

/**
 * Returns the content as a text to compare: the data whatever its style, quotes, comments and order of keys, and the
 * words of the narrative wherever its lines break. A file that cannot be read is compared by its lines.
 * @param file the ending `.md` means front matter
 */
export function readRecordContent(bytes: Uint8Array, file: string): string {
  const { text, troubles } = decodeText(bytes);
  const split = file.endsWith('.md') ? splitFrontMatter(text) : { plan: text, narrative: '' };
  const isReadable = troubles.every(({ level }) => level === 'warn');
  const tree = split && isReadable ? readTree(split.plan) : undefined;
  if (!split || !tree || tree.troubles.length > 0) return normalizeLines(text);
  return JSON.stringify([toPlainContent(tree.value), normalizeNarrative(split.narrative)]);
}

function normalizeLines(text: string): string {
  return text.replace(/[ \t]*\r?(?:\n|\r|$)/g, '\n').trim();
}

/** Sorts keys, and writes numbers as texts: whether a value is quoted says nothing. */
function toPlainContent(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(toPlainContent);
  if (typeof value !== 'object') return flatten(String(value));
  if (value === null) return value;
  const keys = Object.keys(value).sort();
  return keys.map((key) => [key, toPlainContent((value as Record<string, unknown>)[key])]);
}

function flatten(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim();
}

/** Puts a narrative on one line, with one kind of bullet, emphasis and rule: formatters exchange them. */
function normalizeNarrative(text: string): string {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .replace(/^([ \t]*)[*+](?=[ \t])/gm, '$1-')
    .replace(/^[ \t]*(?:[-*_][ \t]*){3,}$/gm, '---')
    .replace(/(?<=\|)[ \t]*:?-{3,}:?[ \t]*(?=\|)/g, '---');
  return flatten(lines)
    .replace(/(?<=^|[\s("'“‘])(\*{1,3}|_{1,3})(?=\S)/g, '')
    .replace(/(?<=\S)(\*{1,3}|_{1,3})(?=$|[\s)"'”’.,;:!?])/g, '');
}
