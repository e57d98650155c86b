/** The changes of the fields of a commitment in words, each value in the unit and the words of its day. */
import type { DateGiver, FieldHistory, LedgerEntry, LedgerField } from './ledger.ts';
import { findUnits, isOtherUnit, type Recounts, type UnitSides } from './ledger-recounts.ts';
import { SENTENCES, sayValue } from './ledger-value-words.ts';
import { NUMBER_FIELDS } from './schema.ts';

/** A sentence before and after it got other words. */
export interface Reworded {
  readonly field: string;
  readonly was: string;
  readonly now: string;
}

/** A change of one field in words. */
export interface FieldChange {
  readonly says: string;
  readonly reworded?: Reworded;
}

const NUMBERS: ReadonlySet<LedgerField> = new Set(NUMBER_FIELDS);

/** Says an entry against the one before it: `target 60 → 45 percent`, or `due 2027-06` for the first. */
export function sayFieldChange(
  { field, entries }: FieldHistory,
  index: number,
  all: readonly FieldHistory[],
  recounts: Recounts,
): FieldChange {
  const [before, entry] = [entries[index - 1], entries[index]];
  const name = field.replaceAll('_', ' ');
  const units = findUnits(all, entry?.version ?? 0);
  const now = sayValue(field, entry?.value, units.is);
  if (before?.value === undefined) return { says: `${name} ${now}${sayGiver(entry?.givenBy)}` };
  if (isRecounted(field, entry, recounts)) {
    const old = sayValue(field, before.value, units.was);
    return { says: `${name} ${old} before, ${now} now` };
  }
  const was = sayValue(field, before.value, hasUnitOnce(entry, units) ? undefined : units.was);
  const sides = [
    was + (before.givenBy === entry?.givenBy ? '' : sayGiver(before.givenBy)),
    now + sayGiver(entry?.givenBy),
  ];
  const says = `${name} ${sides.join(' → ')}`;
  return SENTENCES.has(field) ? { says, reworded: { field: name, was, now } } : { says };
}

/** Returns whether both sides have one unit, so that it is said once. */
function hasUnitOnce(entry: LedgerEntry | undefined, { was, is }: UnitSides): boolean {
  return entry?.value !== undefined && is !== undefined && !isOtherUnit(was, is);
}

/** Returns whether a number has another meaning than the one before it, so that no arrow goes from one to the other. */
function isRecounted(field: LedgerField, entry: LedgerEntry | undefined, recounts: Recounts): boolean {
  const isNumber = field !== 'unit' && NUMBERS.has(field) && entry?.value !== undefined;
  return isNumber && recounts.has(entry.version);
}

const GIVERS: Readonly<Record<DateGiver, string>> = {
  strategy: 'the strategy’s end',
  stage: 'the stage’s date',
  objective: 'the objective’s date',
  initiative: 'the initiative’s date',
};

/** Says what gives a date that is not an entry’s own: ` (the strategy’s end)`. */
export const sayGiver = (giver: DateGiver | undefined) => (giver === undefined ? '' : ` (${GIVERS[giver]})`);

/** Lists what is said of numbers that have another meaning from a version on. */
export function listRecountWords(
  all: readonly FieldHistory[],
  recounts: Recounts,
): readonly { readonly entry: LedgerEntry; readonly says: string }[] {
  return [...recounts.values()].flatMap(({ field, entry }) => {
    const both = sayBothSides(all, entry.version, field === 'unit');
    if (both === undefined) return [];
    const opening = field === 'measure' ? 'counts something else now' : 'counted in another unit now';
    return [{ entry, says: `${opening}; ${both} cannot be compared` }];
  });
}

/**
 * Says the numbers on both sides of a version: `20 minutes and 80 percent`; undefined if none of them changed.
 * @param isKept whether numbers that stay the same count, too
 */
function sayBothSides(all: readonly FieldHistory[], version: number, isKept: boolean): string | undefined {
  const units = findUnits(all, version);
  for (const field of ['target', 'baseline'] as const) {
    const entries = all.find((one) => one.field === field)?.entries ?? [];
    const entry = entries.findLast((one) => one.version <= version);
    const was = entries.findLast((one) => one.version < version)?.value;
    if (entry?.value === undefined || was === undefined || (!isKept && entry.version !== version)) continue;
    return `${sayValue(field, was, units.was)} and ${sayValue(field, entry.value, units.is)}`;
  }
  return undefined;
}
