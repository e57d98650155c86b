/** Finds every number of a sentence, in digits and in words, and says which of two asks for more. */
import { stemUnit } from './amount-units.ts';
import { AMOUNT_WORDS } from './amount-words.ts';
import { findAmounts } from './amounts.ts';
import type { PromiseLanguage } from './languages/index.ts';
import { findSpokenNumber } from './languages/spoken-numbers.ts';
import { countSlips } from './misspelling.ts';
import { readDigits } from './typed-digits.ts';
import type { SaidDate } from './wording-dates.ts';
import { compareTimes, correctTime, isSameTime, isTimeUnit } from './wording-times.ts';
import type { Wording, WordingToken } from './wording-token.ts';
import { EXACT, findSingleUnit, findWay, hasContext, isInRow } from './wording-ways.ts';

/** A number in a sentence. */
export interface SaidNumber {
  readonly text: string;
  readonly token: WordingToken;
  /** What it can mean. */
  readonly values: readonly number[];
  /** The same with the word that it counts: `9 minutes`. */
  readonly whole: string;
  /** What it counts: `percent`, a word without its ending, or a sign. */
  readonly unit: string;
  /** Whether it is a share in words, which is rounded. */
  readonly isShare?: boolean;
  /** Whether a word before it says so: at least, within, by. */
  readonly isSure: boolean;
  /** Which way asks for more: 1 up, -1 down; undefined if nobody can tell. */
  readonly way: 1 | -1 | undefined;
}

const DIGITS = /^(\p{N}(?:[\p{N}.,]*\p{N})?)(\p{L}*)$/u;

/** Finds the numbers of a sentence, in order; those of its dates are left out. */
export function findSaidNumbers(
  wording: Wording,
  dates: readonly SaidDate[],
  lang: string,
  language: PromiseLanguage | undefined,
): readonly SaidNumber[] {
  const { plain, tokens } = wording;
  const shares = findShares(plain, lang);
  const isIn = ({ start }: WordingToken, spans: readonly Span[]) =>
    spans.some(({ from, to }) => start >= from && start < to);
  return tokens.flatMap((token, at): readonly SaidNumber[] => {
    if (isIn(token, dates)) return [];
    const make = (unit: string, more: Pick<SaidNumber, 'text' | 'whole' | 'values'>): SaidNumber => ({
      ...more,
      token,
      unit,
      isSure: hasContext(plain, token, lang) || (language !== undefined && isInRow(wording, at, language)),
      way: findWay({ wording, at, unit, lang, language }),
    });
    const share = shares.find(({ from }) => from === token.start);
    if (share) {
      const { text, values } = share;
      return [{ ...make('percent', { text, whole: text, values }), isShare: true }];
    }
    if (isIn(token, shares)) return [];
    const [values, suffix] = readNumber(token, lang);
    if (values.length === 0) {
      const unit = language && findSingleUnit(wording, at, lang, language);
      if (!unit) return [];
      const text = `${token.text} ${tokens[at + 1]?.text ?? ''}`;
      return [make(unit, { text, whole: text, values: [1] })];
    }
    const unit = suffix || findUnit(plain, tokens, token, at);
    const sign = tokens[at - 1]?.word === '-' && !tokens[at - 2]?.hasDigit ? -1 : 1;
    const text = sayNumber(plain, token, unit);
    const whole = sayWhole(plain, token, unit, language);
    return [make(unit, { text, whole, values: values.map((one) => one * sign) })];
  });
}

interface Span {
  readonly from: number;
  readonly to: number;
}

/** Finds shares in words: four in five, 3/4, nineteen in twenty. */
function findShares(plain: string, lang: string): readonly (Span & Pick<SaidNumber, 'text' | 'values'>)[] {
  let end = 0;
  const named = findAmounts(plain, lang)
    .filter(({ isShare }) => isShare)
    .flatMap(({ text, values }) => {
      const from = plain.indexOf(text, end);
      if (from < 0) return [];
      end = from + text.length;
      return [{ from, to: end, text, values }];
    });
  const isFree = ({ from, to }: Span) => !named.some((one) => from < one.to && one.from < to);
  return [...named, ...findFractions(plain, lang).filter(isFree)];
}

const WHOLE = 100;

function findFractions(plain: string, lang: string): ReturnType<typeof findShares> {
  const outOf = Object.hasOwn(AMOUNT_WORDS, lang) ? AMOUNT_WORDS[lang]?.outOf : undefined;
  if (outOf === undefined) return [];
  const pattern = new RegExp(
    `(?<![\\p{L}\\p{N}])(\\p{L}+|\\d{1,3}) (?:${outOf}) (\\p{L}+|\\d{1,3})(?![\\p{L}\\p{N}])`,
    'giu',
  );
  return [...plain.matchAll(pattern)].flatMap(({ 0: text, 1: part = '', 2: all = '', index }) => {
    const [some, of] = [part, all].map((word) =>
      /^\d/.test(word) ? Number(word) : findSpokenNumber(word.toLowerCase(), lang),
    );
    if (some === undefined || of === undefined || some >= of || of > WHOLE) return [];
    return [{ from: index, to: index + text.length, text, values: [(WHOLE * some) / of] }];
  });
}

