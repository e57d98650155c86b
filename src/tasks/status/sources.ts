/** What a status is made from: the plan, its records, and what git knows of them; here or at a revision. */
import { dirname, join } from 'node:path';
import { UserError } from '../../exit.ts';
import {
  type CheckinFile,
  dateCheckins,
  readCheckinsHere,
  readStoredCheckins,
} from '../../folder/checkins.ts';
import { loadStrategy, READ_LIMIT } from '../../folder/load.ts';
import { openAround } from '../../folder/nested.ts';
import { findGitRoot, formatPath } from '../../folder/paths.ts';
import {
  datePeopleRecords,
  listPeopleFiles,
  type PeopleFiles,
  readPeopleFiles,
  readStoredPeopleFiles,
} from '../../folder/people-records.ts';
import { NO_WITNESS, readWitnesses, type WitnessOf } from '../../folder/record-files.ts';
import { listRecordFiles } from '../../folder/records.ts';
import { readStrategyAt, resolveCommit } from '../../folder/revisions.ts';
import { findRepositoryRoot, toGitPath } from '../../folder/spots.ts';
import type { Host } from '../../host/host.ts';
import { AMENDMENT, type Amendment } from '../../model/amendment.ts';
import type { DatedCheckin } from '../../model/dated-checkin.ts';
import type { PeopleRecords } from '../../model/dated-record.ts';
import { makePlan, type Plan } from '../../model/plan.ts';
import { isOfKind } from '../../model/record.ts';
import { parseStrategy, type StrategyReading } from '../../source/parse.ts';
import { parseRecord } from '../../source/record.ts';
import { reportDamage, requireStrategy } from '../brief/one-strategy.ts';
import { talk } from '../print.ts';

/** An amendment with its reason. */
export interface ReadAmendment extends Amendment {
  readonly narrative: string;
}

export interface StatusSource extends PeopleRecords {
  /** The strategy's path, for display. */
  readonly file: string;
  readonly plan: Plan;
  readonly checkins: readonly DatedCheckin[];
  readonly amendments: readonly ReadAmendment[];
  /** Whether a record could not be read, so that the status may lack something. */
  readonly isPartial: boolean;
}

/** Reads a strategy and its records in the working tree. @param path absolute */
export async function readSourceHere(host: Host, path: string): Promise<StatusSource> {
  const { reading } = loadStrategy(host.files, host.cwd, path);
  return makeSource(host, reading, await readRecordsHere(host, path));
}

/** Reads the records beside a strategy in the working tree. @param path of the strategy, absolute */
export async function readRecordsHere(host: Host, path: string): Promise<Records> {
  const { files, cwd } = host;
  const found = readCheckinsHere(files, cwd, path);
  const folder = dirname(path);
  const amendments = listRecordFiles(files, folder)
    .filter((name) => isOfKind(AMENDMENT, name))
    .map((name) => ({
      name,
      file: formatPath(cwd, join(folder, name)),
      bytes: files.read(join(folder, name), READ_LIMIT),
    }));
  const people = readPeopleFiles(files, cwd, path);
  const hasAny = found.length + listPeopleFiles(people).length > 0;
  const witnessOf = hasAny ? await findWitnesses(host, path) : NO_WITNESS;
  return readRecords(host, found, people, witnessOf, amendments);
}

/** Makes the source of a status; parts of the plan that cannot be read are counted on standard error. */
function makeSource(host: Host, reading: StrategyReading, records: Records): StatusSource {
  const plan = makePlan(requireStrategy(reading));
  const isDamaged = reading.findings.some(({ level }) => level === 'error');
  reportDamage(host, reading);
  return { file: reading.file, plan, ...records, isPartial: records.isPartial || isDamaged };
}

/** Reads a strategy and its records at a revision. */
export async function readSourceAt(host: Host, path: string, revision: string): Promise<StatusSource> {
  const { files, cwd } = host;
  const root = findRepositoryRoot(files, cwd, dirname(path));
  const repository = await openAround(host, root);
  const spot = toGitPath(files, root, path);
  const snapshot = readStrategyAt(repository, revision, spot);
  if (!snapshot.bytes)
    throw new UserError(`There is no strategy at ${snapshot.file}.`, 'Give a revision that has the file.');
  const reading = parseStrategy(snapshot.bytes, snapshot.file);
  const witnessOf = readWitnesses(repository, resolveCommit(repository, revision), snapshot.spot);
  const amendments = snapshot.records.filter(({ name }) => isOfKind(AMENDMENT, name));
  const found = readStoredCheckins(snapshot);
  const people = readStoredPeopleFiles(snapshot);
  return makeSource(host, reading, readRecords(host, found, people, witnessOf, amendments));
}

/** Asks git when each check-in arrived; outside a repository nobody can say. */
async function findWitnesses(host: Host, path: string): Promise<WitnessOf> {
  const root = findGitRoot(host.files, dirname(path));
  if (root === undefined) return NO_WITNESS;
  const repository = await openAround(host, root);
  return readWitnesses(repository, repository.commit('HEAD'), toGitPath(host.files, root, path));
}

export type Records = PeopleRecords & Pick<StatusSource, 'checkins' | 'amendments' | 'isPartial'>;

interface AmendmentFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

function readRecords(
  host: Host,
  found: readonly CheckinFile[],
  people: PeopleFiles,
  witnessOf: WitnessOf,
  amendmentFiles: readonly AmendmentFile[],
): Records {
  const amended = amendmentFiles.map(({ file, bytes }) => parseRecord(AMENDMENT, bytes, file));
  const read = [...found, ...listPeopleFiles(people)].map(({ reading }) => reading);
  const broken = [...read, ...amended].filter(({ findings }) =>
    findings.some(({ level }) => level === 'error'),
  );
  for (const { file, findings } of broken) {
    const first = findings.find(({ level }) => level === 'error');
    if (first)
      talk(
        host,
        `${file}:${first.range.start.line}: ${first.message} This part is left out. Run \`strat check\` for details.`,
      );
  }
  return {
    checkins: dateCheckins(found, witnessOf),
    ...datePeopleRecords(people, witnessOf),
    amendments: amended.flatMap(({ model, narrative }) =>
      model?.kind === AMENDMENT.kind ? [{ ...model, narrative }] : [],
    ),
    isPartial: broken.length > 0,
  };
}
