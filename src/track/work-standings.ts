/** Where capabilities and initiatives stand: levels and words, never a percent. */
import type { PILOT_RESULTS } from '../model/checkin.ts';
import type { DatedCheckin } from '../model/dated-checkin.ts';
import { countDays, type Day } from '../model/dates.ts';
import { isLive, type Plan } from '../model/plan.ts';
import type { Capability, Initiative } from '../model/schema.ts';
import { collectWords, type ObjectiveStanding, type SaidWord } from './objective-standings.ts';
import { findObjectiveStart, makeIdFinder } from './track-plan.ts';
import { findWorkRemarks, type NeededCapability, type TrackedWork, type WorkRemark } from './work-remarks.ts';

export interface CapabilityStanding {
  readonly id: string;
  readonly capability: Capability;
  /** Levels from 0 to 4: when the plan was written, by the last check-in that names it, and needed. */
  readonly began: number | undefined;
  readonly now: number | undefined;
  /** The day of that check-in. */
  readonly saidOn: Day | undefined;
  readonly needed: number | undefined;
  readonly due: Day | undefined;
  readonly isThere: boolean;
  /** Days since its due date, where it is not there; 0 if it is not late. */
  readonly overdue: number;
}

/** What a small test has shown. */
export interface PilotWord {
  readonly pilot: (typeof PILOT_RESULTS)[number] | undefined;
  readonly learned: string | undefined;
  readonly on: Day;
}

export interface InitiativeStanding {
  readonly id: string;
  readonly initiative: Initiative;
  readonly says: SaidWord | undefined;
  readonly due: Day | undefined;
  /** Days since its due date, where it is neither done nor dropped; 0 if it is not late. */
  readonly overdue: number;
  /** The day by which its pilot was to teach something, if that is past and nobody has said what. */
  readonly pilotDue: Day | undefined;
  /** What its pilot has shown, if somebody has said that. */
  readonly heard: PilotWord | undefined;
}

/** Lists the capabilities of a plan with their levels. */
export function listCapabilityStandings(
  plan: Plan,
  known: readonly DatedCheckin[],
  asOf: Day,
): readonly CapabilityStanding[] {
  const said = collectLevels(plan, known);
  return plan.capabilities.map(([id, capability]) => {
    const { today, needed } = capability;
    const last = said.get(id);
    const now = last?.level ?? today;
    const due = plan.span(capability.due)?.last;
    const isThere = now !== undefined && needed !== undefined && now >= needed;
    const isLate = due !== undefined && due < asOf && needed !== undefined && !isThere;
    const overdue = isLate ? countDays(due, asOf) : 0;
    return { id, capability, began: today, now, saidOn: last?.on, needed, due, isThere, overdue };
  });
}

function collectLevels(plan: Plan, known: readonly DatedCheckin[]) {
  const findId = makeIdFinder(plan);
  const levels = new Map<string, { readonly level: number; readonly on: Day }>();
  for (const { on, checkin } of known)
    for (const [id, said] of Object.entries(checkin.capabilities ?? {})) {
      const level = typeof said === 'number' ? said : said.level;
      if (level !== undefined) levels.set(findId(id), { level, on });
    }
  return levels;
}

/** Lists the initiatives of a plan with what was said of them. */
export function listInitiativeStandings(
  plan: Plan,
  known: readonly DatedCheckin[],
  asOf: Day,
): readonly InitiativeStanding[] {
  const words = collectWords(plan, known, 'initiatives');
  const heard = collectHeardPilots(plan, known);
  return plan.initiatives.map(([id, initiative]) => {
    const due = plan.span(initiative.due)?.last;
    const says = words.get(id);
    const isOpen = isLive(initiative) && says?.status !== 'done';
    const learnBy = plan.span(initiative.pilot?.learn_by)?.last;
    const isSilent = learnBy !== undefined && learnBy < asOf && isLive(initiative) && !heard.has(id);
    return {
      id,
      initiative,
      says,
      due,
      overdue: isOpen && due !== undefined && due < asOf ? countDays(due, asOf) : 0,
      pilotDue: isSilent ? learnBy : undefined,
      heard: heard.get(id),
    };
  });
}

/** Collects what pilots have shown, by the present ids of initiatives. */
export function collectHeardPilots(
  plan: Plan,
  known: readonly DatedCheckin[],
): ReadonlyMap<string, PilotWord> {
  const findId = makeIdFinder(plan);
  const heard = known.flatMap(({ on, checkin }) =>
    Object.entries(checkin.initiatives ?? {}).flatMap(([id, said]): [string, PilotWord][] =>
      typeof said === 'object' && (said.pilot !== undefined || said.learned !== undefined)
        ? [[findId(id), { pilot: said.pilot, learned: said.learned, on }]]
        : [],
    ),
  );
  return new Map(heard);
}

/** Finds the remarks on objectives and initiatives. */
export function listWorkRemarks(
  plan: Plan,
  objectives: readonly ObjectiveStanding[],
  initiatives: readonly InitiativeStanding[],
  capabilities: readonly CapabilityStanding[],
  asOf: Day,
): readonly WorkRemark[] {
  const levels = new Map(capabilities.map(({ id, now, needed }) => [id, { id, level: now, needed }]));
  const works = [
    ...objectives.map((one) => toTrackedObjective(plan, one, levels)),
    ...initiatives.map((one) => toTrackedInitiative(plan, one)),
  ];
  return works.flatMap((work) => findWorkRemarks(work, asOf));
}

function toTrackedObjective(
  plan: Plan,
  { id, planned, says, state, because }: ObjectiveStanding,
  levels: ReadonlyMap<string, NeededCapability>,
): TrackedWork {
  return {
    id,
    kind: 'objective',
    isDone: !isLive(planned.objective),
    says: says?.status,
    saidOn: says?.statusOn,
    worst: because === undefined || state === undefined ? undefined : { id: because, state },
    start: findObjectiveStart(plan, planned),
    needs: (planned.objective.needs ?? []).flatMap((need) => levels.get(need) ?? []),
  };
}

function toTrackedInitiative(plan: Plan, { id, initiative, says, due }: InitiativeStanding): TrackedWork {
  return {
    id,
    kind: 'initiative',
    isDone: !isLive(initiative),
    says: says?.status,
    saidOn: says?.statusOn,
    start: plan.span(initiative.start)?.first,
    due,
    budget: initiative.budget,
    spent: says?.spent,
    spentOn: says?.spentOn,
  };
}
