/**
 * Estimates how wide a text is without a browser. It assumes the sans-serif faces of common systems and errs on the wide
 * side, so that a line that should fit does fit.
 */

/** Widths as shares of the font size, by the letters that have them. */
const WIDTHS: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[iljI|!.,:;'’‘`]/, 0.3],
  [/[ftr()[\]{}\-/\\"“”\s·]/, 0.38],
  [/[mwMW@%—→←…]/, 0.92],
  [/[A-Z&#+=<>~−–]/, 0.7],
  [/[a-z0-9$€£?_*^]/, 0.57],
];
/** Chinese, Japanese and Korean signs and emoji are as wide as they are high. */
const FULL =
  /[\u1100-\u115f\u2e80-\u9fff\ua000-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}|[\u{20000}-\u{3fffd}]/u;
const NOTHING = /[\p{Mn}\p{Me}\p{Cf}]/u;
const OTHER = 0.66;
const BOLD = 1.12;

const known = new Map<string, number>();

function measureLetter(letter: string): number {
  const before = known.get(letter);
  if (before !== undefined) return before;
  const width = FULL.test(letter)
    ? 1
    : NOTHING.test(letter)
      ? 0
      : (WIDTHS.find(([letters]) => letters.test(letter))?.[1] ?? OTHER);
  if (known.size < 4096) known.set(letter, width);
  return width;
}

export interface Type {
  readonly size: number;
  readonly isBold?: boolean;
}

/** Returns the width of a line in the units of `size`. */
export function measureWidth(text: string, { size, isBold = false }: Type): number {
  let width = 0;
  for (const letter of text) width += measureLetter(letter);
  return width * size * (isBold ? BOLD : 1);
}

export interface Column extends Type {
  readonly width: number;
  /** The most lines; the last ends in `…` if text is cut. */
  readonly lines: number;
}

/** Breaks a text into lines that fit: at spaces, between signs of scripts without spaces, and inside words that are too long. */
export function wrapToWidth(text: string, column: Column): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of splitAtSpaces(text)) {
    if (measureWidth((line + piece).trimEnd(), column) <= column.width) {
      line += piece;
      continue;
    }
    if (line.trim() !== '') lines.push(line.trim());
    if (lines.length > column.lines) break;
    line = '';
    for (const part of breakWord(piece.trimStart(), column)) {
      if (line !== '') lines.push(line.trim());
      line = part;
    }
  }
  if (line.trim() !== '') lines.push(line.trim());
  return lines.length <= column.lines ? lines : cutLines(lines.slice(0, column.lines), column);
}

/** Splits a text into words, each with the space before it; signs that may begin a line are on their own. */
function splitAtSpaces(text: string): readonly string[] {
  return (
    text
      .slice(0, 2000)
      .match(
        /\s*(?:[\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60][、。，．！？）」』]*|[^\s\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]+)/gu,
      ) ?? []
  );
}

/** Splits a word into parts that fit the column; letters keep their combining marks. */
function breakWord(word: string, column: Column): readonly string[] {
  if (measureWidth(word, column) <= column.width) return [word];
  const parts: string[] = [];
  let part = '';
  for (const letter of word.match(/\P{M}\p{M}*/gu) ?? [word]) {
    if (part !== '' && measureWidth(part + letter, column) > column.width) {
      parts.push(part);
      part = '';
    }
    part += letter;
  }
  return [...parts, part];
}

function cutLines(lines: readonly string[], column: Column): readonly string[] {
  let last = lines.at(-1) ?? '';
  while (last !== '' && measureWidth(`${last}…`, column) > column.width)
    last = last.replace(/(?:\s+\S+|\P{M}\p{M}*)$/u, '');
  return [...lines.slice(0, -1), `${last.replace(/[\s,;:.–—-]+$/, '')}…`];
}
