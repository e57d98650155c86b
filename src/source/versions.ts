/** Reads many versions of one strategy; parts that did not change are read once. */
import { keysWith, strategyKinds } from '../model/key-kinds.ts';
import type { Strategy } from '../model/schema.ts';
import { isMap } from './marker.ts';
import { parseStrategy } from './parse.ts';
import { type Block, blocksBelow, blocksOf, isWhole } from './yaml/blocks.ts';
import { decode, FILE_LIMIT } from './yaml/decode.ts';
import { splitFrontMatter } from './yaml/front-matter.ts';

/** A version that was understood, or the reason why not. */
export type Version = { readonly strategy: Strategy } | { readonly trouble: string };

/** Reads versions of a strategy as `parseStrategy` does, without places and findings. */
export function versionReader(): (bytes: Uint8Array, file: string) => Version {
  const known: Known = { parts: new Map(), reads: new Map() };
  return (bytes, file) => {
    const strategy = inBlocks(bytes, file, known);
    return strategy ? { strategy } : whole(bytes, file);
  };
}

function whole(bytes: Uint8Array, file: string): Version {
  const { is, model, findings } = parseStrategy(bytes, file);
  if (is === 'foreign') return { trouble: 'it was not a strat file' };
  if (is === 'newer') return { trouble: 'it was written in a newer format' };
  return model ? { strategy: model } : { trouble: findings[0]?.message ?? 'it could not be read' };
}

type Part = Readonly<Record<string, unknown>>;

interface Known {
  /** The values of blocks by the text above them and their own; undefined for a block that cannot be read alone. */
  readonly parts: Map<string, Map<string, Part | undefined>>;
  /** How often a block was read, by its path. */
  readonly reads: Map<string, number>;
}

/** A block that was read this often changes from version to version: from then on its keys are read one by one. */
const RESTLESS = 2;

/** Maps whose entries are read one by one from the start. */
const OPEN = /^(?:criteria|stages|stages\/[a-z]+|stages\/[a-z]+\/objectives)$/;
/** Keys that every block needs beside it to be read correctly. */
const HEAD: ReadonlySet<string> = new Set(keysWith('head', strategyKinds()));

/**
 * Reads a version block by block; undefined if a block cannot be read alone. Then the whole file is read, which
 * gives the reason.
 */
function inBlocks(bytes: Uint8Array, file: string, known: Known): Strategy | undefined {
  const plan = planIn(bytes, file, known);
  const found = plan === undefined ? undefined : blocksOf(plan, 0);
  if (!found?.blocks.some((block) => /^strat: +1[ \t\r]*(?:#[^\n]*)?\n/.test(block.text))) return undefined;
  const inHead = found.blocks.filter(({ key }) => HEAD.has(key));
  const head = found.above + inHead.map((block) => block.text).join('');
  const others = found.blocks.filter(({ key }) => !HEAD.has(key));
  if (!inHead.every((block) => isWhole(block, 0))) return undefined;
  const parts = [
    remembered(known, '', head, () => clean(head)),
    ...others.map((block) => remembered(known, head, block.text, () => topPart(block, head, known))),
  ];
  return together(parts) as Strategy | undefined;
}

/** Returns the YAML of a file. Blocks check their own characters, so that nothing is checked twice. */
function planIn(bytes: Uint8Array, file: string, known: Known): string | undefined {
  const text = bytes.length > FILE_LIMIT ? undefined : utf8(bytes);
  if (text === undefined || !file.endsWith('.md')) return text;
  const split = splitFrontMatter(text);
  return (
    split && remembered(known, 'narrative', split.narrative, () => checked(split.narrative)) && split.plan
  );
}

function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function checked(narrative: string): Part | undefined {
  const { troubles } = decode(new TextEncoder().encode(narrative));
  return troubles.every(({ level }) => level === 'warn') ? {} : undefined;
}

function topPart(block: Block, head: string, known: Known): Part | undefined {
  return isWhole(block, 0) ? partOf(block, '', head, known) : undefined;
}

/**
 * Reads one block.
 * @param above the head, and the lines of the keys above it
 */
function partOf(block: Block, within: string, above: string, known: Known): Part | undefined {
  const path = pathTo(within, block.key);
  const below = isOpen(path, known) ? blocksBelow(block) : undefined;
  if (!below) return withoutHead(clean(above + block.text));
  const lines = above + below.above;
  const parts = below.blocks.map((one) =>
    remembered(known, lines, one.text, () => partOf(one, path, lines, known)),
  );
  return together(parts);
}

/** Returns whether the keys of a block are read one by one; each call counts as one reading. */
function isOpen(path: string, { reads }: Known): boolean {
  const times = reads.get(path) ?? 0;
  reads.set(path, times + 1);
  return OPEN.test(path) || times >= RESTLESS;
}

const pathTo = (within: string, key: string) => (within === '' ? key : `${within}/${key}`);

function remembered(
  known: Known,
  above: string,
  text: string,
  read: () => Part | undefined,
): Part | undefined {
  const here = known.parts.get(above) ?? new Map<string, Part | undefined>();
  known.parts.set(above, here);
  if (!here.has(text)) here.set(text, read());
  return here.get(text);
}

function clean(text: string): Part | undefined {
  const { is, model, findings } = parseStrategy(new TextEncoder().encode(text), 'strategy.yaml');
  return is === 'strategy' && findings.every(({ level }) => level !== 'error') ? model : undefined;
}

function withoutHead(part: Part | undefined): Part | undefined {
  return part && Object.fromEntries(Object.entries(part).filter(([key]) => !HEAD.has(key)));
}

/** Joins all parts; undefined if one is missing or two have the same key. */
function together(parts: readonly (Part | undefined)[]): Part | undefined {
  const result: Record<string, unknown> = {};
  for (const part of parts) {
    if (!part) return undefined;
    for (const [key, value] of Object.entries(part)) {
      const before = Object.hasOwn(result, key) ? result[key] : undefined;
      const joined = before === undefined ? value : joinedOf(before, value);
      if (joined === undefined) return undefined;
      result[key] = joined;
    }
  }
  return result;
}

/** Joins two parts of one map; undefined if one of them is not a map. */
function joinedOf(...values: readonly unknown[]): Part | undefined {
  return values.every(isMap) ? together(values) : undefined;
}
