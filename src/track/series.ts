/** The series of a measure: what was known about it on a day. */
import { compareRecordNames } from '../model/dated-checkin.ts';
import type { Day } from '../model/dates.ts';
import type { SaidValue, TrackedMeasure } from './measure.ts';

/** A value that is a number, or true or false for a milestone. */
export interface KnownValue extends SaidValue {
  readonly value: number | boolean;
}

export interface ValueSeries {
  /** One value a day, sorted by day. */
  readonly values: readonly KnownValue[];
  /** Values from before the last cut: shown, but not compared with newer ones. Sorted by day. */
  readonly grey: readonly KnownValue[];
  /** The answers `unknown` since the last value, in the order in which they were given. */
  readonly unknowns: readonly SaidValue[];
}

/**
 * Makes the series of a measure as it was known on a day. For each day, the value that was said last counts, by `on`
 * and then by the name of the file; a withdrawn value leaves. `unknown` never replaces a value. A value of the wrong
 * kind (a number for a milestone, or true or false for a number) does not count.
 */
export function makeSeries(measure: TrackedMeasure, said: readonly SaidValue[], asOf: Day): ValueSeries {
  const known = said.filter((one) => isKnown(one, asOf) && isOfKind(one, measure)).sort(compareSaidValues);
  const byDay = new Map<Day, KnownValue>();
  const unknowns = new Map<Day, SaidValue[]>();
  for (const one of known) {
    if (one.withdrawn) {
      byDay.delete(one.at);
      unknowns.delete(one.at);
    } else if (hasValue(one)) byDay.set(one.at, one);
    else unknowns.set(one.at, [...(unknowns.get(one.at) ?? []), one]);
  }
  const all = [...byDay.values()].sort((a, b) => compareTexts(a.at, b.at));
  const last = all.at(-1)?.at ?? '';
  const open = [...unknowns.values()].flat().filter(({ at }) => at > last);
  return { ...cutSeries(all, measure.cuts ?? [], asOf), unknowns: open.sort(compareSaidValues) };
}

/**
 * Cuts a series at the last of the given days that has come. A value belongs to the side of the day for which it is
 * true: a value for September that is given in October, after a cut on 1 October, counts the old way.
 */
export function cutSeries(
  values: readonly KnownValue[],
  cuts: readonly Day[],
  asOf: Day,
): Pick<ValueSeries, 'values' | 'grey'> {
  const cut =
    cuts
      .filter((day) => day <= asOf)
      .sort()
      .at(-1) ?? '';
  return { values: values.filter(({ at }) => at >= cut), grey: values.filter(({ at }) => at < cut) };
}

/** Finds the last value that anybody gave, compared or grey. */
export function findLastGiven({ values, grey }: ValueSeries): KnownValue | undefined {
  return values.at(-1) ?? grey.at(-1);
}

function isKnown({ on, knownOn }: SaidValue, asOf: Day): boolean {
  return on <= asOf && (knownOn ?? on) <= asOf;
}

function isOfKind({ value, withdrawn }: SaidValue, { isMilestone }: TrackedMeasure): boolean {
  return withdrawn === true || value === 'unknown' || (typeof value === 'boolean') === isMilestone;
}

function hasValue(said: SaidValue): said is KnownValue {
  return said.value !== 'unknown';
}

const compareTexts = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Orders values as they were said: by day, by file, by place in the file; the rest only makes the order certain. */
export function compareSaidValues(a: SaidValue, b: SaidValue): number {
  return (
    compareTexts(a.on, b.on) ||
    compareRecordNames(a.file, b.file) ||
    (a.position ?? 0) - (b.position ?? 0) ||
    Number(a.withdrawn ?? false) - Number(b.withdrawn ?? false) ||
    compareTexts(String(a.value), String(b.value)) ||
    compareTexts(a.next ?? '', b.next ?? '') ||
    compareTexts(a.at, b.at)
  );
}
