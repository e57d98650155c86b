/** Reads many versions of one strategy; parts that did not change are read once. */
import { getStrategyKinds } from '../model/key-kinds.ts';
import { listKeysWith } from '../model/key-walk.ts';
import type { Strategy } from '../model/schema.ts';
import { isPlainMap } from './marker.ts';
import { parseStrategy } from './parse.ts';
import { isWholeBlock, type KeyBlock, splitBlocksBelow, splitKeyBlocks } from './yaml/blocks.ts';
import { decodeText, FILE_LIMIT } from './yaml/decode.ts';
import { splitFrontMatter } from './yaml/front-matter.ts';

/** A version that was understood, or the reason why not. */
export type ParsedVersion = { readonly strategy: Strategy } | { readonly trouble: string };

/** Reads versions of a strategy as `parseStrategy` does, without places and findings. */
export function makeVersionReader(): (bytes: Uint8Array, file: string) => ParsedVersion {
  const known: Known = { parts: new Map(), reads: new Map() };
  return (bytes, file) => {
    const strategy = readInBlocks(bytes, file, known);
    return strategy ? { strategy } : readWholeVersion(bytes, file);
  };
}

function readWholeVersion(bytes: Uint8Array, file: string): ParsedVersion {
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
const OPEN = /^(?:criteria|objectives|stages|stages\/[a-z]+|stages\/[a-z]+\/objectives)$/;
/** Keys that every block needs beside it to be read correctly. */
const HEAD: ReadonlySet<string> = new Set(listKeysWith('head', getStrategyKinds()));

/**
 * Reads a version block by block; undefined if a block cannot be read alone. Then the whole file is read, which
 * gives the reason.
 */
function readInBlocks(bytes: Uint8Array, file: string, known: Known): Strategy | undefined {
  const plan = readPlanText(bytes, file, known);
  const found = plan === undefined ? undefined : splitKeyBlocks(plan, 0);
  if (!found?.blocks.some((block) => /^strat: +1[ \t\r]*(?:#[^\n]*)?\n/.test(block.text))) return undefined;
  const inHead = found.blocks.filter(({ key }) => HEAD.has(key));
  const head = found.above + inHead.map((block) => block.text).join('');
  const others = found.blocks.filter(({ key }) => !HEAD.has(key));
  if (!inHead.every((block) => isWholeBlock(block, 0))) return undefined;
  const parts = [
    readOnce(known, '', head, () => readCleanPart(head)),
    ...others.map((block) => readOnce(known, head, block.text, () => readTopPart(block, head, known))),
  ];
  return joinParts(parts) as Strategy | undefined;
}

/** Returns the YAML of a file. Blocks check their own characters, so that nothing is checked twice. */
function readPlanText(bytes: Uint8Array, file: string, known: Known): string | undefined {
  const text = bytes.length > FILE_LIMIT ? undefined : decodeUtf8(bytes);
  if (text === undefined || !file.endsWith('.md')) return text;
  const split = splitFrontMatter(text);
  return (
    split &&
    readOnce(known, 'narrative', split.narrative, () => checkNarrative(split.narrative)) &&
    split.plan
  );
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function checkNarrative(narrative: string): Part | undefined {
  const { troubles } = decodeText(new TextEncoder().encode(narrative));
  return troubles.every(({ level }) => level === 'warn') ? {} : undefined;
}

function readTopPart(block: KeyBlock, head: string, known: Known): Part | undefined {
  return isWholeBlock(block, 0) ? readPart(block, '', head, known) : undefined;
}

/**
 * Reads one block.
 * @param above the head, and the lines of the keys above it
 */
function readPart(block: KeyBlock, within: string, above: string, known: Known): Part | undefined {
  const path = joinKeys(within, block.key);
  const below = isOpenMap(path, known) ? splitBlocksBelow(block) : undefined;
  if (!below) return dropHead(readCleanPart(above + block.text));
  const lines = above + below.above;
  const parts = below.blocks.map((one) =>
    readOnce(known, lines, one.text, () => readPart(one, path, lines, known)),
  );
  return joinParts(parts);
}

/** Returns whether the keys of a block are read one by one; each call counts as one reading. */
function isOpenMap(path: string, { reads }: Known): boolean {
  const times = reads.get(path) ?? 0;
  reads.set(path, times + 1);
  return OPEN.test(path) || times >= RESTLESS;
}

const joinKeys = (within: string, key: string) => (within === '' ? key : `${within}/${key}`);

function readOnce(known: Known, above: string, text: string, read: () => Part | undefined): Part | undefined {
  const here = known.parts.get(above) ?? new Map<string, Part | undefined>();
  known.parts.set(above, here);
  if (!here.has(text)) here.set(text, read());
  return here.get(text);
}

function readCleanPart(text: string): Part | undefined {
  const { is, model, findings } = parseStrategy(new TextEncoder().encode(text), 'strategy.yaml');
  return is === 'strategy' && findings.every(({ level }) => level !== 'error') ? model : undefined;
}

function dropHead(part: Part | undefined): Part | undefined {
  return part && Object.fromEntries(Object.entries(part).filter(([key]) => !HEAD.has(key)));
}

/** Joins all parts; undefined if one is missing or two have the same key. */
function joinParts(parts: readonly (Part | undefined)[]): Part | undefined {
  const result: Record<string, unknown> = {};
  for (const part of parts) {
    if (!part) return undefined;
    for (const [key, value] of Object.entries(part)) {
      const before = Object.hasOwn(result, key) ? result[key] : undefined;
      const joined = before === undefined ? value : joinMaps(before, value);
      if (joined === undefined) return undefined;
      result[key] = joined;
    }
  }
  return result;
}

/** Joins two parts of one map; undefined if one of them is not a map. */
function joinMaps(...values: readonly unknown[]): Part | undefined {
  return values.every(isPlainMap) ? joinParts(values) : undefined;
}
