/** The state of a measure after its last day: what counts is the value for that day. */

import { addDays } from '../model/cadence.ts';
import { countDays, type Day } from '../model/dates.ts';
import type { DatedMeasure, Standing, TrackedMeasure } from './measure.ts';
import { countsForDue, findLastInTime, findResultDay } from './owed.ts';
import { countKept, getSign, reachesTarget } from './reach.ts';
import type { KnownValue, ValueSeries } from './series.ts';

/**
 * Judges a measure after its last day. It is met only by a value for that day, or late by a later one. What is
 * maintained is met only if each of its values was kept.
 */
export function judgeResult(measure: DatedMeasure, series: ValueSeries, asOf: Day): Standing {
  const { due, direction } = measure;
  const last = findLastInTime(due, series);
  const final = countsForDue(measure, due, last) ? last : undefined;
  if (final && direction === 'maintain') return judgeKept(measure, series, final);
  if (final && reachesTarget(measure, final.value))
    return { state: 'met', facts: listFinalFacts(measure, final) };
  if (direction !== 'maintain') {
    const late = series.values.find(({ at, value }) => at > due && reachesTarget(measure, value));
    if (late) return judgeLate(measure, late, final);
  }
  if (final) return { state: 'missed', facts: listFinalFacts(measure, final) };
  return awaitResult(measure, series, asOf, series.values.at(-1));
}

/** Says that a result is not known yet, or that nobody gave it in time. */
export function awaitResult(
  measure: DatedMeasure,
  series: ValueSeries,
  asOf: Day,
  last?: KnownValue | undefined,
): Standing {
  const knownBy = findResultDay(measure, measure.due, series);
  if (asOf <= addDays(knownBy, measure.grace))
    return { state: 'no-data', detail: 'awaiting', facts: { knownBy } };
  return { state: 'no-update', facts: { result: true, ...(last && { last: [last.at, last.value] }) } };
}

function judgeKept(measure: DatedMeasure, { values }: ValueSeries, final: KnownValue): Standing {
  const { kept, of } = countKept(measure, values);
  const isMet = reachesTarget(measure, final.value) && kept === of;
  return { state: isMet ? 'met' : 'missed', facts: listFinalFacts(measure, final) };
}

function judgeLate(
  measure: DatedMeasure,
  { at, value }: KnownValue,
  final: KnownValue | undefined,
): Standing {
  const facts = { at, value, daysLate: countDays(measure.due, at) };
  return { state: 'met', detail: 'late', facts: { ...facts, ...(final && readShare(measure, final)) } };
}

function listFinalFacts(measure: DatedMeasure, final: KnownValue): Standing['facts'] {
  return { at: final.at, value: final.value, ...readShare(measure, final), final: true };
}

/** Reads the share of the ambition that was gone with a value; nothing if it cannot be computed. */
function readShare(measure: TrackedMeasure, { value }: KnownValue): { readonly share?: number } {
  const { baseline, target } = measure;
  const sign = getSign(measure);
  if (sign === undefined || baseline === undefined || target === undefined || typeof value !== 'number')
    return {};
  return { share: (sign * (value - baseline)) / Math.abs(target - baseline) };
}
