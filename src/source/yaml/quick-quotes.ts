/** Reads quoted texts, and folds those of several lines. */
import { BACKSLASH, CR, LF, SPACE, throwUnsure } from './quick-cursor.ts';

/** Reads a text in quotes, which are part of `source`. */
export function readQuotedText(source: string): string {
  if (source.startsWith("'")) return joinQuotedLines(source.slice(1, -1)).replaceAll("''", "'");
  const inside = source.slice(1, -1);
  return inside.includes('\\') || inside.includes('\n') ? decodeEscapes(inside) : inside;
}

/** Joins lines: a line break becomes a space, and a blank line a line break. */
export function joinQuotedLines(source: string): string {
  if (!source.includes('\n')) return source;
  const lines = source.split('\n');
  let result = stripEnds(lines[0] ?? '', false, true);
  let gap = ' ';
  for (let index = 1; index < lines.length; index++) {
    const isLast = index === lines.length - 1;
    const line = stripEnds(lines[index] ?? '', true, !isLast);
    if (line === '' && !isLast) {
      if (gap === '\n') result += gap;
      gap = '\n';
    } else {
      result += gap + line;
      gap = ' ';
    }
  }
  return result;
}

/** Strips the spaces, or the CR, at the ends of a line. */
function stripEnds(line: string, atStart: boolean, atEnd: boolean): string {
  let [start, end] = [0, line.length];
  while (atStart && line.charCodeAt(start) === SPACE) start++;
  while (atEnd && end > start && isBlankCode(line.charCodeAt(end - 1))) end--;
  return line.slice(start, end);
}

function isBlankCode(code: number): boolean {
  return code === SPACE || code === CR;
}

const ESCAPES: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\u0085',
  _: '\u00a0',
  L: '\u2028',
  P: '\u2029',
  ' ': ' ',
  '"': '"',
  '/': '/',
  '\\': '\\',
};
/** The number of digits after the letter of an escape. */
const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

/** Decodes a text in double quotes: escapes and joined lines. */
function decodeEscapes(source: string): string {
  let result = '';
  for (let at = 0; at < source.length; ) {
    const next = findPartEnd(source, at);
    const code = source.charCodeAt(at);
    if (code === BACKSLASH) result += decodeEscape(source, at, next);
    else if (next > at && isBlankCode(code)) result += isAtBreak(source, next) ? '' : source.slice(at, next);
    else if (code === LF) result += foldGap(source.slice(at, next));
    else result += source.slice(at, next);
    at = next;
  }
  return result;
}

/** Finds the end of the next part: an escape, a gap within a line, a gap over several lines, or text. */
function findPartEnd(source: string, from: number): number {
  const code = source.charCodeAt(from);
  if (code === BACKSLASH) return findEscapeEnd(source, from);
  let at = from + 1;
  if (code === LF) while (isBlankCode(source.charCodeAt(at)) || source.charCodeAt(at) === LF) at++;
  else if (isBlankCode(code)) while (isBlankCode(source.charCodeAt(at))) at++;
  else while (at < source.length && !isSpecial(source.charCodeAt(at))) at++;
  return at;
}

function isSpecial(code: number): boolean {
  return code === BACKSLASH || code === LF || isBlankCode(code);
}

function isAtBreak(source: string, at: number): boolean {
  return source.charCodeAt(at) === LF;
}

/** Folds the line breaks of a gap: a single one becomes a space, several become one fewer. */
function foldGap(gap: string): string {
  const breaks = gap.split('\n').length - 1;
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
}

function findEscapeEnd(source: string, at: number): number {
  const letter = source.charAt(at + 1);
  if (letter !== '\n' && letter !== '\r') return at + 2 + (DIGITS[letter] ?? 0);
  let end = source.indexOf('\n', at) + 1;
  while (source.charCodeAt(end) === SPACE) end++;
  return end;
}

function decodeEscape(source: string, at: number, end: number): string {
  const letter = source.charAt(at + 1);
  if (letter === '\n' || letter === '\r') return '';
  if (Object.hasOwn(ESCAPES, letter)) return ESCAPES[letter] ?? '';
  const digits = source.slice(at + 2, end);
  const code = /^[0-9a-fA-F]+$/.test(digits) ? Number.parseInt(digits, 16) : Number.NaN;
  if (digits.length !== DIGITS[letter] || !(code <= 0x10ffff)) throwUnsure();
  return String.fromCodePoint(code);
}
