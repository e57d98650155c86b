/** Puts together what a meeting on a strategy should talk about. */
import { isUserError } from '../../exit.ts';
import type { Host } from '../../host/host.ts';
import { addCadence } from '../../model/cadence.ts';
import type { Change } from '../../model/change.ts';
import type { Day } from '../../model/dates.ts';
import { isSameOwner } from '../../model/same-owner.ts';
import type {
  AgendaGoalpost,
  AgendaReport,
  DoneThing,
  HeardRequest,
  HeardTheme,
} from '../../report/agenda.ts';
import { listRemarks, sayWorkRemark } from '../../report/status-remarks.ts';
import { listActionBearers } from '../../track/action-bearers.ts';
import { collectEndings } from '../../track/actions.ts';
import { listAgendaTopics, MOST_TOPICS } from '../../track/agenda.ts';
import { type DueThing, listDue } from '../../track/due-list.ts';
import { listKnownCheckins } from '../../track/known-checkins.ts';
import { makeStandings, type Standings } from '../../track/standings.ts';
import { findMovement } from '../brief/movement.ts';
import { loadRecordSettings } from '../status/settings.ts';
import { readSourceHere, type StatusSource } from '../status/sources.ts';
import { listStateMoves } from '../status/status.ts';

export interface AgendaAsk {
  /** The strategy’s path, absolute. */
  readonly path: string;
  readonly asOf: Day;
  /** Whether that is today, and was not asked for. */
  readonly isNow: boolean;
  readonly since: Day | undefined;
  readonly config: string | undefined;
}

/** Makes the agenda of a meeting. */
export async function makeAgenda(host: Host, ask: AgendaAsk): Promise<AgendaReport> {
  const { path, asOf, isNow, config } = ask;
  const source = await readSourceHere(host, path);
  const { plan, checkins, amendments } = source;
  const { status: settings } = await loadRecordSettings(host, path, config);
  const standings = makeStandings({ ...source, asOf, settings, isNow });
  const met = standings.people.meetings.findLast(({ on }) => on < asOf)?.on;
  const since = ask.since ?? met ?? findFirstDay(standings);
  const before = makeStandings({ ...source, asOf: since, settings, isNow: false });
  const topics = listAgendaTopics({ standings, checkins, amendments, since });
  const moved = await listGoalposts(host, source, ask, since);
  const chosen = topics.slice(0, MOST_TOPICS);
  return {
    name: plan.strategy.name || source.file,
    asOf,
    since,
    isSinceMeeting: since === met,
    standings,
    moves: listStateMoves(before, standings),
    topics: chosen,
    others: topics.slice(MOST_TOPICS).filter(({ reason }) => reason !== 'action-overdue'),
    remarks: listOtherRemarks(
      standings,
      chosen.map(({ id }) => id),
    ),
    moved,
    earlier: moved.length > 0 ? undefined : findEarlierGoalpost(source, since),
    requests: listRequests(standings, checkins, since),
    themes: listThemes(standings, since),
    done: listDone(standings, checkins, since),
    owed: listOwed(standings, checkins),
  };
}

/** Lists what is owed now, and every open action with a day, however far. */
function listOwed(standings: Standings, checkins: StatusSource['checkins']): readonly DueThing[] {
  const now = listDue(standings, checkins);
  const later = standings.actions.flatMap(({ id, is, due, owner, what }) =>
    is === 'open' && due !== undefined && !now.some((one) => one.kind === 'action' && one.id === id)
      ? [{ kind: 'action' as const, id, who: owner, by: due, what }]
      : [],
  );
  return [...now, ...later];
}

/** Without a meeting: the last review, else one cadence of reviews (else of check-ins) ago. */
function findFirstDay({ plan, asOf }: Standings): Day {
  const { review, tracking } = plan.strategy;
  const reviewed = plan.span(review?.last)?.last;
  if (reviewed !== undefined && reviewed < asOf) return reviewed;
  return addCadence(asOf, review?.every ?? tracking?.every ?? 'month', -1);
}

/** Lists the remarks on everything but the chosen topics. */
function listOtherRemarks(standings: Standings, chosen: readonly string[]): readonly string[] {
  const shown = standings.measures.filter(({ placed }) => !chosen.includes(placed.id));
  const better = standings.remarks
    .filter(({ kind }) => kind === 'says-better')
    .map((remark) => `${remark.id}: ${sayWorkRemark(remark, standings.asOf)}`);
  return [...better, ...listRemarks({ shown, standings, isNarrowed: false })];
}

