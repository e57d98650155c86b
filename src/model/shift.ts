/** How far a date moves. */
import { countDays, type Day } from './dates.ts';
import { countNoun } from './quote.ts';

/**
 * Says how far a date moved: `9 months later`, `12 days earlier`, `about 5 months later`; undefined if either date
 * is missing.
 */
export function sayShift(from: Day | undefined, to: Day | undefined): string | undefined {
  if (from === undefined || to === undefined || from === to) return undefined;
  return `${sayDistance(from < to ? from : to, from < to ? to : from)} ${from < to ? 'later' : 'earlier'}`;
}

/** People count in months up to here; beyond it, in years and months. */
const MOST_MONTHS = 24;

/** Says a distance: up to six weeks in days, then in months; whole years as years, and `3 years 3 months`. */
function sayDistance(first: Day, last: Day): string {
  const days = countDays(first, last);
  const exact = countWholeMonths(first, last);
  if (exact === undefined && days <= 45) return countNoun(days, 'day');
  const months = exact ?? Math.round(days / 30.4375);
  return exact === undefined ? `about ${sayMonths(months)}` : sayMonths(months);
}

function sayMonths(months: number): string {
  const [years, rest] = [Math.floor(months / 12), months % 12];
  if (rest > 0 && months <= MOST_MONTHS) return countNoun(months, 'month');
  return [years > 0 && countNoun(years, 'year'), rest > 0 && countNoun(rest, 'month')]
    .filter(Boolean)
    .join(' ');
}

/** Counts whole months; undefined if the days of the month differ, except at the ends of months. */
function countWholeMonths(first: Day, last: Day): number | undefined {
  const [from, to] = [splitDay(first), splitDay(last)];
  const months = (to.year - from.year) * 12 + to.month - from.month;
  const isWhole = from.day === to.day || (isMonthEnd(from) && isMonthEnd(to));
  return isWhole && months > 0 ? months : undefined;
}

function splitDay(day: Day) {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return { year, month, day: date };
}

function isMonthEnd({ year, month, day }: ReturnType<typeof splitDay>): boolean {
  return new Date(Date.UTC(year, month, 0)).getUTCDate() === day;
}
