/** Says which number a text means that names a share, a change or two ends: “four in five”, `+20%`, “from 15 to 80”. */

import { writeDigits } from '../../model/number-words.ts';
import { isPercent, tidyNumber } from '../../model/numbers.ts';
import { readTypedNumber } from '../../model/typed-number.ts';
import { showPair } from './to-type.ts';

const SHARES: Readonly<Record<string, number>> = {
  half: 1 / 2,
  'a half': 1 / 2,
  'a third': 1 / 3,
  'two thirds': 2 / 3,
  'a quarter': 1 / 4,
  'three quarters': 3 / 4,
};
const OUT_OF = /^(\d+(?:\.\d+)?) ?(?:\/|in|of|out of|from) (?:every )?(\d+|[a-z]+)$|^(\d+)\/(\d+)$/i;
const ENDS = /^(?:from )?(\S.{0,20}?) ?(?:→|->|=>|⇒)\s*(\S.{0,20})$|^from (.{1,20}) to (.{1,20})$/i;
const CHANGE =
  /^(?:\+|plus |by )? ?(-?\d+(?:[.,]\d+)?) ?(%|percent|points?|pp)?(?: (?:more|higher|up|increase|less|lower|fewer|down|decrease))?$/i;
const TIMES: readonly (readonly [RegExp, number])[] = [
  [/^(?:to )?(?:double|twice|2x|x2)\b/i, 2],
  [/^(?:to )?(?:triple|three times|3x|x3)\b/i, 3],
  [/^(?:to )?(?:halve|half of)\b/i, 0.5],
];

/** Returns the advice for a share of a whole, in the unit of the measure; undefined for other texts. */
export function adviseOnShare(
  key: string | number,
  typed: string,
  unit: string | undefined,
): string | undefined {
  const share = readShare(typed);
  if (share === undefined) return undefined;
  const number = isPercent(unit) ? Number((share * 100).toFixed(1)) : Number(share.toFixed(3));
  return `Write ${showPair(key, tidyNumber(number))}.`;
}

function readShare(typed: string): number | undefined {
  const text = typed.trim().toLowerCase();
  if (Object.hasOwn(SHARES, text)) return SHARES[text];
  const match = OUT_OF.exec(writeDigits(text));
  const [part, whole] = match ? [match[1] ?? match[3], match[2] ?? match[4]] : [];
  const [a, b] = [Number(part), Number(writeDigits(whole ?? ''))];
  return a >= 0 && b > 0 && a <= b ? a / b : undefined;
}

/** Returns the advice for two ends, `15 → 80`: the end that the key is about. */
export function adviseOnEnds(key: string | number, typed: string, isStart: boolean): string | undefined {
  const match = ENDS.exec(typed.trim());
  if (!match) return undefined;
  const [from = '', to = ''] = [match[1] ?? match[3], match[2] ?? match[4]];
  const read = readTypedNumber(isStart ? from : to);
  return read.is === 'certain' ? `Write ${showPair(key, read.value)}.` : undefined;
}

/** Returns the advice for a change, `+20%` or “double”, computed from the value at the start. */
export function adviseOnChange(key: string | number, typed: string, baseline: unknown): string | undefined {
  if (typeof baseline !== 'number') return undefined;
  const text = typed.trim();
  const times = TIMES.find(([pattern]) => pattern.test(text))?.[1];
  if (times !== undefined) return `Write the value itself: ${showPair(key, tidyNumber(baseline * times))}.`;
  const [, size = '', sign = ''] =
    /^[+]|^plus |^by |^-.*point| (?:more|higher|up|increase|less|lower|fewer|down|decrease)$/i.test(text)
      ? (CHANGE.exec(text) ?? [])
      : [];
  if (size === '') return undefined;
  const change =
    (/ (?:less|lower|fewer|down|decrease)$/i.test(text) ? -1 : 1) * Number(size.replace(',', '.'));
  const added = showPair(key, tidyNumber(baseline + change));
  if (!/%|percent/i.test(sign)) return `Write the value itself: ${added}.`;
  const grown = showPair(key, tidyNumber(baseline * (1 + change / 100)));
  return `Write the value itself: ${grown} for ${Math.abs(change)} % of ${baseline}, or ${added} for percentage points.`;
}
