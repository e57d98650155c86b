/** Tells whether two short texts say the same, in any language. */

import { makeLateWords } from './late.ts';
import { cutText } from './quote.ts';
import { listContentWords, measureInclusion, splitWords, type WordList } from './words.ts';

/** A text prepared for many comparisons. */
export interface ComparedText {
  readonly words: ReadonlySet<string>;
  /** Its numbers, sorted: “12 clinics” and “40 clinics” are two steps on one way. */
  readonly numbers: string;
  readonly isNegated: boolean;
}

/** The words of a language, as far as it has a list. */
export interface KnownWords {
  readonly stop: WordList;
  readonly number: WordList;
}

/** What counts as the same. */
export interface RepeatLimits {
  /** Smallest share of the shorter text’s words that both have, 0–1. */
  readonly overlap: number;
  /** Fewest words in texts that are not the same in full. */
  readonly words: number;
}

/** Longer texts are compared by their beginning. */
const MOST_CHARACTERS = 500;

/** The share of the longer text that the shorter one must reach: a longer text adds something of its own. */
const LEAST_LENGTH = 0.6;

/** Little words count where we have no list of them, so that more of a text must be the same. */
const MORE_WORDS = 3;

/** Words that turn a sentence into its opposite, by language: a Portuguese “no” is only “in the”. */
const NEGATIONS: Readonly<Record<string, () => ReadonlySet<string>>> = {
  en: makeLateWords('no not never without nobody none neither nor cannot'),
  de: makeLateWords('nicht kein keine keinen keiner keinem keines ohne nie niemand'),
  fr: makeLateWords('ne n pas sans aucun aucune jamais'),
  es: makeLateWords('no sin nunca ningún ninguna nadie jamás'),
  pt: makeLateWords('não sem nunca nenhum nenhuma ninguém'),
};

const NOTHING: KnownWords = { stop: new Set(), number: new Set() };

/**
 * Prepares a text for comparing.
 * @param known undefined in a language without lists
 * @param lang the language tag of the strategy
 */
export function prepareText(text: string, known: KnownWords | undefined, lang = 'en'): ComparedText {
  const { stop, number } = known ?? NOTHING;
  const cut = cutText(text.trim(), MOST_CHARACTERS);
  const all = splitWords(cut).map((word) => word.toLowerCase());
  const language = lang.toLowerCase().split('-')[0] ?? '';
  const negations = Object.hasOwn(NEGATIONS, language) ? NEGATIONS[language]?.() : undefined;
  const numbers = all.filter((word) => /\d/.test(word) || number.has(word));
  return {
    words: listContentWords(cut, stop),
    numbers: numbers.sort().join(' '),
    isNegated: negations !== undefined && all.some((word) => negations.has(word)),
  };
}

/** Returns whether one text repeats another. @param known undefined in a language without lists */
export function repeatsText(
  a: ComparedText,
  b: ComparedText,
  limits: RepeatLimits,
  known: KnownWords | undefined,
): boolean {
  const [fewer, more] = a.words.size <= b.words.size ? [a.words, b.words] : [b.words, a.words];
  if (fewer.size === 0 || fewer.size < more.size * LEAST_LENGTH) return false;
  if (a.numbers !== b.numbers || a.isNegated !== b.isNegated) return false;
  const share = measureInclusion(fewer, more);
  if (share === 1 && fewer.size === more.size) return true;
  if (share < limits.overlap || fewer.size < limits.words + (known ? 0 : MORE_WORDS)) return false;
  return !isPair(fewer, more, share);
}

/** Returns whether only one word differs: “in the north” and “in the south” are two things on purpose. */
function isPair(fewer: ReadonlySet<string>, more: ReadonlySet<string>, share: number): boolean {
  return fewer.size === more.size && Math.round((1 - share) * fewer.size) === 1;
}
