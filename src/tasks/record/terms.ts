/** The terms of an amendment: until when a pause holds, and whether a new measure is comparable. */
import { UserError } from '../../exit.ts';
import type { Change } from '../../model/change.ts';
import { type Day, parseDateSpan } from '../../model/dates.ts';
import { quoteValue } from '../../model/quote.ts';
import { type AmendmentReason, isPause, isRedefinition } from './amendment.ts';

interface TermFlags {
  readonly until?: string | undefined;
  readonly comparable?: boolean | undefined;
}

/** Chooses the terms from the flags. Throws if a pause has no end, or a flag fits none of the changes. */
export function chooseTerms(
  changes: readonly Change[],
  on: Day,
  { until, comparable }: TermFlags,
): Pick<AmendmentReason, 'until' | 'isComparable'> {
  if (comparable && !changes.some(isRedefinition))
    throw new UserError('`--comparable` only works for a new `measure` or `unit`, and neither changed.');
  return { until: chooseUntil(changes, on, until), isComparable: comparable };
}

function chooseUntil(changes: readonly Change[], on: Day, until: string | undefined): string | undefined {
  const hasPause = changes.some(isPause);
  if (until === undefined) {
    if (!hasPause) return undefined;
    throw new UserError('The strategy is paused. Say until when, such as `--until 2027-09-30`.');
  }
  if (!hasPause) throw new UserError('`--until` only works when the strategy is paused.');
  const end = parseDateSpan(until)?.last;
  if (end === undefined)
    throw new UserError(`\`--until\` must be a date such as 2027-09-30, not ${quoteValue(until)}.`);
  if (end <= on) throw new UserError(`\`--until\` must be a day after ${on}, not ${quoteValue(until)}.`);
  return until;
}
