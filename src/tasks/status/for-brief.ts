/** Judges a strategy by its records for a brief. */
import type { Host } from '../../host/host.ts';
import { addCadence } from '../../model/cadence.ts';
import type { DatedCheckin } from '../../model/dated-checkin.ts';
import type { Day } from '../../model/dates.ts';
import { makePlan } from '../../model/plan.ts';
import type { Cadence, Strategy } from '../../model/schema.ts';
import type { BriefRecords, Headline } from '../../render/sourcebook.ts';
import { listKnownCheckins } from '../../track/known-checkins.ts';
import { makeStandings } from '../../track/standings.ts';
import { loadRecordSettings } from './settings.ts';
import { readRecordsHere } from './sources.ts';

export interface RecordsOnDay {
  /** The strategy as it was written, also for the public: what is hidden decides states as well. */
  readonly strategy: Strategy;
  readonly asOf: Day;
  /** Whether that is today, and was not asked for. */
  readonly isNow: boolean;
  readonly isPublic: boolean;
}

/** @param path of the strategy, absolute */
export async function makeBriefRecords(
  host: Host,
  path: string,
  { strategy, asOf, isNow, isPublic }: RecordsOnDay,
): Promise<BriefRecords> {
  const records = await readRecordsHere(host, path);
  const { checkins, amendments } = records;
  const { status } = await loadRecordSettings(host, path);
  const plan = makePlan(strategy);
  const standings = makeStandings({ plan, ...records, asOf, settings: status, isNow });
  const decided = amendments.filter(({ on }) => (plan.span(on)?.last ?? asOf) <= asOf);
  const sorted = decided.sort((a, b) => (String(a.on) < String(b.on) ? -1 : 1));
  const known = isPublic ? [] : listKnownCheckins(plan, checkins, asOf, isNow);
  const headline = findHeadline(known, asOf, strategy.tracking?.every ?? 'month');
  return { standings, amendments: isPublic ? [] : sorted, isPublic, headline };
}

/** Finds the last summary that a check-in gave, unless it is older than the rhythm: then it is no news. */
function findHeadline(known: readonly DatedCheckin[], asOf: Day, every: Cadence): Headline | undefined {
  const told = known.findLast(
    ({ on, checkin }) => (checkin.summary ?? '').trim() !== '' && addCadence(on, every) >= asOf,
  );
  const summary = told?.checkin.summary;
  return told && summary !== undefined ? { summary, by: told.checkin.by, on: told.on } : undefined;
}
