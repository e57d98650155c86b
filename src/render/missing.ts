/** What a strategy does not say yet. A brief lists it, so that nobody takes silence for an answer. */
import { isLive, type Plan } from '../model/plan.ts';
import { quoted } from '../model/quote.ts';
import { STAGES, type Strategy } from '../model/schema.ts';
import { answersOf } from './situation.ts';
import type { Sourcebook } from './sourcebook.ts';
import { letGoOf } from './upkeep.ts';
import { textOf } from './wording.ts';

/** Lists one sentence for each kind of gap; ids are in backticks. */
export function missingOf(book: Sourcebook): readonly string[] {
  const { plan, words } = book;
  const lacks = [
    ...inDestination(plan.strategy),
    ...inCriteria(plan),
    ...inPath(plan),
    ...unanswered(book),
    ...without('Nobody owns {ids}.', ownerless(plan)),
    ...inTheRest(plan.strategy),
  ];
  return lacks.map(({ says, of }) => words.say(says, words.list(of.map((name) => words.say(name)))));
}

/** A gap, as a sentence with a place for the entries that have it. */
interface Lack {
  readonly says: string;
  readonly of: readonly string[];
}

const when = (missing: boolean, says: string): readonly Lack[] => (missing ? [{ says, of: [] }] : []);

/** Reports all ids with the same gap in one sentence. */
function without(says: string, ids: readonly string[]): readonly Lack[] {
  return ids.length > 0 ? [{ says, of: ids.map(quoted) }] : [];
}

function inDestination({ destination, reality, owner, end }: Strategy): readonly Lack[] {
  return [
    ...when(!textOf(destination?.statement), 'No destination: nothing says where this leads.'),
    ...when(!textOf(destination?.why), 'No why: nothing says why it matters.'),
    ...when(!textOf(owner), 'Nobody owns the strategy as a whole.'),
    ...when(end === undefined, 'No date by which the destination is reached.'),
    ...when(!textOf(reality?.today), 'Nothing is said of where we are today.'),
  ];
}

function inCriteria({ criteria, strategy, objectives }: Plan): readonly Lack[] {
  const counted = criteria.filter(([, { met_when }]) => !textOf(met_when));
  const moved = new Set(objectives.flatMap(({ objective }) => objective.advances ?? []));
  const idsOf = (rows: typeof criteria) => rows.map(([id]) => id);
  return [
    ...when(criteria.length === 0, 'No measurable outcome: nothing says how we will know that we are there.'),
    ...without('No baseline for {ids}.', idsOf(counted.filter(([, { baseline }]) => baseline === undefined))),
    ...without('No target for {ids}.', idsOf(counted.filter(([, { target }]) => target === undefined))),
    ...without(
      'No date for {ids}.',
      idsOf(criteria.filter(([, { due }]) => due === undefined && strategy.end === undefined)),
    ),
    ...without(
      'No source for the numbers of {ids}.',
      idsOf(counted.filter(([, { source }]) => !textOf(source))),
    ),
    ...without('Nothing on the path moves {ids}.', idsOf(criteria.filter(([id]) => !moved.has(id)))),
  ];
}

function inPath({ objectives, strategy }: Plan): readonly Lack[] {
  const live = objectives.filter(({ objective }) => isLive(objective));
  const idsOf = (rows: typeof objectives) => rows.map(({ id }) => id);
  const empty = STAGES.filter((name) => Object.keys(strategy.stages?.[name]?.objectives ?? {}).length === 0);
  return [
    ...(empty.length > 0 ? [{ says: emptyStages(empty.length), of: empty }] : []),
    ...without(
      'No date for {ids}.',
      idsOf(live.filter(({ objective, in: { stage } }) => (objective.due ?? stage.by) === undefined)),
    ),
    ...without(
      'No outcome is moved by {ids}.',
      idsOf(live.filter(({ objective }) => (objective.advances ?? []).length === 0)),
    ),
  ];
}

const emptyStages = (count: number) =>
  count === 1 ? 'No objectives in the {stages} stage.' : 'No objectives in the {stages} stages.';

function unanswered(book: Sourcebook): readonly Lack[] {
  const open = [...answersOf(book)].filter(([, answers]) => answers.length === 0);
  return without(
    'Nothing overcomes {ids}.',
    open.map(([id]) => id),
  );
}

function ownerless({ criteria, objectives, capabilities, initiatives }: Plan): readonly string[] {
  const live = objectives.filter(({ objective }) => isLive(objective));
  const held: readonly (readonly [string, { readonly owner?: string | undefined }])[] = [
    ...criteria,
    ...live.map(({ id, objective }) => [id, objective] as const),
    ...capabilities,
    ...initiatives.filter(([, initiative]) => isLive(initiative)),
  ];
  return held.filter(([, { owner }]) => !textOf(owner)).map(([id]) => id);
}

function inTheRest(strategy: Strategy): readonly Lack[] {
  return [
    ...when(letGoOf(strategy).length === 0, 'Nothing is let go of.'),
    ...when(strategy.review?.every === undefined, 'No rhythm in which this is looked at again.'),
  ];
}
