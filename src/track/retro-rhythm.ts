/** Whether people said in time where they stood: which cadences had a check-in, and what was recorded late. */
import { addCadence, addDays } from '../model/cadence.ts';
import { type DatedCheckin, findKnownDay } from '../model/dated-checkin.ts';
import type { Day, Span } from '../model/dates.ts';
import type { Plan } from '../model/plan.ts';
import type { Cadence } from '../model/schema.ts';
import { findGrace } from './track-plan.ts';

/** A check-in that git had long after the day that it names. */
export interface LateCheckin {
  readonly name: string;
  readonly on: Day;
  readonly recordedOn: Day;
}

export interface RetroRhythm {
  readonly every: Cadence;
  /** The check-ins of the time, whenever they were recorded. */
  readonly checkins: number;
  /** The cadences that were over, and their grace with them. */
  readonly periods: readonly Span[];
  /** Those in which nobody checked in. */
  readonly silent: readonly Span[];
  readonly late: readonly LateCheckin[];
}

/** Reads the rhythm of a time. What was recorded long after its day was not said in time. */
export function readRetroRhythm(
  plan: Plan,
  checkins: readonly DatedCheckin[],
  { first, last }: Span,
): RetroRhythm {
  const every = plan.strategy.tracking?.every ?? 'month';
  const grace = findGrace(plan);
  const known = checkins
    .filter(({ on, checkin }) => on >= first && on <= last && checkin.imported !== true)
    .map((one) => ({ name: one.name, on: one.on, knownOn: findKnownDay(one, grace) }));
  const periods = listPeriods(first, addDays(last, -grace), every);
  return {
    every,
    checkins: known.length,
    periods,
    silent: periods.filter(
      (period) =>
        !known.some(
          ({ knownOn }) =>
            knownOn > addDays(period.first, grace - 1) && knownOn <= addDays(period.last, grace),
        ),
    ),
    late: known.flatMap(({ name, on, knownOn }) =>
      knownOn === on ? [] : [{ name, on, recordedOn: knownOn }],
    ),
  };
}

/** No look back shows more. */
const MOST_PERIODS = 600;

/** Lists the whole cadences from a day on that were over by another. */
function listPeriods(first: Day, over: Day, every: Cadence): readonly Span[] {
  const periods: Span[] = [];
  for (let times = 1; times <= MOST_PERIODS; times++) {
    const next = addCadence(first, every, times);
    const span = { first: addCadence(first, every, times - 1), last: addDays(next, -1) };
    if (span.last > over) break;
    periods.push(span);
  }
  return periods;
}
