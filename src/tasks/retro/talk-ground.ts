/** What the questions of a look back know of the plan and its records. */

import type { ClosingCriterion, RetroTalkGround } from '../../interview/retro-ground.ts';
import { findEntryKind } from '../../model/key-kinds.ts';
import { findPersonName } from '../../model/plan.ts';
import { sayBareEvent, sayBelief, sayRhythm } from '../../report/retro-words.ts';
import { sayState } from '../../report/status-words.ts';
import { listShortMeasures, type RetroFacts } from '../../track/retro-facts.ts';
import type { RetroGroundHere } from './ground.ts';
import { listPlanIds, listTakenIds } from './taken-ids.ts';

/** The sections whose entries an initiative may serve. */
const listServable = () => new Set(findEntryKind('initiatives')?.below('serves')?.to ?? []);

/** The most sentences that a screen begins with. */
const MOST_KNOWN = 3;

export function makeTalkGround(ground: RetroGroundHere, closes: boolean): RetroTalkGround {
  const { plan, source, report, ask } = ground;
  const { facts } = report;
  const servable = listServable();
  const standings = facts.measures.map(({ one }) => one);
  const states = new Map(standings.map(({ placed, standing }) => [placed.id, standing.state]));
  return {
    short: listShortMeasures(standings).map((id) => ({ id, says: sayState(states.get(id) ?? 'no-data') })),
    ids: listPlanIds(plan),
    taken: listTakenIds(plan, source),
    servable: new Set(plan.entries.flatMap(({ id, section }) => (servable.has(section) ? [id] : []))),
    people: Object.keys(plan.strategy.people ?? {}).map((handle) => ({
      handle,
      name: findPersonName(plan.strategy, handle),
    })),
    known: listKnownByLayer(facts),
    closing: closes ? listClosingCriteria(ground) : undefined,
    on: ask.asOf,
  };
}

function listKnownByLayer(facts: RetroFacts): RetroTalkGround['known'] {
  const belief = sayBelief(facts.beliefs, facts.to);
  const say = (isWanted: (kind: string) => boolean) =>
    facts.events
      .filter(({ kind }) => isWanted(kind))
      .slice(-MOST_KNOWN)
      .map((event) => sayBareEvent(event, facts));
  return {
    vision: belief === undefined ? [] : [belief],
    strategy: say((kind) => kind === 'assumption' || kind === 'moved'),
    execution: [
      ...sayRhythm(facts.rhythm, facts.to).slice(0, 1),
      ...say((kind) => kind === 'initiative' || kind === 'objective'),
    ],
  };
}

function listClosingCriteria({ plan, report }: RetroGroundHere): readonly ClosingCriterion[] {
  const told = new Map(report.facts.measures.map((one) => [one.one.placed.id, one]));
  return plan.criteria.map(([id, { outcome, unit, met_when, target }]) => {
    const latest = told.get(id)?.latest;
    return {
      id,
      outcome,
      unit,
      isMilestone: target === undefined && met_when !== undefined,
      latest: latest && { value: latest.value, at: latest.at },
    };
  });
}
