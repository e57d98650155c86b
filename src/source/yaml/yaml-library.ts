/**
 * Reads YAML text to plain values with the library `yaml`, with the place of each object and key, and the syntax
 * errors. Starting the library takes a third of a short check, so it is loaded only when the quick reader is not
 * sure.
 */
import { type Document, isMap, isScalar, isSeq, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Lines, makeLines } from '../lines.ts';
import { composeDocument } from './compose.ts';
import { splitLexemes } from './guard.ts';
import type { Comment } from './limits.ts';
import { type Key, type KeyPath, makePlaceBook, type PlaceBook, type Slot } from './places.ts';
import { describeLostHeader, describeTwin, explainBadScalar, foldSpelling } from './scalars.ts';
import { explainSyntax, MERGE_KEY, SWALLOWED_ENTRY } from './syntax-words.ts';
import type { Trouble } from './trouble.ts';

export interface Tree {
  /** Undefined if the text cannot be read or is empty. */
  readonly value: unknown;
  readonly places: PlaceBook;
  readonly comments: readonly Comment[];
  readonly troubles: readonly Trouble[];
  /** Whether the text breaks a rule of YAML: what belongs to what is then a guess. */
  readonly isBroken: boolean;
}

/** The most syntax errors reported, because one mistake can make the parser stumble many times. */
const MOST_SYNTAX_TROUBLES = 20;

/**
 * Reads YAML 1.2 (core schema, string keys) without anchors, aliases, tags and directives.
 * @param offset characters before `text` in its file, for front matter; places are those of the whole file
 */
export function readByLibrary(text: string, whole: string, offset: number): Tree {
  const lines = makeLines(whole);
  const places = makePlaceBook(lines);
  const { lexemes, comments, refusal } = splitLexemes(text);
  const moved = comments.map((comment) => ({ ...comment, start: comment.start + offset }));
  if (refusal) {
    const { message, help, isPlain } = refusal;
    const range = lines.range(refusal.start + offset, refusal.end + offset);
    return {
      value: undefined,
      places,
      comments: moved,
      troubles: [{ rule: 'syntax', message, help, range, path: [], ...(isPlain ? PLAIN : REFUSED) }],
      isBroken: true,
    };
  }
  const document = composeDocument(lexemes);
  const reader = makeTreeReader(text, lines, places, offset);
  const value = document?.contents ? reader.read(document.contents, [], undefined, undefined) : undefined;
  const troubles = [...listSyntaxTroubles(document, text, lines, offset), ...reader.troubles];
  for (const trouble of troubles) if (trouble.path.length > 0) places.damage(trouble.path);
  const isBroken = (document?.errors.length ?? 0) > 0;
  return { value, places, comments: moved, troubles, isBroken };
}

const PLAIN = { isPlain: true } as const;
const REFUSED = { isRefused: true } as const;
/** Mistakes of one value, which their words explain. */
const PLAIN_CODES: ReadonlySet<string> = new Set(['BAD_DQ_ESCAPE', 'NON_STRING_KEY']);

