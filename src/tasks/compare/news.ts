/** The check-ins that one side of a comparison has more than the other, and what they do to the states. */
import { join } from 'node:path';
import type { Snapshot } from '../../diff/side.ts';
import { isUserError } from '../../exit.ts';
import { dateCheckins, readStoredCheckins } from '../../folder/checkins.ts';
import { NO_WITNESS, readWitnesses } from '../../folder/record-files.ts';
import type { Host, Repository } from '../../host/host.ts';
import { AMENDMENT } from '../../model/amendment.ts';
import { CHECKIN } from '../../model/checkin.ts';
import type { DatedCheckin } from '../../model/dated-checkin.ts';
import type { Day } from '../../model/dates.ts';
import { makePlan } from '../../model/plan.ts';
import { isOfKind } from '../../model/record.ts';
import { type CheckinNews, makeCheckinNews } from '../../report/checkin-news.ts';
import { parseStrategy } from '../../source/parse.ts';
import { parseRecord } from '../../source/record.ts';
import { readRecordContent } from '../../source/record-content.ts';
import { DEFAULT_STATUS_SETTINGS, type StatusSettings } from '../../track/measure.ts';
import { makeStandings, type Standings } from '../../track/standings.ts';
import { talk } from '../print.ts';
import { loadRecordSettings } from '../status/settings.ts';

/** A side; its commit and its path in the repository are missing where it is only a file. */
export type NewsSide = Snapshot & { readonly commit?: string | undefined; readonly spot?: string };

export interface ComparedSnapshots {
  readonly from: NewsSide;
  readonly to: NewsSide;
  /** Undefined if the sides are two files. */
  readonly repository: Repository | undefined;
}

/**
 * Finds what the second side brings in check-ins; undefined if neither side has any. The states of both sides are those
 * of one day, each by its own plan and records, and under the settings that hold here.
 */
export async function findCheckinNews(
  host: Host,
  { from, to, repository }: ComparedSnapshots,
  asOf: Day,
): Promise<CheckinNews | undefined> {
  if (!to.bytes || !hasCheckins(from, to)) return undefined;
  const settings = await loadStatusSettings(host, repository, to);
  const before = from.bytes
    ? makeSideStandings(from, readSideCheckins(from, repository), asOf, settings)
    : undefined;
  const all = readSideCheckins(to, repository);
  const after = makeSideStandings(to, all, asOf, settings);
  if (!after) return undefined;
  const fresh = new Set(listNewNames(from, to));
  return makeCheckinNews({ before, after, fresh: all.filter(({ name }) => fresh.has(name)) });
}

function hasCheckins(...sides: readonly NewsSide[]): boolean {
  return sides.some(({ records }) => records.some(({ name }) => isOfKind(CHECKIN, name)));
}

/** Lists the check-ins whose name and content the first side does not have: a renamed one is not new. */
function listNewNames(from: NewsSide, to: NewsSide): readonly string[] {
  const names = new Set(from.records.map(({ name }) => name));
  const added = to.records.filter(({ name }) => isOfKind(CHECKIN, name) && !names.has(name));
  if (added.length === 0) return [];
  const contents = new Set(from.records.map(({ bytes, file }) => readRecordContent(bytes, file)));
  return added
    .filter(({ bytes, file }) => !contents.has(readRecordContent(bytes, file)))
    .map(({ name }) => name);
}

/** Reads the check-ins of a side; in the working tree, git knows of those that are committed. */
function readSideCheckins(side: NewsSide, repository: Repository | undefined): readonly DatedCheckin[] {
  const { spot } = side;
  const commit = side.commit ?? repository?.commit('HEAD');
  const witnessOf = repository && spot !== undefined ? readWitnesses(repository, commit, spot) : NO_WITNESS;
  return dateCheckins(readStoredCheckins(side), witnessOf);
}

function makeSideStandings(
  { bytes, file, records }: NewsSide,
  checkins: readonly DatedCheckin[],
  asOf: Day,
  settings: StatusSettings,
): Standings | undefined {
  const { model } = parseStrategy(bytes ?? new Uint8Array(), file);
  if (!model) return undefined;
  const amendments = records
    .filter(({ name }) => isOfKind(AMENDMENT, name))
    .flatMap((record) => {
      const amendment = parseRecord(AMENDMENT, record.bytes, record.file).model;
      return amendment?.kind === AMENDMENT.kind ? [amendment] : [];
    });
  return makeStandings({ plan: makePlan(model), checkins, amendments, asOf, settings });
}

/** Loads the limits of the states; those of the program where the configuration cannot be used. */
async function loadStatusSettings(
  host: Host,
  repository: Repository | undefined,
  { spot }: NewsSide,
): Promise<StatusSettings> {
  if (!repository || spot === undefined) return DEFAULT_STATUS_SETTINGS;
  try {
    return (await loadRecordSettings(host, join(repository.root, spot))).status;
  } catch (error) {
    if (!isUserError(error)) throw error;
    talk(host, `The default limits were used to judge states. ${error.message}`);
    return DEFAULT_STATUS_SETTINGS;
  }
}
