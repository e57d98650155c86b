/** Reads quoted texts, and folds those of several lines. */
import { BACKSLASH, CR, LF, SPACE, unsure } from './quick-cursor.ts';

/** Reads a text in quotes, which are part of `source`. */
export function quotedText(source: string): string {
  if (source.startsWith("'")) return unfolded(source.slice(1, -1)).replaceAll("''", "'");
  const inside = source.slice(1, -1);
  return inside.includes('\\') || inside.includes('\n') ? unescaped(inside) : inside;
}

/** Joins lines: a line break becomes a space, and a blank line a line break. */
export function unfolded(source: string): string {
  if (!source.includes('\n')) return source;
  const lines = source.split('\n');
  let result = bare(lines[0] ?? '', false, true);
  let gap = ' ';
  for (let index = 1; index < lines.length; index++) {
    const isLast = index === lines.length - 1;
    const line = bare(lines[index] ?? '', true, !isLast);
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
function bare(line: string, atStart: boolean, atEnd: boolean): string {
  let [start, end] = [0, line.length];
  while (atStart && line.charCodeAt(start) === SPACE) start++;
  while (atEnd && end > start && isBlank(line.charCodeAt(end - 1))) end--;
  return line.slice(start, end);
}

function isBlank(code: number): boolean {
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
function unescaped(source: string): string {
  let result = '';
  for (let at = 0; at < source.length; ) {
    const next = partEnd(source, at);
    const code = source.charCodeAt(at);
    if (code === BACKSLASH) result += meaning(source, at, next);
    else if (next > at && isBlank(code)) result += isAtBreak(source, next) ? '' : source.slice(at, next);
    else if (code === LF) result += folded(source.slice(at, next));
    else result += source.slice(at, next);
    at = next;
  }
  return result;
}

/** Finds the end of the next part: an escape, a gap within a line, a gap over several lines, or text. */
function partEnd(source: string, from: number): number {
  const code = source.charCodeAt(from);
  if (code === BACKSLASH) return escapeEnd(source, from);
  let at = from + 1;
  if (code === LF) while (isBlank(source.charCodeAt(at)) || source.charCodeAt(at) === LF) at++;
  else if (isBlank(code)) while (isBlank(source.charCodeAt(at))) at++;
  else while (at < source.length && !isSpecial(source.charCodeAt(at))) at++;
  return at;
}

function isSpecial(code: number): boolean {
  return code === BACKSLASH || code === LF || isBlank(code);
}

function isAtBreak(source: string, at: number): boolean {
  return source.charCodeAt(at) === LF;
}

/** Folds the line breaks of a gap: a single one becomes a space, several become one fewer. */
function folded(gap: string): string {
  const breaks = gap.split('\n').length - 1;
  return breaks === 1 ? ' ' : '\n'.repeat(breaks - 1);
}

function escapeEnd(source: string, at: number): number {
  const letter = source.charAt(at + 1);
  if (letter !== '\n' && letter !== '\r') return at + 2 + (DIGITS[letter] ?? 0);
  let end = source.indexOf('\n', at) + 1;
  while (source.charCodeAt(end) === SPACE) end++;
  return end;
}

function meaning(source: string, at: number, end: number): string {
  const letter = source.charAt(at + 1);
  if (letter === '\n' || letter === '\r') return '';
  if (Object.hasOwn(ESCAPES, letter)) return ESCAPES[letter] ?? '';
  const digits = source.slice(at + 2, end);
  const code = /^[0-9a-fA-F]+$/.test(digits) ? Number.parseInt(digits, 16) : Number.NaN;
  if (digits.length !== DIGITS[letter] || !(code <= 0x10ffff)) unsure();
  return String.fromCodePoint(code);
}
