/** Surveys, meetings and retrospectives beside a strategy. */
import type { Files } from '../host/host.ts';
import type { PeopleRecords } from '../model/dated-record.ts';
import { MEETING, type Meeting } from '../model/meeting.ts';
import { RETRO, type Retro } from '../model/retro.ts';
import { SURVEY, type Survey } from '../model/survey.ts';
import {
  dateRecords,
  type FoundRecord,
  readRecordFiles,
  readStoredRecords,
  type WitnessOf,
} from './record-files.ts';
import type { StrategySnapshot } from './revisions.ts';

/** The files of these kinds, understood or not. */
export interface PeopleFiles {
  readonly surveys: readonly FoundRecord<Survey>[];
  readonly meetings: readonly FoundRecord<Meeting>[];
  readonly retros: readonly FoundRecord<Retro>[];
}

/** Reads those in the folder of a strategy. @param path of the strategy, absolute */
export function readPeopleFiles(files: Files, cwd: string, path: string): PeopleFiles {
  return {
    surveys: readRecordFiles(SURVEY, files, cwd, path),
    meetings: readRecordFiles(MEETING, files, cwd, path),
    retros: readRecordFiles(RETRO, files, cwd, path),
  };
}

/** Reads those of a snapshot, such as a revision. */
export function readStoredPeopleFiles(snapshot: Pick<StrategySnapshot, 'records'>): PeopleFiles {
  return {
    surveys: readStoredRecords(SURVEY, snapshot),
    meetings: readStoredRecords(MEETING, snapshot),
    retros: readStoredRecords(RETRO, snapshot),
  };
}

/** Dates those that could be understood and say their day, each kind in the order of its days. */
export function datePeopleRecords(
  { surveys, meetings, retros }: PeopleFiles,
  witnessOf: WitnessOf,
): PeopleRecords {
  return {
    surveys: dateRecords(SURVEY, surveys, witnessOf),
    meetings: dateRecords(MEETING, meetings, witnessOf),
    retros: dateRecords(RETRO, retros, witnessOf),
  };
}

/** Lists the files of all these kinds. */
export function listPeopleFiles({ surveys, meetings, retros }: PeopleFiles): readonly FoundRecord<object>[] {
  return [...surveys, ...meetings, ...retros];
}
