/** A check-in with its two witnesses: the day on which it was said, and the day on which git first had it. */
import { addDays } from './cadence.ts';
import type { Checkin } from './checkin.ts';
import type { Day } from './dates.ts';

export interface DatedCheckin {
  /** Its path below the strategy's folder: `checkins/2027-11-30.yaml`. */
  readonly name: string;
  readonly checkin: Checkin;
  readonly narrative: string;
  readonly on: Day;
  /** The day on which git first had it; undefined where git cannot say. */
  readonly recordedOn: Day | undefined;
  /** Whether it is new in this change: not committed, or not on the base. */
  readonly isNew: boolean;
}

/** Days beyond the grace after which a record counts as recorded late; a week (our choice). */
export const LATE_AFTER = 7;

/**
 * Returns whether a check-in was recorded long after the day that it names. History that was imported is not judged.
 * @param grace in days
 */
export function isBackdated({ on, recordedOn, checkin }: DatedCheckin, grace: number): boolean {
  if (recordedOn === undefined || checkin.imported === true) return false;
  return recordedOn > on && recordedOn > addDays(on, grace + LATE_AFTER);
}

/**
 * Returns the day from which a check-in counts as known: the day that it names, or the day of its commit where that
 * is much later.
 * @param grace in days
 */
export function findKnownDay(checkin: DatedCheckin, grace: number): Day {
  return isBackdated(checkin, grace) ? (checkin.recordedOn ?? checkin.on) : checkin.on;
}

/** Sorts check-ins as they were said: by day, then by file name. */
export function sortCheckins<T extends Pick<DatedCheckin, 'on' | 'name'>>(checkins: readonly T[]): T[] {
  const key = ({ on, name }: T) => `${on} ${name}`;
  return [...checkins].sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}
