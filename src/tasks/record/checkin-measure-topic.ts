/** A measure as a topic of a check-in: when it is due, and for which day its value is. */
import type { MeasureTopic } from '../../interview/checkin-topics.ts';
import { addCadence, addDays } from '../../model/cadence.ts';
import type { Day } from '../../model/dates.ts';
import { askSureness, describeSituation } from '../../report/measure-situation.ts';
import { sayShortDay } from '../../report/status-words.ts';
import type { MeasureStanding } from '../../track/measure-standing.ts';
import { reachesTarget } from '../../track/reach.ts';
import { findLastGiven } from '../../track/series.ts';

/** Returns whether a value is due: from the day for which it is, since its lag is only the time to find it out. */
export function isValueDue({ owed, measure, series }: MeasureStanding, asOf: Day): boolean {
  if (!owed) return false;
  const isPromised = series.unknowns[0]?.next === owed.day;
  return (isPromised ? owed.day : addDays(owed.day, -measure.lag)) <= asOf;
}

/** Makes the topic of a measure. @param isPast whether the day of the check-in is not today */
export function makeMeasureTopic(one: MeasureStanding, asOf: Day, isPast: boolean): MeasureTopic {
  const { placed, measure } = one;
  const { unit, measure: text } = placed.measure;
  const isMilestone = measure.isMilestone;
  const day = isMilestone ? undefined : findValueDay(one, asOf);
  const outcome = 'outcome' in placed.measure ? placed.measure.outcome : undefined;
  const title = (isMilestone ? outcome : text) ?? text ?? outcome ?? '';
  const isToday = day === undefined && !isPast;
  return {
    is: 'measure',
    id: measure.id,
    title: isMilestone ? title : addUnit(title, unit),
    facts: describeSituation(one, day ?? asOf, asOf),
    isMilestone,
    unit,
    ask: isMilestone
      ? 'Met? Yes or no'
      : isToday
        ? 'Value today?'
        : `Value on ${sayShortDay(day ?? asOf, asOf)}?`,
    day,
    askSure: askSureness(one, asOf),
    isMet: (value) => measure.direction !== 'maintain' && reachesTarget(measure, value),
  };
}

/** Adds the unit to what is measured, unless that names it. */
function addUnit(title: string, unit = ''): string {
  const words = (text: string) =>
    ` ${text
      .toLowerCase()
      .replace(/[\s.,;:()]+/g, ' ')
      .trim()} `;
  const isThere = unit.trim() === '' || words(title).includes(words(unit));
  return isThere ? title : `${title.replace(/[.\s]+$/, '')}, in ${unit}`;
}

/**
 * Finds the day for which the next value is, if it is not the day on which it is asked: the last day, once that is past,
 * or the end of the last cadence, where a number takes a while to be known.
 */
function findValueDay({ measure, series }: MeasureStanding, asOf: Day): Day | undefined {
  const { due, lag, start, every } = measure;
  if (due !== undefined && due < asOf) return due;
  const from = findLastGiven(series)?.at ?? (start === undefined ? undefined : addDays(start, -1));
  if (lag === 0 || from === undefined) return undefined;
  let day: Day | undefined;
  for (let times = 1; addCadence(from, every, times) <= asOf; times++) day = addCadence(from, every, times);
  return day === asOf ? undefined : day;
}
