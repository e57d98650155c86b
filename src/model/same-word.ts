/** Tells a word that is only spelled otherwise from another word. */
import { AMOUNT_WORDS } from './amount-words.ts';
import { spellAmerican } from './british.ts';
import { isImpossibleEnglish } from './english-letters.ts';
import { ALL_PROMISE_WORDS, findPromiseLanguage } from './languages/index.ts';
import { isLookAlike } from './languages/look-alikes.ts';
import { correctEnglish } from './languages/misspellings.ts';
import { findSpokenNumber } from './languages/spoken-numbers.ts';
import { findUsualForm, isSameTitle } from './languages/variants.ts';
import { makeLate } from './late.ts';
import { isLatin } from './latin.ts';
import { countSlips } from './misspelling.ts';
import { findMonth } from './month-names.ts';
import { isSameTimeUnit } from './time-units.ts';
import { readDigits } from './typed-digits.ts';
import { isSameGerman } from './wording-forms.ts';
import type { WordingToken } from './wording-token.ts';
import type { WordList } from './words.ts';

/** A word of a sentence: its words, and which one it is. */
export type WordAt = readonly [tokens: readonly WordingToken[], at: number];

/**
 * Returns whether two words at the same place are one, in this order: the same letters; a number in words; a unit of time; a
 * German word without its signs; British and American; a common misspelling; two forms of one word; a slip of the hand. A slip never touches a digit, a name, or a word that decides how much is promised.
 * @param code the language of both, as its first two letters
 */
export function isSameWord(was: WordAt, is: WordAt, code: string): boolean {
  const [a, b] = [was[0][was[1]], is[0][is[1]]];
  if (!a || !b) return false;
  if (a.word === b.word || isSameCount(a, b, code)) return true;
  if (isCounted(was, code) && isCounted(is, code) && isSameTimeUnit(a.word, b.word)) return true;
  if (code === 'de' && isSameGerman(a.word, b.word)) return true;
  if (!isPlainWord(a.word) || !isPlainWord(b.word)) return false;
  if (code === 'en' && (spellPlainly(a.word) === spellPlainly(b.word) || isOneTitle(was, is))) return true;
  if (isTouchy(a.word) || isTouchy(b.word) || isLookAlike(a.word, b.word)) return false;
  if (isName(was, code) || isName(is, code) || a.word[0] !== b.word[0]) return false;
  if (isSlip(a.word, b.word, code)) return true;
  return code === 'en' && readsAsEnglish(was) && readsAsEnglish(is) && isMistyped(a.word, b.word);
}

/** Spells an English word as Americans do, without a common misspelling, and in its usual form. */
const spellPlainly = (word: string) => findUsualForm(spellAmerican(correctEnglish(word)));

/** Returns whether both stand for somebody who leads, after the same word: a team lead, and a team leader. */
function isOneTitle([was, at]: WordAt, [is, place]: WordAt): boolean {
  const [before, other] = [was[at - 1]?.word, is[place - 1]?.word];
  return (
    before !== undefined &&
    before === other &&
    isSameTitle(was[at]?.word ?? '', is[place]?.word ?? '', before)
  );
}

const isPlainWord = (word: string) => isLatin(word) && /^\p{L}+$/u.test(word);

/** Returns whether a number stands before a word. */
function isCounted([tokens, at]: WordAt, code: string): boolean {
  const before = tokens[at - 1];
  return before !== undefined && (before.hasDigit || findSpokenNumber(before.word, code) !== undefined);
}

/** The highest number that is compared with a word: above it a word may be one of several, as in two hundred. */
const MOST_SPOKEN = 19;
/** Words of numbers that do not count things. */
const TIMES = /^(?:twice|double|triple|doppelt|doble|dobro)$/;

/** Returns whether one is a number in digits and the other the same in words: `9` and `nine`. */
function isSameCount(a: WordingToken, b: WordingToken, code: string): boolean {
  const [digits, word] = a.hasDigit ? [a.word, b.word] : [b.word, a.word];
  if (a.hasDigit === b.hasDigit || TIMES.test(word) || !/^\d+$/.test(digits)) return false;
  const [value] = readDigits(digits, undefined);
  return value !== undefined && value > 1 && value <= MOST_SPOKEN && findSpokenNumber(word, code) === value;
}

