/** What would be wrong with the check-ins of a strategy under the usual settings, whatever its own say. */
import type { Host } from '../../host/host.ts';
import { DEFAULTS } from '../../lint/config/settings.ts';
import { lint } from '../../lint/lint.ts';
import { RULES } from '../../lint/rules/index.ts';
import type { Day } from '../../model/dates.ts';
import type { StrategyReading } from '../../source/parse.ts';
import { loadRecords } from '../check/records.ts';

export interface UsualAsk {
  /** The strategy's path, absolute. */
  readonly path: string;
  readonly reading: StrategyReading;
  readonly asOf: Day;
  /** The revision that tells which check-ins are new. */
  readonly against: string | undefined;
}

/**
 * Lists the files that have an error or a warning under the usual settings. A check-in cannot be edited once it is merged, so one
 * beside a draft, or under lenient settings, is held to the same rules as any other.
 */
export async function listFilesWithUsualFaults(host: Host, asked: UsualAsk): Promise<ReadonlySet<string>> {
  const { path, reading, asOf, against } = asked;
  const records = await loadRecords(host, { path, strategy: reading.model, asOf, against });
  const model = reading.model && { ...reading.model, status: 'active' as const };
  // What only the passing of time finds is not the fault of a check-in.
  const rules = RULES.filter(({ checkin, timed }) => checkin !== undefined && !timed);
  const found = lint({ reading: { ...reading, model }, settings: DEFAULTS, rules, asOf, records });
  return new Set(found.filter(({ level }) => level !== 'info').map(({ file }) => file));
}
