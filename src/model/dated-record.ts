/** A record with its two witnesses: the day on which it was said, and the day on which git first had it. */
import type { Day } from './dates.ts';
import type { Meeting } from './meeting.ts';
import type { Retro } from './retro.ts';
import type { Survey } from './survey.ts';

export interface DatedRecord<M> {
  /** Its path below the strategy's folder: `surveys/2027-03-19-commitment.yaml`. */
  readonly name: string;
  readonly record: M;
  readonly narrative: string;
  readonly on: Day;
  /** The day on which git first had it; undefined where git cannot say. */
  readonly recordedOn: Day | undefined;
  /** Whether it is new in this change: not committed, or not on the base. */
  readonly isNew: boolean;
}

export type DatedSurvey = DatedRecord<Survey>;
export type DatedMeeting = DatedRecord<Meeting>;
export type DatedRetro = DatedRecord<Retro>;

/** The records beside a plan other than check-ins and amendments, each in the order of its days. */
export interface PeopleRecords {
  readonly surveys: readonly DatedSurvey[];
  readonly meetings: readonly DatedMeeting[];
  readonly retros: readonly DatedRetro[];
}

export const NO_PEOPLE_RECORDS: PeopleRecords = { surveys: [], meetings: [], retros: [] };
