/** The files of records beside a strategy, and what git knows of each. */
import { basename, dirname, join, sep } from 'node:path';
import type { Files, Repository } from '../host/host.ts';
import { addDays } from '../model/cadence.ts';
import { LATE_AFTER, sortCheckins } from '../model/dated-checkin.ts';
import type { DatedRecord } from '../model/dated-record.ts';
import type { Day } from '../model/dates.ts';
import { isOfKind, type ModelOf, type RecordKind, type RecordSchema } from '../model/record.ts';
import type { KnownMeasures, RecordReading } from '../source/parse.ts';
import { parseRecord } from '../source/record.ts';
import { READ_LIMIT } from './load.ts';
import { formatPath } from './paths.ts';
import { listRecordFiles } from './records.ts';
import type { StrategySnapshot } from './revisions.ts';
import { findSpotFolder, joinSpot } from './spots.ts';

/** A file of a folder of records, understood or not. */
export interface FoundRecord<M> {
  /** Its path below the strategy's folder. */
  readonly name: string;
  readonly reading: RecordReading<M>;
}

/** What git knows of a file. */
export interface Witness {
  readonly recordedOn: Day | undefined;
  readonly isNew: boolean;
}

/** Returns what git knows of a record. @param on the day that it names */
export type WitnessOf = (name: string, on: Day) => Witness;

/** Where git cannot say: no repository, a shallow clone, another revision. */
export const NO_WITNESS: WitnessOf = () => ({ recordedOn: undefined, isNew: false });

/**
 * Reads the records of one kind in the folder of a strategy.
 * @param path of the strategy, absolute
 * @param plan what it says
 */
export function readRecordFiles<S extends RecordSchema>(
  of: RecordKind<S>,
  files: Files,
  cwd: string,
  path: string,
  plan?: KnownMeasures,
): readonly FoundRecord<ModelOf<S>>[] {
  const folder = dirname(path);
  const shown = formatPath(cwd, join(folder, of.folder));
  const before = shown === '.' ? '' : `${shown}/`;
  return listRecordFiles(files, folder, [of]).map((name) => {
    const bytes = files.read(`${folder}${sep}${name}`, READ_LIMIT);
    return { name, reading: parseRecord(of, bytes, before + basename(name), plan) };
  });
}

/** Reads the records of one kind of a snapshot, such as a revision. */
export function readStoredRecords<S extends RecordSchema>(
  of: RecordKind<S>,
  { records }: Pick<StrategySnapshot, 'records'>,
): readonly FoundRecord<ModelOf<S>>[] {
  return records
    .filter(({ name }) => isOfKind(of, name))
    .map(({ name, file, bytes }) => ({ name, reading: parseRecord(of, bytes, file) }));
}

/**
 * Asks git when each record of a strategy arrived. Commits at which a shallow clone is cut off say nothing.
 * @param commit the newest commit; undefined if there is none
 * @param spot the strategy's path below the root of the repository
 */
export function readWitnesses(repository: Repository, commit: string | undefined, spot: string): WitnessOf {
  if (commit === undefined) return () => ({ recordedOn: undefined, isNew: true });
  const { cutAt } = repository;
  const arrivalsIn = rememberByKey((folder) =>
    repository.arrivals(commit, joinSpot(findSpotFolder(spot), folder)),
  );
  const movedIn = rememberByKey((folder) => repository.movedArrivals(commit, folder));
  return (name, on) => {
    const path = joinSpot(findSpotFolder(spot), name);
    const folder = dirname(name);
    const found = arrivalsIn(folder).get(path);
    if (!found) return { recordedOn: undefined, isNew: true };
    // It looks late: perhaps the folder was only moved here.
    const isLate = found.day > on && found.day > addDays(on, LATE_AFTER);
    const arrival = (isLate ? movedIn(folder).get(path) : undefined) ?? found;
    return { recordedOn: cutAt.has(arrival.commit) ? undefined : arrival.day, isNew: false };
  };
}

function rememberByKey<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>();
  return (key) => {
    const value = known.get(key) ?? make(key);
    known.set(key, value);
    return value;
  };
}

/** Dates the records that could be understood and say their day, in the order of their days. */
export function dateRecords<M extends object>(
  { kind }: Pick<RecordKind, 'kind'>,
  files: readonly FoundRecord<M>[],
  witnessOf: WitnessOf,
): readonly DatedRecord<M>[] {
  const dated = files.flatMap(({ name, reading: { model, narrative } }) => {
    const head = model as ({ readonly kind?: unknown; readonly on?: unknown } & M) | undefined;
    if (!head || typeof head.on !== 'string' || head.kind !== kind) return [];
    return [{ name, record: head, narrative, on: head.on, ...witnessOf(name, head.on) }];
  });
  return sortCheckins(dated);
}