function readNumber({ word, text }: WordingToken, lang: string): readonly [readonly number[], string] {
  const match = DIGITS.exec(word);
  if (match) return [readDigits(match[1] ?? '', undefined), match[2] ?? ''];
  const value = findSpokenNumber(word, lang);
  return [value === undefined || /^\p{N}/u.test(text) ? [] : [value], ''];
}

function findUnit(plain: string, tokens: readonly WordingToken[], token: WordingToken, at: number): string {
  const behind = plain.slice(token.start + token.text.length);
  if (/^\s?(?:%|per ?cent|pct|prozent|pour cent|por ciento|por cento)/i.test(behind)) return 'percent';
  const before = plain.slice(0, token.start);
  const [currency] = /[€$£¥]\s?$/.exec(before) ?? /^\s?[€$£¥]/.exec(behind) ?? [];
  if (currency !== undefined) return currency.trim();
  const next = tokens[at + 1];
  return next && /^\s?[-‑]?\+?\s?\p{L}/u.test(behind) ? correctTime(stemUnit(next.word)) : '';
}

function sayNumber(plain: string, { start, text }: WordingToken, unit: string): string {
  const end = start + text.length;
  return unit === 'percent'
    ? plain.slice(start, end) + (/^\s?(?:%|\p{L}+)/u.exec(plain.slice(end))?.[0] ?? '')
    : text;
}

function sayWhole(
  plain: string,
  token: WordingToken,
  unit: string,
  language: PromiseLanguage | undefined,
): string {
  const text = sayNumber(plain, token, unit);
  if (unit === 'percent' || (/\p{L}/u.test(text) && /\d/.test(text))) return text;
  const [thing = '', word = ''] =
    /^\+?[ -](\p{L}+[²³]?)/u.exec(plain.slice(token.start + token.text.length)) ?? [];
  return text + (language && isSmallWord(word.toLowerCase(), language) ? '' : thing);
}

/** Returns whether a word behind a number is none of the things that it counts: 40 of, 80 bleibt. */
function isSmallWord(word: string, { work, promise }: PromiseLanguage): boolean {
  const lists = [work.connecting, work.clause, work.predicate, work.article, promise.light, promise.and];
  return lists.some((list) => list.has(word));
}

/** Says how two numbers compare: above 0 if the second asks for more, 0 if they are the same, undefined if in doubt. */
export function compareSaidNumbers(a: SaidNumber, b: SaidNumber): number | undefined {
  if (isSameNumber(a, b)) return 0;
  if (a.way === undefined || a.way !== b.way) return undefined;
  if (a.unit !== b.unit) {
    const longer = compareTimes(a, b);
    return longer && longer * a.way;
  }
  const steps = new Set(
    a.values.flatMap((one) => b.values.map((other) => Math.sign(other - one) * (a.way ?? 0))),
  );
  const [step] = steps;
  return steps.size === 1 && step !== 0 ? step : undefined;
}

/** Signs of sizes, weights and lengths: MB, km, kWh. */
const SIGN = /^(?:[kmgtp]?i?b|[kmc]?m|[km]?g|t|[kmg]?wh?|[mc]?l|ha)$/;

/** Returns whether two numbers are the same: their value and what they count, however they are written. */
export function isSameNumber(a: SaidNumber, b: SaidNumber): boolean {
  const isSameValue =
    a.values.length === b.values.length && a.values.every((value, at) => value === b.values[at]);
  if (!isSameValue || a.unit === b.unit || isUnitSlip(a.unit, b.unit)) return isSameValue;
  const isExact = [a.unit, b.unit].some((unit) => EXACT.has(unit) || isTimeUnit(unit) || SIGN.test(unit));
  return !isExact && !hasSuffix(a) && !hasSuffix(b);
}

const LEAST_OF_UNIT = 4;

/** Returns whether two units are one: its other name, or a unit of time and a slip in it. */
function isUnitSlip(a: string, b: string): boolean {
  if (isTimeUnit(a) && isTimeUnit(b)) return isSameTime(a, b);
  if (Math.min(a.length, b.length) < LEAST_OF_UNIT || a[0] !== b[0]) return false;
  return (isTimeUnit(a) || isTimeUnit(b)) && countSlips(a, b) === 1;
}

const hasSuffix = ({ token }: SaidNumber) => /\p{N}\p{L}+$/u.test(token.word);
