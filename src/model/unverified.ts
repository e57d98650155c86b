/** A review that somebody else's run has written: nothing in it may look like a verdict, or like words of ours. */
import { keepVisibleLine } from './visible.ts';

/** Printed in place of a text that could be read as a verdict. */
const LEFT_OUT = '(left out: it could be read as a verdict)';
const MOST_CHARACTERS = 300;

/** Signs that people read as "passed": check marks, hearts, thumbs, coloured dots and all other pictures. */
const PICTURES = /[\p{Extended_Pictographic}\u221a\u2600-\u27bf\u2b00-\u2bff\u{1f000}-\u{1faff}\ufe0f]/gu;
/** Words of a verdict. `_` and digits count as ends of a word here: rules and folders are written with them. */
const VERDICT = /(?<!\p{L})(?:yes|lgtm|verified)(?!\p{L})|merg/iu;
/** A word with letters of two alphabets that look alike, such as a Cyrillic е in `yеs`. */
const MIXED = /\p{sc=Latin}[\p{sc=Cyrillic}\p{sc=Greek}]|[\p{sc=Cyrillic}\p{sc=Greek}]\p{sc=Latin}/u;

/** Returns a text without pictures, cut to a line, or a remark in its place if it could be read as a verdict. */
export function distrustText(text: string): string {
  const line = keepVisibleLine(text.slice(0, 4 * MOST_CHARACTERS).replace(PICTURES, ''));
  const plain = line.normalize('NFKD').replace(/[\p{M}\p{Cf}\p{Co}]/gu, '');
  // Units such as μg begin with a Greek letter, and mean no harm.
  if (VERDICT.test(plain) || MIXED.test(plain.replace(/\u03bc/g, ''))) return LEFT_OUT;
  const cut = [...line].slice(0, MOST_CHARACTERS).join('');
  return cut === line ? line : `${cut}…`;
}

/** Applies it to every text in plain data. */
export function distrustTexts<T>(data: T): T {
  if (typeof data === 'string') return distrustText(data) as T;
  if (Array.isArray(data)) return data.map(distrustTexts) as T;
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, distrustTexts(value)])) as T;
}
