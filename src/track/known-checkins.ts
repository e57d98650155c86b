/** Which check-ins were known on a day. */
import { addDays } from '../model/cadence.ts';
import { type DatedCheckin, findKnownDay, type Witnessed } from '../model/dated-checkin.ts';
import type { PeopleRecords } from '../model/dated-record.ts';
import type { Day } from '../model/dates.ts';
import type { Plan } from '../model/plan.ts';
import type { SaidValue } from './measure.ts';
import { findGrace } from './track-plan.ts';

/** Days by which a check-in may be ahead: its writer may live where the next day has begun. */
const AHEAD = 1;

/**
 * Lists the check-ins that were known on a day, in the order in which they were said.
 * @param isNow whether the day is today, and was not asked for
 */
export function listKnownCheckins(
  plan: Plan,
  checkins: readonly DatedCheckin[],
  asOf: Day,
  isNow = true,
): readonly DatedCheckin[] {
  return checkins.filter(makeKnownTest(plan, asOf, isNow));
}

/** Lists the surveys, meetings and retrospectives that were known on a day. */
export function listKnownPeopleRecords(
  plan: Plan,
  { surveys, meetings, retros }: PeopleRecords,
  asOf: Day,
  isNow = true,
): PeopleRecords {
  const isKnown = makeKnownTest(plan, asOf, isNow);
  return {
    surveys: surveys.filter(isKnown),
    meetings: meetings.filter(isKnown),
    retros: retros.filter(isKnown),
  };
}

function makeKnownTest(plan: Plan, asOf: Day, isNow: boolean): (record: Witnessed) => boolean {
  const grace = findGrace(plan);
  const lastDay = isNow ? addDays(asOf, AHEAD) : asOf;
  return (record) => {
    const known = findKnownDay(record, grace);
    return record.on <= lastDay && (known === record.on || known <= asOf);
  };
}

/** Makes a function by which a value that was said on a day that has only begun elsewhere count as said today. */
export function countAsToday(asOf: Day): (said: SaidValue) => SaidValue {
  const ahead = addDays(asOf, AHEAD);
  const limit = (day: Day) => (day === ahead ? asOf : day);
  return (said) => {
    if (said.on !== ahead) return said;
    const knownOn = said.knownOn === said.on ? asOf : said.knownOn;
    return { ...said, on: asOf, at: limit(said.at), knownOn };
  };
}
