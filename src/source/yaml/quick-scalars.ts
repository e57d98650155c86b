/** Reads plain and quoted texts and keys, for the quick reader. */
import { SCALAR_LIMIT } from './limits.ts';
import {
  BACKSLASH,
  COLON,
  COMMA,
  CR,
  type Cursor,
  DASH,
  DOUBLE_QUOTE,
  HASH,
  isGap,
  isLineEnd,
  LF,
  SINGLE_QUOTE,
  SPACE,
  skipSpaces,
  throwUnsure,
  trimWhiteSpace,
} from './quick-cursor.ts';
import { joinQuotedLines, readQuotedText } from './quick-quotes.ts';

/** The library refuses a `:` more than 1,024 characters after the start of its key. */
const KEY_LIMIT = 1000;
/** Characters that cannot begin a plain text. */
const MARKS = '!"#%&\'*,>@[]`{|}\ufeff';

const STAR = 42;
/** Signs that begin an entry of a list, in YAML or elsewhere. */
const LIST_SIGNS = '-•‣◦▪●·–—*';

/** Returns whether a code is `,`, `[`, `]`, `{` or `}`. */
export function isFlowMark(code: number): boolean {
  return code === COMMA || code === 91 || code === 93 || code === 123 || code === 125;
}

export function isQuote(code: number): boolean {
  return code === DOUBLE_QUOTE || code === SINGLE_QUOTE;
}

/** Returns whether a plain text begins here: `-`, `?` and `:` begin one only if no space follows. */
function isPlainStart({ text, at }: Cursor, isFlow: boolean): boolean {
  const code = text.charCodeAt(at);
  if (MARKS.includes(text.charAt(at))) return false;
  if (code !== DASH && code !== COLON && code !== 63) return true;
  const next = text.charCodeAt(at + 1);
  return !isGap(next) && !(isFlow && (code !== DASH || isFlowMark(next)));
}

/** Reads a key with its `:`; reads nothing if there is none. */
export function readKey(cursor: Cursor, isFlow: boolean): boolean {
  const { text, at: start } = cursor;
  const hasQuotes = isQuote(text.charCodeAt(start));
  const key = hasQuotes ? readQuotedKey(cursor) : readPlainKey(cursor, isFlow);
  const end = cursor.at;
  skipSpaces(cursor);
  if (key === undefined || !isColon(cursor, isFlow, hasQuotes)) {
    cursor.at = start;
    return false;
  }
  if (cursor.at - start > KEY_LIMIT || (key === '<<' && !hasQuotes)) throwUnsure();
  cursor.at++;
  cursor.key = key;
  cursor.keyStart = start;
  cursor.keyEnd = trimWhiteSpace(text, start, end);
  return true;
}

function isColon({ text, at }: Cursor, isFlow: boolean, isStuck: boolean): boolean {
  if (text.charCodeAt(at) !== COLON) return false;
  const next = text.charCodeAt(at + 1);
  return isGap(next) || (isFlow && (isStuck || isFlowMark(next)));
}

/** Reads a quoted key, which must be on one line. */
function readQuotedKey(cursor: Cursor): string | undefined {
  const start = cursor.at;
  const key = readQuoted(cursor, 0);
  return cursor.text.slice(start, cursor.at).includes('\n') ? undefined : key;
}

function readPlainKey(cursor: Cursor, isFlow: boolean): string | undefined {
  const start = cursor.at;
  if (!isPlainStart(cursor, isFlow) || isMarkerLine(cursor)) return undefined;
  cursor.at = scanPlain(cursor.text, start, isFlow);
  return cursor.text.slice(start, cursor.at);
}

/** Returns whether `---` or `...` in the first column ends a document. */
function isMarkerLine({ text, at }: Cursor): boolean {
  if (!text.startsWith('---', at) && !text.startsWith('...', at)) return false;
  return at === 0 || text.charCodeAt(at - 1) === LF;
}

/** Finds the end of a plain text on this line. */
function scanPlain(text: string, from: number, isFlow: boolean): number {
  return isFlow ? scanFlowLine(text, from) : scanLine(text, from);
}

/**
 * Finds the end on a block line with searches, which are faster than a loop that is not compiled yet, as in a short
 * run.
 */
