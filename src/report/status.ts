/** The data of `strat status`: where one or several strategies stand. */
import type { Day } from '../model/dates.ts';
import type { DueThing } from '../track/due-list.ts';
import type { StateName, StatusSettings } from '../track/measure.ts';
import type { MeasureStanding } from '../track/measure-standing.ts';
import type { Standings } from '../track/standings.ts';
import type { Redefining } from '../track/track-plan.ts';

/** A move of a criterion from one state to another. */
export interface StateMove {
  readonly id: string;
  readonly from: StateName;
  readonly to: StateName;
}

export interface StrategyStatus {
  /** Its folder, for display: `.` or `teams/north`. */
  readonly path: string;
  readonly name: string;
  /** How a command names it; undefined if it is found without that. */
  readonly named?: string | undefined;
  readonly standings: Standings;
  readonly due: readonly DueThing[];
  /** By the day on which each was decided. */
  readonly amendments: readonly Redefining[];
  /** The measures to show: all of them, or those that were asked for. */
  readonly shown: readonly MeasureStanding[];
  /** Whether only some measures were asked for, so that objectives are left out. */
  readonly isNarrowed: boolean;
  /** What changed its state since a day, if that was asked for. */
  readonly moves?: readonly StateMove[];
  /** The first amendment that is younger than the day, if the plan of today is used for it. */
  readonly planChangedOn?: Day | undefined;
}

export interface StatusReport {
  readonly asOf: Day;
  readonly since: Day | undefined;
  readonly settings: StatusSettings;
  readonly strategies: readonly StrategyStatus[];
}
