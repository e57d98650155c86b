/** What a measure or an outcome already says, so that no key has to repeat it. */
import { splitRuns } from './latin.ts';
import type { TargetValue } from './shapes.ts';
import { readTargetNumber } from './target.ts';
import type { WordList } from './words.ts';

/** The words of a language that name units. */
export interface SaidUnits {
  readonly percent: RegExp;
  readonly time: RegExp;
  /** Measures that count things: number of calls. */
  readonly count: RegExp;
}

/** A unit in brackets or behind a comma at the end, and a sign of a currency or a share anywhere. */
const LAST_PART = /(?:\(([^()]{1,30})\)|,\s([^,()]{1,30}))\s*$/;
const SIGN = /[%‰€$£¥]/;
const CURRENCY = /^(?:(?:million|thousand|m|k)\s)?[A-Z]{3}(?:\s(?:million|thousand|m|k))?$/;

/** Returns whether the text of a measure names its unit: `Number of calls`, `Days until the answer`, `Revenue (EUR)`. */
export function namesUnit(measure: string, units: SaidUnits | undefined): boolean {
  if (SIGN.test(measure)) return true;
  const [, inBrackets, behindComma] = LAST_PART.exec(measure) ?? [];
  const last = (inBrackets ?? behindComma ?? '').trim().replace(/^in /, '');
  if (CURRENCY.test(last)) return true;
  if (!units) return false;
  const isUnit = (text: string) => units.time.test(text) || units.percent.test(text);
  return units.count.test(measure.trim()) || isUnit(measure.trim()) || (last !== '' && isUnit(last));
}

/** A number in a text, with the sign of a currency before it and a word of size after it. */
const NUMBER = /\d[\d.,]*(?:\s?(?:k|m|bn|b|thousand|million|billion)\b)?/gi;
const SIZES: Readonly<Record<string, number>> = {
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  b: 1e9,
  bn: 1e9,
  billion: 1e9,
};

/**
 * Returns whether an outcome says what is counted: it names the target, or a unit that is not a percentage. “1,000
 * clinics share one record” needs no measure beside the unit `clinics`.
 */
export function namesMeasure(
  outcome: string,
  { unit = '', target }: { readonly unit?: string | undefined; readonly target?: TargetValue | undefined },
  words: { readonly units: SaidUnits; readonly number: WordList; readonly stop: WordList } | undefined,
): boolean {
  const number = readTargetNumber(target);
  if (number !== undefined && listReadings(outcome).has(number)) return true;
  const runs = splitRuns(outcome).map(({ word }) => word);
  if (unit.includes('%') || words?.units.percent.test(unit))
    return words !== undefined && runs.some((word) => words.number.has(word));
  const named = splitRuns(unit).map(({ word }) => word);
  const isContent = (word: string) => word.length > 2 && !words?.stop.has(word);
  return named.some((word) => isContent(word) && runs.some((other) => isSameWord(word, other)));
}

/** Lists the numbers of a text in every way to read them: `1,200` is 1200 and 1.2. */
function listReadings(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  for (const [written] of text.matchAll(NUMBER)) {
    const [, digits = '', size = ''] = /^([\d.,]*\d)[.,]*\s*(.*)$/.exec(written) ?? [];
    const plain = [digits.replaceAll(',', ''), digits.replaceAll('.', '').replace(',', '.')].map(Number);
    for (const number of plain) found.add(number).add(number * (SIZES[size.toLowerCase()] ?? 1));
  }
  return found;
}

/** Returns whether two words differ by an ending only: company and companies. */
function isSameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const stem = short.slice(0, Math.max(4, short.length - 1));
  return short.length >= 4 && long.length - short.length <= 3 && long.startsWith(stem);
}
