/** Tells a number that says who is covered from one that says how much is promised. */

import { compileList } from './compiled-list.ts';
import type { PromiseLanguage } from './languages/index.ts';
import { LETTERS } from './latin.ts';
import type { Wording, WordingToken } from './wording-token.ts';

/** A number in a sentence, by its token, and what it counts. */
export interface NumberPlace extends Pick<Wording, 'plain' | 'tokens'> {
  /** The number of its token. */
  readonly at: number;
  /** Whether it counts a time, a share or money: nobody is described by those alone. */
  readonly isMeasured: boolean;
}

const MOST_OF_LIMIT = 4;
const CURRENCY = /^[€$£¥]$/;

/** Finds the first token of a number with the limit before it: at least 9, no more than € 9. */
export function findLimitStart(
  tokens: readonly WordingToken[],
  at: number,
  { promise }: PromiseLanguage,
): number {
  const end = CURRENCY.test(tokens[at - 1]?.word ?? '') ? at - 1 : at;
  for (let length = Math.min(MOST_OF_LIMIT, end); length > 0; length--) {
    const phrase = tokens
      .slice(end - length, end)
      .map(({ word }) => word)
      .join(' ');
    if (compileList(promise.floor).has(phrase) || compileList(promise.cap).has(phrase)) return end - length;
  }
  return end;
}

/** Returns whether a number describes whom or what a promise covers: pupils under 16, shops with more than 9 tills. */
export function isAboutWho(place: NumberPlace, language: PromiseLanguage): boolean {
  const { tokens, at } = place;
  const from = findLimitStart(tokens, at, language);
  if (
    isDescribing(tokens, from, language) ||
    isSized(place, from, language) ||
    isInRelative(place, from, language)
  )
    return true;
  if (from === at) return false;
  return hasVerb(tokens, 0, from, language)
    ? isBareAfterThing(place, from, language)
    : isInSubject(place, from, language);
}

/** Returns whether a word before it opens a description: with, aged. */
function isDescribing(tokens: readonly WordingToken[], from: number, language: PromiseLanguage): boolean {
  const covers = compileList(language.caution.covers);
  const isHere = [1, 2, 3].some((length) => {
    const words = tokens.slice(Math.max(0, from - length), from).map(({ word }) => word);
    return words.length === length && covers.has(words.join(' '));
  });
  // To rise by more than 9 percent is what is promised, in languages that write it with “of”.
  const isOf = language.work.of.has(tokens[from - 1]?.word ?? '');
  return isHere && from > 1 && !(isOf && isVerb(tokens, from - 2, language));
}

/** Returns whether a size of something follows it: stays of at least 3 nights. */
function isSized({ tokens, at, isMeasured }: NumberPlace, from: number, language: PromiseLanguage): boolean {
  const isOf = language.work.of.has(tokens[from - 1]?.word ?? '');
  return isOf && from !== at && !isMeasured && !isVerb(tokens, from - 2, language);
}

/** Returns whether a date tells what is covered, and not when it is due: homes built before 1990 are insulated. */
export function isDateAboutWho(
  { plain, tokens }: Pick<Wording, 'plain' | 'tokens'>,
  start: number,
  language: PromiseLanguage,
): boolean {
  const at = tokens.findIndex((token) => token.start >= start);
  if (at < 0) return false;
  const isSecond =
    !hasVerb(tokens, 0, at, language) && isInSubject({ plain, tokens, at, isMeasured: true }, at, language);
  return isSecond || isInRelative({ plain, tokens }, at, language);
}

/** Returns whether it stands in a part that describes what is before it: members who wait over 5 days. */
export function isInRelative(
  { plain, tokens }: Pick<Wording, 'plain' | 'tokens'>,
  before: number,
  language: PromiseLanguage,
): boolean {
  const { caution, work } = language;
  return tokens.slice(0, before).some(({ word, start }, at) => {
    if (at === 0 || !caution.relative.has(word)) return false;
    // In German the same words are articles, unless a comma stands before them.
    if (work.isVerbLast && !/,\s*$/.test(plain.slice(0, start))) return false;
    const previous = tokens[at - 1]?.word ?? '';
    const isSaying = caution.saying.has(previous) || isVerb(tokens, at - 1, language);
    return !isSaying && !work.connecting.has(previous);
  });
}

const isBare = (token: WordingToken | undefined, { work, caution }: PromiseLanguage) =>
  token !== undefined && (work.limit.has(token.word) || caution.covers.has(token.word));

/** Returns whether an age or a size follows the thing that it describes: we visit members over 70. */
function isBareAfterThing(
  { tokens, isMeasured }: NumberPlace,
  from: number,
  language: PromiseLanguage,
): boolean {
  const before = tokens[from - 1];
  if (!before || isMeasured || !isBare(tokens[from], language)) return false;
  return !isVerb(tokens, from - 1, language) && !language.promise.bad.has(before.word);
}

