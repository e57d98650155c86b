/** The data of `strat agenda`: what a meeting on the strategy should talk about. */
import type { Day } from '../model/dates.ts';
import type { ActionStanding } from '../track/actions.ts';
import type { AgendaTopic } from '../track/agenda.ts';
import type { DueThing } from '../track/due-list.ts';
import type { Standings } from '../track/standings.ts';
import type { StateMove } from './status.ts';

/** A target or another commitment that was moved. */
export interface AgendaGoalpost {
  readonly name: string;
  readonly what: string;
  /** `2 → 4 hours` */
  readonly values: string;
  /** The day of the amendment; undefined where there is none. */
  readonly on: Day | undefined;
  readonly isExplained: boolean;
}

/** Something that somebody was asked to do, out of a check-in. */
export interface HeardRequest {
  readonly action: ActionStanding;
}

/** Something that came up since the last meeting: a theme of a survey, or what broke down. */
export interface HeardTheme {
  readonly text: string;
  readonly file: string;
}

/** Something that was said to be done since the last meeting. */
export interface DoneThing {
  readonly id: string;
  /** Whether the plan does not say so yet. */
  readonly isOpenInPlan: boolean;
}

export interface AgendaReport {
  readonly name: string;
  readonly asOf: Day;
  /** The day of the last meeting, or the first day that the agenda looks back on. */
  readonly since: Day;
  readonly isSinceMeeting: boolean;
  readonly standings: Standings;
  /** Criteria whose state has changed since; those that had no value before included. */
  readonly moves: readonly StateMove[];
  readonly topics: readonly AgendaTopic[];
  readonly others: readonly AgendaTopic[];
  /** What a reader of the numbers would ask about, in sentences. */
  readonly remarks: readonly string[];
  readonly moved: readonly AgendaGoalpost[];
  /** The newest goalpost that was moved before. */
  readonly earlier: AgendaGoalpost | undefined;
  readonly requests: readonly HeardRequest[];
  readonly themes: readonly HeardTheme[];
  readonly done: readonly DoneThing[];
  readonly owed: readonly DueThing[];
}
