/** Measures for tests: from the keys of a plan, or with defaults. */
import { findDirection, type Measured } from '../../src/model/ambition.ts';
import { parseDateSpan } from '../../src/model/dates.ts';
import { readTarget } from '../../src/model/target.ts';
import type { SaidValue, TrackedMeasure } from '../../src/track/measure.ts';
import type { KnownValue } from '../../src/track/series.ts';

/** A measure from 0 to 100 in 2027, monthly, with five days of grace. */
export const PLAIN: TrackedMeasure = {
  id: 'calls',
  kind: 'criterion',
  of: undefined,
  baseline: 0,
  target: 100,
  limit: undefined,
  tolerance: undefined,
  direction: 'increase',
  isMilestone: false,
  start: '2027-01-01',
  due: '2027-12-31',
  points: [],
  shape: 'straight',
  every: 'month',
  lag: 0,
  grace: 5,
};

export const MILESTONE: TrackedMeasure = {
  ...PLAIN,
  baseline: undefined,
  target: undefined,
  direction: undefined,
  isMilestone: true,
};

/** Keeps at most 10, with a tolerance of 1. */
export const KEPT: TrackedMeasure = {
  ...PLAIN,
  baseline: 8,
  target: 10,
  limit: 'below',
  tolerance: 1,
  direction: 'maintain',
};

/** Makes a value that was said on its own day. */
export function say<V extends SaidValue['value']>(
  at: string,
  value: V,
  more: Partial<SaidValue> = {},
): SaidValue & { readonly value: V } {
  const on = more.on ?? at;
  return { at, on, file: `checkins/${on}.yaml`, ...more, value };
}

/** Makes values that were said on their own days. */
export function sayAll(values: Readonly<Record<string, number | boolean>>): readonly KnownValue[] {
  return Object.entries(values).map(([at, value]) => say(at, value));
}

/** The keys of a measure in the examples; `stages` are the last days of stages. */
export interface WrittenMeasure {
  readonly baseline?: number | 'unknown';
  readonly target?: number | string;
  readonly direction?: 'increase' | 'decrease' | 'maintain';
  readonly start: string;
  readonly due: string;
  readonly expected?: Readonly<Record<string, number>>;
  readonly stages?: Readonly<Record<string, string>>;
  readonly shape?: 'straight' | 'steps';
  readonly tolerance?: number;
  readonly every?: TrackedMeasure['every'];
  readonly lag?: number;
  readonly grace?: number;
  readonly met_when?: boolean;
  readonly fiscal?: number;
}

/** Reads a measure of the examples. */
export function readWritten(written: WrittenMeasure): TrackedMeasure {
  const { baseline, fiscal, stages = {}, expected = {} } = written;
  const target = readTarget(written.target);
  const lastOf = (date: string) => parseDateSpan(stages[date] ?? date, fiscal)?.last ?? '';
  const points = Object.entries(expected).map(([date, value]) => ({ day: lastOf(date), value }));
  return {
    ...PLAIN,
    baseline: typeof baseline === 'number' ? baseline : undefined,
    target: target?.number,
    limit: target?.limit,
    tolerance: written.tolerance ?? target?.half,
    // The examples give the keys of a criterion.
    direction: findDirection(written as Measured),
    isMilestone: written.met_when === true,
    start: parseDateSpan(written.start, fiscal)?.first,
    due: lastOf(written.due),
    points: points.sort((a, b) => (a.day < b.day ? -1 : 1)),
    shape: written.shape ?? 'straight',
    every: written.every ?? 'month',
    lag: written.lag ?? 0,
    grace: written.grace ?? 5,
  };
}

/** A value in the examples: `[at, value]` or `[at, on, value]`. */
export type WrittenSaid =
  | readonly [at: string, value: number | boolean | string]
  | readonly [at: string, on: string, value: number | boolean | string];

/** Reads the values of an example; `withdrawn` takes one back. */
export function readSaid(values: readonly WrittenSaid[]): readonly SaidValue[] {
  return values.map((written) => {
    const [at, on, value] = written.length === 3 ? written : [written[0], written[0], written[1]];
    if (typeof value !== 'string') return say(at, value, { on });
    return say(at, 'unknown', { on, ...(value === 'withdrawn' && { withdrawn: true }) });
  });
}

/** Makes data plain, as the examples hold it: numbers with nine decimals, and nothing that does not apply. */
export function makePlain(data: unknown): unknown {
  if (typeof data === 'number') return Number(data.toFixed(9));
  if (Array.isArray(data)) return data.map(makePlain);
  if (typeof data !== 'object' || data === null) return data;
  const kept = Object.entries(data).filter(([, value]) => value !== undefined && value !== null);
  return Object.fromEntries(kept.map(([key, value]) => [key, makePlain(value)]));
}

/** Leaves out the slopes of a forecast, which only we list. */
export function dropSlopes(forecast: object | undefined): object | null {
  if (!forecast) return null;
  return Object.fromEntries(Object.entries(forecast).filter(([key]) => key !== 'slopes'));
}
