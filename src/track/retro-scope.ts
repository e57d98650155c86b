/** What a look back covers: the whole strategy, a stage, or one entry; and from when to when. */
import { addDays } from '../model/cadence.ts';
import type { Day } from '../model/dates.ts';
import { listMeasures, type PlacedMeasure } from '../model/measures.ts';
import type { Plan, PlannedObjective } from '../model/plan.ts';
import { findObjectiveStart } from './track-plan.ts';

/** What covers everything. */
export const WHOLE_STRATEGY = 'strategy';

/** What a look back covers, and the measures that belong to it. */
export interface RetroScope {
  /** `strategy`, the name of a stage, or an id. */
  readonly covers: string;
  /** Its first day in the plan; undefined if the plan has none. */
  readonly start: Day | undefined;
  /** Its last day in the plan. */
  readonly end: Day | undefined;
  readonly measures: readonly PlacedMeasure[];
}

/** Finds what a look back covers; undefined if the plan has nothing of that name. */
export function findRetroScope(plan: Plan, covers = WHOLE_STRATEGY): RetroScope | undefined {
  if (covers === WHOLE_STRATEGY)
    return {
      covers,
      start: plan.span(plan.strategy.start)?.first,
      end: plan.span(plan.strategy.end)?.last,
      measures: listMeasures(plan).filter(({ kind }) => kind === 'criterion'),
    };
  return findStageScope(plan, covers) ?? findEntryScope(plan, covers);
}

/** Lists the names that `--covers` takes. */
export function listRetroScopes(plan: Plan): readonly string[] {
  return [
    WHOLE_STRATEGY,
    ...plan.stages.map(({ name }) => name),
    ...plan.criteria.map(([id]) => id),
    ...plan.objectives.map(({ id }) => id),
  ];
}

/** A stage covers the criteria that its objectives advance, and their own measures. */
function findStageScope(plan: Plan, covers: string): RetroScope | undefined {
  const at = plan.stages.findIndex(({ name }) => name === covers);
  const stage = plan.stages[at];
  if (!stage) return undefined;
  const objectives = plan.objectives.filter((one) => one.in.name === covers);
  const before = plan.span(plan.stages[at - 1]?.stage.by)?.last;
  return {
    covers,
    start: before === undefined ? plan.span(plan.strategy.start)?.first : addDays(before, 1),
    end: plan.span(stage.stage.by)?.last,
    measures: listServed(plan, objectives),
  };
}

function findEntryScope(plan: Plan, covers: string): RetroScope | undefined {
  const own = listMeasures(plan).find(({ id }) => id === covers);
  const objective = plan.objectives.find(({ id }) => id === covers);
  if (!own && !objective) return undefined;
  return {
    covers,
    start: objective ? findObjectiveStart(plan, objective) : plan.span(plan.strategy.start)?.first,
    end: plan.span(own?.measure.due ?? objective?.objective.due ?? plan.strategy.end)?.last,
    measures: objective ? listServed(plan, [objective]) : own ? [own] : [],
  };
}

function listServed(plan: Plan, objectives: readonly PlannedObjective[]): readonly PlacedMeasure[] {
  const advanced = new Set(objectives.flatMap(({ objective }) => objective.advances ?? []));
  const ids = new Set(objectives.map(({ id }) => id));
  return listMeasures(plan).filter(({ id, kind, of }) =>
    kind === 'criterion' ? advanced.has(id) : of !== undefined && ids.has(of.id),
  );
}
