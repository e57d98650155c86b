/** The check-ins beside a strategy, and what git knows of each. */
import { basename, dirname, join, sep } from 'node:path';
import type { Files, Repository } from '../host/host.ts';
import { addDays } from '../model/cadence.ts';
import { CHECKIN, type Checkin } from '../model/checkin.ts';
import { type DatedCheckin, LATE_AFTER, sortCheckins } from '../model/dated-checkin.ts';
import type { Day } from '../model/dates.ts';
import { isOfKind } from '../model/record.ts';
import type { KnownMeasures, RecordReading } from '../source/parse.ts';
import { parseRecord } from '../source/record.ts';
import { READ_LIMIT } from './load.ts';
import { formatPath } from './paths.ts';
import { listRecordFiles } from './records.ts';
import type { StrategySnapshot } from './revisions.ts';
import { findSpotFolder, joinSpot } from './spots.ts';

/** A file of the folder `checkins`, understood or not. */
export interface CheckinFile {
  /** Its path below the strategy's folder. */
  readonly name: string;
  readonly reading: RecordReading<Checkin>;
}

/** What git knows of a file. */
export interface Witness {
  readonly recordedOn: Day | undefined;
  readonly isNew: boolean;
}

/** Returns what git knows of a check-in. @param on the day that it names */
export type WitnessOf = (name: string, on: Day) => Witness;

/** Where git cannot say: no repository, a shallow clone, another revision. */
export const NO_WITNESS: WitnessOf = () => ({ recordedOn: undefined, isNew: false });

/** Reads the check-ins in the folder of a strategy. @param path of the strategy, absolute @param plan what it says */
export function readCheckinsHere(
  files: Files,
  cwd: string,
  path: string,
  plan?: KnownMeasures,
): readonly CheckinFile[] {
  const folder = dirname(path);
  const shown = formatPath(cwd, join(folder, CHECKIN.folder));
  const before = shown === '.' ? '' : `${shown}/`;
  return listRecordFiles(files, folder)
    .filter((name) => isOfKind(CHECKIN, name))
    .map((name) => {
      const bytes = files.read(`${folder}${sep}${name}`, READ_LIMIT);
      return { name, reading: parseRecord(CHECKIN, bytes, before + basename(name), plan) };
    });
}

/** Reads the check-ins of a snapshot, such as a revision. */
export function readStoredCheckins({ records }: Pick<StrategySnapshot, 'records'>): readonly CheckinFile[] {
  return records
    .filter(({ name }) => isOfKind(CHECKIN, name))
    .map(({ name, file, bytes }) => ({ name, reading: parseRecord(CHECKIN, bytes, file) }));
}

/**
 * Asks git when each check-in of a strategy arrived. Commits at which a shallow clone is cut off say nothing.
 * @param commit the newest commit; undefined if there is none
 * @param spot the strategy's path below the root of the repository
 */
export function readWitnesses(repository: Repository, commit: string | undefined, spot: string): WitnessOf {
  if (commit === undefined) return () => ({ recordedOn: undefined, isNew: true });
  const folder = joinSpot(findSpotFolder(spot), CHECKIN.folder);
  const arrivals = repository.arrivals(commit, folder);
  const { cutAt } = repository;
  let moved: ReturnType<Repository['movedArrivals']> | undefined;
  return (name, on) => {
    const path = joinSpot(findSpotFolder(spot), name);
    const found = arrivals.get(path);
    if (!found) return { recordedOn: undefined, isNew: true };
    // It looks late: perhaps the folder was only moved here.
    const isLate = found.day > on && found.day > addDays(on, LATE_AFTER);
    if (isLate) moved ??= repository.movedArrivals(commit, CHECKIN.folder);
    const arrival = (isLate ? moved?.get(path) : undefined) ?? found;
    return { recordedOn: cutAt.has(arrival.commit) ? undefined : arrival.day, isNew: false };
  };
}

/** Dates the check-ins that could be understood and say their day, in the order in which they were said. */
export function dateCheckins(files: readonly CheckinFile[], witnessOf: WitnessOf): readonly DatedCheckin[] {
  const dated = files.flatMap(({ name, reading: { model, narrative } }) =>
    typeof model?.on === 'string' && model.kind === CHECKIN.kind
      ? [{ name, checkin: model, narrative, on: model.on, ...witnessOf(name, model.on) }]
      : [],
  );
  return sortCheckins(dated);
}
