/** The last word on each assumption. */
import type { ASSUMPTION_STATES } from '../model/checkin.ts';
import type { DatedCheckin } from '../model/dated-checkin.ts';
import type { Day } from '../model/dates.ts';
import type { Plan } from '../model/plan.ts';
import { makeIdFinder } from './track-plan.ts';

export interface SaidAssumption {
  readonly state: (typeof ASSUMPTION_STATES)[number] | undefined;
  readonly note: string | undefined;
  readonly on: Day;
}

/** Collects it by the present ids of assumptions. @param known in the order in which they were said */
export function collectSaidAssumptions(
  plan: Plan,
  known: readonly DatedCheckin[],
): ReadonlyMap<string, SaidAssumption> {
  const findId = makeIdFinder(plan);
  const said = known.flatMap(({ on, checkin }) =>
    Object.entries(checkin.assumptions ?? {}).map(([id, word]): [string, SaidAssumption] => {
      const { state, note } = typeof word === 'string' ? { state: word, note: undefined } : word;
      return [findId(id), { state, note, on }];
    }),
  );
  return new Map(said);
}
