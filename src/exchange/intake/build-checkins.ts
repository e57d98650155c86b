/** The history of an outline as check-ins: one file for each day and each person who said something. */
import type { Day } from '../../model/dates.ts';
import { parseDateSpan } from '../../model/dates.ts';
import { type DraftMap, type DraftValue, isDraftMap } from '../../model/draft.ts';
import { makeId } from '../../model/make-id.ts';
import type { DateValue } from '../../model/schema.ts';
import type { ImportedRecord } from './reading.ts';

/** Something that was said on a day, under a key of a check-in. */
export interface Said {
  readonly on: Day;
  /** The person who said it, if the source tells. */
  readonly by?: string | undefined;
  /** The file that held it, if the source is ours. */
  readonly file?: string | undefined;
  /** `measures`, `objectives` or `initiatives`. */
  readonly section: string;
  readonly id: string;
  readonly value: DraftValue;
}

/** The day that a date ends on, but not after another day: a quarter that is not over is known as of today. */
export function endOfDate(value: DateValue, asOf: Day, fiscalStart?: number): Day | undefined {
  const span = parseDateSpan(value, fiscalStart);
  if (!span || span.first > asOf) return undefined;
  return span.last > asOf ? asOf : span.last;
}

const OWN_FILE = /^checkins\/\d{4}-\d\d-\d\d[a-z0-9-]*\.(?:yaml|md)$/;

/** Returns the file of a check-in: the one that held it, or one named after the day and the person. */
export function nameCheckinFile(on: Day, by: string | undefined, file?: string): string {
  if (file !== undefined && OWN_FILE.test(file)) return file;
  const who = by === undefined ? '' : makeId(by, '', new Set());
  return `checkins/${on}${who === '' || /^-?\d+$/.test(who) ? '' : `-${who}`}.yaml`;
}

/** Makes the check-ins, by day. @param usual the person behind everything that names nobody */
export function buildCheckins(said: readonly Said[], usual: string): readonly ImportedRecord[] {
  const files = new Map<string, DraftMap>();
  for (const one of said) {
    const file = findRoom(files, one);
    files.set(file, addSaid(files.get(file) ?? startCheckin(one, usual), one));
  }
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, data]) => ({ file, data, narrative: '' }));
}

/** Finds a file that says nothing about the same entry yet: two days of one measure may be said on one day. */
function findRoom(files: ReadonlyMap<string, DraftMap>, { on, by, file, section, id }: Said): string {
  const first = nameCheckinFile(on, by, file);
  for (let number = 1; ; number++) {
    const name = number === 1 ? first : first.replace(/(?=\.[a-z]+$)/, `-${number}`);
    const told = files.get(name)?.[section];
    if (!isDraftMap(told) || !Object.hasOwn(told, id)) return name;
  }
}

function startCheckin({ on, by }: Said, usual: string): DraftMap {
  return { strat: 1, kind: 'checkin', on, by: by ?? usual, imported: true };
}

function addSaid(data: DraftMap, { section, id, value }: Said): DraftMap {
  const old = data[section];
  return { ...data, [section]: { ...(isDraftMap(old) ? old : {}), [id]: value } };
}
