/** Reads texts as files of other tools, for tests. */
import type { ImportReading } from '../../../src/exchange/intake/reading.ts';
import { type DraftValue, getDraftValue, isDraftList, isDraftMap } from '../../../src/model/draft.ts';
import { readSource, type SourceAsk, type SourceReading } from '../../../src/tasks/import/read-source.ts';

export const AS_OF = '2026-12-01';

/** Reads a text as a file of that name. */
export function readText(
  text: string | Uint8Array,
  file: string,
  more: Partial<SourceAsk> = {},
): Promise<SourceReading> {
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  return readSource({ bytes, file, as: undefined, habits: {}, asOf: AS_OF, ...more });
}

/** Finds a value of the draft by its path, joined by slashes. */
export function findIn({ draft }: ImportReading, path: string): DraftValue | undefined {
  return getDraftValue(draft, path.split('/'));
}

/** Returns the data of a check-in. */
export function findCheckin({ records }: ImportReading, day: string) {
  return records.find(({ file }) => file.startsWith(`checkins/${day}`))?.data;
}

/** Lists every text and number that an import writes. */
export function listWritten({ draft, narrative, records }: ImportReading): readonly string[] {
  return [
    ...listValues(draft),
    ...records.flatMap(({ data, narrative: body }) => [...listValues(data), body]),
    narrative,
  ];
}

function listValues(value: DraftValue | undefined): readonly string[] {
  if (isDraftMap(value)) return Object.entries(value).flatMap(([key, one]) => [key, ...listValues(one)]);
  if (isDraftList(value)) return value.flatMap(listValues);
  return value === undefined || value === null ? [] : [String(value)];
}
