/** Actions out of check-ins, and what became of each. */
import type { Action } from '../model/action.ts';
import type { DatedCheckin } from '../model/dated-checkin.ts';
import type { Day } from '../model/dates.ts';
import { parseDateSpan } from '../model/dates.ts';

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
export function collectEndings(checkins: readonly DatedCheckin[]): ReadonlyMap<string, Ending> {
  const endings = new Map<string, Ending>();
  for (const { on, checkin } of checkins)
    for (const [id, said] of Object.entries(checkin.done ?? {}))
      endings.set(id, { on, is: typeof said === 'object' && said !== null ? 'dropped' : 'done' });
  return endings;
}

/** Lists the actions of check-ins by day of due; those without one come last. */
export function listActions(checkins: readonly DatedCheckin[], asOf: Day): readonly ActionStanding[] {
  const endings = collectEndings(checkins);
  const actions = listActionIds(checkins).map(({ id, key, file, action: { what, owner, due, of } }) => {
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
export interface NamedAction extends Pick<ActionStanding, 'id' | 'key' | 'file'> {
  readonly action: Action;
}

/** Lists the actions of check-ins in the order in which they were added; a second one of an id is `id-2`. */
export function listActionIds(checkins: readonly DatedCheckin[]): readonly NamedAction[] {
  const times = new Map<string, number>();
  return checkins.flatMap(({ name, checkin }) =>
    Object.entries(checkin.actions ?? {}).map(([key, action]) => {
      const time = (times.get(key) ?? 0) + 1;
      times.set(key, time);
      return { id: time === 1 ? key : `${key}-${time}`, key, file: name, action };
    }),
  );
}

/** Compares two days; none comes last. */
export function compareDays(a: Day | undefined, b: Day | undefined): number {
  if (a === b) return 0;
  if (a === undefined || b === undefined) return a === undefined ? 1 : -1;
  return a < b ? -1 : 1;
}
