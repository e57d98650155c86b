/** Reads the strategies of a site, each with its amendments and its history. */
import { basename, dirname, join } from 'node:path';
import { ledgerOf } from '../../diff/ledger.ts';
import { isUserError } from '../../exit.ts';
import { revisionsOf } from '../../folder/committed.ts';
import { historyOf } from '../../folder/history.ts';
import { foreignError, type Loaded, READ_LIMIT, strategyLoader } from '../../folder/load.ts';
import { shownPath } from '../../folder/paths.ts';
import { recordFiles } from '../../folder/records.ts';
import { below } from '../../folder/spots.ts';
import type { Host, Repository } from '../../host/host.ts';
import { AMENDMENT } from '../../model/amendment.ts';
import type { Day } from '../../model/dates.ts';
import type { Revision } from '../../model/ledger.ts';
import { isOfKind } from '../../model/record.ts';
import type { Strategy } from '../../model/schema.ts';
import { type Audience, publicOf } from '../../render/audience.ts';
import { briefOf } from '../../render/brief.ts';
import type { Words } from '../../render/words.ts';
import { type HistoryNotes, notesOf } from '../../report/ledger.ts';
import type { Amended, LedgerPart, SiteEntry } from '../../site/entry.ts';
import { hiddenEver, publicLedger, publicRevisions } from '../../site/for-public.ts';
import { parseRecord } from '../../source/record.ts';
import { strategyIn, tellDamage } from '../brief/one-strategy.ts';
import { complain, talk } from '../print.ts';
import { progress } from '../progress.ts';

/** The settings that all strategies of a site share. */
export interface SiteRequest {
  readonly audience: Audience;
  readonly asOf: Day;
  /** Places by the paths of strategies, with links resolved. */
  readonly places: ReadonlyMap<string, string>;
  /** The repository and its commit; undefined without history. */
  readonly git: { readonly repository: Repository; readonly head: string } | undefined;
  readonly wordsIn: (lang: string | undefined) => Words;
}

export interface EntriesRead {
  readonly entries: readonly SiteEntry[];
  /** The number of strategies that could not be read. */
  readonly failed: number;
  /** Each strategy as it was written, by its place; names in public texts are found with it. */
  readonly originals: ReadonlyMap<string, Strategy>;
}

/** Reads all strategies. One that cannot be read is reported and left out; it does not stop the others. */
export function readEntries(host: Host, paths: readonly string[], request: SiteRequest): EntriesRead {
  const busy = progress(host, paths.length, 'Read');
  const entries: SiteEntry[] = [];
  const originals = new Map<string, Strategy>();
  const load = strategyLoader(host.files, host.cwd);
  let failed = 0;
  for (const path of paths) {
    try {
      const loaded = load(path);
      if (loaded.reading.is === 'foreign') {
        talk(busy, `Left out: ${foreignError(loaded.reading).message}`);
        continue;
      }
      const { entry, original } = entryOf({ ...host, stderr: busy.stderr }, loaded, request);
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
  return { entries, failed, originals };
}

function entryOf(host: Host, loaded: Loaded, request: SiteRequest) {
  const { reading, path, parentPath } = loaded;
  const original = strategyIn(reading);
  tellDamage(host, reading);
  const words = request.wordsIn(original.lang);
  const isPublic = request.audience === 'public';
  const strategy = isPublic ? publicOf(original) : original;
  const { asOf, audience } = request;
  const brief = briefOf(strategy, { asOf, narrative: reading.narrative, audience, words });
  const revisions = historyFor(path, host, request);
  const hidden = isPublic ? hiddenEver([original, ...strategiesIn(revisions)]) : new Set<string>();
  const amendments = amendmentsOf(host, path);
  const entry: SiteEntry = {
    place: request.places.get(host.files.realPath(path)) ?? '',
    parent: parentPath === undefined ? undefined : request.places.get(parentPath),
    title: brief.title,
    spot: reading.file,
    strategy,
    brief,
    words,
    amendments: isPublic ? [] : amendments,
    ledger: revisions && ledgerPart(revisions, hidden, isPublic),
  };
  return { entry, original };
}

/** Reads the amendments of a strategy; one that cannot be read is reported and left out. */
function amendmentsOf({ files, cwd, stderr }: Host, path: string): readonly Amended[] {
  const folder = dirname(path);
  const names = recordFiles(files, folder).filter((name) => isOfKind(AMENDMENT, name));
  return names.flatMap((name) => {
    const full = join(folder, name);
    const { model, narrative } = parseRecord(AMENDMENT, files.read(full, READ_LIMIT), shownPath(cwd, full));
    if (model?.kind === AMENDMENT.kind) return [{ name: basename(name), amendment: model, why: narrative }];
    talk({ stderr }, `Left out: ${shownPath(cwd, full)} cannot be understood.`);
    return [];
  });
}

interface Past {
  readonly revisions: readonly Revision[];
  readonly notes: HistoryNotes;
}

/** Reads every committed version; undefined if there is none. */
function historyFor(path: string, { files }: Host, { git }: SiteRequest): Past | undefined {
  if (!git) return undefined;
  const spot = below(files, git.repository.root, path);
  const history = historyOf(git.repository, git.head, spot);
  if (history.versions.every(({ strategy, trouble }) => !strategy && trouble === undefined)) return undefined;
  const { formerly, cut } = history;
  const notes = { file: spot, formerly, cut: cut && { commit: cut.id, on: cut.day } };
  return { revisions: revisionsOf(history), notes };
}

const strategiesIn = (past: Past | undefined) =>
  (past?.revisions ?? []).flatMap(({ strategy }) => strategy ?? []);

function ledgerPart({ revisions, notes }: Past, hidden: ReadonlySet<string>, isPublic: boolean): LedgerPart {
  const told = isPublic ? publicRevisions(revisions, hidden) : revisions;
  const whole = ledgerOf(told, notes.cut !== undefined);
  const ledger = isPublic ? publicLedger(whole) : whole;
  return { ledger, notes: notesOf(ledger, notes), named: !isPublic };
}