/** Lists the goalposts that moved: out of git, or where it cannot say, out of the amendments. */
async function listGoalposts(
  host: Host,
  { plan, amendments }: StatusSource,
  { path, asOf }: AgendaAsk,
  since: Day,
): Promise<readonly AgendaGoalpost[]> {
  const isGoalpost = (change: Change) => change.class === 'goalpost';
  const explained = amendments.flatMap((one) => listAmended(one, plan.span(one.on)?.last));
  const isRecent = ({ on }: AgendaGoalpost) => on !== undefined && on >= since && on <= asOf;
  try {
    const { moves } = await findMovement(host, path, since, asOf, isGoalpost);
    return moves.map(({ name, what, values, reason }) => ({
      name,
      what,
      values,
      on: explained.findLast((one) => one.name === name && isRecent(one))?.on,
      isExplained: reason !== '',
    }));
  } catch (error) {
    if (!isUserError(error)) throw error;
    return explained.filter(isRecent);
  }
}

function listAmended(
  { changes = [] }: StatusSource['amendments'][number],
  on: Day | undefined,
): readonly AgendaGoalpost[] {
  return changes.flatMap(({ of, field = '', from, to }) =>
    of === undefined ? [] : [{ name: of, what: field, values: sayValues(from, to), on, isExplained: true }],
  );
}

function sayValues(from: unknown, to: unknown): string {
  return from === undefined && to === undefined ? '' : `${from ?? 'none'} → ${to ?? 'none'}`;
}

function findEarlierGoalpost({ plan, amendments }: StatusSource, since: Day): AgendaGoalpost | undefined {
  const before = amendments
    .flatMap((one) => listAmended(one, plan.span(one.on)?.last))
    .filter(({ on }) => on !== undefined && on < since);
  return before.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1)).at(-1);
}

/** Lists what somebody asked of somebody else in a check-in, and that was asked or answered since a day. */
function listRequests(
  { plan, actions, asOf, isNow }: Standings,
  checkins: StatusSource['checkins'],
  since: Day,
): readonly HeardRequest[] {
  const known = listKnownCheckins(plan, checkins, asOf, isNow);
  const byFile = new Map(known.map((one) => [one.name, one]));
  return actions.flatMap((action) => {
    const asked = byFile.get(action.file);
    const by = asked?.checkin.by;
    if (!asked || by === undefined || action.owner === undefined || isSameOwner(by, action.owner)) return [];
    const isFresh = asked.on >= since || (action.endedOn ?? '') >= since || action.is === 'open';
    return isFresh ? [{ action }] : [];
  });
}

/** Lists what came up in surveys, and what broke down, since a day. */
function listThemes({ people }: Standings, since: Day): readonly HeardTheme[] {
  const themes = people.surveys
    .filter(({ on }) => on >= since)
    .flatMap(({ name, record }) => toList(record.themes).map((text) => ({ text, file: name })));
  const breakdowns = people.retros
    .filter(({ on }) => on >= since)
    .flatMap(({ name, record }) =>
      (record.breakdowns ?? []).flatMap(({ what }) =>
        what === undefined ? [] : [{ text: what, file: name }],
      ),
    );
  return [...themes, ...breakdowns];
}

const toList = (texts: string | readonly string[] | undefined): readonly string[] =>
  texts === undefined ? [] : typeof texts === 'string' ? [texts] : texts;

/** Lists actions, items and objectives that were said to be done since a day. */
function listDone(
  standings: Standings,
  checkins: StatusSource['checkins'],
  since: Day,
): readonly DoneThing[] {
  const { plan, people, asOf, isNow, objectives } = standings;
  const known = listKnownCheckins(plan, checkins, asOf, isNow);
  const ended = [...collectEndings(listActionBearers(known, people))]
    .filter(([, { on, is }]) => on >= since && is === 'done')
    .map(([id]) => ({ id, isOpenInPlan: false }));
  const works = objectives.flatMap(({ id, planned, says }) =>
    says?.status === 'done' && (says.statusOn ?? '') >= since
      ? [{ id, isOpenInPlan: planned.objective.status !== 'done' }]
      : [],
  );
  return [...ended, ...works];
}
