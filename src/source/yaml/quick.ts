/**
 * Reads the YAML that people usually write in one pass: maps, lists, texts and comments. On anything else, and on
 * every error, it gives up, and the library reads the text. Its results are the same as the library's: odd rules
 * here, such as which comment belongs to what, come from the library.
 */
import type { Comment } from './limits.ts';
import type { PlaceBook } from './places.ts';
import { readBlockText } from './quick-block.ts';
import { enterLevel, leaveLevel, openList, openMap, putItem, putPair, type Within } from './quick-build.ts';
import { parseCoreValue } from './quick-core.ts';
import {
  type Cursor,
  DASH,
  finishLine,
  GREATER,
  HASH,
  isGap,
  isLineEnd,
  LF,
  makeCursor,
  OPEN_LIST,
  OPEN_MAP,
  PIPE,
  skipLines,
  skipSpaces,
  throwUnsure,
  UNSURE,
} from './quick-cursor.ts';
import { readFlow } from './quick-flow.ts';
import { isQuote, readKey, readPlain, readQuoted } from './quick-scalars.ts';

export interface QuickReading {
  readonly value: unknown;
  readonly comments: readonly Comment[];
}

/** Reads a text whose root is a map; undefined if it is not sure. Then `places` must not be used. */
export function readQuickly(text: string, places: PlaceBook, offset: number): QuickReading | undefined {
  const cursor = makeCursor(text, places, offset);
  try {
    if (hasOddBreaks(text)) throwUnsure();
    return { value: readRoot(cursor), comments: cursor.comments };
  } catch (error) {
    if (error !== UNSURE) throw error;
    return undefined;
  }
}

/** Returns whether a text has tabs, or CR without LF. */
function hasOddBreaks(text: string): boolean {
  if (text.includes('\t')) return true;
  for (let at = text.indexOf('\r'); at !== -1; at = text.indexOf('\r', at + 1))
    if (text.charCodeAt(at + 1) !== LF) return true;
  return false;
}

function readRoot(cursor: Cursor): unknown {
  skipLines(cursor, -1);
  if (cursor.column === -1) return undefined;
  if (cursor.column !== 0 || !readKey(cursor, false)) throwUnsure();
  return readMap(cursor, 0, { parent: undefined, key: undefined });
}

/** Reads a map whose first key has just been read. */
function readMap(cursor: Cursor, column: number, within: Within): object {
  const section = openMap(cursor, within);
  const start = cursor.keyStart;
  enterLevel(cursor);
  do {
    const { key, keyStart, keyEnd } = cursor;
    const value = readBehindKey(cursor, column, { parent: section.value, key });
    putPair(cursor, section, { key, keyStart, keyEnd, value });
  } while (cursor.column === column && readNextKey(cursor));
  closeFrame(cursor, start, column);
  return section.value;
}

function readNextKey(cursor: Cursor): boolean {
  return readKey(cursor, false) || throwUnsure();
}

function readList(cursor: Cursor, column: number, within: Within): object {
  const list = openList(cursor, within);
  const start = cursor.at;
  enterLevel(cursor);
  do {
    const value = readBehindDash(cursor, column, { parent: list.value, key: list.value.length });
    putItem(cursor, list, value);
  } while (cursor.column === column && isAtDash(cursor));
  closeFrame(cursor, start, column);
  return list.value;
}

/** Closes a map or list. Comments after it belong to it if one is indented as far as its keys. */
function closeFrame(cursor: Cursor, start: number, column: number): void {
  if (cursor.column > column) throwUnsure();
  leaveLevel(cursor);
  cursor.start = start;
  cursor.end = cursor.reach;
  if (cursor.loose < column) return;
  cursor.reach = cursor.looseEnd;
  cursor.loose = -1;
}

function readBehindKey(cursor: Cursor, column: number, within: Within): unknown {
  skipSpaces(cursor);
  return isAtContent(cursor) ? readLeaf(cursor, column, within) : readBelow(cursor, column, within, true);
}

function readBehindDash(cursor: Cursor, column: number, within: Within): unknown {
  const dash = cursor.at;
  cursor.at++;
  skipSpaces(cursor);
  if (!isAtContent(cursor)) return readBelow(cursor, column, within, false);
  const inner = column + cursor.at - dash;
  return readBlock(cursor, inner, within) ?? readLeaf(cursor, column, within);
}

/** Reads the value on the lines below a `:` or `-`, which may be missing. */
function readBelow(cursor: Cursor, column: number, within: Within, isPair: boolean): unknown {
  const from = cursor.at;
  cursor.reach = from;
  finishLine(cursor);
  skipLines(cursor, -1);
  if (cursor.column > column || (isPair && cursor.column === column && isAtDash(cursor))) {
    const { lowest } = cursor;
    const block = readBlock(cursor, cursor.column, within);
    // After a comment that is further out, the library takes more lines into the text.
    if (block === undefined && lowest <= column) throwUnsure();
    return block ?? readLeaf(cursor, column, within);
  }
  cursor.start = from;
  cursor.end = from;
  return null;
}

/** Reads a list or map if one begins here. */
function readBlock(cursor: Cursor, column: number, within: Within): object | undefined {
  if (isAtDash(cursor)) return readList(cursor, column, within);
  return readKey(cursor, false) ? readMap(cursor, column, within) : undefined;
}

/** Reads a text or brackets, below the map or list in `column`. */
function readLeaf(cursor: Cursor, column: number, within: Within): unknown {
  const code = cursor.text.charCodeAt(cursor.at);
  if (code === PIPE || code === GREATER) {
    const text = readBlockText(cursor, column + 1);
    skipLines(cursor, Number.POSITIVE_INFINITY);
    return text;
  }
  const value = readInline(cursor, code, column + 1, within);
  finishLine(cursor);
  skipLines(cursor, column);
  return value;
}

function readInline(cursor: Cursor, code: number, floor: number, within: Within): unknown {
  if (code === OPEN_MAP || code === OPEN_LIST) return readFlow(cursor, floor, within);
  return isQuote(code) ? readQuoted(cursor, floor) : parseCoreValue(readPlain(cursor, floor, false));
}

function isAtContent({ text, at }: Cursor): boolean {
  const code = text.charCodeAt(at);
  return code !== HASH && !isLineEnd(code);
}

function isAtDash({ text, at }: Cursor): boolean {
  return text.charCodeAt(at) === DASH && isGap(text.charCodeAt(at + 1));
}
