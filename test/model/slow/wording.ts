/**
 * The original version with one pattern of Unicode classes: slow to compile, so only tests use it, to verify the
 * quick one.
 */
import type { WordList } from '../../../src/model/words.ts';
import { wordsOf } from './words.ts';

/**
 * Finds the phrases that a text contains, as written there. Hyphens and spaces are equal: `best in class` matches
 * `Best-in-class`.
 * @param innocent phrases in which the words mean something else
 */
export function phrasesIn(text: string, phrases: WordList, innocent: WordList): readonly string[] {
  const plain = text.replaceAll('’', "'");
  const masked = plain.replace(anyPhrase(innocent), (found) => '|'.repeat(found.length));
  return masked.match(anyPhrase(phrases)) ?? [];
}

const JOINT = '[\\s\\u2010-\\u2013-]+';

/** A cache, because making a pattern of a list takes longer than using it. */
const patterns = new WeakMap<WordList, RegExp>();

function anyPhrase(phrases: WordList): RegExp {
  const pattern = patterns.get(phrases) ?? patternOf(phrases);
  patterns.set(phrases, pattern);
  return pattern;
}

/** Makes a pattern with longer phrases first, so that `market leader` is one match. */
function patternOf(phrases: WordList): RegExp {
  const byLength = [...phrases].sort((a, b) => b.length - a.length);
  const choices = byLength.map((phrase) =>
    phrase
      .split(/[\s-]+/)
      .map(escapeText)
      .join(JOINT),
  );
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${choices.join('|') || '(?!)'})(?![\\p{L}\\p{N}])`, 'giu');
}

function escapeText(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
}

/** Returns whether a text begins with one of these phrases. */
export function beginsWith(text: string, phrases: WordList): boolean {
  return text.search(anyPhrase(phrases)) === 0;
}

/** Returns whether a sentence has a number, in digits or in words. */
export function saysNumber(text: string, numbers: WordList): boolean {
  return /\p{N}/u.test(text) || wordsOf(text.toLowerCase()).some((word) => numbers.has(word));
}
