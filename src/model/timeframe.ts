/** How long a strategy runs. */
import { countYears } from './dates.ts';
import type { Plan } from './plan.ts';

/** Returns whether the strategy is for a year or less; false if its start or end is not known. */
export function isForOneYear({ strategy, span }: Plan): boolean {
  const [first, last] = [span(strategy.start)?.first, span(strategy.end)?.last];
  return first !== undefined && last !== undefined && Math.round(countYears(first, last) * 12) <= 12;
}
