/** Whether a check-in only reports: it corrects nothing, takes nothing back, and decides no result. */
import type { Checkin, WrittenValue } from '../model/checkin.ts';
import type { Day } from '../model/dates.ts';
import type { Plan } from '../model/plan.ts';
import { makeIdFinder, trackPlan } from './track-plan.ts';

/**
 * Returns whether a check-in can go without review: no corrections, no value that is withdrawn or for a day after its
 * measure was due, and no history of another tool, whose days are not judged.
 */
export function isPlainCheckin(
  plan: Plan,
  { kind, on, corrections, imported, measures = {} }: Checkin,
): boolean {
  if (kind !== 'checkin' || on === undefined || corrections !== undefined || imported !== undefined)
    return false;
  const findId = makeIdFinder(plan);
  const dues = new Map(trackPlan(plan).map(({ id, due }) => [id, due]));
  return Object.entries(measures).every(([id, value]) => isPlainValue(plan, on, value, dues.get(findId(id))));
}

function isPlainValue(plan: Plan, on: Checkin['on'], value: WrittenValue, due: Day | undefined): boolean {
  const { at = on, withdrawn } = typeof value === 'object' ? value : {};
  const day = plan.span(at)?.last;
  return withdrawn === undefined && day !== undefined && (due === undefined || day <= due);
}