/** Returns whether the verb is still to come, and a thing came already: all farms within 40 km of the dairy sell. */
function isInSubject(
  { tokens, at, isMeasured }: NumberPlace,
  from: number,
  language: PromiseLanguage,
): boolean {
  const { promise, caution } = language;
  const isThing = ({ word }: WordingToken) =>
    /^\p{L}{2,}/u.test(word) &&
    ![promise.light, promise.full, promise.part, promise.negation, promise.except, caution.only].some(
      (list) => list.has(word),
    );
  // Everybody over 60 is a thing by itself.
  const isAnyone = promise.full.has(tokens[from - 1]?.word ?? '');
  if (!isAnyone && !tokens.slice(0, from).some(isThing)) return false;
  return !isMeasured || hasVerb(tokens, at + 1, findClauseEnd(tokens, at, language), language);
}

function findClauseEnd(
  tokens: readonly WordingToken[],
  at: number,
  { work, promise }: PromiseLanguage,
): number {
  const end = tokens.findIndex(
    ({ word }, index) => index > at && (work.clause.has(word) || promise.and.has(word)),
  );
  return end < 0 ? tokens.length : end;
}

/** Returns whether there is a verb from one token up to another, that is the verb of the sentence. */
function hasVerb(
  tokens: readonly WordingToken[],
  from: number,
  to: number,
  language: PromiseLanguage,
): boolean {
  const isSure = (at: number) =>
    language.work.predicate.has(tokens[at]?.word ?? '') && isFree(tokens, at, language);
  const places = Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index);
  if (places.some(isSure)) return true;
  if (!places.some((at) => isVerb(tokens, at, language))) return false;
  // A word that may be a noun is none if a surer verb follows: calls over 9 minutes are answered.
  const end = findClauseEnd(tokens, to, language);
  return from > 0 || !Array.from({ length: Math.max(0, end - to) }, (_, index) => to + index).some(isSure);
}

/** Returns whether no word before it makes it a noun: the call, every report, of stays. */
function isFree(tokens: readonly WordingToken[], at: number, language: PromiseLanguage): boolean {
  const { work, promise } = language;
  const before = tokens[at - 1]?.word ?? '';
  const isBound = work.article.has(before) || promise.full.has(before) || promise.part.has(before);
  return (
    !isBound && !(isPreposition(before, language) || (before === 'to' && tokens[at]?.word.endsWith('s')))
  );
}

/** Returns whether a word can only stand before a thing; infinitives may follow those of some languages. */
function isPreposition(word: string, { work, promise, caution }: PromiseLanguage): boolean {
  if (work.opensWithInfinitive || !work.connecting.has(word) || caution.to.has(word)) return false;
  return ![work.clause, promise.and, caution.or, caution.relative].some((list) => list.has(word));
}

const isIn = (word: string, language: PromiseLanguage) => {
  const { work, promise } = language;
  const lists = [work.predicate, work.predicateOfMany, work.reachVerb, work.lasting, work.verb, work.aimVerb];
  return [...lists, work.endlessVerb, promise.less].some((list) => list.has(word));
};

/** Returns whether a word may be a verb: of a list, or with an ending of one. */
export function isVerb(tokens: readonly WordingToken[], at: number, language: PromiseLanguage): boolean {
  const word = tokens[at]?.word ?? '';
  if (word === '' || (at > 0 && !isFree(tokens, at, language))) return false;
  if (isIn(word, language) || language.work.we.has(tokens[at - 1]?.word ?? '')) return true;
  return ENDINGS.some(([ending, base]) => ending.test(word) && isIn(word.replace(ending, base), language));
}

/** Endings of verbs, with that of the form in the lists. */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?<=..)ies$/, 'y'],
  [/(?<=..)es$/, ''],
  [/(?<=..)s$/, ''],
  [/(?<=..)ed$/, ''],
  [/(?<=..)ed$/, 'e'],
];

/** Returns whether the words before a place say what a number or date is compared with. */
export function isBasis(plain: string, start: number, end: number, { caution }: PromiseLanguage): boolean {
  const before = plain.slice(Math.max(0, start - MOST_BEFORE), start).toLowerCase();
  return matchBefore(caution.basis, before) > 0 || LEVEL.test(plain.slice(end, end + MOST_BEFORE));
}

const MOST_BEFORE = 40;
const LEVEL = /^[\s-]*(?:levels?|niveau|values?)(?![a-zà-ÿ])/i;

const patterns = new Map<string, RegExp>();

/** Counts the letters of these words and articles at the end of a text: compared with the year. 0 if it ends otherwise. */
export function matchBefore(words: string, before: string): number {
  const known =
    patterns.get(words) ??
    new RegExp(
      `(?<![${LETTERS}])(?:${words})\\s*(?:(?:the|das|dem|der|le|la|el|o|a|year|jahr|end of|ende) )*$`,
    );
  patterns.set(words, known);
  return known.exec(before)?.[0].length ?? 0;
}
