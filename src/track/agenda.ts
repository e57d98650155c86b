/**
 * Chooses what a meeting on the strategy should talk about: at most three things, out of what the records say. The order
 * follows what a meeting can still change: results, then assumptions and guardrails, then confidence, then promises
 * that nobody kept, then silence.
 */

import type { DatedCheckin } from '../model/dated-checkin.ts';
import type { Day } from '../model/dates.ts';
import type { PlanAmendment } from '../model/plan-records.ts';
import { isSameOwner } from '../model/same-owner.ts';
import type { ActionStanding } from './actions.ts';
import { type BrokenAssumption, listBrokenAssumptions } from './broken-assumptions.ts';
import { listKnownCheckins } from './known-checkins.ts';
import type { MeasureStanding } from './measure-standing.ts';
import type { Standings } from './standings.ts';

/** Why something is on the agenda, the most urgent first. */
export const AGENDA_REASONS = [
  'off-track',
  'missed',
  'assumption-broken',
  'guardrail',
  'confidence-fell',
  'action-overdue',
  'no-update',
  'at-risk',
] as const;
export type AgendaReason = (typeof AGENDA_REASONS)[number];

/** The fall of a confidence. */
export interface FallOfConfidence {
  readonly from: number;
  readonly to: number;
}

export interface AgendaTopic {
  readonly reason: AgendaReason;
  readonly id: string;
  readonly who: string | undefined;
  /** How long to talk about it, in minutes. */
  readonly minutes: number;
  readonly measure?: MeasureStanding;
  /** Broken assumptions that the plan has not answered: the topic itself, or those of the same owner. */
  readonly assumptions?: readonly BrokenAssumption[];
  /** The criteria that it guards. */
  readonly guards?: readonly string[];
  readonly fall?: FallOfConfidence;
  readonly action?: ActionStanding;
}

/** The most topics of one meeting, so that each gets its time (our choice). */
export const MOST_TOPICS = 3;
/** A fall of the confidence between two answers that is worth a talk (our choice; a remark begins at 0.3). */
const FALL = 0.2;
const TINY = 1e-9;

const MINUTES: Readonly<Record<AgendaReason, number>> = {
  'off-track': 20,
  missed: 20,
  'assumption-broken': 15,
  guardrail: 15,
  'confidence-fell': 10,
  'action-overdue': 10,
  'no-update': 5,
  'at-risk': 10,
};

export interface AgendaGround {
  readonly standings: Standings;
  readonly checkins: readonly DatedCheckin[];
  readonly amendments: readonly PlanAmendment[];
  /** The day of the last meeting. */
  readonly since: Day;
}

/** Lists everything that could be talked about, the most urgent first. */
export function listAgendaTopics(ground: AgendaGround): readonly AgendaTopic[] {
  const broken = listOpenBroken(ground);
  const measures = ground.standings.measures
    .filter(({ placed }) => placed.kind === 'criterion')
    .flatMap((one) => makeMeasureTopic(one, ground));
  const results = measures.filter(({ reason }) => reason === 'off-track' || reason === 'missed');
  const joined = results.map((topic) => joinAssumptions(topic, broken));
  const taken = new Set(joined.flatMap(({ assumptions = [] }) => assumptions.map(({ id }) => id)));
  return [
    ...joined,
    ...measures.filter((one) => !results.includes(one)),
    ...broken.filter(({ id }) => !taken.has(id)).map(makeAssumptionTopic),
    ...ground.standings.actions.filter(({ isOverdue }) => isOverdue).map(makeActionTopic),
  ].sort(compareTopics);
}

function listOpenBroken({ standings, checkins, amendments }: AgendaGround): readonly BrokenAssumption[] {
  const { plan, asOf, isNow, people } = standings;
  const known = listKnownCheckins(plan, checkins, asOf, isNow);
  const past = amendments.filter(({ on }) => (plan.span(on)?.last ?? '') <= asOf);
  const ground = { checkins: known, amendments: past, meetings: people.meetings };
  return listBrokenAssumptions(plan, ground).filter(({ isAnswered }) => !isAnswered);
}

/** A measure is a topic once, for the most urgent reason. */
function makeMeasureTopic(one: MeasureStanding, { standings, since }: AgendaGround): readonly AgendaTopic[] {
  const { placed, standing } = one;
  const guards = listGuarded(standings, placed.id);
  const fall = findFall(one, since);
  const { state } = standing;
  const isShort = state === 'off-track' || state === 'at-risk';
  const reason: AgendaReason | undefined =
    state === 'off-track' || state === 'missed'
      ? state
      : isShort && guards.length > 0
        ? 'guardrail'
        : fall
          ? 'confidence-fell'
          : state === 'no-update' || state === 'at-risk'
            ? state
            : undefined;
  if (reason === undefined) return [];
  const topic = {
    reason,
    id: placed.id,
    who: placed.measure.owner,
    minutes: MINUTES[reason],
    measure: one,
    guards,
  };
  return [fall ? { ...topic, fall } : topic];
}

/** Lists the criteria whose guardrail a measure is. */
function listGuarded({ plan }: Standings, id: string): readonly string[] {
  return plan.criteria.flatMap(([guarded, { guardrail }]) => (guardrail?.trim() === id ? [guarded] : []));
}

/** Finds a fall between the last confidence before the last meeting and the last one. */
function findFall({ series }: MeasureStanding, since: Day): FallOfConfidence | undefined {
  const said = series.values.filter(({ confidence }) => confidence !== undefined);
  const to = said.at(-1);
  const from = said.findLast(({ on }) => on < since) ?? said.at(-2);
  if (to?.confidence === undefined || from?.confidence === undefined || to.on < since) return undefined;
  return from.confidence - to.confidence >= FALL - TINY
    ? { from: from.confidence, to: to.confidence }
    : undefined;
}

/** Talks about a result together with the broken assumptions of its owner, who has to explain both. */
function joinAssumptions(topic: AgendaTopic, broken: readonly BrokenAssumption[]): AgendaTopic {
  const own = broken.filter(
    ({ owner }) => owner !== undefined && topic.who !== undefined && isSameOwner(owner, topic.who),
  );
  return own.length === 0 ? topic : { ...topic, assumptions: own };
}

function makeAssumptionTopic(broken: BrokenAssumption): AgendaTopic {
  const reason = 'assumption-broken';
  return { reason, id: broken.id, who: broken.owner, minutes: MINUTES[reason], assumptions: [broken] };
}

function makeActionTopic(action: ActionStanding): AgendaTopic {
  const reason = 'action-overdue';
  return { reason, id: action.id, who: action.owner, minutes: MINUTES[reason], action };
}

/** Compares by reason, then by days late, then by id. */
function compareTopics(a: AgendaTopic, b: AgendaTopic): number {
  const rank = AGENDA_REASONS.indexOf(a.reason) - AGENDA_REASONS.indexOf(b.reason);
  // Results that are off track and those that were missed are one group, by days late.
  const isResult = ({ reason }: AgendaTopic) => reason === 'off-track' || reason === 'missed';
  if (rank !== 0 && !(isResult(a) && isResult(b))) return rank;
  return (
    (b.measure?.daysLate ?? 0) - (a.measure?.daysLate ?? 0) ||
    compareText(a.action?.due ?? '', b.action?.due ?? '') ||
    compareText(a.id, b.id)
  );
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
