/** Finds the period of a commitment: before its start, in its time, or after it was due. */
import type { Period } from '../model/change.ts';
import type { Plan } from '../model/plan.ts';
import type { DateValue, StageName } from '../model/schema.ts';
import type { Match, Pair } from './rule.ts';

/**
 * Finds the period from the values before the change, so that no change can move itself out of its time. A draft or
 * proposal has promised nothing yet; a closed strategy is past.
 */
export function findPeriod(
  { before, after, asOf }: Pair,
  match: Match | undefined,
  stage?: StageName,
): Period {
  const status = before.strategy.status;
  if (status === 'draft' || status === 'proposed') return 'before';
  if (status === 'closed') return 'after';
  const { start, due } = findTimeSpan(match && !match.before ? after : before, match, stage);
  if (due !== undefined && asOf > due) return 'after';
  return start !== undefined && asOf < start ? 'before' : 'during';
}

function findTimeSpan(plan: Plan, match: Match | undefined, stage: StageName | undefined) {
  const held = match?.before ?? match?.after;
  const { strategy } = plan;
  const own = held?.stage ?? stage;
  const by = own && strategy.stages?.[own]?.by;
  return {
    start: plan.span(toDateValue(held?.value.start) ?? strategy.start)?.first,
    due: plan.span(toDateValue(held?.value.due) ?? by ?? strategy.end)?.last,
  };
}

function toDateValue(value: unknown): DateValue | undefined {
  return typeof value === 'string' || typeof value === 'number' ? value : undefined;
}
