/** Reads the digits of a number with the signs that people put between them: `1,234,567`, `1.234,5`, `1 234`. */
import type { TypedHabits } from './typed.ts';

/** Spaces, apostrophes and underscores between groups of three digits. */
const GROUPED = /^\d{1,3}([ '’_])\d{3}(?:\1\d{3})*(?:[.,]\d*)?$/;

/**
 * Returns every number that the digits can mean: two for `1,200` (1200 or 1.2), none for `1,2,3`.
 * @param text digits, spaces, apostrophes, underscores, points and commas, without a sign
 */
export function readDigits(text: string, decimal: TypedHabits['decimal']): readonly number[] {
  const digits = GROUPED.test(text) ? text.replace(/[ '’_]/g, '') : text;
  if (/^(?:\d+\.?|\d*\.\d+)(?:e[-+]?\d{1,3})?$/i.test(digits) && !/^\d{1,3}\.\d{3}$/.test(digits))
    return keepExact([Number(digits)]);
  const signs = digits.replace(/\d/g, '');
  if (!/^[\d.,]+$/.test(digits)) return [];
  if (/^[.,]$/.test(signs)) return keepExact(readOneSign(digits, signs, decimal, digits !== text));
  if (/^(?:,+\.?|\.+,?)$/.test(signs)) return keepExact(readGroups(digits, signs));
  return [];
}

/** Reads digits with one point or comma: it stands before decimals or between thousands. */
function readOneSign(
  digits: string,
  sign: string,
  decimal: TypedHabits['decimal'],
  isGrouped: boolean,
): readonly number[] {
  const [before = '', after = ''] = digits.split(sign);
  const asDecimal = Number(`${before}.${after}`);
  if (after === '') return [];
  const mayGroup = !isGrouped && after.length === 3 && /^[1-9]\d{0,2}$/.test(before);
  if (!mayGroup) return [asDecimal];
  const asGroups = Number(before + after);
  if (decimal === undefined) return [asGroups, asDecimal];
  return [(decimal === 'comma') === (sign === ',') ? asDecimal : asGroups];
}

/** Reads digits with several signs: thousands, and before decimals the other sign. */
function readGroups(digits: string, signs: string): readonly number[] {
  const group = signs.slice(0, 1);
  const hasDecimals = !signs.endsWith(group);
  const [whole = '', decimals = '0'] = hasDecimals ? digits.split(signs.slice(-1)) : [digits];
  const groups = whole.split(group);
  const isRight = groups.every((one, at) => (at === 0 ? /^[1-9]\d{0,2}$/ : /^\d{3}$/).test(one));
  return isRight && decimals !== '' ? [Number(`${groups.join('')}.${decimals}`)] : [];
}

/** Drops numbers that are too large to be exact. */
function keepExact(numbers: readonly number[]): readonly number[] {
  return numbers.filter((one) => Number.isFinite(one) && Math.abs(one) <= Number.MAX_SAFE_INTEGER);
}
