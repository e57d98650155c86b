/** Measures and values as the worked examples write them. */
import { findDirection, type Measured } from '../../src/model/ambition.ts';
import { type Day, parseDateSpan } from '../../src/model/dates.ts';
import type { Cadence, DateValue } from '../../src/model/schema.ts';
import { readTarget } from '../../src/model/target.ts';
import type { TrackedMeasure } from '../../src/track/measure.ts';
import type { SaidValue } from '../../src/track/series.ts';

export interface WrittenPlan {
  readonly baseline?: number | 'unknown';
  readonly target?: number | string;
  readonly start: DateValue;
  readonly due: DateValue;
  readonly direction?: Measured['direction'];
  readonly expected?: Readonly<Record<string, number>>;
  readonly shape?: 'straight' | 'steps';
  readonly tolerance?: number;
  readonly every?: Cadence;
  readonly lag?: number;
  readonly grace?: number;
  readonly met_when?: boolean;
  readonly fiscal?: number;
  readonly stages?: Readonly<Record<string, DateValue>>;
  readonly unit?: string;
}

export type WrittenValue = readonly [at: Day, ...rest: readonly (Day | number | boolean)[]];

/** Fills in what is left out. */
export function makeMeasure(plan: WrittenPlan): TrackedMeasure {
  const { stages = {}, fiscal } = plan;
  const target = readTarget(plan.target);
  const last = (date: DateValue) => parseDateSpan(date, fiscal)?.last ?? '';
  const points = Object.entries(plan.expected ?? {}).map(([key, value]) => ({
    day: last(stages[key] ?? key),
    value,
  }));
  return {
    id: 'it',
    kind: 'criterion',
    of: undefined,
    baseline: typeof plan.baseline === 'number' ? plan.baseline : undefined,
    target: target?.number,
    limit: target?.limit,
    tolerance: plan.tolerance ?? target?.half,
    direction: findDirection(plan as Measured),
    isMilestone: plan.met_when === true,
    start: parseDateSpan(plan.start, fiscal)?.first,
    due: last(plan.due),
    points: points.sort((a, b) => (a.day < b.day ? -1 : 1)),
    shape: plan.shape ?? 'straight',
    every: plan.every ?? 'month',
    lag: plan.lag ?? 0,
    grace: plan.grace ?? 5,
  };
}

/** Reads values: `[at, value]` or `[at, on, value]`. */
export function makeSaid(values: readonly WrittenValue[]): readonly SaidValue[] {
  return values.map((written, index) => {
    const [at, on] = written;
    return {
      at,
      on: written.length === 3 ? String(on) : at,
      value: written.at(-1) as SaidValue['value'],
      file: `checkins/${String(index).padStart(4, '0')}.yaml`,
    };
  });
}
