/** Judges a strategy by its records for a brief. */
import type { Host } from '../../host/host.ts';
import type { DatedCheckin } from '../../model/dated-checkin.ts';
import type { Day } from '../../model/dates.ts';
import { makePlan } from '../../model/plan.ts';
import type { Strategy } from '../../model/schema.ts';
import type { BriefRecords, Headline } from '../../render/sourcebook.ts';
import { listKnownCheckins } from '../../track/known-checkins.ts';
import { makeStandings } from '../../track/standings.ts';
import { loadRecordSettings } from './settings.ts';
import { readRecordsHere } from './sources.ts';

export interface RecordsOnDay {
  /** The strategy as it was written, also for the public: what is hidden decides states as well. */
  readonly strategy: Strategy;
  readonly asOf: Day;
  readonly isPublic: boolean;
}

/** @param path of the strategy, absolute */
export async function makeBriefRecords(
  host: Host,
  path: string,
  { strategy, asOf, isPublic }: RecordsOnDay,
): Promise<BriefRecords> {
  const { checkins, amendments } = await readRecordsHere(host, path);
  const { status } = await loadRecordSettings(host, path);
  const plan = makePlan(strategy);
  const standings = makeStandings({ plan, checkins, amendments, asOf, settings: status });
  const sorted = [...amendments].sort((a, b) => (String(a.on) < String(b.on) ? -1 : 1));
  const headline = isPublic ? undefined : findHeadline(listKnownCheckins(plan, checkins, asOf));
  return { standings, amendments: isPublic ? [] : sorted, isPublic, headline };
}

/** Finds the last summary that a check-in gave. */
function findHeadline(known: readonly DatedCheckin[]): Headline | undefined {
  const told = known.findLast(({ checkin }) => (checkin.summary ?? '').trim() !== '');
  const summary = told?.checkin.summary;
  return told && summary !== undefined ? { summary, by: told.checkin.by, on: told.on } : undefined;
}
