/** What a strategy does not say yet. A brief lists it, so that nobody takes silence for an answer. */

import { STAGES } from '../model/choices.ts';
import { isLive, type Plan } from '../model/plan.ts';
import { quoteValue } from '../model/quote.ts';
import type { Objective, Strategy } from '../model/schema.ts';
import { findObstacleAnswers } from './situation.ts';
import type { Sourcebook } from './sourcebook.ts';
import { toVisibleText } from './wording.ts';

/** Lists one sentence for each kind of gap; ids are in backticks. */
export function listMissing(book: Sourcebook): readonly string[] {
  const { plan, words } = book;
  const lacks = [
    ...checkDestinationGaps(plan.strategy),
    ...checkCriteriaGaps(plan),
    ...checkPathGaps(plan),
    ...listUnansweredObstacles(book),
    ...reportLackingIds('Nobody owns {ids}.', listOwnerless(plan)),
    ...checkOtherGaps(plan.strategy),
  ];
  return lacks.map(({ says, of }) => words.say(says, words.list(of.map((name) => words.say(name)))));
}

/** A gap, as a sentence with a place for the entries that have it. */
interface Lack {
  readonly says: string;
  readonly of: readonly string[];
}

const reportLackIf = (missing: boolean, says: string): readonly Lack[] => (missing ? [{ says, of: [] }] : []);

/** Reports all ids with the same gap in one sentence. */
function reportLackingIds(says: string, ids: readonly string[]): readonly Lack[] {
  return ids.length > 0 ? [{ says, of: ids.map(quoteValue) }] : [];
}

function checkDestinationGaps({ destination, reality, owner, end }: Strategy): readonly Lack[] {
  return [
    ...reportLackIf(!toVisibleText(destination?.statement), 'No destination: nothing says where this leads.'),
    ...reportLackIf(!toVisibleText(destination?.why), 'No why: nothing says why it matters.'),
    ...reportLackIf(!toVisibleText(owner), 'Nobody owns the strategy as a whole.'),
    ...reportLackIf(end === undefined, 'No date by which the destination is reached.'),
    ...reportLackIf(!toVisibleText(reality?.today), 'Nothing is said of where we are today.'),
  ];
}

function checkCriteriaGaps({ criteria, keyResults, strategy, objectives }: Plan): readonly Lack[] {
  const counted = [...criteria, ...keyResults].filter(([, { met_when }]) => !toVisibleText(met_when));
  const moved = new Set(objectives.flatMap(({ objective }) => objective.advances ?? []));
  const idsOf = (rows: readonly (readonly [string, ...unknown[]])[]) => rows.map(([id]) => id);
  return [
    ...reportLackIf(
      criteria.length + keyResults.length === 0,
      'No measurable outcome: nothing says how we will know that we are there.',
    ),
    ...reportLackingIds(
      'No baseline for {ids}.',
      idsOf(counted.filter(([, { baseline }]) => baseline === undefined)),
    ),
    ...reportLackingIds(
      'No target for {ids}.',
      idsOf(counted.filter(([, { target }]) => target === undefined)),
    ),
    ...reportLackingIds(
      'No date for {ids}.',
      idsOf(criteria.filter(([, { due }]) => due === undefined && strategy.end === undefined)),
    ),
    ...reportLackingIds(
      'No source for the numbers of {ids}.',
      idsOf(counted.filter(([, { source }]) => !toVisibleText(source))),
    ),
    ...reportLackingIds('Nothing on the path moves {ids}.', idsOf(criteria.filter(([id]) => !moved.has(id)))),
  ];
}

function checkPathGaps({ objectives, criteria, strategy }: Plan): readonly Lack[] {
  const live = objectives.filter(({ objective }) => isLive(objective));
  const idsOf = (rows: typeof objectives) => rows.map(({ id }) => id);
  const isStaged = Object.keys(strategy.objectives ?? {}).length === 0;
  const empty = STAGES.filter((name) => Object.keys(strategy.stages?.[name]?.objectives ?? {}).length === 0);
  return [
    ...(isStaged && empty.length > 0 ? [{ says: sayEmptyStages(empty.length), of: empty }] : []),
    ...reportLackingIds(
      'No date for {ids}.',
      idsOf(live.filter(({ objective, in: { stage } }) => (objective.due ?? stage.by) === undefined)),
    ),
    ...reportLackingIds(
      'No outcome is moved by {ids}.',
      idsOf(live.filter(({ objective }) => movesNothing(objective, criteria.length > 0))),
    ),
  ];
}

/** Returns whether an objective moves no outcome. While the plan has no criteria, its key results are the outcomes. */
function movesNothing({ advances = [], key_results = {} }: Objective, hasCriteria: boolean): boolean {
  return advances.length === 0 && (hasCriteria || Object.keys(key_results).length === 0);
}

const sayEmptyStages = (count: number) =>
  count === 1 ? 'No objectives in the {stages} stage.' : 'No objectives in the {stages} stages.';

function listUnansweredObstacles(book: Sourcebook): readonly Lack[] {
  const open = [...findObstacleAnswers(book)].filter(([, answers]) => answers.length === 0);
  return reportLackingIds(
    'Nothing overcomes {ids}.',
    open.map(([id]) => id),
  );
}

function listOwnerless({ criteria, objectives, capabilities, initiatives }: Plan): readonly string[] {
  const live = objectives.filter(({ objective }) => isLive(objective));
  const held: readonly (readonly [string, { readonly owner?: string | undefined }])[] = [
    ...criteria,
    ...live.map(({ id, objective }) => [id, objective] as const),
    ...capabilities,
    ...initiatives.filter(([, initiative]) => isLive(initiative)),
  ];
  return held.filter(([, { owner }]) => !toVisibleText(owner)).map(([id]) => id);
}

function checkOtherGaps(strategy: Strategy): readonly Lack[] {
  return [
    ...reportLackIf(!strategy.not_doing?.some(({ what }) => toVisibleText(what)), 'The plan stops nothing.'),
    ...reportLackIf(strategy.review?.every === undefined, 'No rhythm in which this is looked at again.'),
  ];
}
