/** The measures of a plan: criteria, key results and indicators, each with what holds it. */
import type { Day } from './dates.ts';
import { type Holder, isLive, type Plan, type Section } from './plan.ts';
import { remember } from './remember.ts';
import type { Criterion, DateValue, Indicator, KeyResult } from './schema.ts';

export type MeasureKind = 'criterion' | 'key-result' | 'indicator';

/** A measure of the plan. */
export interface PlacedMeasure {
  readonly id: string;
  readonly kind: MeasureKind;
  /** The objective or initiative that holds it; undefined for a criterion. */
  readonly of: Holder | undefined;
  readonly measure: Criterion | KeyResult | Indicator;
}

type Held = Pick<PlacedMeasure, 'measure' | 'of'>;

/** Lists every measure: criteria first, then the key results of objectives, then the indicators of objectives and initiatives. */
export const listMeasures = remember((plan: Plan): readonly PlacedMeasure[] => [
  ...plan.criteria.map(([id, measure]) => ({ id, kind: 'criterion' as const, of: undefined, measure })),
  ...plan.keyResults.map(([id, measure, of]) => ({ id, kind: 'key-result' as const, of, measure })),
  ...plan.indicators.map(([id, measure, of]) => ({ id, kind: 'indicator' as const, of, measure })),
]);

/** Returns whether the numbers of a section are promised in full: an indicator is only a sign on the way. */
export function isPromised(section: Section): boolean {
  return section === 'criteria' || section === 'key_results';
}

/** Lists the measures that somebody works towards: those of work that is done, dropped or paused are left out. */
export const listLiveMeasures = remember((plan: Plan): readonly PlacedMeasure[] =>
  listMeasures(plan).filter(({ of }) => of === undefined || isPursued(of.work)),
);

function isPursued(work: Holder['work']): boolean {
  return isLive(work) && work.status !== 'paused';
}

/** Returns what will be true, in the words of the plan; an indicator has no outcome. */
export function findOutcome({ measure }: Pick<PlacedMeasure, 'measure'>): string | undefined {
  return 'outcome' in measure ? measure.outcome : undefined;
}

/** Finds the last day of a measure: its own `due`, else that of the work that holds it, else the end of the strategy. */
export function findMeasureDay(plan: Plan, { measure, of }: Held): Day | undefined {
  return plan.span(measure.due ?? findUsualDue(plan, of))?.last;
}

function findUsualDue({ strategy }: Plan, of: Holder | undefined): DateValue | undefined {
  return of?.work.due ?? of?.in.stage.by ?? strategy.end;
}

/** Returns whether a stage ends, a live measure is due or a value is expected by a day, so that one can see how it goes. */
export function isMeasuredBy(plan: Plan, limit: Day): boolean {
  const isEarly = (value: DateValue | undefined) => {
    const day = plan.span(value)?.last;
    return day !== undefined && day <= limit;
  };
  return (
    plan.stages.some(({ stage }) => isEarly(stage.by)) ||
    listLiveMeasures(plan).some(
      ({ measure: { due, expected = {} } }) => isEarly(due) || Object.keys(expected).some(isEarly),
    )
  );
}
