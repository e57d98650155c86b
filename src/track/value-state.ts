/** Where one value stands, on the day for which it is true. */
import { countDays, type Day } from '../model/dates.ts';
import { expectOn, findCourseEnds, findDayExpected } from './course.ts';
import {
  EPSILON,
  findTolerance,
  getSign,
  measureOff,
  reachesTarget,
  type StatusSettings,
  type TrackedMeasure,
} from './measure.ts';
import type { SeriesValue, ValueSeries } from './series.ts';

/** The states, worst first. */
export const STATES = [
  'off-track',
  'missed',
  'no-update',
  'at-risk',
  'open',
  'no-data',
  'on-track',
  'met',
] as const;
export type StateName = (typeof STATES)[number];
export type StateDetail = 'ahead' | 'late' | 'cannot-say' | 'no-baseline' | 'not-started' | 'awaiting';

/** The numbers that decide a state; those that play no part are missing. */
export interface Facts {
  readonly at?: Day;
  readonly value?: number | boolean;
  readonly expected?: number;
  /** Shares of the ambition: what was moved, what was expected, and what is short. */
  readonly progress?: number;
  readonly expectedProgress?: number;
  readonly ratio?: number;
  readonly shortfall?: number;
  /** The largest shortfall that is still on track, and at risk. */
  readonly onTrackTo?: number;
  readonly atRiskTo?: number;
  /** For `maintain`: the distance from what is kept, and what is tolerated, in the unit. */
  readonly off?: number;
  readonly tolerance?: number;
  readonly owed?: Day;
  readonly missed?: number;
  /** The state of the last value, where nobody has spoken since. */
  readonly was?: StateName;
  /** The share of the way that was gone on the last day. */
  readonly share?: number;
  readonly daysLate?: number;
  /** The day by which an awaited result is known. */
  readonly knownBy?: Day;
  /** Whether the result was never given. */
  readonly result?: true;
  /** Whether the value is that of the last day. */
  readonly final?: true;
  readonly last?: SeriesValue | undefined;
}

export interface Standing {
  readonly state: StateName;
  readonly detail?: StateDetail | undefined;
  readonly facts: Facts;
}

type Loose = { readonly [K in keyof Facts]: Facts[K] | undefined };

/** Makes a standing without the facts that are not known. */
export function makeStanding(state: StateName, detail?: StateDetail, facts: Loose = {}): Standing {
  const known = Object.entries(facts).filter(([, value]) => value !== undefined);
  return { state, detail, facts: Object.fromEntries(known) };
}

/** Judges a value on the day for which it is true. */
export function judgeValue(
  measure: TrackedMeasure,
  { at, value }: Pick<SeriesValue, 'at' | 'value'>,
  settings: StatusSettings,
): Standing {
  if (typeof value !== 'number') return makeStanding('no-data', 'cannot-say');
  if (measure.direction === 'maintain') return judgeKept(measure, value);
  const ends = findCourseEnds(measure);
  if (!ends)
    return reachesTarget(measure, value) ? makeStanding('met') : makeStanding('no-data', 'no-baseline');
  const sign = getSign(measure);
  const ambition = Math.abs(ends.target - ends.baseline);
  const expected = expectOn(measure, at) ?? ends.baseline;
  const due = (sign * (expected - ends.baseline)) / ambition;
  const gone = (sign * (value - ends.baseline)) / ambition;
  const facts = {
    expected,
    progress: gone,
    expectedProgress: due,
    ratio: due > 0 ? gone / due : undefined,
    shortfall: due - gone,
  };
  if (reachesTarget(measure, value)) return makeStanding('met', undefined, facts);
  return judgeShortfall(facts, settings);
}

type Shares = Pick<Facts, 'expected' | 'progress'> & {
  readonly expectedProgress: number;
  readonly shortfall: number;
  readonly ratio: number | undefined;
};

function judgeShortfall(facts: Shares, { onTrack, atRisk, slack }: StatusSettings): Standing {
  const { expectedProgress, shortfall } = facts;
  const onTrackTo = Math.max((1 - onTrack) * expectedProgress, slack);
  const atRiskTo = Math.max((1 - atRisk) * expectedProgress, 2 * slack);
  const all = { ...facts, onTrackTo, atRiskTo };
  if (shortfall <= onTrackTo + EPSILON)
    return makeStanding('on-track', -shortfall > onTrackTo + EPSILON ? 'ahead' : undefined, all);
  return makeStanding(shortfall <= atRiskTo + EPSILON ? 'at-risk' : 'off-track', undefined, all);
}

/** How many tolerances a kept value may be off before it is off track (our choice). */
const RISKY_TOLERANCES = 3;

function judgeKept(measure: TrackedMeasure, value: number): Standing {
  const [off, tolerance] = [measureOff(measure, value), findTolerance(measure)];
  const facts = { expected: measure.target, off, tolerance };
  if (off <= tolerance + EPSILON) return makeStanding('on-track', undefined, facts);
  return makeStanding(
    off <= RISKY_TOLERANCES * tolerance + EPSILON ? 'at-risk' : 'off-track',
    undefined,
    facts,
  );
}

/**
 * Counts the days by which a value is late: from the last day on which it was what was expected, to its own day.
 * Undefined where that cannot be said.
 */
export function countDaysLate(measure: TrackedMeasure, { at, value }: SeriesValue): number | undefined {
  if (typeof value !== 'number') return undefined;
  const day = findDayExpected(measure, value);
  return day === undefined || day >= at ? undefined : countDays(day, at);
}

/** Counts how often a kept value was kept, over all values since the start. */
export function countKept(
  measure: TrackedMeasure,
  { values }: ValueSeries,
): { readonly kept: number; readonly of: number } {
  const counted = values.filter(({ at }) => at >= (measure.start ?? at));
  return { kept: counted.filter(({ value }) => reachesTarget(measure, value)).length, of: counted.length };
}

/** Compares two states: negative if the first is worse. */
export function compareStates(a: StateName, b: StateName): number {
  return STATES.indexOf(a) - STATES.indexOf(b);
}
