/** As the judgement was made with one pattern of Unicode’s classes: slow to compile, so that only tests hold the quick one against it. */
import type { WordList } from '../../../src/model/words.ts';
import { wordsOf } from './words.ts';

/**
 * The phrases of a list that a text holds, as written there. Hyphens and spaces are one: `best in class` is found as `Best-in-class`.
 * @param innocent phrases in which they mean something else
 */
export function phrasesIn(text: string, phrases: WordList, innocent: WordList): readonly string[] {
  const plain = text.replaceAll('’', "'");
  const masked = plain.replace(anyPhrase(innocent), (found) => '|'.repeat(found.length));
  return masked.match(anyPhrase(phrases)) ?? [];
}

const JOINT = '[\\s\\u2010-\\u2013-]+';

/** Making a pattern of a list takes longer than using it. */
const patterns = new WeakMap<WordList, RegExp>();

function anyPhrase(phrases: WordList): RegExp {
  const pattern = patterns.get(phrases) ?? patternOf(phrases);
  patterns.set(phrases, pattern);
  return pattern;
}

/** Longer phrases first, so that `market leader` is one find. */
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

/** Whether a text begins with one of these phrases. */
export function beginsWith(text: string, phrases: WordList): boolean {
  return text.search(anyPhrase(phrases)) === 0;
}

/** Whether a sentence says how much: in digits or in words. */
export function saysNumber(text: string, numbers: WordList): boolean {
  return /\p{N}/u.test(text) || wordsOf(text.toLowerCase()).some((word) => numbers.has(word));
}
