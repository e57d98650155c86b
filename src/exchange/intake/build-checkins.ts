/** The history of an outline as check-ins: one file for each day and each person who said something. */
import type { Day } from '../../model/dates.ts';
import { parseDateSpan } from '../../model/dates.ts';
import type { DraftMap, DraftValue } from '../../model/draft.ts';
import { makeId } from '../../model/make-id.ts';
import type { DateValue } from '../../model/schema.ts';
import type { ImportedRecord } from './reading.ts';

/** Something that was said on a day, under a key of a check-in. */
export interface Said {
  readonly on: Day;
  /** The person who said it, if the source tells. */
  readonly by?: string | undefined;
  /** `measures`, `objectives` or `initiatives`. */
  readonly section: string;
  readonly id: string;
  readonly value: DraftValue;
}

/** The day that a date ends on, but not after another day: a quarter that is not over is known as of today. */
export function endOfDate(value: DateValue, asOf: Day): Day | undefined {
  const span = parseDateSpan(value);
  if (!span || span.first > asOf) return undefined;
  return span.last > asOf ? asOf : span.last;
}

/** Returns the file of a check-in. */
export function nameCheckinFile(on: Day, by: string | undefined): string {
  const who = by === undefined ? '' : makeId(by, '', new Set());
  return `checkins/${on}${who === '' || /^-?\d+$/.test(who) ? '' : `-${who}`}.yaml`;
}

/** Makes the check-ins, by day. @param usual the person behind everything that names nobody */
export function buildCheckins(said: readonly Said[], usual: string): readonly ImportedRecord[] {
  const files = new Map<string, DraftMap>();
  for (const one of said) {
    const file = nameCheckinFile(one.on, one.by);
    const start: DraftMap = {
      strat: 1,
      kind: 'checkin',
      on: one.on,
      by: one.by ?? usual,
      imported: true,
    };
    files.set(file, addSaid(files.get(file) ?? start, one));
  }
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, data]) => ({ file, data, narrative: '' }));
}

function addSaid(data: DraftMap, { section, id, value }: Said): DraftMap {
  const old = data[section];
  return { ...data, [section]: { ...(typeof old === 'object' ? (old as DraftMap) : {}), [id]: value } };
}
