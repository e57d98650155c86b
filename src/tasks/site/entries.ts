/** Reads the strategies of a site, each with its amendments and its history. */
import { basename, dirname, join } from 'node:path';
import { makeLedger } from '../../diff/ledger.ts';
import { isUserError } from '../../exit.ts';
import { listRevisions } from '../../folder/committed.ts';
import { readHistory } from '../../folder/history.ts';
import { type Loaded, makeForeignError, makeStrategyLoader, READ_LIMIT } from '../../folder/load.ts';
import { formatPath } from '../../folder/paths.ts';
import { listRecordFiles } from '../../folder/records.ts';
import { toGitPath } from '../../folder/spots.ts';
import type { Host, Repository } from '../../host/host.ts';
import { AMENDMENT } from '../../model/amendment.ts';
import type { Day } from '../../model/dates.ts';
import type { Revision } from '../../model/ledger.ts';
import { isOfKind } from '../../model/record.ts';
import type { Strategy } from '../../model/schema.ts';
import { type Audience, keepPublicParts } from '../../render/audience.ts';
import { makeBrief } from '../../render/brief.ts';
import type { BriefWords } from '../../render/words.ts';
import { describeHistory, type HistoryNotes } from '../../report/ledger.ts';
import type { LedgerPart, SiteAmendment, SiteEntry } from '../../site/entry.ts';
import { keepPublicLedger, keepPublicRevisions, listEverHiddenIds } from '../../site/for-public.ts';
import { parseRecord } from '../../source/record.ts';
import {
  explainConfidential,
  refuseBrokenForPublic,
  reportDamage,
  reportDoubts,
  requireStrategy,
} from '../brief/one-strategy.ts';
import { readBriefRecords } from '../brief/records.ts';
import { complain, talk } from '../print.ts';
import { startProgress } from '../progress.ts';

/** The settings that all strategies of a site share. */
export interface SiteRequest {
  readonly audience: Audience;
  readonly asOf: Day;
  /** Whether that is today, and was not asked for. */
  readonly isNow: boolean;
  /** Places by the paths of strategies, with links resolved. */
  readonly places: ReadonlyMap<string, string>;
  /** The repository and its commit; undefined without history. */
  readonly git: { readonly repository: Repository; readonly head: string } | undefined;
  readonly wordsIn: (lang: string | undefined) => BriefWords;
}

export interface EntriesRead {
  readonly entries: readonly SiteEntry[];
  /** The number of strategies that could not be read. */
  readonly failed: number;
  /** Each strategy as it was written, by its place; names in public texts are found with it. */
  readonly originals: ReadonlyMap<string, Strategy>;
}

/** Reads all strategies. One that cannot be read is reported and left out; it does not stop the others. */
export async function readSiteEntries(
  host: Host,
  paths: readonly string[],
  request: SiteRequest,
): Promise<EntriesRead> {
  const busy = startProgress(host, paths.length, 'Read');
  const entries: SiteEntry[] = [];
  const originals = new Map<string, Strategy>();
  const load = makeStrategyLoader(host.files, host.cwd);
  let failed = 0;
  for (const path of paths) {
    try {
      const loaded = load(path);
      if (loaded.reading.is === 'foreign') {
        talk(busy, `Left out: ${makeForeignError(loaded.reading).message}`);
        continue;
      }
      const made = await makeSiteEntry({ ...host, stderr: busy.stderr }, loaded, request);
      if (!made) continue;
      const { entry, original } = made;
      entries.push(entry);
      originals.set(entry.place, original);
    } catch (error) {
      if (!isUserError(error)) throw error;
      complain(busy, error);
      failed++;
    } finally {
      busy.step();
    }
  }
  busy.end();
  return { entries: request.audience === 'public' ? dropHiddenParents(entries) : entries, failed, originals };
}

