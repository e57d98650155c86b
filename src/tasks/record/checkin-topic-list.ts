/** Lists what a check-in asks: what is due, or all of it. */
import type { CheckinTopic } from '../../interview/checkin-topics.ts';
import { addCadence } from '../../model/cadence.ts';
import type { Day } from '../../model/dates.ts';
import { findPersonName, isLive } from '../../model/plan.ts';
import { sayShortDay, sayState } from '../../report/status-words.ts';
import { hasInitiativeBegun, sayCapability } from '../../report/status-work.ts';
import type { SaidWord } from '../../track/objective-standings.ts';
import type { Standings } from '../../track/standings.ts';
import { type Asker, findMeasureOwner } from './checkin-asker.ts';
import { isValueDue, makeMeasureTopic } from './checkin-measure-topic.ts';

export interface TopicAsk {
  readonly asker: Asker;
  /** Whether what is not due is asked, too. */
  readonly all: boolean;
  /** Whether the check-in is one of an earlier day. */
  readonly isPast: boolean;
  /** Topics that are asked in any case, as `measures.loan-time`. */
  readonly kept: ReadonlySet<string>;
}

/** Lists the topics in the order in which they are asked. */
export function listCheckinTopics(standings: Standings, ask: TopicAsk): readonly CheckinTopic[] {
  const pick = makePicker(standings, ask);
  const { measures, asOf, plan } = standings;
  return [
    ...measures.flatMap((one) =>
      pick(findMeasureOwner(plan, one), isValueDue(one, asOf), makeMeasureTopic(one, asOf, ask.isPast)),
    ),
    ...listWorkTopics(standings, ask),
    ...listActionTopics(standings, ask),
    ...(ask.all ? [...listAssumptionTopics(standings, ask), ...listCapabilityTopics(standings, ask)] : []),
  ];
}

type Pick = (owner: string | undefined, isDue: boolean, topic: CheckinTopic) => readonly CheckinTopic[];

/** Makes a function that keeps a topic if it is to be asked; where everybody is asked, it names the owner. */
function makePicker({ plan }: Standings, { asker, all, kept }: TopicAsk): Pick {
  return (owner, isDue, topic) => {
    const isKept = kept.has(`${topic.is === 'measure' ? 'measures' : topic.is}.${topic.id}`);
    if (!isKept && !(asker.owns(owner) && (isDue || all))) return [];
    if (asker.name !== undefined || owner === undefined) return [topic];
    return [{ ...topic, title: `${topic.title} (${findPersonName(plan.strategy, owner)})` }];
  };
}

function listWorkTopics(standings: Standings, ask: TopicAsk): readonly CheckinTopic[] {
  const { plan, asOf, objectives, initiatives } = standings;
  const pick = makePicker(standings, ask);
  return [
    ...objectives.flatMap(({ id, planned: { objective }, says, hasBegun }) => {
      const isDue = hasBegun && isWordDue(standings, says);
      const topic = {
        is: 'objectives' as const,
        id,
        title: objective.result ?? '',
        facts: sayLastWord(says, asOf),
      };
      return isLive(objective) ? pick(objective.owner ?? plan.strategy.owner, isDue, topic) : [];
    }),
    ...initiatives.flatMap((one) => {
      const { id, initiative, says } = one;
      const start = plan.span(initiative.start)?.first;
      const isDue = hasInitiativeBegun(one, start, asOf) && isWordDue(standings, says);
      const topic = {
        is: 'initiatives' as const,
        id,
        title: initiative.what ?? '',
        facts: sayLastWord(says, asOf),
      };
      return isLive(initiative) ? pick(initiative.owner, isDue, topic) : [];
    }),
  ];
}

/** A word is due one cadence after the last one. */
function isWordDue({ plan, asOf }: Standings, says: SaidWord | undefined): boolean {
  const { status, tracking } = plan.strategy;
  if (status === 'paused' || status === 'closed' || says?.status === 'done') return false;
  const last = says?.status === undefined ? undefined : says.statusOn;
  return last === undefined || addCadence(last, tracking?.every ?? 'month') <= asOf;
}

function sayLastWord(says: SaidWord | undefined, asOf: Day): readonly string[] {
  if (says?.status === undefined) return ['no status yet'];
  const word = says.status === 'done' ? 'done' : sayState(says.status);
  return [`last ${word} on ${sayShortDay(says.statusOn ?? says.on, asOf)}`];
}

/** Lists open actions that are due within one cadence. */
function listActionTopics(standings: Standings, ask: TopicAsk): readonly CheckinTopic[] {
  const { plan, asOf, actions } = standings;
  const soon = addCadence(asOf, plan.strategy.tracking?.every ?? 'month');
  const pick = makePicker(standings, ask);
  return actions.flatMap(({ id, what = '', owner, due, is }) => {
    const facts = due === undefined ? [] : [`due on ${sayShortDay(due, asOf)}`];
    const isDue = due !== undefined && due < soon;
    return is === 'open' ? pick(owner, isDue, { is: 'actions', id, title: what, facts }) : [];
  });
}

function listAssumptionTopics(standings: Standings, ask: TopicAsk): readonly CheckinTopic[] {
  const { assumptions = {} } = standings.plan.strategy;
  const pick = makePicker(standings, ask);
  return Object.entries(assumptions).flatMap(([id, { belief = '', signal, owner }]) => {
    const facts = signal === undefined ? [] : [`fails if: ${signal}`];
    return pick(owner, true, { is: 'assumptions', id, title: belief, facts });
  });
}

function listCapabilityTopics(standings: Standings, ask: TopicAsk): readonly CheckinTopic[] {
  const pick = makePicker(standings, ask);
  return standings.capabilities.flatMap((one) => {
    const { id, capability } = one;
    const facts = [sayCapability(one, standings.asOf)];
    return pick(capability.owner, true, { is: 'capabilities', id, title: capability.able_to ?? '', facts });
  });
}
