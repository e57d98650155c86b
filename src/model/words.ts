/** Counting and comparing words, in any language. */
import { isLatin, LETTERS } from './latin.ts';

/** Words to look up. */
export type WordList = Pick<ReadonlySet<string>, 'has' | typeof Symbol.iterator>;

/** A word by the rules of UAX 29: `don’t`, `e.g` and `1,500.5` are one each. */
const LATIN_WORD = new RegExp(
  `(?<!_)(?=_*[${LETTERS}0-9])[${LETTERS}0-9_]+(?:(?:(?<=[${LETTERS}])['’.:·](?=[${LETTERS}])|(?<=[0-9])['’.,;](?=[0-9]))[${LETTERS}0-9_]+)*`,
  'g',
);

/** Marks and joiners belong to the letter before them: Persian writes `می‌داند` with one that cannot be seen. */
const ATTACHED = '\\p{M}\\u00ad\\u061c\\u200c-\\u200f\\u2060';
/** Korean has spaces, but a word in its own letters ends where others begin: `2029년까지` are two. */
const LETTER = '[[\\p{L}\\u05f3]--\\p{Script=Hangul}]';

/** The same for any script that has spaces between words: compiled only where it is needed. */
function anyWord(): RegExp {
  // What stands between two letters, digits or Hebrew letters of one word.
  const joints = [
    joint(LETTER, "'’.:·״"),
    joint('\\p{Nd}', "'’.,;،٫٬"),
    joint('\\p{Script=Hebrew}', '"'),
  ].join('|');
  return new RegExp(
    `(?<!_)(?=_*[${LETTER}\\p{Nd}])[${LETTER}\\p{Nd}_][${LETTER}\\p{Nd}_${ATTACHED}]*(?:(?:${joints})[${LETTER}\\p{Nd}_${ATTACHED}]+)*|\\p{Script=Hangul}[\\p{Script=Hangul}${ATTACHED}]*`,
    'gv',
  );
}

function joint(sides: string, between: string): string {
  return `(?<=[${sides}][${ATTACHED}]*)[${between}](?=[${ATTACHED}]*[${sides}])`;
}

/** Several rules ask for the words of the same text. */
const known = new Map<string, readonly string[]>();
let charactersKnown = 0;
const MOST_KNOWN = 2 ** 20;

/** The words of a text by Unicode word segments (UAX 29), so that any script counts. */
export function wordsOf(text: string): readonly string[] {
  const before = known.get(text);
  if (before) return before;
  const words = isSpaced(text) ? spacedWordsOf(text) : segmentsOf(text);
  if (charactersKnown > MOST_KNOWN) {
    known.clear();
    charactersKnown = 0;
  }
  charactersKnown += text.length;
  known.set(text, words);
  return words;
}

function spacedWordsOf(text: string): readonly string[] {
  return text.match(isLatin(text) ? LATIN_WORD : anyWord()) ?? [];
}

let segmenter: Intl.Segmenter | undefined;
/** What word breaks cannot lie across: between spaces and full stops. */
const PIECE = /[^\s。、！？]+/gu;

function segmentsOf(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  const words: string[] = [];
  // Each segment carries a copy of all that was given, so it is given in pieces between which words surely end.
  for (const piece of text.match(PIECE) ?? [])
    for (const part of segmenter.segment(piece)) if (part.isWordLike) words.push(part.segment);
  return words;
}

export function countWords(text: string): number {
  return wordsOf(text).length;
}

/**
 * Whether spaces stand between the words of a text, as they do in most scripts. The words of the others are found in a
 * dictionary, at a hundred times the cost.
 */
export function isSpaced(text: string): boolean {
  return isLatin(text) || !unspaced().test(text);
}

const unspaced = () =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * How much two texts say the same: shared content words over those of the shorter one, 0–1.
 * @param stop words that carry no content
 */
export function overlap(a: string, b: string, stop: WordList): number {
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
export function contentWords(text: string, stop: WordList): ReadonlySet<string> {
  const words = wordsOf(text).map((word) => word.toLowerCase());
  return new Set(words.filter((word) => !stop.has(word)).map(stem));
}

/** Plural and common endings off, so that `leaders` and `leader`, `share` and `shares` are one word. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|ing|ers|er|ed|es|e|y|s)$/, '') : word;
}
