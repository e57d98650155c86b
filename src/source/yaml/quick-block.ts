/** Reads texts below `|` and `>`, for the quick reader. */
import { SCALAR_LIMIT } from './limits.ts';
import {
  CR,
  type Cursor,
  DASH,
  finishLine,
  GREATER,
  isGap,
  NINE,
  PLUS,
  SPACE,
  throwUnsure,
  ZERO,
} from './quick-cursor.ts';

interface Header {
  readonly isFolded: boolean;
  /** `+` or `-`, or any other code. */
  readonly chomping: number;
  /** In columns; undefined if not written. */
  readonly indent: number | undefined;
}

/**
 * Reads a block text including its header.
 * @param floor the smallest column of its lines
 */
export function readBlockText(cursor: Cursor, floor: number): string {
  const start = cursor.at;
  const header = readHeader(cursor);
  finishLine(cursor);
  const body = cursor.at;
  const lines = readLines(cursor, floor, header.indent);
  if (cursor.at - body > SCALAR_LIMIT) throwUnsure();
  let after = 0;
  for (; lines.at(-1) === ''; after++) lines.pop();
  if (lines.length === 0) throwUnsure();
  cursor.start = start;
  cursor.reach = cursor.end;
  const text = header.isFolded ? foldLines(lines) : lines.join('\n');
  if (header.chomping === DASH) return text;
  return header.chomping === PLUS ? text + '\n'.repeat(after + 1) : `${text}\n`;
}

function readHeader(cursor: Cursor): Header {
  const { text } = cursor;
  const isFolded = text.charCodeAt(cursor.at) === GREATER;
  let [chomping, indent] = [0, 0];
  for (cursor.at++; !isGap(text.charCodeAt(cursor.at)); cursor.at++) {
    const code = text.charCodeAt(cursor.at);
    if ((code === PLUS || code === DASH) && chomping === 0) chomping = code;
    else if (code > ZERO && code <= NINE && indent === 0) indent = code - ZERO;
    else throwUnsure();
  }
  return { isFolded, chomping, indent: indent === 0 ? undefined : indent };
}

/**
 * Reads the lines without their indentation; blank ones are empty. The cursor keeps the end of the last line with
 * text.
 */
function readLines(cursor: Cursor, floor: number, given: number | undefined): string[] {
  const { text } = cursor;
  const lines: string[] = [];
  let indent = given === undefined ? -1 : floor - 1 + given;
  let widest = 0;
  while (cursor.at < text.length) {
    const line = cursor.at;
    const end = findBlockLineEnd(text, line);
    const content = findContentStart(text, line);
    if (content === end) {
      widest = Math.max(widest, content - line);
      lines.push('');
    } else {
      if (indent === -1) indent = content - line;
      if (content - line < indent || indent < floor) break;
      lines.push(text.slice(line + indent, end));
      cursor.end = end;
    }
    cursor.at = findNextLine(text, end);
  }
  // Blank lines longer than the indentation are text.
  if (widest > indent) throwUnsure();
  return lines;
}

function findBlockLineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  if (end === -1) return text.length;
  return text.charCodeAt(end - 1) === CR ? end - 1 : end;
}

function findContentStart(text: string, from: number): number {
  let at = from;
  while (text.charCodeAt(at) === SPACE) at++;
  return at;
}

function findNextLine(text: string, end: number): number {
  // The library has its own way of reading a last line of spaces.
  if (end === text.length) return text.charCodeAt(end - 1) === SPACE ? throwUnsure() : end;
  return end + (text.charCodeAt(end) === CR ? 2 : 1);
}

/** Folds lines into paragraphs; lines with more indentation stay as they are. */
function foldLines(lines: readonly string[]): string {
  let text = '';
  let gap = '';
  let wasFurtherIn = false;
  for (const line of lines) {
    if (line === '') {
      if (gap === ' ') gap = '\n';
      else text += '\n';
    } else if (line.charCodeAt(0) === SPACE) {
      if (gap === ' ') gap = '\n';
      else if (!wasFurtherIn && gap === '\n') gap = '\n\n';
      text += gap + line;
      gap = '\n';
      wasFurtherIn = true;
    } else {
      text += gap + line;
      gap = ' ';
      wasFurtherIn = false;
    }
  }
  return text;
}
