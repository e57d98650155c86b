/** Splits a sentence into words with what stands between them. */
import { isLatin, LETTERS } from './latin.ts';

/** A word, or several that hyphens join. */
export interface Token {
  /** In lower case. */
  readonly word: string;
  /** As written. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The marks and spaces before it. */
  readonly gap: string;
}

const NUMERALS = '0-9\\xb2\\xb3\\xb9\\xbc-\\xbe';
const LATIN_TOKEN = new RegExp(`[${LETTERS}${NUMERALS}]+(?:[-\\u2010\\u2011][${LETTERS}${NUMERALS}]+)*`, 'g');

/** A cache, because several rules read the same sentence. */
const known = new Map<string, readonly Token[]>();
let charactersKnown = 0;
const MOST_KNOWN = 2 ** 18;

/** The most words of a text that are read. */
const MOST_WORDS = 200;

/** Splits the first words of a text into tokens. */
export function splitTokens(text: string): readonly Token[] {
  const before = known.get(text);
  if (before) return before;
  if (charactersKnown > MOST_KNOWN) {
    known.clear();
    charactersKnown = 0;
  }
  charactersKnown += text.length;
  const tokens = findTokens(text);
  known.set(text, tokens);
  return tokens;
}

function findTokens(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  const pattern = isLatin(text) ? LATIN_TOKEN : /[\p{L}\p{N}\p{M}]+(?:[-\u2010\u2011][\p{L}\p{N}\p{M}]+)*/gu;
  for (const { 0: found, index } of text.matchAll(pattern)) {
    tokens.push({
      word: found.toLowerCase(),
      text: found,
      start: index,
      end: index + found.length,
      gap: text.slice(end, index),
    });
    end = index + found.length;
    if (tokens.length >= MOST_WORDS) break;
  }
  return tokens;
}

/** Returns whether a new clause begins with a token. */
export function beginsClause({ gap }: Token): boolean {
  return /[.,;:!?()—–]/.test(gap);
}

/** Returns whether a new sentence, or a new part of one, begins with a token. */
export function beginsSentence({ gap }: Token): boolean {
  return /[.;:!?()—–]/.test(gap);
}

/** Takes the tokens from one on up to the end of its clause. */
export function takeClause(
  tokens: readonly Token[],
  at: number,
  begins: (token: Token) => boolean = beginsClause,
): readonly Token[] {
  const end = tokens.findIndex((token, index) => index > at && begins(token));
  return tokens.slice(at, end < 0 ? undefined : end);
}

/** Returns whether a token begins with a capital. */
export function isCapital({ text, word }: Token): boolean {
  return text.charAt(0) !== word.charAt(0);
}
