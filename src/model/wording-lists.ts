/** Lists the words of a sentence that say how much is promised, by their kind. */
import { compileList, listOpenings } from './compiled-list.ts';
import type { PromiseLanguage } from './languages/index.ts';
import { type ReadSentence, sliceText } from './wording-findings.ts';
import { isTimeUnit } from './wording-times.ts';
import type { WordingToken } from './wording-token.ts';
import type { WordList } from './words.ts';

/** How much each kind of word asks for: above 0 more, below 0 less. */
export const WEIGHTS = {
  full: 2,
  floor: 1,
  part: -1,
  cap: -1,
  strong: 1,
  doubt: -1,
  weak: -1,
  except: -1,
  others: 1,
  soft: -1,
} as const;

const MOST_OF_PHRASE = 6;

/** Lists the phrases of a list in a sentence, the longest at each place. */
function findPhrases(tokens: readonly WordingToken[], list: WordList) {
  const [phrases, opens] = [compileList(list), listOpenings(list)];
  const found: { readonly phrase: string; readonly at: number; readonly length: number }[] = [];
  for (let at = 0; at < tokens.length; at++) {
    if (!opens.has(tokens[at]?.word.toLowerCase() ?? '')) continue;
    for (let length = Math.min(MOST_OF_PHRASE, tokens.length - at); length > 0; length--) {
      const phrase = tokens
        .slice(at, at + length)
        .map(({ word }) => word.toLowerCase())
        .join(' ');
      if (!phrases.has(phrase)) continue;
      found.push({ phrase, at, length });
      at += length - 1;
      break;
    }
  }
  return found;
}

/** A phrase of a list in a sentence. */
export interface SaidPhrase {
  readonly phrase: string;
  /** As written. */
  readonly text: string;
  /** Whether it stands behind a negation. */
  readonly isDenied: boolean;
}

/** A kind of words that are compared. */
export type PhraseKind = keyof typeof WEIGHTS | 'negation' | 'rare' | 'ends';

const pickList = (kind: PhraseKind, { promise, caution }: PromiseLanguage): WordList =>
  kind === 'soft' || kind === 'rare' || kind === 'ends' ? caution[kind] : promise[kind];

/** Lists the words of a kind; a limit counts only beside a number. */
export function listWords(
  { wording, numbers, dates }: ReadSentence,
  kind: PhraseKind,
  language: PromiseLanguage,
): readonly SaidPhrase[] {
  const words = language.promise;
  // The month of May leaves nothing open.
  const tokens = wording.tokens.filter(
    ({ start }) => !dates.some(({ from, to }) => start >= from && start < to),
  );
  // At most 4 hours asks for more than 4 hours, at most 4 wards for less.
  const limited = numbers.filter(({ unit }) => !(kind === 'cap' && isTimeUnit(unit)));
  const isNumber = (token: WordingToken | undefined) => limited.some((one) => one.token === token);
  const doubtful = kind === 'others' ? findPhrases(tokens, words.doubt)[0]?.at : undefined;
  const found = findPhrases(tokens, pickList(kind, language)).filter(({ at, length }) => {
    // What can not be is denied, and not left open.
    if (
      kind === 'doubt' &&
      length === 1 &&
      [at - 1, at + 1].some((place) => NOT.test(tokens[place]?.word ?? ''))
    )
      return false;
    // Nothing is promised that is only possible anyway: possibly with caches and others.
    if (doubtful !== undefined && doubtful < at) return false;
    if (kind !== 'floor' && kind !== 'cap') return true;
    return (
      [1, 2].some((off) => isNumber(tokens[at + length - 1 + off])) ||
      [1, 2, 3].some((off) => isNumber(tokens[at - off]))
    );
  });
  const signs =
    kind === 'floor' ? tokens.filter((token, at) => token.word === '+' && isNumber(tokens[at - 1])) : [];
  return [
    ...found.map(({ phrase, at, length }) => ({
      phrase,
      text: sliceText(wording, tokens.slice(at, at + length)),
      isDenied: isDeniedAt(wording.plain, tokens, at, language) && !NO_EXCEPTION.test(phrase),
    })),
    ...signs.map(() => ({ phrase: '+', text: '+', isDenied: false })),
  ];
}

/** What denies an exception, and with it nothing else. */
const NO_EXCEPTION = /^(?:ausnahmslos|\p{L}+ (?:exception|ausnahme|excepción|exceção))$/u;

const NOT = /^(?:not|nicht|ne|n|pas|no|não)$/;

const isNot = (token: WordingToken | undefined, { promise, caution }: PromiseLanguage) =>
  token !== undefined && promise.negation.has(token.word) && !caution.without.has(token.word);

/** Returns whether something denies what follows; without a word only denies what is next to it. */
function isDeniedAt(
  plain: string,
  tokens: readonly WordingToken[],
  at: number,
  language: PromiseLanguage,
): boolean {
  if (language.caution.without.has(tokens[at - 1]?.word ?? '')) return true;
  const start = tokens[at]?.start ?? 0;
  return tokens
    .slice(0, at)
    .some((token) => isNot(token, language) && !NEXT_PART.test(plain.slice(token.start, start)));
}

/** What ends the part of a sentence that a negation denies. */
const NEXT_PART = /[;.:]\s|,\s*(?:and|und|et|y|e)\s/;
