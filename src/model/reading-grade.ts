/** How many years of school an English text requires. */
import { hasRun } from './latin.ts';
import { splitWords } from './words.ts';

/** Splits a text into sentences; a full stop in any script ends one, and so does a list item. */
export function splitSentences(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?…])\s+|(?<=[。！？।])|\n{2,}|\n(?=\s*(?:[-*+•–]|\d{1,2}[.)])\s)/u)
    .filter(hasRun);
}

/**
 * Returns the Flesch–Kincaid grade level (Kincaid et al., 1975): 0.39 × words per sentence + 11.8 × syllables per
 * word − 15.59, with English syllables.
 */
export function measureReadingGrade(sentences: readonly string[]): number {
  const words = sentences.flatMap(splitWords);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + countSyllables(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

const SILENT_ENDING = /(?:(?<!l)e|(?<![aeiouydt])ed|(?<![aeiouyscxzgh])es)$/;

/** Counts groups of vowels without a silent ending; a number or an acronym counts as one. */
function countSyllables(word: string): number {
  if (/\d/.test(word) || word === word.toUpperCase()) return 1;
  const groups = word
    .toLowerCase()
    .replace(SILENT_ENDING, '')
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
}
