/**
 * A strategy as a reader walks it: its entries as lists with their ids, its dates as days. It refers to the objects
 * of the model without copying them, so their places in the file stay known.
 */

import { EXECUTION_PARTS } from './choices.ts';
import { type Day, makeDateReader, type Span } from './dates.ts';
import { listObjectiveGroups, type ObjectiveGroup, UNSTAGED } from './objective-groups.ts';
import { remember } from './remember.ts';
import type {
  Capability,
  Criterion,
  DateValue,
  Indicator,
  Initiative,
  KeyResult,
  Objective,
  Stage,
  StageName,
  Strategy,
} from './schema.ts';

export interface PlannedStage {
  readonly name: StageName;
  readonly stage: Stage;
}

/** What holds a measure: an objective or an initiative. */
export interface Holder {
  readonly section: 'objectives' | 'initiatives';
  readonly id: string;
  readonly work: Pick<Objective, 'owner' | 'start' | 'due' | 'status'>;
  /** Its stage, or the place of what is in none. */
  readonly in: ObjectiveGroup;
}

export interface PlannedObjective extends Holder {
  readonly objective: Objective;
}

export interface Obstacle {
  readonly id: string;
  readonly what: string | undefined;
  readonly layer: string | undefined;
}

/** An entry with an id: its section, its object and the key to it. */
export interface Entry {
  readonly id: string;
  readonly section: Section;
  readonly within: object;
}

export type Section =
  | 'criteria'
  | 'objectives'
  | 'indicators'
  | 'key_results'
  | 'obstacles'
  | 'capabilities'
  | 'initiatives'
  | 'assumptions'
  | 'risks';

export interface Plan {
  readonly strategy: Strategy;
  readonly criteria: readonly (readonly [string, Criterion])[];
  readonly stages: readonly PlannedStage[];
  readonly objectives: readonly PlannedObjective[];
  /** Those of objectives, then those of initiatives. */
  readonly indicators: readonly (readonly [string, Indicator, Holder])[];
  readonly keyResults: readonly (readonly [string, KeyResult, PlannedObjective])[];
  readonly obstacles: readonly Obstacle[];
  readonly capabilities: readonly (readonly [string, Capability])[];
  readonly initiatives: readonly (readonly [string, Initiative])[];
  /** Every entry with an id, in the order of the file's sections; an id used twice appears twice. */
  readonly entries: readonly Entry[];
  /** Returns the days of a written date; fiscal dates use the strategy's own calendar. */
  span(value: DateValue | undefined): Span | undefined;
}

/** Makes the plan of a strategy, once. */
export const makePlan = remember((strategy: Strategy): Plan => {
  const groups = listObjectiveGroups(strategy);
  const stages = groups.flatMap(({ name, stage }) => (name === UNSTAGED ? [] : [{ name, stage }]));
  const objectives = groups.flatMap((group) =>
    listPairs(group.objectives).map(([id, objective]) => makePlannedObjective(id, objective, group)),
  );
  return {
    strategy,
    stages,
    objectives,
    criteria: listPairs(strategy.criteria),
    indicators: listIndicators(strategy, objectives),
    keyResults: objectives.flatMap((planned) =>
      listPairs(planned.objective.key_results).map(([id, result]) => [id, result, planned] as const),
    ),
    obstacles: listPairs(strategy.reality?.obstacles).map(([id, obstacle]) => toObstacle(id, obstacle)),
    capabilities: listPairs(strategy.capabilities),
    initiatives: listPairs(strategy.initiatives),
    entries: listPlanEntries(strategy),
    span: makeDateReader(strategy.fiscal_year_starts),
  };
});

function makePlannedObjective(id: string, objective: Objective, group: ObjectiveGroup): PlannedObjective {
  return { section: 'objectives', id, objective, work: objective, in: group };
}

function listIndicators(strategy: Strategy, objectives: readonly PlannedObjective[]): Plan['indicators'] {
  const place: ObjectiveGroup = { name: UNSTAGED, stage: {}, path: [], objectives: {} };
  const of = (holder: Holder, map: Objective['indicators']) =>
    listPairs(map).map(([id, indicator]) => [id, indicator, holder] as const);
  return [
    ...objectives.flatMap((planned) => of(planned, planned.objective.indicators)),
    ...listPairs(strategy.initiatives).flatMap(([id, work]) =>
      of({ section: 'initiatives', id, work, in: place }, work.indicators),
    ),
  ];
}

function listPairs<T>(map: Readonly<Record<string, T>> | undefined): readonly (readonly [string, T])[] {
  return map === undefined ? [] : Object.entries(map);
}

type WrittenObstacle = NonNullable<NonNullable<Strategy['reality']>['obstacles']>[string];

