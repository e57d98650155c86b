/** The records beside a plan, as rules see them. */
import type { Amendment } from './amendment.ts';
import type { DatedCheckin } from './dated-checkin.ts';
import { NO_PEOPLE_RECORDS, type PeopleRecords } from './dated-record.ts';
import type { Day } from './dates.ts';

export interface PlanRecords extends PeopleRecords {
  /** The check-ins that were said by the day of the check, in the order in which they were said. */
  readonly checkins: readonly DatedCheckin[];
  /** Those that name a later day. */
  readonly later: readonly DatedCheckin[];
  /** Files of `surveys` that are no records, such as a sheet of answers: `surveys/answers.csv`. */
  readonly strayFiles: readonly string[];
  readonly amendments: readonly PlanAmendment[];
  /** Ids that the plan had earlier; filled only where a check-in names an id that is not in it now. */
  readonly formerIds: ReadonlySet<string>;
  /** The real day, whatever day the check is made for. */
  readonly today: Day;
  /** Whether this change closes the strategy. */
  readonly isClosing: boolean;
}

/** An amendment, as far as rules about records need it. */
export interface PlanAmendment extends Pick<Amendment, 'on' | 'changes'> {
  readonly narrative?: string | undefined;
}

export const NO_RECORDS: PlanRecords = {
  ...NO_PEOPLE_RECORDS,
  checkins: [],
  later: [],
  strayFiles: [],
  amendments: [],
  formerIds: new Set(),
  today: '9999-12-31',
  isClosing: false,
};