/** Every word that may decide how much a sentence promises, in any language, alone or in a phrase. */
const getTouchy = makeLate(() => {
  const words = ALL_PROMISE_WORDS.flatMap((of) => {
    const lists = [of.full, of.part, of.floor, of.cap, of.negation, of.doubt, of.weak, of.strong];
    const phrases = [...lists, of.except, of.others, of.and, of.less, of.time].flatMap((list) => [...list]);
    return phrases.flatMap((phrase) => splitPhrase(phrase, of.light));
  });
  const numbers = Object.values(AMOUNT_WORDS).flatMap(({ numbers: all, ones }) => [
    ...all.flatMap((forms) => forms.split('|')),
    ...ones,
  ]);
  return new Set([...words, ...numbers]);
});

function splitPhrase(phrase: string, light: WordList): readonly string[] {
  const words = phrase.split(/[\s-]/);
  return words.length === 1 ? words : words.filter((word) => !light.has(word));
}

function isTouchy(word: string): boolean {
  return getTouchy().has(word) || findMonth(word) > 0;
}

/** Returns whether a capital may make a word a name. In German it makes it a noun. */
function isName([tokens, at]: WordAt, code: string): boolean {
  return code !== 'de' && at > 0 && /\p{Lu}/u.test(tokens[at]?.text ?? '');
}

/** Returns whether two letters of a word are swapped, or one is doubled or not, and no other word comes of it. */
function isSlip(a: string, b: string, code: string): boolean {
  if (!findPromiseLanguage(code)) return false;
  if (a.length === b.length) return isSwapped(a, b, code);
  return a.length < b.length ? isDoubled(a, b, code) : isDoubled(b, a, code);
}

const LEAST_SWAPPED = 5;
/** Outside English a pair such as `bleiben` and `blieben` is common: two consonants of a longer word are not. */
const LEAST_ELSEWHERE = 7;

/** Returns whether two neighbours within a word are swapped. At its end they make another form: `exist` and `exits`. */
function isSwapped(a: string, b: string, code: string): boolean {
  const at = [...a].findIndex((letter, place) => letter !== b[place]);
  if (a.length < LEAST_SWAPPED || at + 2 >= a.length) return false;
  if (code !== 'en' && (a.length < LEAST_ELSEWHERE || /[aeiouyà-ÿ]/.test(a.slice(at, at + 2)))) return false;
  return a.slice(0, at) + a[at + 1] + a[at] + a.slice(at + 2) === b;
}

const LEAST_DOUBLED = 3;
const LEAST_DOUBLED_WITHIN = 6;
const LEAST_DOUBLED_ELSEWHERE = 8;
/** What follows a letter that tells two verbs apart: filed and filled, planing and planning. */
const ENDING = /^(?:e[dnrs]?|est|ing|ings|y|ies|ied|ier|iest|ers|able)$/;

/** Returns whether a consonant is doubled or not. Vowels tell words apart: met and meet. */
function isDoubled(short: string, long: string, code: string): boolean {
  const at = [...long].findIndex((letter, place) => letter !== short[place]);
  const letter = long[at] ?? '';
  if (
    long.length !== short.length + 1 ||
    long[at - 1] !== letter ||
    short !== long.slice(0, at) + long.slice(at + 1)
  )
    return false;
  if (/[aeiouyà-ÿ]/.test(letter) || at < 2) return false;
  const [before, behind] = [long.slice(0, at - 1), long.slice(at + 1)];
  if (before.endsWith(letter)) return true;
  if (code !== 'en') return long.length >= LEAST_DOUBLED_ELSEWHERE && !/[rl]/.test(letter);
  if (short.length < LEAST_DOUBLED || (letter === 's' && /^(?:es)?$/.test(behind))) return false;
  if ((before.match(/[aeiouy]+/g) ?? []).length > 1) return true;
  if (behind === '') return !/[lfz]/.test(letter);
  return long.length >= LEAST_DOUBLED_WITHIN && !ENDING.test(behind);
}

const LEAST_MISTYPED = 6;

/** Returns whether one letter is missing, added or wrong, and one of both is no word. Any other such pair may be two words. */
function isMistyped(a: string, b: string): boolean {
  if (!/^[a-z]+$/.test(a + b) || Math.max(a.length, b.length) < LEAST_MISTYPED) return false;
  return a.at(-1) === b.at(-1) && countSlips(a, b) === 1 && isImpossibleEnglish(a) !== isImpossibleEnglish(b);
}

const ENGLISH = /^(?:the|of|to|and|is|are|will|for|with|by|that|our|their|all|every|from|on|at|who)$/;

/** Returns whether a sentence has a small word of English: a plan that names no language may be in another. */
function readsAsEnglish([tokens]: WordAt): boolean {
  return tokens.some(({ word }) => ENGLISH.test(word));
}
