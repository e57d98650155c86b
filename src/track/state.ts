/** The state of a measure on a day. The first of these that applies decides: nothing can be said, not begun, over, silent, on its way. */
import type { Day } from '../model/dates.ts';
import {
  type DatedMeasure,
  DEFAULT_STATUS_SETTINGS,
  isDated,
  type SaidValue,
  type Standing,
  type StatusSettings,
  type TrackedMeasure,
} from './measure.ts';
import { judgeMilestone } from './milestone.ts';
import { judgeValue } from './movement.ts';
import { findOwed } from './owed.ts';
import { reachesTarget } from './reach.ts';
import { judgeResult } from './result.ts';
import { type KnownValue, makeSeries, type ValueSeries } from './series.ts';

/** Judges a measure by the values that were known on a day. */
export function judge(
  measure: TrackedMeasure,
  said: readonly SaidValue[],
  asOf: Day,
  settings: StatusSettings = DEFAULT_STATUS_SETTINGS,
): Standing {
  return judgeSeries(measure, makeSeries(measure, said, asOf), asOf, settings);
}

/** Judges a measure by a series that was made for the same day. */
export function judgeSeries(
  measure: TrackedMeasure,
  series: ValueSeries,
  asOf: Day,
  settings: StatusSettings = DEFAULT_STATUS_SETTINGS,
): Standing {
  if (measure.isMilestone) return judgeMilestone(measure, series, asOf);
  const blank = judgePlan(measure, series);
  if (blank) return blank;
  if (!isDated(measure)) return { state: 'no-data', detail: 'cannot-say', facts: {} };
  if (asOf < measure.start) return { state: 'no-data', detail: 'not-started', facts: {} };
  if (asOf > measure.due) return judgeResult(measure, series, asOf);
  return judgeOnTheWay(measure, series, asOf, settings);
}

/** Says what is missing in the plan, if it does not say what is expected. */
function judgePlan(measure: TrackedMeasure, { values }: ValueSeries): Standing | undefined {
  const { baseline, target, direction } = measure;
  if (direction === 'maintain' && target !== undefined) return undefined;
  if (target === undefined || target === baseline || !isDated(measure))
    return { state: 'no-data', detail: 'cannot-say', facts: {} };
  if (direction !== undefined) return undefined;
  if (baseline !== undefined) return { state: 'no-data', detail: 'cannot-say', facts: {} };
  const value = values.at(-1)?.value;
  return { state: 'no-data', detail: 'no-baseline', facts: value === undefined ? {} : { value } };
}

function judgeOnTheWay(
  measure: DatedMeasure,
  series: ValueSeries,
  asOf: Day,
  settings: StatusSettings,
): Standing {
  const owed = findOwed(measure, series, asOf);
  const last = series.values.at(-1);
  const silence = owed && owed.missed > 0 ? { owed: owed.day, missed: owed.missed } : undefined;
  if (!last) {
    if (silence) return { state: 'no-update', facts: silence };
    return { state: 'no-data', facts: owed ? { owed: owed.day } : {} };
  }
  const { state, detail, facts } = judgeLast(measure, last, settings);
  const all = { ...facts, at: last.at, value: last.value };
  if (silence) return { state: 'no-update', facts: { ...all, ...silence, was: state } };
  return { state, ...(detail && { detail }), facts: all };
}

/** Judges the last value alone; without a baseline, only whether it reaches the target. */
function judgeLast(measure: DatedMeasure, { at, value }: KnownValue, settings: StatusSettings): Standing {
  const standing = typeof value === 'number' ? judgeValue(measure, at, value, settings) : undefined;
  if (standing) return standing;
  return reachesTarget(measure, value)
    ? { state: 'met', facts: {} }
    : { state: 'no-data', detail: 'no-baseline', facts: {} };
}
