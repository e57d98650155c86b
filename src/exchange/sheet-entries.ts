/** The values of a sheet, put together as check-ins. */
import type { Day } from '../model/dates.ts';
import type { DateValue } from '../model/schema.ts';
import { type SheetPlace, SheetProblem } from './sheet-problem.ts';
import type { MeasuredValue, SheetDate, SheetReader } from './sheet-values.ts';

/** One value of one measure, read and checked. */
export interface SheetEntry extends SheetPlace {
  readonly id: string;
  readonly value: MeasuredValue;
  readonly date?: SheetDate;
  readonly confidence?: number;
  readonly note?: string;
}

export interface SheetValue extends SheetPlace {
  readonly id: string;
  readonly value: MeasuredValue;
  /** The day for which the value is true, as it was written; without it, the day of the check-in. */
  readonly at?: DateValue;
  readonly confidence?: number;
  readonly note?: string;
}

export interface SheetCheckin {
  /** The day of a check-in from a history; without it, today's. */
  readonly on?: Day;
  readonly values: readonly SheetValue[];
}

/**
 * Makes one check-in of the newest value of each measure or, with `all`, one for each day.
 * @throws SheetProblem if a measure has two values for one day
 */
export function groupEntries(
  { options }: SheetReader,
  entries: readonly SheetEntry[],
): readonly SheetCheckin[] {
  refuseTwice(entries, options.asOf);
  if (!options.all) return entries.length === 0 ? [] : [{ values: keepNewest(entries).map(makeValue) }];
  return [...groupByDay(entries)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([on, said]) => ({ ...(on !== '' && { on }), values: said.map(({ date, ...entry }) => entry) }));
}

/** Groups the values by the day for which they are true; an empty text is the day of the check-in. */
function groupByDay(entries: readonly SheetEntry[]): ReadonlyMap<Day, readonly SheetEntry[]> {
  const days = new Map<Day, SheetEntry[]>();
  for (const entry of entries) {
    const day = entry.date?.last ?? '';
    const there = days.get(day);
    if (there) there.push(entry);
    else days.set(day, [entry]);
  }
  return days;
}

function makeValue({ date, ...entry }: SheetEntry): SheetValue {
  return { ...entry, ...(date && { at: date.value }) };
}

function refuseTwice(entries: readonly SheetEntry[], asOf: Day): void {
  const seen = new Map<string, SheetEntry>();
  for (const entry of entries) {
    const day = entry.date?.last ?? asOf;
    const key = `${entry.id} ${day}`;
    const before = seen.get(key);
    if (before)
      throw new SheetProblem(
        `${entry.id} has two values for ${day}. The other one is in line ${before.line}.`,
        'Delete one of them.',
        entry,
      );
    seen.set(key, entry);
  }
}

/** Keeps the newest value of each measure, in the order of the sheet. */
function keepNewest(entries: readonly SheetEntry[]): readonly SheetEntry[] {
  const newest = new Map<string, SheetEntry>();
  for (const entry of entries) {
    const other = newest.get(entry.id);
    if (!other || (other.date?.last ?? '9') < (entry.date?.last ?? '9')) newest.set(entry.id, entry);
  }
  return entries.filter((entry) => newest.get(entry.id) === entry);
}