function listSyntaxTroubles(
  document: Document.Parsed | undefined,
  text: string,
  lines: Lines,
  offset: number,
): Trouble[] {
  const seen = new Set<string>();
  const troubles: Trouble[] = [];
  for (const { code, message, pos } of document?.errors ?? []) {
    const words = explainSyntax(code, message);
    const key = `${lines.position(pos[0] + offset).line} ${words.message}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const range = lines.range(pos[0] + offset, Math.min(pos[1], findLibraryLineEnd(text, pos[0])) + offset);
    troubles.push({ rule: 'syntax', ...words, range, path: [], ...(PLAIN_CODES.has(code) && PLAIN) });
    if (troubles.length === MOST_SYNTAX_TROUBLES) break;
  }
  return troubles;
}

function findLibraryLineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end === -1 ? text.length : end;
}

type Node = Document.Parsed['contents'];

/** A key that its map has already. */
interface TwinPair {
  readonly key: string;
  readonly twin: string;
  readonly pair: Pair;
  readonly slot: Slot;
}

function makeTreeReader(text: string, lines: Lines, places: PlaceBook, offset: number) {
  const troubles: Trouble[] = [];
  const say = (slot: Slot, path: KeyPath, message: string, help: string) =>
    troubles.push({ rule: 'syntax', message, help, range: lines.range(slot.start, slot.end), path });

  const spanOf = (node: Node | undefined, fallback: number): readonly [number, number] => {
    const range = node?.range;
    if (!range) return [fallback, fallback];
    let end = Math.min(range[1], text.length);
    while (end > range[0] && /\s/.test(text[end - 1] ?? '')) end--;
    return [range[0] + offset, end + offset];
  };

  function read(
    node: Node | undefined,
    path: KeyPath,
    parent: object | undefined,
    key: Key | undefined,
  ): unknown {
    if (isMap(node)) return readMap(node as YAMLMap, path, parent, key);
    if (isSeq(node)) return readList(node as YAMLSeq, path, parent, key);
    return isScalar(node) ? node.value : null;
  }

  function readMap(node: YAMLMap, path: KeyPath, parent: object | undefined, under: Key | undefined): object {
    const value: Record<string, unknown> = Object.create(null);
    const slots = new Map<Key, Slot>();
    const spellings = new Map<string, string>();
    const twins: TwinPair[] = [];
    places.note(value, { parent, key: under, slots });
    for (const pair of node.items) {
      // The parser has already reported a list or map used as a key.
      if (pair.key && !isScalar(pair.key)) continue;
      const { key, slot } = slotOf(pair);
      const below = [...path, key];
      if (key === '<<' && isPlainNode(pair.key)) {
        say(slot, below, ...MERGE_KEY);
        continue;
      }
      const twin = spellings.get(foldSpelling(key));
      if (twin !== undefined) {
        twins.push({ key, twin, pair, slot });
        continue;
      }
      spellings.set(foldSpelling(key), key);
      slots.set(key, slot);
      value[key] = read(pair.value as Node, below, value, key);
      checkScalar(pair.value as Node, slot, below, value, key);
    }
    sayTwins(twins, slots, path, parent && under !== undefined ? places.slot(parent, under) : undefined);
    return value;
  }

  /** Reports keys that are given twice; once where they are another entry whose id or dash is missing. */
  function sayTwins(
    twins: readonly TwinPair[],
    slots: ReadonlyMap<Key, Slot>,
    path: KeyPath,
    own: Slot | undefined,
  ): void {
    const [first] = twins;
    const [head] = slots.keys();
    if (first && own && twins.length > 1 && first.twin === head && !isOneLine(own)) {
      const { line } = lines.position(first.slot.start);
      const column = lines.position(own.start).column - 1;
      const of = path.at(-1) ?? '';
      const [message, help] = describeLostHeader(of, first.key, line, column);
      const range = lines.range(first.slot.start, first.slot.end);
      const isLayout = typeof of === 'string';
      troubles.push({ rule: 'syntax', message, help, range, path, ...(isLayout && { isLayout }) });
      return;
    }
    for (const { key, twin, pair, slot } of twins) {
      const { line } = lines.position(slots.get(twin)?.start ?? slot.start);
      const is = isMap(pair.value) ? 'section' : isSeq(pair.value) ? 'list' : 'text';
      say(slot, [...path, key], ...describeTwin({ key, twin, line, value: is, isTop: path.length === 0 }));
    }
  }

  function isOneLine({ valueStart, end }: Slot): boolean {
    return places.isOnOneLine(valueStart, end);
  }

  function slotOf(pair: Pair): { key: string; slot: Slot } {
    const keyNode = pair.key as Node;
    const [valueAt] = spanOf(pair.value as Node, offset);
    const [start, keyEnd] = spanOf(keyNode, valueAt);
    const [valueStart, valueEnd] = spanOf(pair.value as Node, keyEnd);
    const key = isScalar(keyNode) ? String(keyNode.value ?? '') : '';
    return { key, slot: { start, keyEnd, valueStart, end: Math.max(keyEnd, valueEnd) } };
  }

  function readList(
    node: YAMLSeq,
    path: KeyPath,
    parent: object | undefined,
    under: Key | undefined,
  ): unknown[] {
    const value: unknown[] = [];
    const slots = new Map<Key, Slot>();
    places.note(value, { parent, key: under, slots });
    node.items.forEach((item, index) => {
      const [start, end] = spanOf(item as Node, offset);
      const slot = { start, keyEnd: start, valueStart: start, end };
      slots.set(index, slot);
      value.push(read(item as Node, [...path, index], value, index));
      checkScalar(item as Node, slot, [...path, index], value, index);
    });
    return value;
  }

  function checkScalar(node: Node | undefined, slot: Slot, path: KeyPath, within: object, key: Key): void {
    if (!isScalar(node)) return;
    if (node.type === 'PLAIN') checkEntries(slot, path);
    const bad = explainBadScalar(node.value);
    if (!bad) return;
    say(slot, path, ...bad);
    (within as Record<Key, unknown>)[key] = null;
  }

  /** Reports an entry of a list that stands in a text, because it begins in a wrong column. */
  function checkEntries({ valueStart, end }: Slot, path: KeyPath): void {
    const found = /\n[ \t]*([-•‣◦▪●·–*—][ \t])/.exec(text.slice(valueStart - offset, end - offset));
    if (!found) return;
    const start = valueStart + found.index + found[0].length - 2;
    const [message, help] = SWALLOWED_ENTRY;
    const range = lines.range(start, end);
    troubles.push({ rule: 'syntax', message, help, range, path, isLayout: true });
  }

  return { troubles, read };
}

function isPlainNode(node: unknown): boolean {
  return isScalar(node) && node.type === 'PLAIN';
}
