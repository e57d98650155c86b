/**
 * Whom to tell about a commitment that moved: after the merge, each is owed by whoever decided it, until a `done:` says
 * that it is done.
 */
import { isUserError } from '../../exit.ts';
import type { Host } from '../../host/host.ts';
import { addDays } from '../../model/cadence.ts';
import type { Change } from '../../model/change.ts';
import type { Day } from '../../model/dates.ts';
import { findPersonName, type Plan } from '../../model/plan.ts';
import { isSamePerson } from '../../model/same-person.ts';
import { listActionBearers } from '../../track/action-bearers.ts';
import { collectEndings } from '../../track/actions.ts';
import type { DueThing } from '../../track/due-list.ts';
import { listChangesSince } from '../brief/movement.ts';
import { makeFileWord } from '../record/checkin.ts';
import type { StatusSource } from '../status/sources.ts';

/** How long a change is news, and how long people have to tell it, in days (ours). */
const NEWS_DAYS = 31;
const DAYS_TO_TELL = 14;

/** Lists the people who do not know of it yet. @param full the path of the strategy, absolute */
export async function listToTell(
  host: Host,
  full: string,
  source: StatusSource,
  asOf: Day,
): Promise<readonly DueThing[]> {
  const since = addDays(asOf, -NEWS_DAYS);
  const decided = collectDecisions(source, since, asOf);
  if (decided.size === 0) return [];
  const endings = collectEndings(listActionBearers(source.checkins, source));
  const changes = await readChanges(host, full, since, asOf);
  const things = changes.flatMap((change) => listTellings(change, decided, source.plan));
  const all = new Map(things.map((thing) => [thing.id, thing]));
  return [...all.values()].filter(({ id }) => !endings.has(id));
}

interface Decision {
  readonly on: Day;
  readonly by: string | undefined;
}

/** Collects the amendments that are news, by the id of what they changed. */
function collectDecisions(
  { amendments, plan }: StatusSource,
  since: Day,
  asOf: Day,
): ReadonlyMap<string, Decision> {
  return new Map(
    amendments.flatMap(({ on, by, changes = [] }) => {
      const day = plan.span(on)?.last;
      if (day === undefined || day < since || day > asOf) return [];
      return changes.flatMap(({ of }): [string, Decision][] =>
        of === undefined ? [] : [[of, { on: day, by }]],
      );
    }),
  );
}

/** Where git cannot say what changed, nobody is named. */
async function readChanges(host: Host, full: string, since: Day, asOf: Day): Promise<readonly Change[]> {
  try {
    return (await listChangesSince(host, full, since, asOf)).changes;
  } catch (error) {
    if (!isUserError(error)) throw error;
    return [];
  }
}

function listTellings(
  { entity, acknowledged, tell = [] }: Change,
  decided: ReadonlyMap<string, Decision>,
  { strategy }: Plan,
): readonly DueThing[] {
  const id = entity?.split('/').at(-1) ?? 'strategy';
  const decision = decided.get(id);
  if (!decision || !acknowledged) return [];
  const { on, by } = decision;
  const author = by === undefined ? undefined : findPersonName(strategy, by);
  return tell
    .filter(({ person }) => author === undefined || !isSamePerson(person, author))
    .map(({ person }) => ({
      kind: 'tell',
      id: `told-${id}-${makeFileWord(person)}`,
      who: by,
      by: addDays(on, DAYS_TO_TELL),
      what: `tell ${person} about ${id}`,
    }));
}
