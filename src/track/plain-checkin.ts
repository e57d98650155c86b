/** Whether a check-in only reports: it corrects nothing, takes nothing back, and decides nothing. */
import { addDays } from '../model/cadence.ts';
import type { Checkin, WrittenValue } from '../model/checkin.ts';
import type { Day } from '../model/dates.ts';
import { findPersonName, type Plan } from '../model/plan.ts';
import { isSamePerson } from '../model/same-person.ts';
import type { TrackedMeasure } from './measure.ts';
import { makeIdFinder, trackPlan } from './track-plan.ts';

/**
 * Returns whether a check-in can go without review. It is said by somebody whom the plan knows, and it has no
 * corrections, no judgement of assumptions, no action that is dropped, and no history of another tool, whose days are
 * not judged. No value is withdrawn, for a day after its measure was due, or said when its result was long owed, and no
 * milestone is met.
 */
export function isPlainCheckin(plan: Plan, checkin: Checkin): boolean {
  const { kind, on, by, corrections, imported, assumptions, done = {}, measures = {} } = checkin;
  if (kind !== 'checkin' || on === undefined || !isKnownPerson(plan, by)) return false;
  if ([corrections, imported, assumptions].some((one) => one !== undefined)) return false;
  if (Object.values(done).some((one) => typeof one === 'object')) return false;
  const findId = makeIdFinder(plan);
  const tracked = new Map(trackPlan(plan).map((one) => [one.id, one]));
  return Object.entries(measures).every(([id, value]) =>
    isPlainValue(plan, on, value, tracked.get(findId(id))),
  );
}

/** Returns whether the plan names a person; where it lists nobody, anybody may speak. */
function isKnownPerson({ strategy }: Plan, by: string | undefined): boolean {
  const handles = Object.keys(strategy.people ?? {});
  if (handles.length === 0) return true;
  return (
    by !== undefined &&
    handles.some((handle) => isSamePerson(findPersonName(strategy, handle), findPersonName(strategy, by)))
  );
}

function isPlainValue(
  plan: Plan,
  on: Day,
  written: WrittenValue,
  measure: TrackedMeasure | undefined,
): boolean {
  const { value, at = on, withdrawn } = typeof written === 'object' ? written : { value: written };
  const day = plan.span(at)?.last;
  if (withdrawn !== undefined || value === true || day === undefined) return false;
  if (measure?.due === undefined) return true;
  return day <= measure.due && on <= addDays(measure.due, measure.lag + measure.grace);
}
