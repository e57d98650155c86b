/** Text in columns of a terminal: wrapped, cut and padded by display width, then painted. */
import { measureDisplayWidth } from './frame.ts';

/** The most columns of a page, however wide the terminal, and the fewest that it is made for. */
const MOST_COLUMNS = 110;
const LEAST_COLUMNS = 40;
/** The columns below which a page is made for a narrow terminal. */
export const NARROW = 64;

/** Returns the columns of a page for a terminal. */
export function choosePageWidth(columns: number): number {
  return Math.max(LEAST_COLUMNS, Math.min(columns, MOST_COLUMNS));
}

/** Wraps a paragraph to a number of columns. */
export function wrapParagraph(text: string, columns: number, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && measureDisplayWidth(`${indent}${line} ${word}`) > columns) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line];
}

/** Wraps a text, breaks words that are longer than a line, and cuts what is left after a number of lines. */
export function wrapCut(text: string, columns: number, most: number): string[] {
  const words = text.split(' ').flatMap((word) => breakWord(word, columns));
  const lines = wrapParagraph(words.join(' '), columns, '');
  if (lines.length <= most) return lines;
  const last = cutToWidth(`${lines[most - 1]} ${lines[most]}`, columns, true);
  return [...lines.slice(0, most - 1), last];
}

function breakWord(word: string, columns: number): string[] {
  if (measureDisplayWidth(word) <= columns) return [word];
  const parts = [''];
  for (const sign of word) {
    const part = `${parts.at(-1)}${sign}`;
    if (measureDisplayWidth(part) > columns) parts.push(sign);
    else parts[parts.length - 1] = part;
  }
  return parts;
}

/** Cuts a text to a number of columns; what is cut ends in `…`. @param isCut whether something follows in any case */
export function cutToWidth(text: string, columns: number, isCut = false): string {
  if (!isCut && measureDisplayWidth(text) <= columns) return text;
  let kept = '';
  for (const sign of text) {
    if (measureDisplayWidth(`${kept}${sign}`) > columns - 2) break;
    kept += sign;
  }
  const whole = kept.lastIndexOf(' ');
  return `${(whole > kept.length / 2 ? kept.slice(0, whole) : kept).replace(/[\s,;:.]+$/, '')} …`;
}

/** Pads a text to a number of columns. */
export function padToWidth(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - measureDisplayWidth(text)));
}

/** Wraps items so that a line never ends within one; what does not fit on the last line is counted. */
export function wrapItems(items: readonly string[], columns: number, most: number): string[] {
  return fitItems(items, columns, most).lines;
}

/** Wraps items in the same way. @returns the lines, and how many of the items they do not show */
export function fitItems(
  items: readonly string[],
  columns: number,
  most: number,
): { readonly lines: string[]; readonly left: number } {
  const lines: string[] = [];
  for (const [at, item] of items.entries()) {
    const line = lines.at(-1);
    const part = at < items.length - 1 ? `${item} ·` : item;
    if (line !== undefined && measureDisplayWidth(`${line} ${part}`) <= columns)
      lines[lines.length - 1] = `${line} ${part}`;
    else if (lines.length === most) {
      const left = items.length - at;
      lines[most - 1] = cutToWidth(`${line} and ${left} more`, columns);
      return { lines, left };
    } else lines.push(cutToWidth(part, columns));
  }
  return { lines, left: 0 };
}

/** Counts the lines that a terminal shows of lines without colours: one that is too long is wrapped. */
export function countDisplayed(lines: readonly string[], columns: number): number {
  return lines.reduce(
    (sum, line) => sum + Math.max(1, Math.ceil(measureDisplayWidth(line.trimEnd()) / columns)),
    0,
  );
}
