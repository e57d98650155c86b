/** The records beside a strategy, for its check. */
import { dirname, join } from 'node:path';
import { type CheckinFile, dateCheckins, readCheckinsHere, type Witness } from '../../folder/checkins.ts';
import { READ_LIMIT } from '../../folder/load.ts';
import { formatPath } from '../../folder/paths.ts';
import { listRecordFiles } from '../../folder/records.ts';
import type { Host } from '../../host/host.ts';
import type { LintedRecord, LintRecords } from '../../lint/record-lint.ts';
import { AMENDMENT } from '../../model/amendment.ts';
import { addDays } from '../../model/cadence.ts';
import { CHECKIN } from '../../model/checkin.ts';
import type { DatedCheckin } from '../../model/dated-checkin.ts';
import { NO_PEOPLE_RECORDS } from '../../model/dated-record.ts';
import type { Day } from '../../model/dates.ts';
import { listMeasures } from '../../model/measures.ts';
import { listNamedItems, makePlan } from '../../model/plan.ts';
import { isOfKind } from '../../model/record.ts';
import { listNamedIds } from '../../model/record-ids.ts';
import type { Strategy } from '../../model/schema.ts';
import type { KnownMeasures } from '../../source/parse.ts';
import { findNewRecordGaps, parseRecord } from '../../source/record.ts';
import { listActionIds } from '../../track/actions.ts';
import {
  collectFormerIds,
  findRecordWitnesses,
  isClosing,
  openRecordGround,
  type RecordGround,
  readRecordBase,
} from './record-ground.ts';

export interface RecordsAsk {
  /** The strategy’s path, absolute. */
  readonly path: string;
  readonly strategy: Strategy | undefined;
  readonly asOf: Day;
  /** The revision that the check compares with. */
  readonly against: string | undefined;
  /** Check-ins that are about to be written. */
  readonly adding?: readonly CheckinFile[];
}

/**
 * Reads the records of a strategy; undefined if it has none. A strategy without records costs one look at the folder,
 * unless this change may close one that is tracked.
 */
export async function loadRecords(host: Host, asked: RecordsAsk): Promise<LintRecords | undefined> {
  const { path, strategy, asOf, against, adding = [] } = asked;
  const hasFolder = host.files.kind(join(dirname(path), CHECKIN.folder)) === 'folder';
  const mayClose = strategy?.tracking !== undefined && strategy.status === 'closed' && against !== undefined;
  const read = [
    ...(hasFolder ? readCheckinsHere(host.files, host.cwd, path, knowPlan(strategy)) : []),
    ...adding,
  ];
  if (read.length === 0 && !mayClose) return undefined;
  const ground = await openRecordGround(host, path);
  const base = ground && readRecordBase(host, ground, against);
  const witnessOf = findRecordWitnesses(ground, base);
  const dated = dateCheckins(read, witnessOf);
  const today = host.today();
  // A writer may live where the next day has begun; a past day ends with its own.
  const isPast = asOf < today;
  const last = isPast ? asOf : addDays(asOf, 1);
  const checkins = dated.filter(({ on }) => on <= last);
  return {
    files: read.map((file) => toLintedRecord(file, witnessOf(file.name, file.reading.model?.on ?? asOf))),
    plan: {
      ...NO_PEOPLE_RECORDS,
      checkins,
      later: dated.filter(({ on }) => on > last),
      amendments: readAmendments(host, path),
      formerIds: findFormerIds(host, asked, ground, checkins),
      today: isPast ? today : asOf,
      isClosing: ground !== undefined && isClosing(ground, base, strategy),
    },
  };
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
function toLintedRecord({ name, reading }: CheckinFile, { isNew }: Witness): LintedRecord {
  const gaps = isNew ? findNewRecordGaps(CHECKIN, reading) : [];
  return { name, isNew, reading: { ...reading, findings: [...reading.findings, ...gaps] } };
}

/** Finds the ids that the plan had or that other records name; asks git only where one is otherwise unknown. */
function findFormerIds(
  host: Host,
  { path, strategy }: RecordsAsk,
  ground: RecordGround | undefined,
  checkins: readonly DatedCheckin[],
): ReadonlySet<string> {
  const missing = strategy ? listMissingIds(makePlan(strategy), checkins) : [];
  if (missing.length === 0) return new Set();
  const former = ground ? collectFormerIds(ground) : [];
  return new Set([...former, ...findInOtherRecords(host, path, missing)]);
}

/** Lists the ids that check-ins name and the plan does not have now. */
function listMissingIds(
  plan: ReturnType<typeof makePlan>,
  checkins: readonly DatedCheckin[],
): readonly string[] {
  const there = new Set([
    ...plan.entries.map(({ id }) => id),
    ...listNamedItems(plan.strategy).map(({ id }) => id),
    ...listActionIds(checkins).map(({ id }) => id),
  ]);
  return checkins.flatMap((dated) => listNamedIds(dated).map(({ id }) => id)).filter((id) => !there.has(id));
}

/** Folders of records that later versions of the format have; an action may come from one. */
const OTHER_FOLDERS = ['surveys', 'meetings', 'retros'];

/** Finds the ids that a record of another kind names: an action of a meeting may be done in a check-in. */
function findInOtherRecords({ files }: Host, path: string, ids: readonly string[]): readonly string[] {
  const folders = OTHER_FOLDERS.map((name) => join(dirname(path), name)).filter(
    (folder) => files.kind(folder) === 'folder',
  );
  const texts = folders.flatMap((folder) =>
    files
      .list(folder)
      .filter(({ kind, name }) => kind === 'file' && CHECKIN.form.test(name))
      .map(({ name }) => new TextDecoder().decode(files.read(join(folder, name), READ_LIMIT))),
  );
  const named = new Set(
    texts.flatMap((text) => [...text.matchAll(/(?<=^|[\s{,])[a-z][a-z0-9-]*(?=:)/gm)].map(([id]) => id)),
  );
  return ids.filter((id) => named.has(id));
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
