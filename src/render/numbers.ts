/** Numbers for readers: with separators, no needless digits, and the same on every machine. */
import type { TargetValue } from '../model/shapes.ts';
import { readTarget } from '../model/target.ts';
import { type BriefWords, ENGLISH } from './words.ts';

/** Formats `9,000 EUR` or `15%`; only the number if there is no unit. */
export function sayQuantity(value: number, unit: string, words: BriefWords = ENGLISH): string {
  return `${words.number(value)}${unit === '' || unit === '%' ? '' : ' '}${unit}`;
}

/** Formats a target: `4 hours`, `at most 0.6 %`, `30–40 points`. */
export function sayTargetQuantity(target: TargetValue, unit: string, words: BriefWords = ENGLISH): string {
  const { number, limit, half } = readTarget(target) ?? {};
  if (number === undefined) return String(target);
  const level = sayQuantity(number, unit, words);
  if (limit === 'above') return words.say('at least {amount}', level);
  if (limit === 'below') return words.say('at most {amount}', level);
  if (half === undefined) return level;
  return `${words.number(number - half)}–${sayQuantity(number + half, unit, words)}`;
}

const PERCENT =
  /^(?:%|per ?cent|percentage|percentage points?|prozent|prozentpunkte?|pour ?cent|por ?ciento|パーセント|ポイント)$/i;

export const isPercentUnit = (unit: string): boolean => PERCENT.test(unit);

/** Formats the ambition: `up 65 points`, `down 86,466 (15%)`, `hold`. */
export function sayBriefAmbition(
  baseline: number,
  target: number,
  unit: string,
  words: BriefWords = ENGLISH,
): string {
  if (baseline === target) return words.say('hold');
  const isUp = target > baseline;
  const move = Math.abs(target - baseline);
  const amount = words.number(move);
  if (isPercentUnit(unit)) return words.say(isUp ? 'up {amount} points' : 'down {amount} points', amount);
  const share = sayShare(move, baseline, words);
  return words.say(isUp ? 'up {amount}' : 'down {amount}', share ? `${amount} (${share})` : amount);
}

/** Formats the change as a share of the baseline. Beyond a doubling it returns nothing: the two numbers say more. */
function sayShare(move: number, baseline: number, words: BriefWords): string {
  const share = (move / Math.abs(baseline)) * 100;
  if (baseline === 0 || share > 100) return '';
  const digits = share < 10 ? 1 : 0;
  return share < 0.05
    ? words.say('under {share}%', words.number(0.1))
    : words.say('{share}%', words.number(Number(share.toFixed(digits))));
}
