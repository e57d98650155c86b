/** Counting and comparing words, in any language. */

/** Plain Latin text has the same words by this pattern as by Unicode segments; the segmenter takes 5 ms to start. */
const LATIN_ONLY = /^[\x20-\x7e\n\t\u2018\u2019\u201c\u201d\u2013\u2014\u2026]*$/;
const LATIN_WORD =
  /[A-Za-z0-9_]+(?:(?:(?<=[A-Za-z_])['\u2019.:](?=[A-Za-z_])|(?<=[0-9])['\u2019.,;](?=[0-9]))[A-Za-z0-9_]+)*/g;

let segmenter: Intl.Segmenter | undefined;

/** The words of a text by Unicode word segments (UAX 29), so that any script counts. */
export function wordsOf(text: string): readonly string[] {
  if (LATIN_ONLY.test(text)) return text.match(LATIN_WORD) ?? [];
  segmenter ??= new Intl.Segmenter('en', { granularity: 'word' });
  const words: string[] = [];
  for (const part of segmenter.segment(text)) if (part.isWordLike) words.push(part.segment);
  return words;
}

export function countWords(text: string): number {
  return wordsOf(text).length;
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
  const words = wordsOf(text.toLowerCase()).filter((word) => !stop.has(word));
  return new Set(words.map(stem));
}

/** Plural and common endings off, so that `leaders` and `leader`, `share` and `shares` are one word. */
function stem(word: string): string {
  return word.length > 4 ? word.replace(/(?:ies|ing|ers|er|ed|es|e|y|s)$/, '') : word;
}
