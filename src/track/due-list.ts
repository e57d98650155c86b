/** Lists the things owed on a day, by whom: values, results, baselines, answers about assumptions and pilots, actions, items. */
import { addCadence } from '../model/cadence.ts';
import type { DatedCheckin } from '../model/dated-checkin.ts';
import type { Day } from '../model/dates.ts';
import { isLive, listExecutionItems, type Plan } from '../model/plan.ts';
import { CADENCES, type Cadence } from '../model/schema.ts';
import { listActionBearers } from './action-bearers.ts';
import { collectEndings, compareDays, type Ending } from './actions.ts';
import { listKnownCheckins } from './known-checkins.ts';
import type { MeasureStanding } from './measure-standing.ts';
import type { Standings } from './standings.ts';

export type DueKind =
  | 'action'
  | 'checkin'
  | 'result'
  | 'baseline'
  | 'assumption'
  | 'pilot'
  | 'item'
  | 'survey'
  | 'meeting'
  | 'retro'
  | 'tell';

export interface DueThing {
  readonly kind: DueKind;
  readonly id: string;
  /** A person as the plan or the record names them. */
  readonly who: string | undefined;
  /** The day by which it was owed. */
  readonly by: Day;
  /** The words of an action. */
  readonly what?: string | undefined;
  /** How many values are missing, of what is checked in; their grace is past. */
  readonly missed?: number;
}

/**
 * Lists what is owed and past its day, the longest first, and the actions that are due within one cadence of check-ins;
 * nothing for a strategy that is closed or paused.
 */
export function listDue(standings: Standings, checkins: readonly DatedCheckin[]): readonly DueThing[] {
  const { plan, asOf, isNow } = standings;
  const { status } = plan.strategy;
  if (status === 'closed' || status === 'paused') return [];
  const soon = addCadence(asOf, plan.strategy.tracking?.every ?? 'month');
  return listOwnedThings(standings, listKnownCheckins(plan, checkins, asOf, isNow))
    .filter(({ missed }) => missed !== 0)
    .filter(({ kind, by }) => by < (kind === 'action' ? soon : asOf))
    .sort(compareDueThings);
}

/** Compares by day, then by id. */
export function compareDueThings(a: DueThing, b: DueThing): number {
  return compareDays(a.by, b.by) || (a.id < b.id ? -1 : 1);
}

/** Lists what each owner owes, whenever it is due. @param known the check-ins that were known on the day */
export function listOwnedThings(standings: Standings, known: readonly DatedCheckin[]): readonly DueThing[] {
  return [
    ...listDueActions(standings),
    ...standings.measures.flatMap(listDueValues),
    ...listDueBaselines(standings),
    ...listDueAssumptions(standings),
    ...listDuePilots(standings),
    ...listDueItems(standings.plan, collectEndings(listActionBearers(known, standings.people))),
  ];
}

function listDueActions({ actions }: Standings): readonly DueThing[] {
  return actions.flatMap(({ id, owner, due, is, what }) =>
    is === 'open' && due !== undefined ? [{ kind: 'action' as const, id, who: owner, by: due, what }] : [],
  );
}

/** A value is owed by its day, and counts here once its grace is past: before that nobody is late. */
function listDueValues({ placed, owed, measure, standing }: MeasureStanding): readonly DueThing[] {
  if (!owed) return [];
  const who = placed.measure.owner ?? placed.of?.work.owner;
  const kind = standing.facts.result ? 'result' : 'checkin';
  return [{ kind, id: measure.id, who, by: owed.day, missed: owed.missed }];
}

function listDueBaselines({ measures, plan }: Standings): readonly DueThing[] {
  return measures.flatMap(({ placed: { id, measure }, series }) => {
    const by = plan.span(measure.measure_by)?.last;
    const isUnknown = measure.baseline === 'unknown' && series.values.length === 0;
    return isUnknown && by !== undefined ? [{ kind: 'baseline' as const, id, who: measure.owner, by }] : [];
  });
}

function listDueAssumptions({ plan, assumptions }: Standings): readonly DueThing[] {
  return Object.entries(plan.strategy.assumptions ?? {}).flatMap(([id, { check_by, owner }]) => {
    const dates = plan.span(check_by);
    const isChecked = dates !== undefined && (assumptions.get(id)?.on ?? '') >= dates.first;
    return dates && !isChecked ? [{ kind: 'assumption' as const, id, who: owner, by: dates.last }] : [];
  });
}

function listDuePilots({ plan, initiatives }: Standings): readonly DueThing[] {
  return initiatives.flatMap(({ id, initiative, heard }) => {
    const by = plan.span(initiative.pilot?.learn_by)?.last;
    const isOpen = by !== undefined && isLive(initiative) && heard === undefined;
    return isOpen ? [{ kind: 'pilot' as const, id, who: initiative.owner, by }] : [];
  });
}

/** An item of a list that has an id, and a date or a cadence of ours. */
interface OwedItem {
  readonly id?: string | undefined;
  readonly owner?: string | undefined;
  readonly due?: string | number | undefined;
  readonly every?: string | undefined;
}

function listDueItems(plan: Plan, endings: ReadonlyMap<string, Ending>): readonly DueThing[] {
  const { communication = [], not_doing = [], start } = plan.strategy;
  const begun = plan.span(start)?.first;
  const items: readonly OwedItem[] = [...communication, ...listExecutionItems(plan.strategy), ...not_doing];
  return items.flatMap((item) => {
    const by = findItemDay(plan, item, endings, begun);
    return item.id !== undefined && by !== undefined
      ? [{ kind: 'item' as const, id: item.id, who: item.owner, by }]
      : [];
  });
}

const isCadence = (text: string): text is Cadence => CADENCES.some((cadence) => cadence === text);

/**
 * Finds the day by which an item is owed: with a cadence, one cadence after it was last said to be done, otherwise its
 * own date, once. The days of grace of check-ins do not apply.
 */
function findItemDay(
  plan: Plan,
  { id, due, every }: OwedItem,
  endings: ReadonlyMap<string, Ending>,
  begun: Day | undefined,
): Day | undefined {
  const ending = id === undefined ? undefined : endings.get(id);
  if (ending?.is === 'dropped') return undefined;
  if (every !== undefined && isCadence(every)) {
    const from = ending?.on ?? begun;
    return from === undefined ? undefined : addCadence(from, every);
  }
  return ending ? undefined : plan.span(due)?.last;
}
