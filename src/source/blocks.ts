/**
 * A text of keys and values in plain block style, taken apart at its keys without reading the values. From one version
 * of a file to the next most blocks are the same, and need to be read only once.
 */

export interface Block {
  readonly key: string;
  /** Its lines, the one with the key first; each ends in a line break. */
  readonly text: string;
}

/** @param indent spaces before each key @returns undefined where the text is not in plain block style, or has a key twice */
export function blocksOf(text: string, indent: number): readonly Block[] | undefined {
  const found = [...text.matchAll(keysAt(indent))];
  if (found.length === 0 || !/^(?:[ \t\r]*(?:#.*)?\n)*$/.test(text.slice(0, found[0]?.index)))
    return undefined;
  const blocks = found.map(({ index, 1: key = '' }, at) => ({
    key,
    text: lineEnded(text.slice(index, found[at + 1]?.index)),
  }));
  return new Set(blocks.map(({ key }) => key)).size === blocks.length ? blocks : undefined;
}

const lineEnded = (text: string) => (text.endsWith('\n') ? text : `${text}\n`);

/** Whether every line below the key belongs to it: deeper, an item of its list, or one that says nothing. */
export function isWhole({ text }: Block, indent: number): boolean {
  return !straysAt(indent).test(text.slice(text.indexOf('\n') + 1));
}

/** The blocks below a key that has nothing on its own line; undefined where it has, or they are not plain. */
export function blocksBelow({ text }: Block): readonly [header: string, indent: number, Block[]] | undefined {
  const header = /^ *[\w-]+:[ \t]*(?:#.*)?\r?\n/.exec(text)?.[0];
  const rest = text.slice(header?.length);
  const indent = /^( +)[^\s#]/m.exec(rest)?.[1]?.length ?? 0;
  const blocks = header === undefined || indent === 0 ? undefined : blocksOf(rest, indent);
  const isPlain = blocks?.every((block) => isWhole(block, indent)) ?? false;
  return header !== undefined && blocks && isPlain ? [header, indent, [...blocks]] : undefined;
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
