/** Corrects a slip in a word that decides how much is promised, so that it is said as a slip and not as a loss. */
import { isImpossibleEnglish } from './english-letters.ts';
import { ALL_PROMISE_WORDS, type PromiseLanguage } from './languages/index.ts';
import { countSlips } from './misspelling.ts';
import type { Wording, WordingToken } from './wording-token.ts';

const isEnglish = (word: string) => /^[a-z]{4,}$/.test(word);

/** Returns whether a word is no English word, and one slip away from one that the other sentence has. */
function isEnglishSlip(wrong: string, right: string): boolean {
  return (
    isEnglish(wrong) &&
    isEnglish(right) &&
    wrong[0] === right[0] &&
    isImpossibleEnglish(wrong) &&
    !isImpossibleEnglish(right) &&
    countSlips(wrong, right) === 1
  );
}

const LEAST_LETTERS = 6;

/**
 * Returns whether a word of another language is one slip away from an ordinal or another word that stops short of a result,
 * and none itself: `premiere` and `première`. Words that count or deny stay as they are written.
 */
function isSlip(wrong: string, right: string, { promise }: PromiseLanguage): boolean {
  if (!promise.weak.has(right) || ALL_PROMISE_WORDS.some(({ weak }) => weak.has(wrong))) return false;
  return (
    Math.min(wrong.length, right.length) >= LEAST_LETTERS &&
    wrong[0] === right[0] &&
    countSlips(wrong, right) === 1
  );
}

/** Reads each slip as the word that the other sentence has in its place. The slip itself stays a change of words. */
export function correctSlips(
  wording: Wording,
  other: Wording,
  code: string,
  language: PromiseLanguage | undefined,
): Wording {
  if (!language) return wording;
  const known = new Set(wording.tokens.map(({ word }) => word));
  const meant = other.tokens.filter(({ word }) => !known.has(word));
  if (meant.length === 0) return wording;
  const isMeant = (wrong: string, right: string) =>
    code === 'en' ? isEnglishSlip(wrong, right) : isSlip(wrong, right, language);
  const correct = (token: WordingToken): WordingToken => {
    const word = meant.find((one) => isMeant(token.word, one.word))?.word;
    return word === undefined ? token : { ...token, word };
  };
  return { ...wording, tokens: wording.tokens.map(correct) };
}
