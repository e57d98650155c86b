/**
 * Finds numbers in digits, with a currency, a scale and what they count. What stands around the digits is looked up in
 * lists: one pattern for all of it would take ten times as long to compile, at each start.
 */
import { stemUnit } from './amount-units.ts';
import { LETTERS } from './latin.ts';
import { readDigits } from './typed-digits.ts';

/** A number, and where it stands. */
export interface DigitsFound {
  readonly from: number;
  readonly to: number;
  /** What the digits can mean: `1.200` may be 1200 or 1.2. */
  readonly values: readonly number[];
  /** `percent`, `money`, or the word behind the number without its ending. */
  readonly unit: string;
}

const DIGITS = /\d(?:[\d.,'’\u00a0\u202f]*\d)?(?![\d:/])/g;
/** What makes the digits behind it a part of something else: a word, a date, a version. */
const NO_START = new RegExp(`[${LETTERS}\\d.,:/#\\u2012-\\u2014-]`);
const CURRENCY_BEFORE = /(?:€|us\$|r\$|\$|£|¥|eur|usd|gbp|chf|brl) ?$/;
const MOST_OF_CURRENCY = 4;
const YEAR = /^(?:19|20)\d\d$/;

/** Finds the numbers of a sentence in lower case that have a unit. */
export function findNumbersInDigits(text: string): readonly DigitsFound[] {
  const found: DigitsFound[] = [];
  let end = 0;
  DIGITS.lastIndex = 0;
  for (let match = DIGITS.exec(text); match; match = DIGITS.exec(text)) {
    const { 0: digits, index } = match;
    const sign = findCurrencyBefore(text, index, end);
    if (sign === '' && !mayStartAt(text, index)) {
      // What follows a space or an apostrophe within the digits may still be a number.
      DIGITS.lastIndex = index + 1;
      continue;
    }
    const { factor, is, word, to } = readBehind(text, index + digits.length);
    end = to;
    if (word === '' && isRangeAt(text, to)) continue;
    const values = readDigits(digits.replace(/[\u00a0\u202f]/g, ' '), undefined).map((one) => one * factor);
    const named = is ?? (sign === '' ? undefined : 'money');
    const unit = named ?? stemUnit(word);
    if (values.length === 0 || unit === '' || (!named && YEAR.test(digits))) continue;
    const last = named && word !== '' ? to - word.length - 1 : to;
    found.push({ from: index - sign.length, to: last, values, unit });
  }
  return found;
}

/** Finds the currency before digits, which begins no earlier than the number before ends. */
function findCurrencyBefore(text: string, index: number, end: number): string {
  const before = text.slice(Math.max(end, index - MOST_OF_CURRENCY), index);
  const sign = CURRENCY_BEFORE.exec(before)?.[0] ?? '';
  return mayStartAt(text, index - sign.length) ? sign : '';
}

function mayStartAt(text: string, at: number): boolean {
  return !NO_START.test(text.charAt(at - 1));
}

/** Returns whether a range such as `30–40 %`, or a date, goes on here: it is no single number. */
function isRangeAt(text: string, at: number): boolean {
  return /^\s?[–—-]\s?\d/.test(text.slice(at, at + 4));
}

const SCALES: ReadonlyMap<string, number> = new Map([
  ...['k', 'thousand', 'mil'].map((word) => [word, 1e3] as const),
  ...['m', 'mn', 'mio', 'million', 'millions', 'millionen', 'millones', 'milhões'].map(
    (word) => [word, 1e6] as const,
  ),
  ...['bn', 'mrd', 'billion', 'milliarden', 'milliards', 'bilhões'].map((word) => [word, 1e9] as const),
]);
/** The scales that a full stop may end. */
const CUT_SHORT: ReadonlySet<string> = new Set(['mio', 'mrd']);
const PERCENTS: ReadonlySet<string> = new Set([
  'percent',
  'prozent',
  'pct',
  'per cent',
  'pour cent',
  'por ciento',
  'por cento',
]);
const MONEY: ReadonlySet<string> = new Set([
  '€',
  ...['eur', 'usd', 'gbp', 'chf', 'brl', 'euro', 'euros', 'dollar', 'dollars'],
]);
const [WORD, NEXT_WORD] = [
  new RegExp(`^([ -]?)([${LETTERS}]+|%|€(?![${LETTERS}]))`),
  new RegExp(`^ [${LETTERS}]+`),
];
const POINT = new RegExp(`^\\.(?![${LETTERS}])`);
/** The most characters of a word behind a number. */
const MOST_OF_WORD = 60;

interface Behind {
  readonly factor: number;
  readonly is: 'percent' | 'money' | undefined;
  /** The word that it counts; empty if there is none. */
  readonly word: string;
  /** The end of all of it. */
  readonly to: number;
}

/** Reads the scale behind digits, and then a percent sign, a currency or a word. */
function readBehind(text: string, at: number): Behind {
  const [, gap = '', first = ''] = WORD.exec(text.slice(at, at + MOST_OF_WORD)) ?? [];
  const factor = gap === '-' ? undefined : SCALES.get(first);
  if (factor === undefined) return { factor: 1, ...readUnitAt(text, at) };
  const end = at + gap.length + first.length;
  const hasPoint = CUT_SHORT.has(first) && POINT.test(text.slice(end, end + 2));
  return { factor, ...readUnitAt(text, hasPoint ? end + 1 : end) };
}

function readUnitAt(text: string, at: number): Omit<Behind, 'factor'> {
  const behind = text.slice(at, at + MOST_OF_WORD);
  const [all = '', gap = '', word = ''] = WORD.exec(behind) ?? [];
  const next = NEXT_WORD.exec(behind.slice(all.length))?.[0] ?? '';
  if (word === '%') return gap === '-' ? nothingAt(at) : { is: 'percent', word: '', to: at + all.length };
  if (gap !== '' && PERCENTS.has(word)) return { is: 'percent', word: '', to: at + all.length };
  if (gap !== '' && PERCENTS.has(word + next))
    return { is: 'percent', word: '', to: at + all.length + next.length };
  if (gap !== '-' && MONEY.has(word)) return { is: 'money', word: '', to: at + all.length };
  return gap === '' || word === '€' ? nothingAt(at) : { is: undefined, word, to: at + all.length };
}

const nothingAt = (to: number): Omit<Behind, 'factor'> => ({ is: undefined, word: '', to });
