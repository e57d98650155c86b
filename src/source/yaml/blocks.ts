/**
 * Splits a text in plain block style at its keys without reading the values. Between two versions of a file most
 * blocks are the same and need to be read only once.
 */

export interface Block {
  readonly key: string;
  /** Its lines, beginning with the key; each ends in a line break. */
  readonly text: string;
}

export interface Blocks {
  /** Comments before the first key. */
  readonly above: string;
  readonly blocks: readonly Block[];
}

/**
 * Splits a text at its keys.
 * @param indent spaces before each key
 * @returns undefined if the text is not in plain block style, or repeats a key
 */
export function blocksOf(text: string, indent: number): Blocks | undefined {
  const found = [...text.matchAll(keysAt(indent))];
  const above = text.slice(0, found[0]?.index);
  if (found.length === 0 || !SAYS_NOTHING.test(above)) return undefined;
  const blocks = found.map(({ index, 1: key = '' }, at) => ({
    key,
    text: lineEnded(text.slice(index, found[at + 1]?.index)),
  }));
  const isOnce = new Set(blocks.map(({ key }) => key)).size === blocks.length;
  return isOnce ? { above, blocks } : undefined;
}

const SAYS_NOTHING = /^(?:[ \t\r]*(?:#[^\n]*)?\n)*$/;

const lineEnded = (text: string) => (text.endsWith('\n') ? text : `${text}\n`);

/** Returns whether every line below the key belongs to it: indented, an item of its list, or blank. */
export function isWhole({ text }: Block, indent: number): boolean {
  return !straysAt(indent).test(text.slice(text.indexOf('\n') + 1));
}

/** Splits the blocks below a key; undefined if the key has a value on its own line, or the blocks are not plain. */
export function blocksBelow({ text }: Block): Blocks | undefined {
  const header = /^ *[\w-]+:[ \t]*(?:#[^\n]*)?\r?\n/.exec(text)?.[0];
  if (header === undefined) return undefined;
  const rest = text.slice(header.length);
  const indent = /^( +)[^\s#]/m.exec(rest)?.[1]?.length ?? 0;
  const found = indent === 0 ? undefined : blocksOf(rest, indent);
  if (!found?.blocks.every((block) => isWhole(block, indent))) return undefined;
  return { above: header + found.above, blocks: found.blocks };
}

const patterns = new Map<string, RegExp>();

function pattern(source: string, flags: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, flags);
  patterns.set(source, known);
  return known;
}

const keysAt = (indent: number) => pattern(`^ {${indent}}([a-z][\\w-]*):(?=\\s|$)`, 'gm');
const straysAt = (indent: number) =>
  pattern(`^(?![ \\t\\r]*(?:#|$))(?! {${indent}}(?: |-(?:[ \\t\\r]|$)))`, 'm');
