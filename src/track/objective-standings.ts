/** Where each objective stands: what its owner says, and the worst of its measures, by name. */
import { addCadence, addDays } from '../model/cadence.ts';
import type { DatedCheckin } from '../model/dated-checkin.ts';
import { countDays, type Day } from '../model/dates.ts';
import { findObjectiveDay, type Plan, type PlannedObjective } from '../model/plan.ts';
import type { StateName } from './measure.ts';
import type { MeasureStanding } from './measure-standing.ts';
import { findWorst } from './roll-up.ts';
import { findGrace, findObjectiveStart, makeIdFinder } from './track-plan.ts';
import type { SaidStatus } from './work-remarks.ts';

/** What an owner said last about a piece of work. */
export interface SaidWord {
  readonly status: SaidStatus | undefined;
  /** The day of the status; a later word may give only money or a note. */
  readonly statusOn: Day | undefined;
  readonly note: string | undefined;
  readonly on: Day;
  readonly by: string | undefined;
  /** Money so far, and the day on which it was said. */
  readonly spent: number | undefined;
  readonly spentOn: Day | undefined;
}

export interface ObjectiveStanding {
  readonly id: string;
  readonly planned: PlannedObjective;
  readonly says: SaidWord | undefined;
  /** The worst state of its measures, else what its owner says; undefined where nothing is measured or said. */
  readonly state: StateName | undefined;
  /** The measure that decides the state. */
  readonly because: string | undefined;
  readonly measures: readonly MeasureStanding[];
  /** Days since its due date, where it is neither done nor dropped; 0 if it is not late. */
  readonly overdue: number;
  /** Whether its time has begun, or something was said of it. */
  readonly hasBegun: boolean;
}

/** Collects what was said last of each objective or initiative, by its present id. */
export function collectWords(
  plan: Plan,
  checkins: readonly DatedCheckin[],
  section: 'objectives' | 'initiatives',
): ReadonlyMap<string, SaidWord> {
  const findId = makeIdFinder(plan);
  const words = new Map<string, SaidWord>();
  for (const { on, checkin } of checkins)
    for (const [id, said] of Object.entries(checkin[section] ?? {})) {
      const { status, note, spent } = typeof said === 'string' ? { status: said } : { ...said };
      const before = words.get(findId(id));
      words.set(findId(id), {
        status: status ?? before?.status,
        statusOn: status === undefined ? before?.statusOn : on,
        note,
        on,
        by: checkin.by,
        spent: spent ?? before?.spent,
        spentOn: spent === undefined ? before?.spentOn : on,
      });
    }
  return words;
}

/** Lists the objectives of a plan with their standing. */
export function listObjectiveStandings(
  plan: Plan,
  checkins: readonly DatedCheckin[],
  measures: readonly MeasureStanding[],
  asOf: Day,
): readonly ObjectiveStanding[] {
  const words = collectWords(plan, checkins, 'objectives');
  return plan.objectives.map((planned) => {
    const { id, objective } = planned;
    const own = measures.filter(({ measure }) => measure.of === id);
    const says = words.get(id);
    const worst = findWorst(own.map(({ measure, standing }) => ({ id: measure.id, state: standing.state })));
    const due = findObjectiveDay(plan, planned);
    const isOver = objective.status === 'done' || objective.status === 'dropped';
    return {
      id,
      planned,
      says,
      state: worst?.state ?? findSaidState(plan, says, asOf),
      because: worst?.id,
      measures: own,
      overdue: due !== undefined && due < asOf && !isOver ? countDays(due, asOf) : 0,
      hasBegun:
        says !== undefined ||
        own.some(({ standing }) => standing.detail !== 'not-started') ||
        (own.length === 0 && hasStarted(plan, planned, asOf)),
    };
  });
}

function hasStarted(plan: Plan, planned: PlannedObjective, asOf: Day): boolean {
  const start = findObjectiveStart(plan, planned);
  return start === undefined || start <= asOf;
}

/** A word that nobody has renewed for a cadence and the grace is silence. */
function findSaidState(plan: Plan, says: SaidWord | undefined, asOf: Day): StateName | undefined {
  if (says?.status === undefined) return undefined;
  if (says.status === 'done') return 'met';
  const every = plan.strategy.tracking?.every ?? 'month';
  const isOld = asOf > addDays(addCadence(says.statusOn ?? says.on, every), findGrace(plan));
  return isOld ? 'no-update' : says.status;
}
