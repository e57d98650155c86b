/**
 * Splits a text in plain block style at its keys without reading the values. Between two versions of a file most
 * blocks are the same and need to be read only once.
 */

export interface KeyBlock {
  readonly key: string;
  /** Its lines, beginning with the key; each ends in a line break. */
  readonly text: string;
}

export interface KeyBlocks {
  /** Comments before the first key. */
  readonly above: string;
  readonly blocks: readonly KeyBlock[];
}

/**
 * Splits a text at its keys.
 * @param indent spaces before each key
 * @returns undefined if the text is not in plain block style, or repeats a key
 */
export function splitKeyBlocks(text: string, indent: number): KeyBlocks | undefined {
  const found = [...text.matchAll(makeKeyPattern(indent))];
  const above = text.slice(0, found[0]?.index);
  if (found.length === 0 || !SAYS_NOTHING.test(above)) return undefined;
  const blocks = found.map(({ index, 1: key = '' }, at) => ({
    key,
    text: endWithLineBreak(text.slice(index, found[at + 1]?.index)),
  }));
  const isOnce = new Set(blocks.map(({ key }) => key)).size === blocks.length;
  return isOnce ? { above, blocks } : undefined;
}

const SAYS_NOTHING = /^(?:[ \t\r]*(?:#[^\n]*)?\n)*$/;

const endWithLineBreak = (text: string) => (text.endsWith('\n') ? text : `${text}\n`);

/** Returns whether every line below the key belongs to it: indented, an item of its list, or blank. */
export function isWholeBlock({ text }: KeyBlock, indent: number): boolean {
  return !makeStrayPattern(indent).test(text.slice(text.indexOf('\n') + 1));
}

/** Splits the blocks below a key; undefined if the key has a value on its own line, or the blocks are not plain. */
export function splitBlocksBelow({ text }: KeyBlock): KeyBlocks | undefined {
  const header = /^ *[\w-]+:[ \t]*(?:#[^\n]*)?\r?\n/.exec(text)?.[0];
  if (header === undefined) return undefined;
  const rest = text.slice(header.length);
  const indent = /^( +)[^\s#]/m.exec(rest)?.[1]?.length ?? 0;
  const found = indent === 0 ? undefined : splitKeyBlocks(rest, indent);
  if (!found?.blocks.every((block) => isWholeBlock(block, indent))) return undefined;
  return { above: header + found.above, blocks: found.blocks };
}

const patterns = new Map<string, RegExp>();

function getPattern(source: string, flags: string): RegExp {
  const known = patterns.get(source) ?? new RegExp(source, flags);
  patterns.set(source, known);
  return known;
}

const makeKeyPattern = (indent: number) => getPattern(`^ {${indent}}([a-z][\\w-]*):(?=\\s|$)`, 'gm');
const makeStrayPattern = (indent: number) =>
  getPattern(`^(?![ \\t\\r]*(?:#|$))(?! {${indent}}(?: |-(?:[ \\t\\r]|$)))`, 'm');
