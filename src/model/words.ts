/** Counting and comparing words, in any language. */

/** Marks and joiners belong to the letter before them: Persian writes `می‌داند` with one that cannot be seen. */
const ATTACHED = '\\p{M}\\u00ad\\u061c\\u200c-\\u200f\\u2060';
/** Korean has spaces, but a word in its own letters ends where others begin: `2029년까지` are two. */
const LETTER = '[[\\p{L}\\u05f3]--\\p{Script=Hangul}]';
/** What stands between two letters, digits or Hebrew letters of one word. */
const JOINTS = [joint(LETTER, "'’.:·״"), joint('\\p{Nd}', "'’.,;،٫٬"), joint('\\p{Script=Hebrew}', '"')].join(
  '|',
);

function joint(sides: string, between: string): string {
  return `(?<=[${sides}][${ATTACHED}]*)[${between}](?=[${ATTACHED}]*[${sides}])`;
}

/** A word in a script that has spaces between words, by the rules of UAX 29: `don’t`, `e.g` and `1,500.5` are one each. */
const WORD = new RegExp(
  `(?<!_)(?=_*[${LETTER}\\p{Nd}])[${LETTER}\\p{Nd}_][${LETTER}\\p{Nd}_${ATTACHED}]*(?:(?:${JOINTS})[${LETTER}\\p{Nd}_${ATTACHED}]+)*|\\p{Script=Hangul}[\\p{Script=Hangul}${ATTACHED}]*`,
  'gv',
);

/** Scripts without spaces: their words are found in a dictionary, at a hundred times the cost. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** The words of a text by Unicode word segments (UAX 29), so that any script counts. */
export function wordsOf(text: string): readonly string[] {
  return UNSPACED.test(text) ? segmentsOf(text) : (text.match(WORD) ?? []);
}

let segmenter: Intl.Segmenter | undefined;

/** Several rules ask for the words of the same text. */
const known = new Map<string, readonly string[]>();
let charactersKnown = 0;
const MOST_KNOWN = 2 ** 20;

/** What word breaks cannot lie across: between spaces and full stops. */
const PIECE = /[^\s。、！？]+/gu;

function segmentsOf(text: string): readonly string[] {
  const before = known.get(text);
  if (before) return before;
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  const words: string[] = [];
  // Each segment carries a copy of all that was given, so it is given in pieces between which words surely end.
  for (const piece of text.match(PIECE) ?? [])
    for (const part of segmenter.segment(piece)) if (part.isWordLike) words.push(part.segment);
  if (charactersKnown > MOST_KNOWN) {
    known.clear();
    charactersKnown = 0;
  }
  charactersKnown += text.length;
  known.set(text, words);
  return words;
}

export function countWords(text: string): number {
  return wordsOf(text).length;
}

/** Whether spaces stand between the words of a text, as they do in most scripts. */
export function isSpaced(text: string): boolean {
  return !UNSPACED.test(text);
}

/**
 * How much two texts say the same: shared content words over those of the shorter one, 0–1.
 * @param stop words that carry no content
 */
export function overlap(a: string, b: string, stop: ReadonlySet<string>): number {
  return inclusion(contentWords(a, stop), contentWords(b, stop));
}

/** The share of the words of the longer text that both have, 0–1: a text that says more is another text. */
export function likeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  return portion(sharedBy(left, right), Math.max(left.size, right.size));
}

/** The share of the words of the shorter text that both have, 0–1: a text that only adds to another is the same. */
export function inclusion(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  return portion(sharedBy(left, right), Math.min(left.size, right.size));
}

function sharedBy(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return shared;
}

const portion = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** The words of a text that carry content, without plurals and common endings. */
export function contentWords(text: string, stop: ReadonlySet<string>): ReadonlySet<string> {
  const words = wordsOf(text).map((word) => word.toLowerCase());
  return new Set(words.filter((word) => !stop.has(word)).map(stem));
}

/** Plural and common endings off, so that `leaders` and `leader`, `share` and `shares` are one word. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|ing|ers|er|ed|es|e|y|s)$/, '') : word;
}
