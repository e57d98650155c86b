/** Where a measure stands: its state, in the order in which the eight states are decided. */
import { addCadence, addDays } from '../model/cadence.ts';
import { countDays, type Day } from '../model/dates.ts';
import {
  DEFAULT_STATUS_SETTINGS,
  getSign,
  reachesTarget,
  type StatusSettings,
  type TrackedMeasure,
} from './measure.ts';
import { findOwed } from './owed.ts';
import type { SeriesValue, ValueSeries } from './series.ts';
import { judgeValue, makeStanding, type Standing } from './value-state.ts';

/** Judges a measure by what was known on a day. */
export function judgeMeasure(
  measure: TrackedMeasure,
  series: ValueSeries,
  asOf: Day,
  settings: StatusSettings = DEFAULT_STATUS_SETTINGS,
): Standing {
  if (measure.isMilestone) return judgeMilestone(measure, series, asOf);
  const { start, due, direction, baseline, target } = measure;
  const last = series.values.at(-1);
  if (target === undefined) return makeStanding('no-data', 'cannot-say');
  const isKept = direction === 'maintain';
  if (baseline === undefined && direction === undefined)
    return makeStanding('no-data', 'no-baseline', { value: last?.value });
  if (baseline === target && !isKept) return makeStanding('no-data', 'cannot-say');
  if (start === undefined || due === undefined) return makeStanding('no-data', 'cannot-say');
  if (asOf < start) return makeStanding('no-data', 'not-started');
  if (asOf > due) return judgeAfterDue(measure, series, asOf, due);
  const { owed, missed } = findOwed(measure, series, asOf) ?? { owed: asOf, missed: 0 };
  if (!last)
    return missed > 0
      ? makeStanding('no-update', undefined, { owed, missed })
      : makeStanding('no-data', undefined, { owed });
  const standing = judgeValue(measure, last, settings);
  const facts = { ...standing.facts, at: last.at, value: last.value };
  return missed > 0
    ? makeStanding('no-update', undefined, { ...facts, owed, missed, was: standing.state })
    : makeStanding(standing.state, standing.detail, facts);
}

/** Judges an outcome that is either there or not. */
function judgeMilestone(measure: TrackedMeasure, series: ValueSeries, asOf: Day): Standing {
  const { start, due } = measure;
  const last = series.values.at(-1);
  if (last?.value === true) return sayMilestoneMet(series.values, due);
  if (start === undefined || due === undefined) return makeStanding('no-data', 'cannot-say');
  if (asOf < start) return makeStanding('no-data', 'not-started');
  if (asOf > due) {
    if (last && addCadence(last.at, measure.every) > due)
      return makeStanding('missed', undefined, { at: last.at });
    return judgeAwaited(measure, asOf, due, undefined);
  }
  const { owed, missed } = findOwed(measure, series, asOf) ?? { owed: asOf, missed: 0 };
  if (missed > 0) return makeStanding('no-update', undefined, { owed, missed });
  return last
    ? makeStanding('open', undefined, { at: last.at })
    : makeStanding('no-data', undefined, { owed });
}

function sayMilestoneMet(values: readonly SeriesValue[], due: Day | undefined): Standing {
  const at = values.find(({ value }) => value === true)?.at;
  if (at === undefined || due === undefined || at <= due) return makeStanding('met', undefined, { at });
  return makeStanding('met', 'late', { at, daysLate: countDays(due, at) });
}

/** Judges a measure whose last day is past. */
function judgeAfterDue(measure: TrackedMeasure, { values }: ValueSeries, asOf: Day, due: Day): Standing {
  const upTo = values.filter(({ at }) => at <= due);
  const isKept = measure.direction === 'maintain';
  const late = isKept ? undefined : values.find(({ at, value }) => at > due && reachesTarget(measure, value));
  const final = upTo.at(-1);
  if (final && addCadence(final.at, measure.every) > due) return judgeFinal(measure, final, upTo, late, due);
  if (late) return sayMetLate(late, due);
  return judgeAwaited(measure, asOf, due, values.at(-1));
}

function judgeFinal(
  measure: TrackedMeasure,
  final: SeriesValue,
  upTo: readonly SeriesValue[],
  late: SeriesValue | undefined,
  due: Day,
): Standing {
  const share = findShareGone(measure, final);
  const facts = { at: final.at, value: final.value, share, final: true as const };
  if (measure.direction === 'maintain') {
    const counted = upTo.filter(({ at }) => at >= (measure.start ?? at));
    const isKept = [final, ...counted].every(({ value }) => reachesTarget(measure, value));
    return makeStanding(isKept ? 'met' : 'missed', undefined, facts);
  }
  if (reachesTarget(measure, final.value)) return makeStanding('met', undefined, facts);
  return late ? sayMetLate(late, due, share) : makeStanding('missed', undefined, facts);
}

/** Returns the share of the way from baseline to target that a value has gone. */
function findShareGone(measure: TrackedMeasure, { value }: SeriesValue): number | undefined {
  const { baseline, target, direction } = measure;
  if (baseline === undefined || target === undefined || direction === 'maintain') return undefined;
  if (typeof value !== 'number') return undefined;
  return (getSign(measure) * (value - baseline)) / Math.abs(target - baseline);
}

function sayMetLate({ at, value }: SeriesValue, due: Day, share?: number): Standing {
  return makeStanding('met', 'late', { at, value, daysLate: countDays(due, at), share });
}

/** Judges a measure that is due and has no result yet. */
function judgeAwaited(
  { lag, grace }: TrackedMeasure,
  asOf: Day,
  due: Day,
  last: SeriesValue | undefined,
): Standing {
  if (asOf <= addDays(due, lag + grace))
    return makeStanding('no-data', 'awaiting', { knownBy: addDays(due, lag) });
  return makeStanding('no-update', undefined, { result: true, last });
}
