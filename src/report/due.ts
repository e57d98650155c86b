/** The data of `strat due`: what is owed, and by whom. */
import type { Day } from '../model/dates.ts';
import type { Plan } from '../model/plan.ts';
import type { OwedThing } from '../track/due-report.ts';

/** A strategy with what is owed for it. */
export interface StrategyDue {
  /** Its folder, for display: `.` or `teams/north`. */
  readonly path: string;
  readonly name: string;
  readonly plan: Plan;
  /** Overdue first, then by day; what comes later than was asked for is left out. */
  readonly things: readonly OwedThing[];
  /** The first day after those on which something is owed. */
  readonly next: Day | undefined;
}

export interface DueReport {
  readonly asOf: Day;
  /** The last day that is looked ahead to. */
  readonly until: Day;
  /** Whose things these are, as the name is written in the plan; undefined for everybody’s. */
  readonly person: string | undefined;
  readonly strategies: readonly StrategyDue[];
}
