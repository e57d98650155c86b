/**
 * Texts in the Latin script, which most are. For them plain ranges of characters say what Unicode’s classes say, and a
 * pattern of plain ranges is compiled in a hundredth of the time.
 */

/**
 * ASCII, Latin letters up to U+02C1, and what typesetters add: dashes, quotes, ellipses, currencies, arrows. No combining
 * marks, and not `ſ`, which is an `s` to patterns that ignore case.
 */
const LATIN = /^[\0-\u017e\u0180-\u02c1\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff]*$/;

/** Whether a text holds nothing but Latin letters, ASCII and common signs. */
export function isLatin(text: string): boolean {
  return LATIN.test(text);
}

const UNACCENTED = /^[\0-\x7f\u2010-\u2027\u2030-\u205e]*$/;

/** The same without letters beyond A–Z. */
export function isUnaccented(text: string): boolean {
  return UNACCENTED.test(text);
}

/** The Latin letters, for a class of characters. */
export const LETTERS = 'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02c1';
/** The numerals beside them, ¼ and ² among them. */
const NUMERALS = '0-9\\xb2\\xb3\\xb9\\xbc-\\xbe';

const LATIN_RUN = new RegExp(`[${LETTERS}${NUMERALS}]+`, 'g');
const LATIN_NUMERAL = new RegExp(`[${NUMERALS}]`);

/** Letters and numerals in a row, and where they stand. */
export interface Run {
  /** In lower case. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** The runs of letters and numerals in a text of any script. */
export function runsIn(text: string): readonly Run[] {
  const runs: Run[] = [];
  for (const { 0: found, index } of text.matchAll(isLatin(text) ? LATIN_RUN : /[\p{L}\p{N}]+/gu))
    runs.push({ word: folded(found), start: index, end: index + found.length });
  return runs;
}

/** `ſ` is the one lower-case letter that folds into another. */
function folded(word: string): string {
  return word.toLowerCase().replaceAll('ſ', 's');
}

/** Whether a text of any script holds a numeral. */
export function hasNumeral(text: string): boolean {
  return isLatin(text) ? LATIN_NUMERAL.test(text) : /\p{N}/u.test(text);
}

/** Whether a text of any script holds a letter or a numeral. */
export function hasRun(text: string): boolean {
  return isLatin(text) ? text.search(LATIN_RUN) >= 0 : /[\p{L}\p{N}]/u.test(text);
}
