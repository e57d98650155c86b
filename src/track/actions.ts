/** Actions out of records of every kind, and what became of each. */

import type { Day } from '../model/dates.ts';
import { parseDateSpan } from '../model/dates.ts';
import type { ActionBearer, BorneAction } from './action-bearers.ts';

export interface ActionStanding {
  /** Its id; `id-2` for a second action of that id, which two branches may add. */
  readonly id: string;
  /** The id as its file has it. */
  readonly key: string;
  readonly what: string | undefined;
  readonly owner: string | undefined;
  readonly due: Day | undefined;
  /** The entry of the plan that it is about. */
  readonly of: string | undefined;
  /** The file that began it. */
  readonly file: string;
  readonly is: 'open' | 'done' | 'dropped';
  /** The day on which it was said to be done or dropped. */
  readonly endedOn: Day | undefined;
  readonly isOverdue: boolean;
}

/** An end of an action, or of an item of a list. */
export interface Ending {
  readonly on: Day;
  readonly is: 'done' | 'dropped';
}

/** Collects what was said to be done, by id; the last word counts. */
export function collectEndings(bearers: readonly ActionBearer[]): ReadonlyMap<string, Ending> {
  const endings = new Map<string, Ending>();
  for (const { on, done } of bearers)
    for (const [id, said] of Object.entries(done))
      endings.set(id, { on, is: typeof said === 'object' && said !== null ? 'dropped' : 'done' });
  return endings;
}

/** Lists actions by day of due; those without one come last. */
export function listActions(bearers: readonly ActionBearer[], asOf: Day): readonly ActionStanding[] {
  const endings = collectEndings(bearers);
  const actions = listActionIds(bearers).map(({ id, key, file, action: { what, owner, due, of } }) => {
    const ending = endings.get(id);
    const day = due === undefined ? undefined : parseDateSpan(due)?.last;
    return {
      id,
      key,
      what,
      owner,
      due: day,
      of,
      file,
      is: ending?.is ?? ('open' as const),
      endedOn: ending?.on,
      isOverdue: ending === undefined && day !== undefined && day < asOf,
    };
  });
  return actions.sort((a, b) => compareDays(a.due, b.due) || (a.id < b.id ? -1 : 1));
}

/** An action with the id by which it is known. */
export interface NamedAction extends Pick<ActionStanding, 'id' | 'key' | 'file'>, BorneAction {
  readonly isNew: boolean;
}

/** Lists actions in the order in which they were added; a second one of an id is `id-2`. */
export function listActionIds(bearers: readonly ActionBearer[]): readonly NamedAction[] {
  const times = new Map<string, number>();
  return bearers.flatMap(({ name, isNew, actions }) =>
    actions.map((borne) => {
      const { key } = borne;
      const time = (times.get(key) ?? 0) + 1;
      times.set(key, time);
      return { ...borne, id: time === 1 ? key : `${key}-${time}`, file: name, isNew };
    }),
  );
}

/** Compares two days; none comes last. */
export function compareDays(a: Day | undefined, b: Day | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}
