/** How long a strategy runs. */
import { countYears } from './dates.ts';
import type { Plan } from './plan.ts';

/** Returns whether the strategy is for a year or less; false if its start or end is not known. */
export function isForOneYear(plan: Plan): boolean {
  return isForMonths(plan, 12);
}

/** Returns whether the strategy is for so many months or less; false if its start or end is not known. */
export function isForMonths({ strategy, span }: Plan, months: number): boolean {
  const [first, last] = [span(strategy.start)?.first, span(strategy.end)?.last];
  return first !== undefined && last !== undefined && Math.round(countYears(first, last) * 12) <= months;
}