function toObstacle(id: string, obstacle: WrittenObstacle): Obstacle {
  return typeof obstacle === 'string'
    ? { id, what: obstacle, layer: undefined }
    : { id, what: obstacle.what, layer: obstacle.layer };
}

function listPlanEntries(strategy: Strategy): readonly Entry[] {
  const found: Entry[] = [];
  const add = (section: Section, within: object | undefined) => {
    for (const id of Object.keys(within ?? {})) found.push({ id, section, within: within as object });
  };
  add('obstacles', strategy.reality?.obstacles);
  add('criteria', strategy.criteria);
  for (const { objectives } of listObjectiveGroups(strategy)) {
    add('objectives', objectives);
    for (const { key_results, indicators } of Object.values(objectives)) {
      add('key_results', key_results);
      add('indicators', indicators);
    }
  }
  add('capabilities', strategy.capabilities);
  add('initiatives', strategy.initiatives);
  for (const { indicators } of Object.values(strategy.initiatives ?? {})) add('indicators', indicators);
  add('assumptions', strategy.assumptions);
  add('risks', strategy.risks);
  return found;
}

/** Finds the place of an entry: its own line, or the key in its holder for an entry that is only a text. */
export function findEntryPlace({ within, id }: Entry): { readonly at: object; readonly key?: string } {
  const entry = (within as Readonly<Record<string, unknown>>)[id];
  return typeof entry === 'object' && entry !== null ? { at: entry } : { at: within, key: id };
}

/** Returns a text, a list of texts or nothing as a list. */
export function toList(value: string | readonly string[] | undefined): readonly string[] {
  return value === undefined ? [] : typeof value === 'string' ? [value] : value;
}

/** Returns whether work is neither done nor dropped. */
export function isLive(work: { readonly status?: string | undefined }): boolean {
  return work.status !== 'done' && work.status !== 'dropped';
}

/** Lists the objectives that are neither done nor dropped. */
export function listLiveObjectives(plan: Plan): readonly PlannedObjective[] {
  return plan.objectives.filter(({ objective }) => isLive(objective));
}

/** Lists the initiatives that are neither done nor dropped. */
export function listLiveInitiatives(plan: Plan): Plan['initiatives'] {
  return plan.initiatives.filter(([, initiative]) => isLive(initiative));
}

/** Returns whether a text is more than spaces. */
export function hasText(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

/** Finds the last day of a criterion: its own `due`, else the strategy's `end`. */
export function findDueDay(plan: Plan, criterion: Criterion): Day | undefined {
  return plan.span(criterion.due ?? plan.strategy.end)?.last;
}

/** Finds the last day of an objective: its own `due`, else the `by` of its stage. */
export function findObjectiveDay(plan: Plan, { objective, in: stage }: PlannedObjective): Day | undefined {
  return plan.span(objective.due ?? stage.stage.by)?.last;
}

/** Returns whether the last day of the strategy is past. */
export function hasEnded({ strategy, span }: Plan, asOf: Day): boolean {
  const end = span(strategy.end)?.last;
  return end !== undefined && end < asOf;
}

/** Lists the items of all five parts of the execution framework. */
export function listExecutionItems(strategy: Strategy) {
  return listExecutionParts(strategy).flatMap(({ items }) => items);
}

/** Lists the parts of the execution framework that exist, each with its items. */
export function listExecutionParts(strategy: Strategy) {
  return EXECUTION_PARTS.flatMap((part) => {
    const items = strategy.execution?.[part];
    return items ? [{ part, items }] : [];
  });
}

/** Finds the name of a person in the directory, if the text is a handle. */
export function findPersonName(strategy: Strategy, person: string): string {
  const entry =
    strategy.people && Object.hasOwn(strategy.people, person) ? strategy.people[person] : undefined;
  return entry?.name ?? person;
}

/** An item of a list that has an id of its own. */
export interface NamedItem {
  readonly id: string;
  /** The list that holds it: `communication`, `operating_model`. */
  readonly list: string;
  readonly item: { readonly id?: string | undefined };
}

/** Lists the items of `not_doing`, `execution` and `communication` that have an id. */
export function listNamedItems(strategy: Strategy): readonly NamedItem[] {
  const lists: readonly (readonly [string, readonly NamedItem['item'][]])[] = [
    ['not_doing', strategy.not_doing ?? []],
    ...listExecutionParts(strategy).map(({ part, items }) => [part, items] as const),
    ['communication', strategy.communication ?? []],
  ];
  return lists.flatMap(([list, items]) =>
    items.flatMap((item) => (item.id === undefined ? [] : [{ id: item.id, list, item }])),
  );
}
