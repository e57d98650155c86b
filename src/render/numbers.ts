/** Numbers as a reader likes them: separators, no digit too many, the same on every machine. */

import { sayNumber } from '../model/numbers.ts';

export { sayNumber };

/** `9,000 EUR`, `15%`; the bare number where there is no unit. */
export function sayQuantity(value: number, unit: string): string {
  return `${sayNumber(value)}${unit === '' || unit === '%' ? '' : ' '}${unit}`;
}

const PERCENT = /^(?:%|per ?cent|percentage|percentage points?)$/i;

export const isPercent = (unit: string): boolean => PERCENT.test(unit);

/** The movement that a commitment demands: `up 65 points`, `down 86,466 (15%)`, `hold`. */
export function sayAsk(baseline: number, target: number, unit: string): string {
  if (baseline === target) return 'hold';
  const way = target > baseline ? 'up' : 'down';
  const move = Math.abs(target - baseline);
  if (isPercent(unit)) return `${way} ${sayNumber(move)} points`;
  return `${way} ${sayNumber(move)}${sayShare(move, baseline)}`;
}

/** A share says something up to a doubling; beyond it the two numbers say more. */
function sayShare(move: number, baseline: number): string {
  const share = (move / Math.abs(baseline)) * 100;
  if (baseline === 0 || share > 100) return '';
  const digits = share < 10 ? 1 : 0;
  return share < 0.05 ? ' (under 0.1%)' : ` (${sayNumber(Number(share.toFixed(digits)))}%)`;
}
