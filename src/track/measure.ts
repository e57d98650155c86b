/** Measures, the values that people gave for them, and how they stand: the data of everything in this folder. */
import type { Direction } from '../model/ambition.ts';
import type { Day } from '../model/dates.ts';
import type { MeasureKind } from '../model/measures.ts';
import type { Cadence } from '../model/schema.ts';
import type { LimitSide } from '../model/target.ts';

/** A value that is expected on a day. */
export interface CoursePoint {
  readonly day: Day;
  readonly value: number;
}

/** A measure with everything that its place in the plan fills in. */
export interface TrackedMeasure {
  readonly id: string;
  readonly kind: MeasureKind;
  /** The objective or initiative that holds it. */
  readonly of: string | undefined;
  /** Undefined if it is unknown or missing. */
  readonly baseline: number | undefined;
  readonly target: number | undefined;
  /** The side that the target limits; undefined for a plain number, which `maintain` keeps within its tolerance. */
  readonly limit: LimitSide | undefined;
  /** In the unit of the measure: as written, or half of a range; undefined for 5 % of the target. */
  readonly tolerance: number | undefined;
  /** Written, or derived from baseline and target. */
  readonly direction: Direction | undefined;
  readonly isMilestone: boolean;
  readonly start: Day | undefined;
  readonly due: Day | undefined;
  /** Sorted by day. */
  readonly points: readonly CoursePoint[];
  readonly shape: 'straight' | 'steps';
  readonly every: Cadence;
  /** Days until the number for a day is known. */
  readonly lag: number;
  /** Days after which a value that is owed is overdue. */
  readonly grace: number;
  /** The days on which an amendment redefined the measure, so that older values are no longer compared. */
  readonly cuts?: readonly Day[] | undefined;
  /** Whether no value is owed, because the strategy is closed or paused. */
  readonly isExcused?: boolean | undefined;
}

/** A measure of which the first and the last day are known. */
export interface DatedMeasure extends TrackedMeasure {
  readonly start: Day;
  readonly due: Day;
}

/** A value as somebody said it. */
export interface SaidValue {
  /** The day for which it is true. */
  readonly at: Day;
  /** The day on which it was said. */
  readonly on: Day;
  /** Ignored where `withdrawn` is set. */
  readonly value: number | boolean | 'unknown';
  readonly withdrawn?: true | undefined;
  readonly file: string;
  /** Its place among the values that its file gives for one day; a correction comes after a value. */
  readonly position?: number | undefined;
  /** For `unknown`: when the value will be known. */
  readonly next?: Day | undefined;
  /** From 0 to 1. */
  readonly confidence?: number | undefined;
  readonly note?: string | undefined;
  readonly by?: string | undefined;
  /** The day on which git witnessed it, if that is later than `on`. */
  readonly knownOn?: Day | undefined;
}

/** The limits of the states, as shares of the movement that was expected or of the whole ambition. */
export interface StatusSettings {
  /** The share of the expected movement from which a measure is on track. */
  readonly onTrack: number;
  /** The share of the expected movement from which a measure is at risk. */
  readonly atRisk: number;
  /** The share of the ambition that a measure on track may lack at any time; twice as much is at risk. */
  readonly slack: number;
  /** How many values a forecast needs. */
  readonly leastValues: number;
  /** How many values a forecast uses, counted from the last. */
  readonly lastValues: number;
}

/**
 * 95 % and 85 % are the limits of Cascade (support.cascade.app). The slack of 3 % is ours: in simulations, the bare
 * ratio called measures off track that were on pace. A line needs four values; eight let it follow a turn.
 */
export const DEFAULT_STATUS_SETTINGS: StatusSettings = {
  onTrack: 0.95,
  atRisk: 0.85,
  slack: 0.03,
  leastValues: 4,
  lastValues: 8,
};

/** How far two shares or distances may differ and still be the same. */
export const TINY = 1e-9;

export type StateName =
  | 'met'
  | 'missed'
  | 'on-track'
  | 'at-risk'
  | 'off-track'
  | 'open'
  | 'no-update'
  | 'no-data';
export type StateDetail = 'ahead' | 'late' | 'cannot-say' | 'no-baseline' | 'not-started' | 'awaiting';

/** The numbers and days behind a state; a fact that does not apply is missing. */
export interface StandingFacts {
  /** The value that was expected on the day of the last value; for `maintain`, the target. */
  readonly expected?: number;
  /** The share of the ambition that was gone. */
  readonly progress?: number;
  /** The share of the ambition that was expected to be gone. */
  readonly expectedProgress?: number;
  /** Progress ÷ expected progress; missing while nothing is expected. */
  readonly ratio?: number;
  /** Expected progress − progress; below zero if it is ahead. */
  readonly shortfall?: number;
  /** The shortfall up to which it is on track. */
  readonly onTrackTo?: number;
  /** The shortfall up to which it is at risk. */
  readonly atRiskTo?: number;
  /** For `maintain`: the distance from the target, in the unit. */
  readonly off?: number;
  /** For `maintain`: the distance that is still kept, in the unit. */
  readonly tolerance?: number;
  /** The day of the value that decides. */
  readonly at?: Day;
  readonly value?: number | boolean;
  /** The day by which the next value is owed. */
  readonly owed?: Day;
  /** How many values are missing. */
  readonly missed?: number;
  /** The state of the last value, where nobody has said anything since. */
  readonly was?: StateName;
  /** After the last day: the share of the ambition that was gone. */
  readonly share?: number;
  /** The days from the last day to the value that met the target. */
  readonly daysLate?: number;
  /** The day by which an awaited result is known. */
  readonly knownBy?: Day;
  /** The last day is past, and nobody has said whether the target was met. */
  readonly result?: true;
  /** The value is the result. */
  readonly final?: true;
  /** The last value that was given before the result went missing. */
  readonly last?: readonly [at: Day, value: number | boolean];
}

/** Where a measure stands. */
export interface Standing {
  readonly state: StateName;
  readonly detail?: StateDetail;
  readonly facts: StandingFacts;
}

export function isDated(measure: TrackedMeasure): measure is DatedMeasure {
  return measure.start !== undefined && measure.due !== undefined;
}
