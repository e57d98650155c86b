/** How far each stage is: counts of its objectives, never a percent. */
import type { Day } from '../model/dates.ts';
import { listObjectiveGroups, type PlaceName } from '../model/objective-groups.ts';
import type { Plan } from '../model/plan.ts';
import type { StateName } from './measure.ts';
import type { ObjectiveStanding } from './objective-standings.ts';
import { countStates } from './roll-up.ts';

export interface StageStanding {
  readonly name: PlaceName;
  readonly by: Day | undefined;
  readonly objectives: readonly ObjectiveStanding[];
  /** How many the plan says are done. */
  readonly done: number;
  /** How many others are done by the word of their owner. */
  readonly saidDone: number;
  /** The states of the rest, the worst first; dropped objectives and those without a state are left out. */
  readonly counts: ReadonlyMap<StateName, number>;
  readonly hasBegun: boolean;
}

/** Lists the stages of a plan that have objectives, and then the objectives that are in none. */
export function listStageStandings(
  plan: Plan,
  objectives: readonly ObjectiveStanding[],
): readonly StageStanding[] {
  return listObjectiveGroups(plan.strategy).flatMap(({ name, stage }) => {
    const own = objectives.filter(({ planned }) => planned.in.name === name);
    const rest = own.filter((one) => !isDone(one) && !isSaidDone(one));
    const open = rest.filter(({ planned }) => planned.objective.status !== 'dropped');
    if (own.length === 0) return [];
    return [
      {
        name,
        by: plan.span(stage.by)?.last,
        objectives: own,
        done: own.filter(isDone).length,
        saidDone: own.filter((one) => !isDone(one) && isSaidDone(one)).length,
        counts: countStates(open.flatMap(({ id, state }) => (state === undefined ? [] : [{ id, state }]))),
        hasBegun: own.some(({ hasBegun }) => hasBegun),
      },
    ];
  });
}

const isDone = ({ planned }: ObjectiveStanding) => planned.objective.status === 'done';
const isSaidDone = ({ says }: ObjectiveStanding) => says?.status === 'done';
