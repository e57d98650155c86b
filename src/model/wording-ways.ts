/** Finds which way a number asks for more, from the words around it. */

import { stemUnit } from './amount-units.ts';
import { AMOUNT_WORDS } from './amount-words.ts';
import { compileList } from './compiled-list.ts';
import type { PromiseLanguage } from './languages/index.ts';
import { LETTERS } from './latin.ts';
import { findLimitStart, isAboutWho, isBasis, isVerb } from './wording-cover.ts';
import { isTimeUnit } from './wording-times.ts';
import type { Wording, WordingToken } from './wording-token.ts';
import type { WordList } from './words.ts';

/** The most characters that are read before a number. */
const MOST_BEFORE = 40;

/** The units that make another number: a share, money or a time. What else is counted is a matter of words. */
export const EXACT: ReadonlySet<string> = new Set(['percent', '€', '$', '£', '¥']);

/** Finds the unit of time that an article counts behind a limit: within an hour. */
export function findSingleUnit(
  { plain, tokens }: Wording,
  at: number,
  lang: string,
  { caution }: PromiseLanguage,
): string | undefined {
  const [token, next] = [tokens[at], tokens[at + 1]];
  if (!token || !next || !caution.one.has(token.word)) return undefined;
  const unit = stemUnit(next.word);
  const { under, over } = getContexts(lang);
  const before = plain.slice(Math.max(0, token.start - MOST_BEFORE), token.start);
  return isTimeUnit(unit) && (under.test(before) || over.test(before)) ? unit : undefined;
}

const knownContexts = new Map<
  string,
  Readonly<Record<'under' | 'over' | 'change' | 'to' | 'from', RegExp>>
>();

function getContexts(lang: string) {
  const known = knownContexts.get(lang);
  if (known) return known;
  const words = Object.hasOwn(AMOUNT_WORDS, lang) ? AMOUNT_WORDS[lang] : undefined;
  const before = (text: string | undefined) =>
    new RegExp(`(?<![${LETTERS}])(?:${text ?? '(?!)'})\\s*(?:[€$£¥]\\s?)?$`, 'i');
  const made = {
    under: before(words?.under),
    over: before(words?.over),
    change: before(words?.changeBefore),
    to: before(words?.towards),
    from: before('from|von|de|desde'),
  };
  knownContexts.set(lang, made);
  return made;
}

/** Returns whether a limit or a change stands before a number. */
export function hasContext(plain: string, { start }: WordingToken, lang: string): boolean {
  const before = plain.slice(Math.max(0, start - 40), start);
  const { under, over, change, to } = getContexts(lang);
  return [under, over, change, to].some((pattern) => pattern.test(before));
}

/** A number in a sentence, and how to read it. */
export interface NumberUse {
  readonly wording: Wording;
  /** The place of its token. */
  readonly at: number;
  readonly unit: string;
  readonly lang: string;
  readonly language: PromiseLanguage | undefined;
}

/** Finds which way a number asks for more: within 4 hours, at least 4 hours, cut to 4 hours, by 4 percent. */
export function findWay({ wording, at, unit, lang, language }: NumberUse): 1 | -1 | undefined {
  const { plain, tokens } = wording;
  const token = tokens[at];
  if (!language || !token) return undefined;
  const words = language.promise;
  if (isInRow(wording, at, language)) return 1;
  const before = plain.slice(Math.max(0, token.start - MOST_BEFORE), token.start);
  const { under, over, change, to, from } = getContexts(lang);
  const [limit] = under.exec(before) ?? over.exec(before) ?? [''];
  const end = token.start - limit.length;
  const hasAny = (list: WordList, upTo = Number.POSITIVE_INFINITY) =>
    tokens.some(({ start, word }) => start < upTo && list.has(word));
  // Nobody waits over 3 days: what is denied is the other way round.
  if (hasAny(words.negation, findLimitPlace(tokens, at, end, language)) || from.test(before))
    return undefined;
  if (isBasis(plain, token.start, token.start + token.text.length, language)) return undefined;
  const isMeasured = isTimeUnit(unit) || EXACT.has(unit);
  if (isAboutWho({ plain, tokens, at, isMeasured }, language)) return undefined;
  if (under.test(before)) return -1;
  const isBad = hasAny(words.bad) || (isTimeUnit(unit) && !isDose(tokens, at, language));
  if (over.test(before)) return isBad ? undefined : 1;
  const isLess = hasAny(words.less, token.start);
  if (to.test(before) && isLess) return -1;
  if (change.test(before)) return isBad && !isLess ? undefined : 1;
  return isLess || isBad ? undefined : 1;
}

/** Returns whether a number counts a time that is given again and again: two days each year. */
function isDose(tokens: readonly WordingToken[], at: number, { promise, caution }: PromiseLanguage): boolean {
  const [unit, per, period] = tokens.slice(at + 1, at + 4);
  if (!unit || !per || !period || !isTimeUnit(stemUnit(unit.word))) return false;
  const isPer = caution.per.has(per.word) || caution.one.has(per.word) || promise.full.has(per.word);
  return isPer && isTimeUnit(stemUnit(period.word));
}

/** Returns where the limit before a number begins in the text. */
function findLimitPlace(
  tokens: readonly WordingToken[],
  at: number,
  end: number,
  language: PromiseLanguage,
): number {
  return Math.min(end, tokens[findLimitStart(tokens, at, language)]?.start ?? end);
}

/** Returns whether a number counts days without a break, of which more is more: no gap for 20 days in a row. */
export function isInRow({ tokens }: Wording, at: number, language: PromiseLanguage): boolean {
  const behind = tokens.slice(at + 1, at + 6).map(({ word }) => word);
  const isRow = behind.some((_, from) =>
    [1, 2, 3].some((length) =>
      compileList(language.caution.row).has(behind.slice(from, from + length).join(' ')),
    ),
  );
  if (!isRow) return false;
  // No barn leaks for 20 days in a row: what is denied before the verb is the other way round.
  return tokens.slice(0, at).every(({ word }, place) => {
    if (!language.promise.negation.has(word)) return true;
    return !NOT.test(word) && tokens.slice(0, place).some((_, verb) => isVerb(tokens, verb, language));
  });
}

/** Words that deny the verb and no thing. */
const NOT = /^(?:not|never|nicht|nie|niemals|ne|n|pas|jamais|nunca|jamás|não)$/;
