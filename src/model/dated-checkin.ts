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

/** The days of a record of any kind. */
export interface Witnessed extends Pick<DatedCheckin, 'on' | 'recordedOn'> {
  readonly checkin?: Pick<Checkin, 'imported'>;
}

/** Days beyond the grace after which a record counts as recorded late; a week (our choice). */
export const LATE_AFTER = 7;

/**
 * Returns whether a check-in was recorded long after the day that it names. History that was imported is not judged.
 * @param grace in days
 */
export function isBackdated({ on, recordedOn, checkin }: Witnessed, grace: number): boolean {
  if (recordedOn === undefined || checkin?.imported === true) return false;
  return recordedOn > on && recordedOn > addDays(on, grace + LATE_AFTER);
}

/**
 * Returns the day from which a record counts as known: the day that it names, or the day of its commit where that
 * is much later.
 * @param grace in days
 */
export function findKnownDay(record: Witnessed, grace: number): Day {
  return isBackdated(record, grace) ? (record.recordedOn ?? record.on) : record.on;
}

/** Sorts check-ins as they were said: by day, then by file name. */
export function sortCheckins<T extends Pick<DatedCheckin, 'on' | 'name'>>(checkins: readonly T[]): T[] {
  return [...checkins].sort((a, b) => compareNames(a.on, b.on) || compareRecordNames(a.name, b.name));
}

const compareNames = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Compares names of records without their extension, so that `jon.yaml` comes before `jon-2.yaml`, and that before `jon-10.yaml`. */
export function compareRecordNames(a: string, b: string): number {
  const [[nameA, countA], [nameB, countB]] = [splitCount(a), splitCount(b)];
  return compareNames(nameA, nameB) || countA - countB || compareNames(a, b);
}

function splitCount(file: string): readonly [name: string, count: number] {
  const name = file.replace(/\.\w+$/, '');
  const count = /-(\d+)$/.exec(name)?.[1];
  return count === undefined ? [name, 0] : [name.slice(0, -count.length - 1), Number(count)];
}
