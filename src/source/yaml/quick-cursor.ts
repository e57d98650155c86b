/** The position of the quick reader in a text, and its way over blank lines and comments. */
import { type Comment, LEXEME_LIMIT } from './limits.ts';
import type { PlaceBook } from './places.ts';

export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const DOUBLE_QUOTE = 34;
export const HASH = 35;
export const SINGLE_QUOTE = 39;
export const PLUS = 43;
export const COMMA = 44;
export const DASH = 45;
export const DOT = 46;
export const ZERO = 48;
export const NINE = 57;
export const COLON = 58;
export const GREATER = 62;
export const OPEN_LIST = 91;
export const BACKSLASH = 92;
export const CLOSE_LIST = 93;
export const OPEN_MAP = 123;
export const PIPE = 124;
export const CLOSE_MAP = 125;

/** A text being read. The last result is kept in fields, so that reading allocates only the values. */
export interface Cursor {
  readonly text: string;
  /** Characters before the text in its file. */
  readonly offset: number;
  readonly places: PlaceBook;
  readonly comments: Comment[];
  at: number;
  /** The column of the next content, from 0; -1 at the end of the text. */
  column: number;
  /** The smallest column of the comments skipped last. */
  lowest: number;
  /** The largest column and the end of comments that belong to no value yet; -1 if there are none. */
  loose: number;
  looseEnd: number;
  /** The last node: its start, its end, and the end of the comments after it. */
  start: number;
  end: number;
  reach: number;
  key: string;
  keyStart: number;
  keyEnd: number;
  depth: number;
  /** How many brackets are open. */
  brackets: number;
  /** At least as many lexemes as the library would have counted. */
  lexemes: number;
}

export function makeCursor(text: string, places: PlaceBook, offset: number): Cursor {
  return {
    text,
    offset,
    places,
    comments: [],
    at: 0,
    column: -1,
    lowest: 0,
    loose: -1,
    looseEnd: -1,
    start: 0,
    end: 0,
    reach: 0,
    key: '',
    keyStart: 0,
    keyEnd: 0,
    depth: 0,
    brackets: 0,
    lexemes: 1,
  };
}

/** Thrown when the quick reader is not sure: the library reads the text instead. */
export const UNSURE = Symbol('unsure');

export function throwUnsure(): never {
  throw UNSURE;
}

/** Counts the lexemes that the library would have made of a part, at most. */
export function countLexemes(cursor: Cursor, lexemes: number): void {
  cursor.lexemes += lexemes;
  if (cursor.lexemes > LEXEME_LIMIT) throwUnsure();
}

/** Returns whether a code is a line break or the end of the text, whose code is NaN. */
export function isLineEnd(code: number): boolean {
  return code === LF || code === CR || !(code >= 0);
}

/** Returns whether a code may follow a `:` or `-` that has a meaning. */
export function isGap(code: number): boolean {
  return code === SPACE || isLineEnd(code);
}

export function skipSpaces(cursor: Cursor): void {
  while (cursor.text.charCodeAt(cursor.at) === SPACE) cursor.at++;
}

export function takeComment(cursor: Cursor): void {
  const { text, at: start } = cursor;
  const line = text.indexOf('\n', start);
  let end = line === -1 ? text.length : line;
  if (text.charCodeAt(end - 1) === CR) end--;
  cursor.comments.push({ start: start + cursor.offset, text: text.slice(start, end) });
  cursor.at = end;
  countLexemes(cursor, 2);
}

/** Moves over a line break; does nothing at the end of the text. */
export function breakLine(cursor: Cursor): void {
  const code = cursor.text.charCodeAt(cursor.at);
  if (!isLineEnd(code)) throwUnsure();
  if (code === LF) cursor.at++;
  else if (code === CR) cursor.at += 2;
}

/** Moves over the rest of a line, which has at most a comment. */
export function finishLine(cursor: Cursor): void {
  skipSpaces(cursor);
  const { text, at } = cursor;
  if (text.charCodeAt(at) === HASH && text.charCodeAt(at - 1) === SPACE) {
    takeComment(cursor);
    cursor.reach = cursor.at;
  }
  breakLine(cursor);
}

/** Moves over blank lines and comments. The first comments belong to the last node while they are right of `keep`. */
export function skipLines(cursor: Cursor, keep: number): void {
  cursor.loose = -1;
  cursor.lowest = Number.POSITIVE_INFINITY;
  for (;;) {
    const line = cursor.at;
    skipSpaces(cursor);
    const code = cursor.text.charCodeAt(cursor.at);
    cursor.column = cursor.at - line;
    if (code === HASH) placeComment(cursor, keep);
    else if (code !== LF && code !== CR) break;
    breakLine(cursor);
    countLexemes(cursor, 2);
  }
  if (cursor.at >= cursor.text.length) cursor.column = -1;
}

function placeComment(cursor: Cursor, keep: number): void {
  const { column } = cursor;
  takeComment(cursor);
  if (column < cursor.lowest) cursor.lowest = column;
  if (cursor.loose === -1 && column > keep) {
    cursor.reach = cursor.at;
    return;
  }
  if (column > cursor.loose) cursor.loose = column;
  cursor.looseEnd = cursor.at;
}

/** Returns the end of a text without trailing white space. */
export function trimWhiteSpace(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isWhite(text.charCodeAt(last - 1))) last--;
  return last;
}

function isWhite(code: number): boolean {
  if (code < 128) return code === SPACE || (code >= 9 && code <= CR);
  return /\s/.test(String.fromCharCode(code));
}
