/** The state of a milestone: an outcome that is there or not. Nothing is computed on the way. */
import { countDays, type Day } from '../model/dates.ts';
import { type DatedMeasure, isDated, type Standing, type TrackedMeasure } from './measure.ts';
import { countsForDue, findOwed } from './owed.ts';
import { awaitResult } from './result.ts';
import type { KnownValue, ValueSeries } from './series.ts';

/** Judges a milestone by its last word: `true` is final until somebody says `false`. */
export function judgeMilestone(measure: TrackedMeasure, series: ValueSeries, asOf: Day): Standing {
  const last = series.values.at(-1);
  if (last?.value === true) return judgeMet(measure, series);
  if (!isDated(measure)) return { state: 'no-data', detail: 'cannot-say', facts: {} };
  if (asOf < measure.start) return { state: 'no-data', detail: 'not-started', facts: {} };
  if (asOf <= measure.due) return judgeOpen(measure, series, asOf, last);
  if (last && countsForDue(measure, measure.due, last)) return { state: 'missed', facts: { at: last.at } };
  return awaitResult(measure, series, asOf);
}

function judgeMet({ due }: TrackedMeasure, { values }: ValueSeries): Standing {
  const at = values.find(({ value }) => value === true)?.at;
  if (at === undefined) return { state: 'met', facts: {} };
  if (due === undefined || at <= due) return { state: 'met', facts: { at } };
  return { state: 'met', detail: 'late', facts: { at, daysLate: countDays(due, at) } };
}

function judgeOpen(
  measure: DatedMeasure,
  series: ValueSeries,
  asOf: Day,
  last: KnownValue | undefined,
): Standing {
  const owed = findOwed(measure, series, asOf);
  if (owed && owed.missed > 0) return { state: 'no-update', facts: { owed: owed.day, missed: owed.missed } };
  if (last) return { state: 'open', facts: { at: last.at } };
  return { state: 'no-data', facts: owed ? { owed: owed.day } : {} };
}
