/** Cadences: how often something happens, and when it happens next. */
import { addMonths, type Day, parseDateSpan } from './dates.ts';
import type { Cadence } from './schema.ts';

const MONTHS: Readonly<Record<Exclude<Cadence, 'week'>, number>> = {
  month: 1,
  quarter: 3,
  'half-year': 6,
  year: 12,
};

/** Adds days to a day. */
export function addDays(day: Day, days: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Adds a cadence some times to a day; the end of one month leads to the end of another. */
export function addCadence(day: Day, every: Cadence, times = 1): Day {
  if (every === 'week') return addDays(day, 7 * times);
  const later = addMonths(day, MONTHS[every] * times);
  return day === findMonthEnd(day) ? findMonthEnd(later) : later;
}

function findMonthEnd(day: Day): Day {
  return parseDateSpan(day.slice(0, 7))?.last ?? day;
}
