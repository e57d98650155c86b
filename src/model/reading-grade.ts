/** How many years of school an English text asks for. */
import { hasRun } from './latin.ts';
import { wordsOf } from './words.ts';

/** The sentences of a text; a stop in any script ends one, and so does an item of a list. */
export function sentencesOf(text: string): readonly string[] {
  return text
    .split(/(?<=[.!?…])\s+|(?<=[。！？।])|\n{2,}|\n(?=\s*(?:[-*+•–]|\d{1,2}[.)])\s)/u)
    .filter(hasRun);
}

/**
 * Flesch–Kincaid grade level (Kincaid et al., 1975): 0.39 × words a sentence + 11.8 × syllables a word − 15.59.
 * The syllables are counted as English has them.
 */
export function readingGrade(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

const SILENT_ENDING = /(?:(?<!l)e|(?<![aeiouydt])ed|(?<![aeiouyscxzgh])es)$/;

/** Groups of vowels, but for a silent ending; a number or an acronym counts as one. */
function syllablesOf(word: string): number {
  if (/\d/.test(word) || word === word.toUpperCase()) return 1;
  const groups = word
    .toLowerCase()
    .replace(SILENT_ENDING, '')
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 0);
}