/** Drops what names a parent that the public does not see. */
function dropHiddenParents(entries: readonly SiteEntry[]): readonly SiteEntry[] {
  const places = new Set(entries.map(({ place }) => place));
  return entries.map((entry) =>
    entry.parent === undefined || places.has(entry.parent) ? entry : { ...entry, parent: undefined },
  );
}

/** Returns undefined for a strategy that is not for the public. */
async function makeSiteEntry(host: Host, loaded: Loaded, request: SiteRequest) {
  const { reading, path, parentPath } = loaded;
  const original = requireStrategy(reading);
  refuseBrokenForPublic(reading, request.audience);
  const confidential = request.audience === 'public' && explainConfidential(original, reading.file);
  if (confidential) {
    talk(host, `Left out: ${confidential}`);
    return undefined;
  }
  reportDamage(host, reading);
  reportDoubts(host, original, reading.file, request.audience);
  const words = request.wordsIn(original.lang);
  const isPublic = request.audience === 'public';
  const strategy = isPublic ? keepPublicParts(original) : original;
  const { asOf, audience } = request;
  const records = await readBriefRecords(host, path, {
    strategy: original,
    asOf,
    isNow: request.isNow,
    isPublic,
  });
  const brief = makeBrief(strategy, { asOf, narrative: reading.narrative, audience, words, records });
  const revisions = readPast(path, host, request);
  const hidden = isPublic
    ? listEverHiddenIds([original, ...listPastStrategies(revisions)])
    : new Set<string>();
  const amendments = readSiteAmendments(host, path);
  const entry: SiteEntry = {
    place: request.places.get(host.files.realPath(path)) ?? '',
    parent: parentPath === undefined ? undefined : request.places.get(parentPath),
    title: brief.title,
    spot: reading.file,
    strategy,
    brief,
    records,
    words,
    amendments: isPublic ? [] : amendments,
    ledger: revisions && makeLedgerPart(revisions, hidden, isPublic),
  };
  return { entry, original };
}

/** Reads the amendments of a strategy; one that cannot be read is reported and left out. */
function readSiteAmendments({ files, cwd, stderr }: Host, path: string): readonly SiteAmendment[] {
  const folder = dirname(path);
  const names = listRecordFiles(files, folder).filter((name) => isOfKind(AMENDMENT, name));
  return names.flatMap((name) => {
    const full = join(folder, name);
    const { model, narrative } = parseRecord(AMENDMENT, files.read(full, READ_LIMIT), formatPath(cwd, full));
    if (model?.kind === AMENDMENT.kind) return [{ name: basename(name), amendment: model, why: narrative }];
    talk({ stderr }, `Left out: ${formatPath(cwd, full)} cannot be read.`);
    return [];
  });
}

interface Past {
  readonly revisions: readonly Revision[];
  readonly notes: HistoryNotes;
}

/** Reads every committed version; undefined if there is none. */
function readPast(path: string, { files }: Host, { git }: SiteRequest): Past | undefined {
  if (!git) return undefined;
  const spot = toGitPath(files, git.repository.root, path);
  const history = readHistory(git.repository, git.head, spot);
  if (history.versions.every(({ strategy, trouble }) => !strategy && trouble === undefined)) return undefined;
  const { formerly, cut } = history;
  const notes = { file: spot, formerly, cut: cut && { commit: cut.id, on: cut.day } };
  return { revisions: listRevisions(history), notes };
}

const listPastStrategies = (past: Past | undefined) =>
  (past?.revisions ?? []).flatMap(({ strategy }) => strategy ?? []);

function makeLedgerPart(
  { revisions, notes }: Past,
  hidden: ReadonlySet<string>,
  isPublic: boolean,
): LedgerPart {
  const told = isPublic ? keepPublicRevisions(revisions, hidden) : revisions;
  const whole = makeLedger(told, notes.cut !== undefined);
  const ledger = isPublic ? keepPublicLedger(whole) : whole;
  return { ledger, notes: describeHistory(ledger, notes), named: !isPublic };
}
