/** The measures of a plan: criteria, key results and indicators, each with what holds it. */
import type { Holder, Plan, Section } from './plan.ts';
import type { Criterion, Indicator, KeyResult } from './schema.ts';

export type MeasureKind = 'criterion' | 'key-result' | 'indicator';

/** A measure of the plan. */
export interface PlacedMeasure {
  readonly id: string;
  readonly kind: MeasureKind;
  /** The objective or initiative that holds it; undefined for a criterion. */
  readonly of: Holder | undefined;
  readonly measure: Criterion | KeyResult | Indicator;
}

/** Lists every measure: criteria first, then the key results of objectives, then the indicators of objectives and initiatives. */
export function listMeasures(plan: Plan): readonly PlacedMeasure[] {
  return [
    ...plan.criteria.map(([id, measure]) => ({ id, kind: 'criterion' as const, of: undefined, measure })),
    ...plan.keyResults.map(([id, measure, of]) => ({ id, kind: 'key-result' as const, of, measure })),
    ...plan.indicators.map(([id, measure, of]) => ({ id, kind: 'indicator' as const, of, measure })),
  ];
}

/** Returns whether the numbers of a section are promised in full: an indicator is only a sign on the way. */
export function isPromised(section: Section): boolean {
  return section === 'criteria' || section === 'key_results';
}
