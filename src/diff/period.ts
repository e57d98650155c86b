/** Finds the period of a commitment: before its start, in its time, or after it was due. */
import type { Period } from '../model/change.ts';
import { findStageDate } from '../model/objective-groups.ts';
import type { Plan } from '../model/plan.ts';
import type { DateValue, StageName } from '../model/schema.ts';
import { hasBegun, isPromising } from './past.ts';
import type { Held, Match, Pair } from './rule.ts';

/**
 * Finds the period from the values before the change, so that no change can move itself out of its time. A closed
 * strategy is past. A draft or proposal has promised nothing yet, and before its start a commitment is open, unless an
 * earlier version promised it and it had begun: time counts from the first commitment.
 */
export function findPeriod(pair: Pair, match: Match | undefined, stage?: StageName): Period {
  const { before, after, asOf } = pair;
  if (before.strategy.status === 'closed') return 'after';
  const { start, due } = findTimeSpan(match && !match.before ? after : before, match, stage);
  const isOver = due !== undefined && asOf > due;
  const isOpen = !isPromising(before.strategy) || (!isOver && start !== undefined && asOf < start);
  if (isOpen && !hasBegun(pair.past(), match, asOf)) return 'before';
  return isOver ? 'after' : 'during';
}

function findTimeSpan(plan: Plan, match: Match | undefined, stage: StageName | undefined) {
  const held = match?.before ?? match?.after;
  const { strategy } = plan;
  const own = held?.stage ?? stage;
  const by = findStageDate(strategy, own);
  return {
    start: plan.span(toDateValue(held?.value.start) ?? strategy.start)?.first,
    due: plan.span(toDateValue(held?.value.due) ?? findHolderDue(plan, held) ?? by ?? strategy.end)?.last,
  };
}

/** Finds the date of the objective or initiative that holds a key result or an indicator. */
function findHolderDue({ objectives, initiatives }: Plan, held: Held | undefined): DateValue | undefined {
  const { section, id: of } = held?.holder ?? {};
  if (section === 'initiatives') return initiatives.find(([id]) => id === of)?.[1].due;
  return objectives.find(({ id }) => id === of)?.objective.due;
}

function toDateValue(value: unknown): DateValue | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
