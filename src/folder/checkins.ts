/** The check-ins beside a strategy. */
import type { Files } from '../host/host.ts';
import { CHECKIN, type Checkin } from '../model/checkin.ts';
import type { DatedCheckin } from '../model/dated-checkin.ts';
import type { KnownMeasures } from '../source/parse.ts';
import {
  dateRecords,
  type FoundRecord,
  readRecordFiles,
  readStoredRecords,
  type WitnessOf,
} from './record-files.ts';
import type { StrategySnapshot } from './revisions.ts';

/** A file of the folder `checkins`, understood or not. */
export type CheckinFile = FoundRecord<Checkin>;

/** Reads the check-ins in the folder of a strategy. @param path of the strategy, absolute @param plan what it says */
export function readCheckinsHere(
  files: Files,
  cwd: string,
  path: string,
  plan?: KnownMeasures,
): readonly CheckinFile[] {
  return readRecordFiles(CHECKIN, files, cwd, path, plan);
}

/** Reads the check-ins of a snapshot, such as a revision. */
export function readStoredCheckins(snapshot: Pick<StrategySnapshot, 'records'>): readonly CheckinFile[] {
  return readStoredRecords(CHECKIN, snapshot);
}

/** Dates the check-ins that could be understood and say their day, in the order in which they were said. */
export function dateCheckins(files: readonly CheckinFile[], witnessOf: WitnessOf): readonly DatedCheckin[] {
  return dateRecords(CHECKIN, files, witnessOf).map(({ record, ...dated }) => ({
    ...dated,
    checkin: record,
  }));
}
