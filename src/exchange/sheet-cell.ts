/** The cells of a sheet, before a format writes them. */
import type { Day } from '../model/dates.ts';
import { isDate, type KeyKind } from '../model/key-kinds.ts';
import { joinItems } from './cell-list.ts';

/** A full day. A date that names only a year, a quarter or a month is a text: nothing is invented. */
export interface DayCell {
  readonly day: Day;
}

export type SheetCell = string | number | boolean | DayCell | undefined;

const FULL_DAY = /^\d{4}-\d\d-\d\d$/;

/** Makes a cell of a value as it stands in the plan. */
export function makeCell(value: unknown, kind: KeyKind | undefined): SheetCell {
  if (value === undefined || value === null) return undefined;
  if (kind && isDate(kind)) return makeDateCell(String(value));
  if (typeof value === 'number' || typeof value === 'boolean') return value;
  if (Array.isArray(value)) return joinItems(value.map(String));
  if (typeof value === 'object')
    return joinItems(Object.entries(value).map(([key, inner]) => `${key}: ${String(inner)}`));
  return String(value);
}

/** Makes a cell of a date. */
export function makeDateCell(date: string): SheetCell {
  return FULL_DAY.test(date) ? { day: date } : date;
}
