/** When a commitment began to count something else, and which unit its numbers had on a day. */
import type { FieldHistory, LedgerEntry, Value } from './ledger.ts';
import { isSameUnit } from './numbers.ts';
import { isRespelled } from './respelling.ts';

/** A change after which the numbers before cannot be compared. */
export interface Recounting {
  readonly field: 'measure' | 'unit';
  readonly entry: LedgerEntry;
}

/** The changes by their versions. */
export type Recounts = ReadonlyMap<number, Recounting>;

/** Returns whether two measures count different things: another spelling of the same words makes no difference. */
export function isOtherMeasure(was: Value, is: Value): boolean {
  if (was === undefined || is === undefined || was === is) return false;
  return !isRespelled(String(was), String(is), { isMeasure: true });
}

/** Returns whether two units differ; `percent` is `%`. */
export function isOtherUnit(was: Value, is: Value): boolean {
  return was !== undefined && is !== undefined && !isSameUnit(String(was), String(is));
}

/** Finds the versions in which something else, or another unit, is counted from then on. */
export function findRecounts(fields: readonly FieldHistory[]): Recounts {
  const of = (field: Recounting['field'], isOther: typeof isOtherUnit) => {
    const entries = fields.find((one) => one.field === field)?.entries ?? [];
    return listOther(entries, isOther).map((entry) => [entry.version, { field, entry }] as const);
  };
  return new Map([...of('unit', isOtherUnit), ...of('measure', isOtherMeasure)]);
}

/** Lists the entries whose value differs from the last one that was written. */
function listOther(entries: readonly LedgerEntry[], isOther: typeof isOtherUnit): readonly LedgerEntry[] {
  let last: Value;
  return entries.filter(({ value }) => {
    const was = last;
    last = value ?? last;
    return isOther(was, value);
  });
}

/** The unit before and from a version. */
export interface UnitSides {
  readonly was: string | undefined;
  readonly is: string | undefined;
}

/** Finds the unit that the numbers had before a version, and have from it on. */
export function findUnits(fields: readonly FieldHistory[], version: number): UnitSides {
  const entries = fields.find(({ field }) => field === 'unit')?.entries ?? [];
  const at = (isIn: (entry: LedgerEntry) => boolean) => {
    const value = entries.findLast(isIn)?.value;
    return value === undefined ? undefined : String(value);
  };
  return { was: at((one) => one.version < version), is: at((one) => one.version <= version) };
}
