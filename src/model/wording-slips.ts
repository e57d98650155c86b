/** Corrects a slip in a word that decides how much is promised, so that it is said as a slip and not as a loss. */
import { isImpossibleEnglish } from './english-letters.ts';
import { countSlips } from './misspelling.ts';
import type { Wording, WordingToken } from './wording-token.ts';

const isEnglish = (word: string) => /^[a-z]{4,}$/.test(word);

/** Returns whether a word is no English word, and one slip away from one that the other sentence has. */
function isSlipFor(wrong: string, right: string): boolean {
  return (
    isEnglish(wrong) &&
    isEnglish(right) &&
    wrong[0] === right[0] &&
    isImpossibleEnglish(wrong) &&
    !isImpossibleEnglish(right) &&
    countSlips(wrong, right) === 1
  );
}

/** Reads each slip as the word that the other sentence has in its place. The slip itself stays a change of words. */
export function correctSlips(wording: Wording, other: Wording): Wording {
  const known = new Set(wording.tokens.map(({ word }) => word));
  const meant = other.tokens.filter(({ word }) => !known.has(word));
  if (meant.length === 0) return wording;
  const correct = (token: WordingToken): WordingToken => {
    const word = meant.find((one) => isSlipFor(token.word, one.word))?.word;
    return word === undefined ? token : { ...token, word };
  };
  return { ...wording, tokens: wording.tokens.map(correct) };
}
