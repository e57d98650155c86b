/**
 * Texts in the Latin script, which most are. Plain character ranges give the same answers for them as Unicode
 * classes, and compile a hundred times faster.
 */

/**
 * ASCII, Latin letters up to U+02C1, and typesetting characters: dashes, quotes, ellipses, currencies, arrows. It
 * has no combining marks, and not `ſ`, which case-insensitive patterns treat as an `s`.
 */
const LATIN = /^[\0-\u017e\u0180-\u02c1\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u21ff]*$/;

/** Returns whether a text has only Latin letters, ASCII and common signs. */
export function isLatin(text: string): boolean {
  return LATIN.test(text);
}

const UNACCENTED = /^[\0-\x7f\u2010-\u2027\u2030-\u205e]*$/;

/** Returns whether a text is Latin and has no letters beyond A–Z. */
export function isUnaccented(text: string): boolean {
  return UNACCENTED.test(text);
}

/** The Latin letters, for a class of characters. */
export const LETTERS = 'A-Za-z\\xaa\\xb5\\xba\\xc0-\\xd6\\xd8-\\xf6\\xf8-\\u02c1';
/** The Latin numerals for a class of characters, including ¼ and ². */
const NUMERALS = '0-9\\xb2\\xb3\\xb9\\xbc-\\xbe';

const LATIN_RUN = new RegExp(`[${LETTERS}${NUMERALS}]+`, 'g');
const LATIN_NUMERAL = new RegExp(`[${NUMERALS}]`);

/** Letters and numerals in a row, with their offsets. */
export interface Run {
  /** In lower case. */
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** A cache, because several rules read the same sentence. */
const knownRuns = new Map<string, readonly Run[]>();
let charactersKnown = 0;
const MOST_KNOWN = 2 ** 18;

/** Splits a text of any script into its runs of letters and numerals. */
export function splitRuns(text: string): readonly Run[] {
  const before = knownRuns.get(text);
  if (before) return before;
  if (charactersKnown > MOST_KNOWN) {
    knownRuns.clear();
    charactersKnown = 0;
  }
  charactersKnown += text.length;
  const runs = findRuns(text);
  knownRuns.set(text, runs);
  return runs;
}

function findRuns(text: string): readonly Run[] {
  const runs: Run[] = [];
  for (const { 0: found, index } of text.matchAll(isLatin(text) ? LATIN_RUN : /[\p{L}\p{N}]+/gu))
    runs.push({ word: foldCase(found), start: index, end: index + found.length });
  return runs;
}

/** Folds the case of a word; `ſ` is the one lower-case letter that folds into another. */
function foldCase(word: string): string {
  return word.toLowerCase().replaceAll('ſ', 's');
}

/** Returns whether a text of any script has a numeral. */
export function hasNumeral(text: string): boolean {
  return isLatin(text) ? LATIN_NUMERAL.test(text) : /\p{N}/u.test(text);
}

/** Returns whether a text of any script has a letter or a numeral. */
export function hasRun(text: string): boolean {
  return isLatin(text) ? text.search(LATIN_RUN) >= 0 : /[\p{L}\p{N}]/u.test(text);
}
