/** Assumptions that are broken by the last word, and whether the plan has answered. */
import type { DatedCheckin } from '../model/dated-checkin.ts';
import type { DatedMeeting } from '../model/dated-record.ts';
import type { Day } from '../model/dates.ts';
import type { Plan } from '../model/plan.ts';
import type { PlanAmendment } from '../model/plan-records.ts';
import { makeIdFinder } from './track-plan.ts';

export interface BrokenAssumption {
  readonly id: string;
  /** The first day on which it was said to be broken, without a better word since. */
  readonly since: Day;
  readonly owner: string | undefined;
  /** The answer that was agreed in advance. */
  readonly then: string | undefined;
  /** Whether an amendment or the decision of a meeting has answered it since. */
  readonly isAnswered: boolean;
}

export interface AssumptionGround {
  readonly checkins: readonly DatedCheckin[];
  readonly amendments: readonly PlanAmendment[];
  readonly meetings: readonly DatedMeeting[];
}

/** Lists the broken assumptions that the plan still has, in its order. */
export function listBrokenAssumptions(plan: Plan, ground: AssumptionGround): readonly BrokenAssumption[] {
  const findId = makeIdFinder(plan);
  const brokenSince = findBroken(ground.checkins, findId);
  return Object.entries(plan.strategy.assumptions ?? {}).flatMap(([id, { owner, then }]) => {
    const since = brokenSince.get(id);
    if (since === undefined) return [];
    return [{ id, since, owner, then, isAnswered: isAnswered(plan, ground, id, since, findId) }];
  });
}

function findBroken(
  checkins: readonly DatedCheckin[],
  findId: (id: string) => string,
): ReadonlyMap<string, Day> {
  const since = new Map<string, Day>();
  for (const { on, checkin } of checkins)
    for (const [named, said] of Object.entries(checkin.assumptions ?? {})) {
      const [id, state] = [findId(named), typeof said === 'string' ? said : said.state];
      if (state === undefined) continue;
      if (state !== 'broken') since.delete(id);
      else if (!since.has(id)) since.set(id, on);
    }
  return since;
}

/** Returns whether an amendment or the decision of a meeting answers an assumption, once it is broken. */
function isAnswered(
  plan: Plan,
  { amendments, meetings }: AssumptionGround,
  id: string,
  since: Day,
  findId: (id: string) => string,
): boolean {
  const isMeant = (of: string | undefined) => of !== undefined && findId(of) === id;
  const isDecided = ({ on, record }: DatedMeeting) =>
    on >= since &&
    Object.values(record.decisions ?? {}).some((one) => typeof one === 'object' && isMeant(one.of));
  const isAmended = ({ on, changes = [], narrative = '' }: PlanAmendment) =>
    (plan.span(on)?.last ?? '') >= since &&
    (changes.some(({ of }) => isMeant(of)) || narrative.split(/[^\p{L}\p{N}_-]+/u).includes(id));
  return amendments.some(isAmended) || meetings.some(isDecided);
}
