/** Reads what somebody has measured from a sheet or JSON, for a check-in: all of it, or nothing. */
import { type CsvRow, readCsv } from './csv.ts';
import { makeTable, nameColumn } from './csv-table.ts';
import { isTurnedSheet, isWideSheet, readTurnedSheet, readWideSheet, refuseHeader } from './grid-sheet.ts';
import { isJsonSheet, readJsonSheet } from './json-sheet.ts';
import { isLongSheet, readLongSheet } from './long-sheet.ts';
import { readMappedSheet } from './mapped-sheet.ts';
import { groupEntries, type SheetCheckin, type SheetEntry } from './sheet-entries.ts';
import type { SheetMap } from './sheet-map.ts';
import { SheetProblem, type SheetRefusal } from './sheet-problem.ts';
import { decodeSheet } from './sheet-text.ts';
import type { SheetMeasure, SheetOptions, SheetReader } from './sheet-values.ts';

export interface CheckinSheetOptions extends SheetOptions {
  /** Where the measures stand, for a sheet that has none of the known headers. */
  readonly map?: SheetMap;
  /** The same for a sheet that names no measure by its id; the configuration names it. */
  readonly usualMap?: SheetMap;
}

export type CheckinSheet =
  | { readonly refused: SheetRefusal }
  /** A whole check-in, not checked yet. */
  | { readonly checkin: unknown }
  | {
      readonly checkins: readonly SheetCheckin[];
      /** How many cells were empty or held an error of a spreadsheet. */
      readonly skipped: number;
      /** Ids that are not in the plan; cut to 40 characters. */
      readonly leftOut: readonly string[];
    };

/**
 * Reads a sheet. The first thing that is wrong refuses all of it.
 * @param measures every measure of the plan
 */
export function readCheckinSheet(
  bytes: Uint8Array,
  measures: readonly SheetMeasure[],
  options: CheckinSheetOptions,
): CheckinSheet {
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  const reader: SheetReader = { measures: byId, options, leftOut: new Set(), skipped: 0 };
  try {
    const read = readEntries(reader, decodeSheet(bytes), options);
    if ('checkin' in read) return read;
    const checkins = groupEntries(reader, read.entries);
    return { checkins, skipped: reader.skipped, leftOut: [...reader.leftOut] };
  } catch (error) {
    if (error instanceof SheetProblem) return { refused: error.refusal };
    throw error;
  }
}

function readEntries(
  reader: SheetReader,
  text: string,
  { map, usualMap }: CheckinSheetOptions,
): { readonly entries: readonly SheetEntry[] } | { readonly checkin: unknown } {
  if (isJsonSheet(text)) return readJsonSheet(reader, text);
  const rows = readCsv(text);
  const used = map ?? (namesMeasures(reader, rows) ? undefined : usualMap);
  if (used) return { entries: readMappedSheet(reader, rows, used) };
  const table = makeTable(rows);
  if (isLongSheet(table)) return { entries: readLongSheet(reader, table) };
  if (isWideSheet(table)) return { entries: readWideSheet(reader, table) };
  if (isTurnedSheet(table)) return { entries: readTurnedSheet(reader, table) };
  return refuseHeader(table);
}

/** Returns whether a sheet has a header of ours, and a measure of the plan in its first line or column. */
function namesMeasures({ measures }: SheetReader, rows: readonly CsvRow[]): boolean {
  const [header = [], ...rest] = rows;
  const names = header.map(nameColumn);
  if (names.includes('id') && names.includes('value')) return true;
  const cells = [...header, ...rest.flatMap(([first]) => first ?? [])];
  return ['id', 'date', 'at'].includes(names[0] ?? '') && cells.some(({ text }) => measures.has(text.trim()));
}
