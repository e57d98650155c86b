/** What nobody works on at the moment, because the work that it belongs to is dropped or paused. */
import type { Plan } from './plan.ts';
import { listReferences } from './references.ts';
import { remember } from './remember.ts';

type Work = { readonly status?: string | undefined };

const rests = ({ status }: Work): boolean => status === 'dropped' || status === 'paused';

/**
 * Finds the criteria and initiatives that belong to dropped or paused work only, and the measures of such work. A
 * criterion that nothing advances, and an initiative that serves nothing, belong to no work and are not among them.
 */
export const findResting = remember((plan: Plan): ReadonlySet<object> => {
  const found = new Set<object>();
  const objectives = new Map(plan.objectives.map(({ id, objective }) => [id, objective]));
  const initiatives = new Map(plan.initiatives);
  if (![...objectives.values(), ...initiatives.values()].some(rests)) return found;
  const work = listWorkOn(plan);
  for (const [id, criterion] of plan.criteria) if (work.get(id)?.every(rests)) found.add(criterion);
  for (const [, initiative] of plan.initiatives) {
    const served = (initiative.serves ?? []).map((id) => objectives.get(id));
    if (served.length > 0 && served.every((one) => one !== undefined && rests(one))) found.add(initiative);
  }
  for (const [, result, { work }] of plan.keyResults) if (rests(work)) found.add(result);
  for (const [, indicator, { work }] of plan.indicators)
    if (rests(work) || found.has(work)) found.add(indicator);
  return found;
});

/** Lists the objectives that advance and the initiatives that serve each entry, by its id. */
function listWorkOn(plan: Plan): ReadonlyMap<string, readonly Work[]> {
  const work = new Map<string, Work[]>();
  for (const { key, owner, id } of listReferences(plan)) {
    if (key !== 'advances' && key !== 'serves') continue;
    const list = work.get(id);
    if (list) list.push(owner);
    else work.set(id, [owner]);
  }
  return work;
}
