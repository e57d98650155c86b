/** Reads what `strat log` shows: the ledger of a strategy, and the story of each measure. */
import { resolve } from 'node:path';
import { makeLedger } from '../../diff/ledger.ts';
import { UserError } from '../../exit.ts';
import { listRevisions } from '../../folder/committed.ts';
import { readHistory } from '../../folder/history.ts';
import { formatPath } from '../../folder/paths.ts';
import { makeNoCommitsError, resolveCommit } from '../../folder/revisions.ts';
import { findRepositoryRoot, toGitPath } from '../../folder/spots.ts';
import type { Host } from '../../host/host.ts';
import type { Day } from '../../model/dates.ts';
import { findEntryKind } from '../../model/key-kinds.ts';
import type { Ledger, Revision } from '../../model/ledger.ts';
import { findPersonName, makePlan } from '../../model/plan.ts';
import type { Strategy } from '../../model/schema.ts';
import type { Audience } from '../../render/audience.ts';
import type { HistoryNotes } from '../../report/ledger.ts';
import type { StoryOf } from '../../report/ledger-json.ts';
import type { StoryView } from '../../report/ledger-values.ts';
import { makeStoryTeller } from '../../track/value-story.ts';
import { loadRecordSettings } from '../status/settings.ts';
import { type Records, readRecordsHere } from '../status/sources.ts';
import { loadPublicGround } from './public-ground.ts';

export interface LogRequest {
  /** The strategy, absolute. */
  readonly full: string;
  readonly audience: Audience;
  readonly asOf: Day;
  /** Whether the reader named the day: then what was committed later is left out. */
  readonly isPast: boolean;
}

export interface LogRead {
  readonly ledger: Ledger;
  readonly notes: HistoryNotes;
  readonly storyOf: StoryOf;
  /** For the public: the strategy as it is written, to look for names. */
  readonly whole: Strategy | undefined;
  /** How the values are said, but for how many. */
  readonly view: Omit<StoryView, 'most'>;
}

/** Reads the history of a strategy and its records. @throws UserError if it was never committed */
export async function readLog(host: Host, request: LogRequest): Promise<LogRead> {
  const { full, audience } = request;
  const { revisions, notes } = await readRevisions(host, request);
  const ground = audience === 'public' ? loadPublicGround(host, full, revisions) : undefined;
  const told = ground ? ground.keepRevisions(revisions) : revisions;
  const ledger = makeLedger(told, notes.cut !== undefined);
  const records = await readRecordsHere(host, full);
  const storyOf = await makeStoryFinder(host, request, revisions, ground?.keepRecords(records) ?? records);
  return {
    ledger: ground?.keepLedger(ledger) ?? ledger,
    notes,
    whole: ground?.whole,
    storyOf: ground?.keepStories(ledger, storyOf) ?? storyOf,
    view: makeView(request, revisions, records),
  };
}

async function readRevisions(host: Host, { full, asOf, isPast }: LogRequest) {
  const root = findRepositoryRoot(host.files, host.cwd, resolve(full, '..'));
  const repository = (await host.git()).open(root);
  const spot = toGitPath(host.files, root, full);
  if (repository.commit('HEAD') === undefined) throw makeNoCommitsError(formatPath(host.cwd, full));
  const history = readHistory(repository, resolveCommit(repository, 'HEAD'), spot);
  if (history.versions.every(({ strategy, trouble }) => !strategy && trouble === undefined))
    throw new UserError(
      `${spot} has no history, because it is not committed yet.`,
      'Commit it first, with `git add` and `git commit`.',
    );
  const revisions = listRevisions(history).filter(({ on }) => !isPast || on <= asOf);
  if (revisions.length === 0)
    throw new UserError(`${spot} was first committed after ${asOf}.`, 'Give a later day with `--as-of`.');
  const { formerly, cut } = history;
  const notes: HistoryNotes = { file: spot, formerly, cut: cut && { commit: cut.id, on: cut.day } };
  return { revisions, notes };
}

async function makeStoryFinder(
  host: Host,
  { full, asOf }: LogRequest,
  revisions: readonly Revision[],
  { checkins, amendments }: Pick<Records, 'checkins' | 'amendments'>,
): Promise<StoryOf> {
  if (checkins.length === 0) return () => undefined;
  const { status: settings } = await loadRecordSettings(host, full);
  const versions = revisions.flatMap(({ on, strategy }) =>
    strategy ? [{ on, plan: makePlan(strategy) }] : [],
  );
  const tell = makeStoryTeller({ versions, checkins, amendments, asOf, settings });
  return ({ section, id, formerly, isThere }) =>
    findEntryKind(section)?.keys.includes('measure')
      ? tell([id, ...[...formerly].reverse()], isThere)
      : undefined;
}

function makeView(
  { asOf }: LogRequest,
  revisions: readonly Revision[],
  { checkins }: Records,
): LogRead['view'] {
  const strategy = revisions.findLast((one) => one.strategy !== undefined)?.strategy;
  const remarks = new Map(
    checkins.map(({ name, isNew, recordedOn, checkin }) => [
      name,
      checkin.imported ? 'imported' : isNew && recordedOn === undefined ? 'not committed' : undefined,
    ]),
  );
  return {
    asOf,
    nameOf: (by) => (strategy ? findPersonName(strategy, by) : by),
    remarkOn: (file) => remarks.get(file),
  };
}
