/** The results that a closing look back gives: how they count, which are missing, and which differ from check-ins. */
import type { DatedCheckin } from '../model/dated-checkin.ts';
import type { DatedRetro } from '../model/dated-record.ts';
import type { Day } from '../model/dates.ts';
import { findDueDay, type Plan } from '../model/plan.ts';
import type { Retro } from '../model/retro.ts';
import { makeSeries } from './series.ts';
import { collectSaidValues, type Redefining, trackPlan } from './track-plan.ts';

type Results = NonNullable<Retro['results']>;

/** A result as it was written. */
export interface PlainResult {
  readonly value: number | boolean;
  /** The day for which it is true. */
  readonly at: Day;
}

/** Reads a result; undefined if it has no value. @param on the day of the look back */
export function readPlainResult(plan: Plan, written: Results[string], on: Day): PlainResult | undefined {
  if (typeof written !== 'object') return { value: written, at: on };
  const at = written.at === undefined ? on : plan.span(written.at)?.last;
  return written.value === undefined || at === undefined ? undefined : { value: written.value, at };
}

/**
 * Lists closing look backs as check-ins: a result is a value that was said on the day of the look back. One that is
 * true for an earlier day than the criterion was due counts for the due date, unless somebody gave a later value.
 */
export function listResultCheckins(
  plan: Plan,
  checkins: readonly DatedCheckin[],
  retros: readonly DatedRetro[],
): readonly DatedCheckin[] {
  const closing = retros.filter(({ record }) => record.closes === true && record.results !== undefined);
  if (closing.length === 0) return [];
  const said = collectSaidValues(plan, checkins);
  return closing.map(({ name, on, recordedOn, isNew, record }) => {
    const measures = Object.entries(record.results ?? {}).flatMap(([id, written]) => {
      const result = readPlainResult(plan, written, on);
      const later = said.get(id)?.map(({ at }) => at) ?? [];
      return result
        ? [[id, { value: result.value, at: findResultDay(plan, id, { ...result, on }, later) }]]
        : [];
    });
    const head = { strat: 1 as const, kind: 'checkin' as const, on, by: record.by };
    const checkin = { ...head, measures: Object.fromEntries(measures) };
    return { name, on, recordedOn, isNew, narrative: '', checkin };
  });
}

/** Finds the day for which a result counts. @param days those of the values in check-ins */
function findResultDay(
  plan: Plan,
  id: string,
  { at, on }: PlainResult & { readonly on: Day },
  days: readonly Day[],
): Day {
  const criterion = plan.criteria.find(([own]) => own === id)?.[1];
  const due = criterion && findDueDay(plan, criterion);
  if (due === undefined || at >= due || due > on) return at;
  return days.some((day) => day > at && day <= due) ? at : due;
}

/** Lists the criteria of a plan for which a closing look back gives no result. */
export function listMissingResults(plan: Plan, { results = {} }: Pick<Retro, 'results'>): readonly string[] {
  return plan.criteria.flatMap(([id]) => (Object.hasOwn(results, id) ? [] : [id]));
}

/** A result that is not what check-ins say for its day. */
export interface DifferingResult extends PlainResult {
  readonly id: string;
  /** What check-ins say for that day. */
  readonly said: number | boolean;
  readonly file: string;
}

export interface ResultGround {
  readonly plan: Plan;
  readonly checkins: readonly DatedCheckin[];
  readonly amendments: readonly Redefining[];
}

/** Lists the results that differ from the value that check-ins give for the same day. */
export function listDifferingResults(
  { plan, checkins, amendments }: ResultGround,
  { results = {}, on }: Pick<Retro, 'results'> & { readonly on: Day },
): readonly DifferingResult[] {
  const said = collectSaidValues(plan, checkins);
  return trackPlan(plan, amendments).flatMap((measure) => {
    const written = Object.hasOwn(results, measure.id) ? results[measure.id] : undefined;
    const result = written === undefined ? undefined : readPlainResult(plan, written, on);
    if (!result) return [];
    const { values } = makeSeries(measure, said.get(measure.id) ?? [], on);
    const own = values.find(({ at }) => at === result.at);
    return own && own.value !== result.value
      ? [{ ...result, id: measure.id, said: own.value, file: own.file }]
      : [];
  });
}
