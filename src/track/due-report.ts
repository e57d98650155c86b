/** Everything that is owed for a strategy, by whom and by when: what owners owe, and what the rhythm asks for. */
import { addCadence, addDays } from '../model/cadence.ts';
import type { DatedCheckin } from '../model/dated-checkin.ts';
import type { Day } from '../model/dates.ts';
import { compareDueThings, type DueThing, listOwnedThings } from './due-list.ts';
import { listKnownCheckins } from './known-checkins.ts';
import type { Standings } from './standings.ts';

/** How far something has gone unanswered: 1 after one cadence, 2 after two, 3 after three. */
export type Escalation = 0 | 1 | 2 | 3;

export interface OwedThing extends DueThing {
  readonly isOverdue: boolean;
  readonly escalation: Escalation;
  /** From two cadences on, who is named beside the owner: the sponsor, else the strategy’s owner. */
  readonly also: string | undefined;
}

/** How long after its start a strategy is first asked whether people stand behind it, in days: a quarter (ours). */
const FIRST_SURVEY_AFTER = 90;

/**
 * Lists what is owed, overdue first, then by day; nothing for a strategy that is closed or paused.
 * @param more what else is owed, such as whom to tell
 */
export function listOwedThings(
  standings: Standings,
  checkins: readonly DatedCheckin[],
  more: readonly DueThing[] = [],
): readonly OwedThing[] {
  const { plan, asOf, isNow } = standings;
  const { status } = plan.strategy;
  if (status === 'closed' || status === 'paused') return [];
  const known = listKnownCheckins(plan, checkins, asOf, isNow);
  const all = [...listOwnedThings(standings, known), ...listRhythm(standings), ...more];
  return all
    .map((thing) => escalate(thing, standings))
    .sort((a, b) => Number(b.isOverdue) - Number(a.isOverdue) || compareDueThings(a, b));
}

function escalate(thing: DueThing, { plan, asOf }: Standings): OwedThing {
  const isOverdue = thing.missed === undefined ? thing.by < asOf : thing.missed > 0;
  const escalation = isOverdue ? countCadences(thing.by, asOf, plan.strategy.tracking?.every ?? 'month') : 0;
  const { sponsor, owner } = plan.strategy;
  return { ...thing, isOverdue, escalation, also: escalation >= 2 ? (sponsor ?? owner) : undefined };
}

function countCadences(by: Day, asOf: Day, every: Parameters<typeof addCadence>[1]): Escalation {
  if (addCadence(by, every, 3) <= asOf) return 3;
  if (addCadence(by, every, 2) <= asOf) return 2;
  return addCadence(by, every) <= asOf ? 1 : 0;
}

/** Lists surveys, meetings and looks back; only a strategy with a rhythm of its own is asked for them. */
function listRhythm(standings: Standings): readonly DueThing[] {
  return [...listDueSurvey(standings), ...listDueMeeting(standings), ...listDueRetros(standings)];
}

function listDueSurvey({ plan, people }: Standings): readonly DueThing[] {
  const { tracking, start, owner } = plan.strategy;
  const began = plan.span(start)?.first;
  if (tracking === undefined) return [];
  const last = people.surveys.findLast(({ record }) => record.instrument === 'commitment')?.on;
  const by =
    last !== undefined
      ? addCadence(last, tracking.survey ?? 'half-year')
      : began && addDays(began, FIRST_SURVEY_AFTER);
  return by === undefined || isAfterEnd(plan, by)
    ? []
    : [{ kind: 'survey', id: 'commitment', who: owner, by }];
}

function listDueMeeting({ plan, people }: Standings): readonly DueThing[] {
  const { review, start, owner } = plan.strategy;
  const days = [plan.span(review?.last)?.last, people.meetings.at(-1)?.on].filter((day) => day !== undefined);
  const last = days.sort().at(-1) ?? plan.span(start)?.first;
  if (review?.every === undefined || last === undefined) return [];
  const by = addCadence(last, review.every);
  return isAfterEnd(plan, by) ? [] : [{ kind: 'meeting', id: 'strategy-meeting', who: owner, by }];
}

/** A stage that ends is looked back on; a look back on or after its last day counts. */
function listDueRetros({ plan, people }: Standings): readonly DueThing[] {
  const { tracking, owner } = plan.strategy;
  if (tracking === undefined) return [];
  return plan.stages.flatMap(({ name, stage }) => {
    const by = plan.span(stage.by)?.last;
    const isThere = people.retros.some(
      ({ on, record: { covers } }) =>
        covers === name || (by !== undefined && on >= by && (covers ?? 'strategy') === 'strategy'),
    );
    return by === undefined || isThere ? [] : [{ kind: 'retro' as const, id: name, who: owner, by }];
  });
}

function isAfterEnd({ strategy, span }: Standings['plan'], day: Day): boolean {
  const end = span(strategy.end)?.last;
  return end !== undefined && day > end;
}