function scanLine(text: string, from: number): number {
  const line = text.indexOf('\n', from);
  let end = line === -1 ? text.length : line;
  if (text.charCodeAt(end - 1) === CR) end--;
  const rest = text.slice(from, end);
  const colon = rest.indexOf(': ');
  const hash = rest.indexOf(' #');
  if (colon !== -1) end = from + colon;
  else if (text.charCodeAt(end - 1) === COLON) end--;
  if (hash !== -1 && from + hash < end) end = from + hash;
  while (end > from && text.charCodeAt(end - 1) === SPACE) end--;
  return end;
}

/** Finds the end between brackets, where many texts share a line: each is read only up to its end. */
function scanFlowLine(text: string, from: number): number {
  let end = from;
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at);
    if (code === SPACE) continue;
    if (isLineEnd(code) || isFlowMark(code)) return end;
    if (code === HASH && text.charCodeAt(at - 1) === SPACE) return end;
    if (code === COLON) {
      const next = text.charCodeAt(at + 1);
      if (isGap(next) || isFlowMark(next)) return end;
    }
    end = at + 1;
  }
}

/** Reads a plain text, which continues as long as lines begin at `floor` or right of it. */
export function readPlain(cursor: Cursor, floor: number, isFlow: boolean): string {
  if (!isPlainStart(cursor, isFlow)) throwUnsure();
  const { text, at: start } = cursor;
  let end = scanPlain(text, start, isFlow);
  let below = findNextPart(text, end, floor, isFlow);
  const isOneLine = below === -1;
  while (below !== -1) {
    // A text that goes on with `- ` may be an entry in a wrong column: the library's reader says so.
    if (isListSign(text, below)) throwUnsure();
    end = scanPlain(text, below, isFlow);
    below = end === below ? -1 : findNextPart(text, end, floor, isFlow);
  }
  const source = text.slice(start, end);
  moveBehind(cursor, start, end);
  return isOneLine ? source : joinQuotedLines(source);
}

function isListSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code !== DASH && code !== STAR && code < 128) return false;
  return LIST_SIGNS.includes(text.charAt(at)) && isGap(text.charCodeAt(at + 1));
}

/** Finds where a plain text continues after a line break; -1 if it does not. */
function findNextPart(text: string, from: number, floor: number, isFlow: boolean): number {
  let at = from;
  let line = -1;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === LF) line = at + 1;
    else if (code !== SPACE && code !== CR) {
      const isEnd = line === -1 || !(code >= 0) || code === HASH || at - line < floor;
      return isEnd || (isFlow && isFlowMark(code)) ? -1 : at;
    }
    at++;
  }
}

/** Reads a quoted text; all lines but blank ones begin at `floor` or right of it. */
export function readQuoted(cursor: Cursor, floor: number): string {
  const { text, at: start } = cursor;
  const end = findQuoteEnd(text, start);
  const source = text.slice(start, end);
  if (source.includes('\n') && !isIndented(text, start, end, floor)) throwUnsure();
  moveBehind(cursor, start, end);
  return readQuotedText(source);
}

/** Finds the position after the closing quote. */
function findQuoteEnd(text: string, start: number): number {
  return text.charCodeAt(start) === DOUBLE_QUOTE ? findDoubleEnd(text, start) : findSingleEnd(text, start);
}

/** Finds the first quote that has no backslash, or two of them, before it. */
function findDoubleEnd(text: string, start: number): number {
  for (let at = text.indexOf('"', start + 1); at !== -1; at = text.indexOf('"', at + 1)) {
    let escapes = at;
    while (text.charCodeAt(escapes - 1) === BACKSLASH) escapes--;
    if ((at - escapes) % 2 === 0) return at + 1;
  }
  return throwUnsure();
}

/** Finds the first quote that is not doubled. */
function findSingleEnd(text: string, start: number): number {
  for (let at = text.indexOf("'", start + 1); at !== -1; at = text.indexOf("'", at + 2))
    if (text.charCodeAt(at + 1) !== SINGLE_QUOTE) return at + 1;
  return throwUnsure();
}

function isIndented(text: string, from: number, to: number, floor: number): boolean {
  for (let line = text.indexOf('\n', from); line !== -1 && line < to; line = text.indexOf('\n', line + 1)) {
    let at = line + 1;
    while (text.charCodeAt(at) === SPACE) at++;
    if (at - line - 1 < floor && !isLineEnd(text.charCodeAt(at))) return false;
  }
  return true;
}

/** Moves the cursor behind a text that was read. */
function moveBehind(cursor: Cursor, start: number, end: number): void {
  if (end - start > SCALAR_LIMIT) throwUnsure();
  cursor.at = end;
  cursor.start = start;
  cursor.end = end;
  cursor.reach = end;
}
