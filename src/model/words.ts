/** Counts and compares words, in any language. */
import { isLatin, LETTERS } from './latin.ts';

/** A set of words. */
export type WordList = Pick<ReadonlySet<string>, 'has' | typeof Symbol.iterator>;

/** A word in a script with spaces between words, by the rules of UAX 29: `don’t`, `e.g` and `1,500.5` are one each. */
const LATIN_WORD = new RegExp(
  `(?<!_)(?=_*[${LETTERS}0-9])[${LETTERS}0-9_]+(?:(?:(?<=[${LETTERS}])['’.:·](?=[${LETTERS}])|(?<=[0-9])['’.,;](?=[0-9]))[${LETTERS}0-9_]+)*`,
  'g',
);

let anyWord: RegExp | undefined;

/** Returns the word pattern for any script, compiled only when it is needed. */
function getAnyWordPattern(): RegExp {
  // Marks and joiners belong to the letter before them: Persian writes `می‌داند` with an invisible one.
  const attached = '\\p{M}\\u00ad\\u061c\\u200c-\\u200f\\u2060';
  // Korean has spaces, but a word in Korean letters ends where others begin: `2029년까지` is two words.
  const letter = '[[\\p{L}\\u05f3]--\\p{Script=Hangul}]';
  const joint = (sides: string, between: string) =>
    `(?<=[${sides}][${attached}]*)[${between}](?=[${attached}]*[${sides}])`;
  const joints = [
    joint(letter, "'’.:·״"),
    joint('\\p{Nd}', "'’.,;،٫٬"),
    joint('\\p{Script=Hebrew}', '"'),
  ].join('|');
  const inner = `[${letter}\\p{Nd}_${attached}]`;
  return new RegExp(
    `(?<!_)(?=_*[${letter}\\p{Nd}])[${letter}\\p{Nd}_]${inner}*(?:(?:${joints})${inner}+)*|\\p{Script=Hangul}[\\p{Script=Hangul}${attached}]*`,
    'gv',
  );
}

/** A cache, because several rules ask for the words of the same text. */
const knownWords = new Map<string, readonly string[]>();
let charactersKnown = 0;
const MOST_KNOWN = 2 ** 20;

/** Splits a text into words by Unicode word segments (UAX 29), so that any script counts. */
export function splitWords(text: string): readonly string[] {
  const before = knownWords.get(text);
  if (before) return before;
  const words = isSpaced(text) ? splitSpacedWords(text) : splitSegments(text);
  if (charactersKnown > MOST_KNOWN) {
    knownWords.clear();
    charactersKnown = 0;
  }
  charactersKnown += text.length;
  knownWords.set(text, words);
  return words;
}

function splitSpacedWords(text: string): readonly string[] {
  if (isLatin(text)) return text.match(LATIN_WORD) ?? [];
  anyWord ??= getAnyWordPattern();
  return text.match(anyWord) ?? [];
}

let segmenter: Intl.Segmenter | undefined;
/** A piece that no word crosses: between spaces and full stops. */
const PIECE = /[^\s。、！？]+/gu;

function splitSegments(text: string): readonly string[] {
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  const words: string[] = [];
  // Each segment carries a copy of the whole input, so the input is split into pieces first.
  for (const piece of text.match(PIECE) ?? [])
    for (const part of segmenter.segment(piece)) if (part.isWordLike) words.push(part.segment);
  return words;
}

export function countWords(text: string): number {
  return splitWords(text).length;
}

/**
 * Returns whether a text has spaces between words, as most scripts do. Other scripts need a dictionary, which is a
 * hundred times slower.
 */
export function isSpaced(text: string): boolean {
  return isLatin(text) || !makeUnspacedPattern().test(text);
}

const makeUnspacedPattern = () =>
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * Measures how much two texts repeat each other: shared content words over those of the shorter one, 0–1.
 * @param stop words that carry no content
 */
export function measureOverlap(a: string, b: string, stop: WordList): number {
  return measureInclusion(listContentWords(a, stop), listContentWords(b, stop));
}

/** Measures the share of the longer text's words that both have, 0–1: a longer text counts as different. */
export function measureLikeness(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  return divideOrZero(countShared(left, right), Math.max(left.size, right.size));
}

/**
 * Measures the share of the shorter text's words that both have, 0–1: a text that only adds to another counts as the
 * same.
 */
export function measureInclusion(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  return divideOrZero(countShared(left, right), Math.min(left.size, right.size));
}

function countShared(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return shared;
}

const divideOrZero = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

/** Lists the content words of a text, without plurals and common endings. */
export function listContentWords(text: string, stop: WordList): ReadonlySet<string> {
  const words = splitWords(text).map((word) => word.toLowerCase());
  return new Set(words.filter((word) => !stop.has(word)).map(stemWord));
}

/** Removes plural and common endings, so that `leaders` and `leader`, `share` and `shares` are equal. */
function stemWord(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|ing|ers|er|ed|es|e|y|s)$/, '') : word;
}
