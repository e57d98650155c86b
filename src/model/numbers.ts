/** Numbers for reading: with separators, without needless digits, the same on every machine. */
import { hasSameCharacters, normalizeCharacters, raiseDigits } from './characters.ts';

/** The most decimal places. */
const FINEST = 10;

/** Formats a number. `Intl` would take 20 ms to load, which is half of a start. */
export function sayNumber(value: number): string {
  const size = Math.abs(value);
  const extreme = size !== 0 && (size < 1e-9 || size > Number.MAX_SAFE_INTEGER);
  return extreme ? sayExtreme(value) : sayPlain(value);
}

/** Formats two numbers so that rounding never makes different ones look the same. */
export function sayBothNumbers(a: number, b: number): readonly [string, string] {
  const [one, other] = [sayNumber(a), sayNumber(b)];
  return a !== b && one === other ? [String(a), String(b)] : [one, other];
}

/** Formats a plain number, `-1,234.5`: no trailing zeros, and no sign before zero. */
function sayPlain(value: number): string {
  const [whole = '', fraction = ''] = formatDigits(Math.abs(value)).split('.');
  const digits = fraction.replace(/0+$/, '');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  const text = digits === '' ? grouped : `${grouped}.${digits}`;
  return value < 0 && text !== '0' ? `-${text}` : text;
}

/** Rounds the shortest digits of the number, not the binary fraction behind them: 0.15 is not 0.1499…. */
function formatDigits(size: number): string {
  const shortest = String(size);
  const isShort = !shortest.includes('e') && (shortest.split('.')[1] ?? '').length <= FINEST;
  return isShort ? shortest : size.toFixed(FINEST);
}

/** Formats a very large or small number: `1.5E-12`, with six significant digits. */
function sayExtreme(value: number): string {
  const shortest = value.toExponential();
  const isShort = shortest.replace(/^-|\.|e.*$/g, '').length <= 6;
  const [digits = '', power = ''] = (isShort ? shortest : value.toExponential(5)).split('e');
  return `${digits.includes('.') ? digits.replace(/\.?0+$/, '') : digits}E${power.replace('+', '')}`;
}

const PERCENT =
  /^(?:%|per ?cent|pct|percentage|percentage points?|prozent|pour ?cent|por ?ciento|por ?cento)$/i;

export function isPercent(unit: string | undefined): boolean {
  return PERCENT.test(unit?.trim() ?? '');
}

const POINTS = /points?$/i;

/** Returns whether two units are the same: `percent` is `%`, but neither percentage points nor `‰`. */
export function isSameUnit(a: string, b: string): boolean {
  if (isPercent(a) && isPercent(b)) return POINTS.test(a.trim()) === POINTS.test(b.trim());
  return hasSameCharacters(a, b) || writeUnit(a) === writeUnit(b);
}

/** A tonne in other words; a ton may be another weight. */
const TONNE = /^(?:tonnes?|Tonnen?|tonnellate|toneladas?)(?= |$)/;

/** Writes a unit as its sign, and lowered digits as plain ones: `tonnes CO2e` is `t CO₂e`. */
function writeUnit(unit: string): string {
  return raiseDigits(normalizeCharacters(unit)).replace(TONNE, 't');
}

/** Removes the error of binary fractions: 0.3 − 0.1 is 0.2. */
export function tidyNumber(value: number): number {
  // Whole numbers have no such error, and most numbers are whole.
  return Number.isInteger(value) && Math.abs(value) < 1e12 ? value : Number(value.toPrecision(12));
}
