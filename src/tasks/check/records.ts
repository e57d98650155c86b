/** The records beside a strategy, for its check. */
import { dirname, join } from 'node:path';
import { dateCheckins, readCheckinsHere } from '../../folder/checkins.ts';
import { READ_LIMIT } from '../../folder/load.ts';
import { formatPath } from '../../folder/paths.ts';
import { datePeopleRecords, listPeopleFiles, readPeopleFiles } from '../../folder/people-records.ts';
import type { FoundRecord, Witness } from '../../folder/record-files.ts';
import { listRecordFiles } from '../../folder/records.ts';
import type { Host } from '../../host/host.ts';
import type { LintedRecord, LintRecords } from '../../lint/record-lint.ts';
import { AMENDMENT } from '../../model/amendment.ts';
import { addDays } from '../../model/cadence.ts';
import type { PeopleRecords } from '../../model/dated-record.ts';
import type { Day } from '../../model/dates.ts';
import { listMeasures } from '../../model/measures.ts';
import { listNamedItems, makePlan } from '../../model/plan.ts';
import type { PlanRecords } from '../../model/plan-records.ts';
import { isOfKind } from '../../model/record.ts';
import { listNamedIds } from '../../model/record-ids.ts';
import { RECORD_KINDS } from '../../model/records.ts';
import type { Strategy } from '../../model/schema.ts';
import { SURVEY } from '../../model/survey.ts';
import type { KnownMeasures, RecordReading } from '../../source/parse.ts';
import { findNewRecordGaps, parseRecord } from '../../source/record.ts';
import { listActionBearers } from '../../track/action-bearers.ts';
import { listActionIds } from '../../track/actions.ts';
import { mayClose, type RecordsAsk } from './record-ask.ts';
import {
  collectFormerIds,
  findRecordWitnesses,
  isClosing,
  openRecordGround,
  type RecordGround,
  readRecordBase,
} from './record-ground.ts';

/**
 * Reads the records of a strategy; undefined if it has none. A strategy without records costs one look at each folder,
 * unless this change may close one that is tracked.
 */
export async function loadRecords(host: Host, asked: RecordsAsk): Promise<LintRecords | undefined> {
  const { path, strategy, asOf, against, adding = [] } = asked;
  const checkinFiles = [...readCheckinsHere(host.files, host.cwd, path, knowPlan(strategy)), ...adding];
  const peopleFiles = readPeopleFiles(host.files, host.cwd, path);
  const strayFiles = listStrayFiles(host, path);
  const isEmpty = checkinFiles.length + listPeopleFiles(peopleFiles).length + strayFiles.length === 0;
  if (isEmpty && !mayClose(strategy, against)) return undefined;
  const ground = await openRecordGround(host, path);
  const base = ground && readRecordBase(host, ground, against);
  const witnessOf = findRecordWitnesses(ground, base);
  const today = host.today();
  // A writer may live where the next day has begun; a past day ends with its own.
  const isPast = asOf < today;
  const last = isPast ? asOf : addDays(asOf, 1);
  const isSaid = ({ on }: { readonly on: Day }) => on <= last;
  const dated = dateCheckins(checkinFiles, witnessOf);
  const people = datePeopleRecords(peopleFiles, witnessOf);
  const said = {
    checkins: dated.filter(isSaid),
    surveys: people.surveys.filter(isSaid),
    meetings: people.meetings.filter(isSaid),
    retros: people.retros.filter(isSaid),
  };
  return {
    files: [...checkinFiles, ...listPeopleFiles(peopleFiles)].map((file) =>
      toLintedRecord(file, witnessOf(file.name, findDay(file) ?? asOf)),
    ),
    plan: {
      ...said,
      later: dated.filter((one) => !isSaid(one)),
      strayFiles,
      amendments: readAmendments(host, path),
      formerIds: findFormerIds(asked, ground, said),
      today: isPast ? today : asOf,
      isClosing: ground !== undefined && isClosing(ground, base, strategy),
    },
  };
}

/** The deepest folder below `surveys` in which sheets are looked for. */
const DEEPEST = 3;

/** Lists files of `surveys` that are no records, such as sheets of answers; also those in folders of its own. */
function listStrayFiles({ files }: Host, path: string): readonly string[] {
  const list = (name: string, depth: number): readonly string[] =>
    files.list(join(dirname(path), name)).flatMap((one) => {
      const below = `${name}/${one.name}`;
      if (one.kind === 'folder') return depth < DEEPEST ? list(below, depth + 1) : [];
      return one.kind === 'file' && !SURVEY.form.test(one.name) ? [below] : [];
    });
  return files.kind(join(dirname(path), SURVEY.folder)) === 'folder' ? list(SURVEY.folder, 1) : [];
}

function findDay({ reading: { model } }: FoundRecord<object>): Day | undefined {
  const { on } = (model ?? {}) as { readonly on?: unknown };
  return typeof on === 'string' ? on : undefined;
}

/** Returns what a plan says about its measures. */
function knowPlan(strategy: Strategy | undefined): KnownMeasures | undefined {
  if (!strategy) return undefined;
  const measures = () => listMeasures(makePlan(strategy));
  return {
    unitOf: (id) => measures().find((one) => one.id === id)?.measure.unit,
    isYesOrNo: (id) => measures().find((one) => one.id === id)?.measure.met_when !== undefined,
    findMeasure: (name) => {
      const wanted = foldLabel(name);
      return measures().find(({ measure }) =>
        [measure.label, measure.measure].some((own) => own !== undefined && foldLabel(own) === wanted),
      )?.id;
    },
  };
}

const foldLabel = (text: string) => text.trim().toLowerCase();

/** A record that is new must have more than an earlier one. */
function toLintedRecord({ name, reading }: FoundRecord<object>, { isNew }: Witness): LintedRecord {
  const kind = RECORD_KINDS.find((one) => isOfKind(one, name));
  const gaps = isNew && kind ? findNewRecordGaps(kind, reading as RecordReading<never>) : [];
  return { name, isNew, reading: { ...reading, findings: [...reading.findings, ...gaps] } };
}

/** Finds the ids that the plan had; asks git only where one is otherwise unknown. */
function findFormerIds(
  { strategy }: RecordsAsk,
  ground: RecordGround | undefined,
  said: PeopleRecords & Pick<PlanRecords, 'checkins'>,
): ReadonlySet<string> {
  const isMissing = strategy !== undefined && hasMissingIds(makePlan(strategy), said);
  return new Set(isMissing && ground ? collectFormerIds(ground) : []);
}

/** Returns whether a check-in names an id that the plan does not have now. */
function hasMissingIds(
  plan: ReturnType<typeof makePlan>,
  said: PeopleRecords & Pick<PlanRecords, 'checkins'>,
): boolean {
  const { checkins } = said;
  const there = new Set([
    ...plan.entries.map(({ id }) => id),
    ...listNamedItems(plan.strategy).map(({ id }) => id),
    ...listActionIds(listActionBearers(checkins, said)).map(({ id }) => id),
  ]);
  return checkins.some((dated) => listNamedIds(dated).some(({ id }) => !there.has(id)));
}

function readAmendments({ files, cwd }: Host, path: string) {
  const folder = dirname(path);
  return listRecordFiles(files, folder)
    .filter((name) => isOfKind(AMENDMENT, name))
    .flatMap((name) => {
      const full = join(folder, name);
      const { model, narrative } = parseRecord(
        AMENDMENT,
        files.read(full, READ_LIMIT),
        formatPath(cwd, full),
      );
      return model?.kind === AMENDMENT.kind ? [{ ...model, narrative }] : [];
    });
}
