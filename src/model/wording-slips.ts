/** Tells a word that is spelled otherwise from another word. */

import { AMOUNT_WORDS } from './amount-words.ts';
import { ALL_PROMISE_WORDS } from './languages/index.ts';
import { makeLate } from './late.ts';
import { isLatin } from './latin.ts';
import { countSlips } from './misspelling.ts';
import { findMonth } from './month-names.ts';
import type { WordingToken } from './wording-tokens.ts';

/** The fewest letters of a word in which one slip is a typo, and in which two neighbours may be swapped. */
const LEAST_LETTERS = 6;
const LEAST_SWAPPED = 5;

/** Every word that may decide how much a sentence promises, in any language. */
const getTouchy = makeLate(() => {
  const lists = ALL_PROMISE_WORDS.flatMap((words) => [
    ...[words.full, words.part, words.floor, words.cap, words.negation, words.doubt, words.weak],
    ...[words.strong, words.except, words.and, words.less, words.time],
  ]);
  const numbers = Object.values(AMOUNT_WORDS).flatMap(({ numbers: all, ones }) => [
    ...all.flatMap((forms) => forms.split('|')),
    ...ones,
  ]);
  return new Set(
    [...lists.flatMap((list) => [...list]), ...numbers].flatMap((phrase) => phrase.split(/[\s-]/)),
  );
});

/** Pairs of words that one slip turns into each other. */
const getAlike = makeLate(
  () => new Set(ALL_PROMISE_WORDS.flatMap(({ alike }) => [...alike].flatMap(bothWays))),
);

function bothWays(pair: string): readonly string[] {
  const [a = '', b = ''] = pair.split(' ');
  return [`${a} ${b}`, `${b} ${a}`];
}

/**
 * Returns whether two words are the same one: a typo, a doubled letter, or the plural. Never where a digit, a number, a date
 * or a word that limits a promise is touched, nor between two words that only look alike.
 */
export function isRespelled(a: WordingToken, b: WordingToken): boolean {
  const [one, two] = [a.word, b.word];
  if (one === two) return true;
  if (a.hasDigit || b.hasDigit || !/^\p{L}+$/u.test(one) || !/^\p{L}+$/u.test(two)) return false;
  if (!isLatin(one) || !isLatin(two) || isTouchy(one) || isTouchy(two)) return false;
  if (getAlike().has(`${one} ${two}`)) return false;
  return isPlural(one, two) || isPlural(two, one) || isTypo(one, two);
}

function isTouchy(word: string): boolean {
  return getTouchy().has(word) || findMonth(word) > 0;
}

function isPlural(one: string, many: string): boolean {
  if (one.length < 3 || /s$/.test(one)) return false;
  return (
    many === `${one}s` ||
    (many === `${one}es` && /(?:x|z|ch|sh)$/.test(one)) ||
    many === one.replace(/y$/, 'ies')
  );
}

const undouble = (word: string) => word.replace(/(\p{L})\1+/gu, '$1');

function isTypo(a: string, b: string): boolean {
  if (a[0] !== b[0]) return false;
  // A letter more or less at the end is mostly another form of the word: launched and launches.
  if (undouble(a) === undouble(b)) return Math.min(a.length, b.length) >= 3;
  if (a.at(-1) !== b.at(-1) || countSlips(a, b) !== 1) return false;
  const isSwapped = a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
  return Math.max(a.length, b.length) >= (isSwapped ? LEAST_SWAPPED : LEAST_LETTERS);
}
