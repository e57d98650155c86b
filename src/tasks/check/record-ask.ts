/** What a check asks of the records of a strategy. */
import type { CheckinFile } from '../../folder/checkins.ts';
import type { Day } from '../../model/dates.ts';
import type { Strategy } from '../../model/schema.ts';

export interface RecordsAsk {
  /** The strategy’s path, absolute. */
  readonly path: string;
  readonly strategy: Strategy | undefined;
  readonly asOf: Day;
  /** The revision that the check compares with. */
  readonly against: string | undefined;
  /** Check-ins that are about to be written. */
  readonly adding?: readonly CheckinFile[];
}

/** Returns whether this change may close a strategy that is tracked. */
export function mayClose(strategy: Strategy | undefined, against: string | undefined): boolean {
  return strategy?.tracking !== undefined && strategy.status === 'closed' && against !== undefined;
}
