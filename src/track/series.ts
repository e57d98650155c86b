/** The series of a measure: for each day the value that was said last, as far as it was known by then. */
import type { Day } from '../model/dates.ts';

/** A value as somebody said it. */
export interface SaidValue {
  /** The day for which it is true. */
  readonly at: Day;
  /** The day on which it was said. */
  readonly on: Day;
  readonly value: number | boolean | 'unknown' | 'withdrawn';
  /** The day from which it counts as known, where git had it much later than `on`. */
  readonly knownOn?: Day | undefined;
  /** Its file: of two values said on one day, the later name counts. */
  readonly file: string;
  readonly by?: string | undefined;
  readonly confidence?: number | undefined;
  readonly note?: string | undefined;
  /** With `unknown`: when it will be known. */
  readonly next?: Day | undefined;
}

/** A value that was said and still counts. */
export interface SeriesValue extends SaidValue {
  readonly value: number | boolean;
}

export interface ValueSeries {
  /** By the day for which they are true. */
  readonly values: readonly SeriesValue[];
  /** The answers of `unknown` after the last value, in the order in which they were said. */
  readonly unknowns: readonly SaidValue[];
  /** Everything known, in the order in which it was said. */
  readonly said: readonly SaidValue[];
  /** The day of the latest amendment that redefined the measure. */
  readonly cutOn: Day | undefined;
  /** Values before an amendment that redefined the measure: drawn, and compared with nothing. */
  readonly cut: readonly SeriesValue[];
}

const isKnown = (asOf: Day) => (said: SaidValue) => said.on <= asOf && (said.knownOn ?? said.on) <= asOf;

/** Sorts by the day on which it was said, then by file. */
function sortAsSaid(values: readonly SaidValue[]): readonly SaidValue[] {
  const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return [...values].sort((a, b) => compare(a.on, b.on) || compare(a.file, b.file));
}

/**
 * Makes the series as it was known on a day. For each day the value said last counts; withdrawn values leave it.
 * @param cutOn the day of an amendment since which the measure counts something else
 */
export function makeSeries(values: readonly SaidValue[], asOf: Day, cutOn?: Day): ValueSeries {
  const said = sortAsSaid(values.filter(isKnown(asOf)));
  const latest = new Map<Day, SaidValue>();
  for (const one of said) if (one.value !== 'unknown') latest.set(one.at, one);
  const all = [...latest.values()]
    .filter((one): one is SeriesValue => one.value !== 'withdrawn')
    .sort((a, b) => (a.at < b.at ? -1 : 1));
  const isCut = ({ at }: SeriesValue) => cutOn !== undefined && at < cutOn;
  const kept = all.filter((one) => !isCut(one));
  const last = kept.at(-1);
  return {
    values: kept,
    unknowns: said.filter(({ value, at }) => value === 'unknown' && (last === undefined || at > last.at)),
    said,
    cutOn,
    cut: all.filter(isCut),
  };
}
