/** What records of every kind say about actions: check-ins, surveys, meetings and retrospectives. */
import type { Action } from '../model/action.ts';
import { type DatedCheckin, sortCheckins } from '../model/dated-checkin.ts';
import { NO_PEOPLE_RECORDS, type PeopleRecords } from '../model/dated-record.ts';
import type { Day } from '../model/dates.ts';
import type { Breakdown } from '../model/retro.ts';

/** An action in a record. */
export interface BorneAction {
  /** The id as its file has it. */
  readonly key: string;
  readonly action: Action;
  /** The object of the model that holds the id, and the key that points to it. */
  readonly at: object;
  readonly atKey: string;
}

/** A record, as far as it is about actions. */
export interface ActionBearer {
  readonly name: string;
  readonly on: Day;
  readonly isNew: boolean;
  readonly actions: readonly BorneAction[];
  /** What it says is done, by id: `true`, a text, or a section if it was dropped. */
  readonly done: Readonly<Record<string, unknown>>;
}

/** Lists the records that can hold actions, in the order of their days. */
export function listActionBearers(
  checkins: readonly DatedCheckin[],
  { surveys, meetings, retros }: PeopleRecords = NO_PEOPLE_RECORDS,
): readonly ActionBearer[] {
  return sortCheckins([
    ...checkins.map((one) => bear(one, listMapped(one.checkin.actions), one.checkin.done)),
    ...surveys.map((one) => bear(one, listMapped(one.record.actions))),
    ...meetings.map((one) => bear(one, listMapped(one.record.actions), one.record.done)),
    ...retros.map((one) =>
      bear(one, (one.record.breakdowns ?? []).flatMap(listBreakdownAction), one.record.done),
    ),
  ]);
}

function bear(
  { name, on, isNew }: Pick<ActionBearer, 'name' | 'on' | 'isNew'>,
  actions: readonly BorneAction[],
  done: ActionBearer['done'] = {},
): ActionBearer {
  return { name, on, isNew, actions, done };
}

function listMapped(map: Readonly<Record<string, Action>> = {}): readonly BorneAction[] {
  return Object.entries(map).map(([key, action]) => ({ key, action, at: map, atKey: key }));
}

/** The action of a breakdown has its id, and is about the first thing that the breakdown concerns. */
function listBreakdownAction(one: Breakdown): readonly BorneAction[] {
  const { id, action, of } = one;
  if (id === undefined || typeof action !== 'object') return [];
  return [{ key: id, action: { ...action, of: of?.[0] }, at: one, atKey: 'id' }];
}
