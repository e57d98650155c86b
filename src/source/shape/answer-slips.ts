/** Says which number is meant where a hand has slipped: `8O`, `8_0`, `2:30`, or a share from 0 to 1 as a percentage. */
import { quoteValue } from '../../model/quote.ts';
import { fitsForCertain } from './quick-fit.ts';
import { showPair, showPairs } from './to-type.ts';
import type { Remedy, WrongValue } from './wrong-value.ts';

/** Returns the advice for digits with letters or signs that belong to no number; undefined for other texts. */
export function adviseOnSlips(
  key: string | number,
  value: string,
  unit: string | undefined,
): string | undefined {
  const typed = value.trim();
  const digits = typed.replace(/[Oo]/g, '0').replace(/[lI|]/g, '1');
  const mayBeLitres = /\dl$/.test(typed) && (unit === undefined || /^l/i.test(unit));
  if (/\d/.test(typed) && digits !== typed && !mayBeLitres && /^-?\d+(?:\.\d+)?$/.test(digits))
    return `Use digits: ${showPair(key, Number(digits))}. A letter stands where a 0 or 1 belongs.`;
  if (/^\d+(?:_\d+)+$/.test(typed)) return `Write ${showPair(key, Number(typed.replaceAll('_', '')))}.`;
  if (/^\d+:\d\d(?::\d\d)?$/.test(typed)) return adviseOnClock(key, unit);
  const [, whole, decimals] = /^(\d+)(?: [.,] ?|[.,] )(\d+)$/.exec(typed) ?? [];
  if (whole === undefined) return undefined;
  return `Write one number without a space, such as ${showPairs(key, [Number(`${whole}.${decimals}`), Number(whole)])}.`;
}

function adviseOnClock(key: string | number, unit: string | undefined): string {
  const what = unit === undefined ? 'one number' : `how many ${quoteValue(unit)} that is`;
  return `Write ${what}, as \`${key}:\` with the number alone.`;
}

/** Answers `40`, `40%` or `4` where a share from 0 to 1 is expected. */
export function answerFraction({ key, value, wanted }: WrongValue): Remedy | undefined {
  if (
    wanted === undefined ||
    !fitsForCertain(wanted, 0) ||
    !fitsForCertain(wanted, 0.5) ||
    fitsForCertain(wanted, 2)
  )
    return undefined;
  const [, digits = '', percent = ''] = /^\s*(\d+(?:\.\d+)?)\s*(%|percent)?\s*$/.exec(String(value)) ?? [];
  const number = digits === '' ? 0 : Number(digits);
  const share = Number((number / (number < 10 && percent === '' ? 10 : 100)).toFixed(4));
  const isWhole = Number.isInteger(number) && number > 1;
  if (number === 0 || share > 1 || (percent === '' && !isWhole)) return undefined;
  return {
    message: `\`${key}\` is ${quoteValue(value)}, and should be a number from 0 to 1.`,
    help: `Write ${showPair(key, share)}.`,
  };
}
