/** Reads lists and maps in brackets, for the quick reader. */

import { enterLevel, leaveLevel, openList, openMap, putItem, putPair, type Within } from './quick-build.ts';
import { parseCoreValue } from './quick-core.ts';
import {
  breakLine,
  CLOSE_LIST,
  CLOSE_MAP,
  COMMA,
  type Cursor,
  countLexemes,
  HASH,
  isLineEnd,
  OPEN_LIST,
  OPEN_MAP,
  SPACE,
  skipSpaces,
  takeComment,
  throwUnsure,
} from './quick-cursor.ts';
import { isQuote, readKey, readPlain, readQuoted } from './quick-scalars.ts';

/**
 * Reads a list or map in brackets.
 * @param floor the smallest column of its lines
 */
export function readFlow(cursor: Cursor, floor: number, within: Within): object {
  const start = cursor.at;
  enterLevel(cursor);
  cursor.brackets++;
  cursor.at++;
  countLexemes(cursor, 4);
  skipGap(cursor, floor);
  const isMap = cursor.text.charCodeAt(start) === OPEN_MAP;
  const value = isMap ? readFlowMap(cursor, floor, within) : readFlowList(cursor, floor, within);
  cursor.at++;
  cursor.brackets--;
  leaveLevel(cursor);
  cursor.start = start;
  cursor.end = cursor.at;
  cursor.reach = cursor.at;
  return value;
}

function readFlowMap(cursor: Cursor, floor: number, within: Within): object {
  const section = openMap(cursor, within);
  while (cursor.text.charCodeAt(cursor.at) !== CLOSE_MAP) {
    if (!readKey(cursor, true)) throwUnsure();
    const { key, keyStart, keyEnd } = cursor;
    const value = readFlowValue(cursor, floor, { parent: section.value, key });
    putPair(cursor, section, { key, keyStart, keyEnd, value });
    skipComma(cursor, floor, CLOSE_MAP);
  }
  return section.value;
}

function readFlowList(cursor: Cursor, floor: number, within: Within): object {
  const list = openList(cursor, within);
  while (cursor.text.charCodeAt(cursor.at) !== CLOSE_LIST) {
    const value = readFlowNode(cursor, floor, { parent: list.value, key: list.value.length });
    putItem(cursor, list, value);
    skipComma(cursor, floor, CLOSE_LIST);
  }
  return list.value;
}

/** Reads the value after a `:`, which may be missing. */
function readFlowValue(cursor: Cursor, floor: number, within: Within): unknown {
  skipSpaces(cursor);
  const from = cursor.at;
  skipGap(cursor, floor);
  const code = cursor.text.charCodeAt(cursor.at);
  if (code !== COMMA && code !== CLOSE_MAP) return readFlowNode(cursor, floor, within);
  cursor.start = from;
  cursor.end = from;
  return null;
}

function readFlowNode(cursor: Cursor, floor: number, within: Within): unknown {
  const code = cursor.text.charCodeAt(cursor.at);
  if (code === OPEN_MAP || code === OPEN_LIST) return readFlow(cursor, floor, within);
  return isQuote(code) ? readQuoted(cursor, floor) : parseCoreValue(readPlain(cursor, floor, true));
}

/** Moves over the comma after an entry; none is needed before the closing bracket. */
function skipComma(cursor: Cursor, floor: number, close: number): void {
  skipGap(cursor, floor);
  const code = cursor.text.charCodeAt(cursor.at);
  if (code === close) return;
  if (code !== COMMA) throwUnsure();
  cursor.at++;
  skipGap(cursor, floor);
}

/** Moves over spaces, line breaks and comments between brackets. */
function skipGap(cursor: Cursor, floor: number): void {
  const { text } = cursor;
  let line = -1;
  for (;;) {
    skipSpaces(cursor);
    const code = text.charCodeAt(cursor.at);
    if (code === HASH) skipComment(cursor);
    else if (!isLineEnd(code)) break;
    if (cursor.at >= text.length) throwUnsure();
    breakLine(cursor);
    countLexemes(cursor, 2);
    line = cursor.at;
  }
  if (line !== -1 && cursor.at - line < floor && !isLastBracket(cursor, cursor.at - line, floor))
    throwUnsure();
}

function skipComment(cursor: Cursor): void {
  if (cursor.text.charCodeAt(cursor.at - 1) !== SPACE) throwUnsure();
  takeComment(cursor);
}

/** Returns whether this is the last closing bracket, which may be below the start of its key. */
function isLastBracket({ text, at, brackets }: Cursor, column: number, floor: number): boolean {
  const code = text.charCodeAt(at);
  return brackets === 1 && column === floor - 1 && (code === CLOSE_LIST || code === CLOSE_MAP);
}
