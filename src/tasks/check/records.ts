/** The records beside a strategy, for its check. A strategy without records costs one look at the folder. */
import { dirname, join } from 'node:path';
import {
  type CheckinFile,
  dateCheckins,
  readCheckinsHere,
  readWitnesses,
  type WitnessOf,
} from '../../folder/checkins.ts';
import { listRevisions } from '../../folder/committed.ts';
import { readHistory } from '../../folder/history.ts';
import { READ_LIMIT } from '../../folder/load.ts';
import { openAround } from '../../folder/nested.ts';
import { findGitRoot, formatPath } from '../../folder/paths.ts';
import { listRecordFiles } from '../../folder/records.ts';
import { resolveCommit } from '../../folder/revisions.ts';
import { findSpotFolder, joinSpot, toGitPath } from '../../folder/spots.ts';
import type { Host, Repository } from '../../host/host.ts';
import type { LintRecords } from '../../lint/record-lint.ts';
import { AMENDMENT } from '../../model/amendment.ts';
import { addDays } from '../../model/cadence.ts';
import { CHECKIN } from '../../model/checkin.ts';
import type { DatedCheckin } from '../../model/dated-checkin.ts';
import type { Day } from '../../model/dates.ts';
import { makePlan } from '../../model/plan.ts';
import { isOfKind } from '../../model/record.ts';
import { listNamedIds } from '../../model/record-ids.ts';
import type { Strategy } from '../../model/schema.ts';
import { parseRecord } from '../../source/record.ts';

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

/** Reads the records of a strategy; undefined if it has none. */
export async function loadRecords(
  host: Host,
  { path, strategy, asOf, against, adding = [] }: RecordsAsk,
): Promise<LintRecords | undefined> {
  const files = [...readCheckinsHere(host.files, host.cwd, path), ...adding];
  if (files.length === 0) return undefined;
  const ground = await openGround(host, path);
  const witnessOf = findWitnesses(ground, against);
  const dated = dateCheckins(files, witnessOf);
  const isKnown = ({ on }: DatedCheckin) => on <= addDays(asOf, 1);
  const checkins = dated.filter(isKnown);
  const plan = strategy && makePlan(strategy);
  const missing = plan ? listMissingIds(plan, checkins) : [];
  return {
    files: files.map(({ name, reading }) => ({
      name,
      reading,
      isNew: witnessOf(name, String(reading.model?.on ?? asOf)).isNew,
    })),
    plan: {
      checkins,
      later: dated.filter((one) => !isKnown(one)),
      amendments: readAmendments(host, path),
      formerIds: new Set(
        missing.length === 0
          ? []
          : [...(ground ? collectFormerIds(ground) : []), ...findInOtherRecords(host, path, missing)],
      ),
      today: host.today() > asOf ? host.today() : asOf,
      isClosing: ground !== undefined && isClosing(ground, strategy, against),
    },
  };
}

interface Ground {
  readonly repository: Repository;
  readonly head: string | undefined;
  readonly spot: string;
}

async function openGround(host: Host, path: string): Promise<Ground | undefined> {
  const root = findGitRoot(host.files, dirname(path));
  if (root === undefined) return undefined;
  const repository = await openAround(host, root);
  return { repository, head: repository.commit('HEAD'), spot: toGitPath(host.files, root, path) };
}

/** A record is new if it is not on the base or, without one, not committed. Without git nobody can say: all are new. */
function findWitnesses(ground: Ground | undefined, against: string | undefined): WitnessOf {
  if (!ground) return () => ({ recordedOn: undefined, isNew: true });
  const { repository, head, spot } = ground;
  const witnessOf = readWitnesses(repository, head, spot);
  if (against === undefined) return witnessOf;
  const folder = joinSpot(findSpotFolder(spot), CHECKIN.folder);
  const base = new Set(
    repository.entries(resolveCommit(repository, against), [`${folder}/`]).map(({ path }) => path),
  );
  return (name, on) => ({ ...witnessOf(name, on), isNew: !base.has(joinSpot(findSpotFolder(spot), name)) });
}

/** Lists the ids that check-ins name and the plan does not have now. */
function listMissingIds(
  plan: ReturnType<typeof makePlan>,
  checkins: readonly DatedCheckin[],
): readonly string[] {
  const there = new Set(plan.entries.map(({ id }) => id));
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
  return ids.filter((id) => texts.some((text) => new RegExp(`(?:^|[\\s{,])${id}:`, 'm').test(text)));
}

/** Collects every id that the plan has had. */
function collectFormerIds({ repository, head, spot }: Ground): ReadonlySet<string> {
  if (head === undefined) return new Set();
  const revisions = listRevisions(readHistory(repository, head, spot));
  return new Set(
    revisions.flatMap(({ strategy }) => (strategy ? makePlan(strategy).entries.map(({ id }) => id) : [])),
  );
}

/** Returns whether this change closes the strategy. */
function isClosing(
  { repository, spot }: Ground,
  strategy: Strategy | undefined,
  against: string | undefined,
): boolean {
  if (strategy?.status !== 'closed' || against === undefined) return false;
  const before = listRevisions(readHistory(repository, resolveCommit(repository, against), spot)).at(-1);
  return before?.strategy !== undefined && before.strategy.status !== 'closed';
}

function readAmendments({ files, cwd }: Host, path: string) {
  const folder = dirname(path);
  return listRecordFiles(files, folder)
    .filter((name) => isOfKind(AMENDMENT, name))
    .flatMap((name) => {
      const full = join(folder, name);
      const { model } = parseRecord(AMENDMENT, files.read(full, READ_LIMIT), formatPath(cwd, full));
      return model?.kind === AMENDMENT.kind ? [model] : [];
    });
}
