/** Everything that one interview is about: the strategy, the one who is asked, and the one who signs. */
import { dirname } from 'node:path';
import { loadStrategy } from '../../folder/load.ts';
import type { Host } from '../../host/host.ts';
import type { Day } from '../../model/dates.ts';
import { quoteShellWord } from '../../model/shell-word.ts';
import { makeStandings, type Standings } from '../../track/standings.ts';
import { requireStrategy } from '../brief/one-strategy.ts';
import { readSourceHere } from '../status/sources.ts';
import { chooseAuthor, readAuthorName } from './author.ts';
import { findHandle } from './checkin.ts';
import { type Asker, chooseAsker } from './checkin-asker.ts';
import { findKeptPath, type KeptStore, openKeptStore } from './checkin-kept.ts';
import {
  type CheckinAsk,
  type CheckinPlace,
  chooseCheckinDay,
  type DraftPlace,
  warnOfPerson,
} from './checkin-run.ts';

/** Flags of an interview. */
export interface InterviewAsk extends CheckinAsk {
  readonly asOf?: string;
  readonly config?: string;
}

/** Everything that one interview is about. */
export interface CheckinTalk {
  readonly host: Host;
  readonly place: DraftPlace;
  readonly ask: InterviewAsk;
  readonly by: string;
  readonly on: Day;
  readonly asker: Asker;
  readonly standings: Standings;
  /** Where the answers are kept. */
  readonly keptPath: string;
  readonly store: KeptStore;
  /** The command that goes on after an interruption. */
  readonly again: string;
}

/** Reads the strategy and decides who is asked, and who signs. @param path as it was typed */
export async function prepareTalk(
  host: Host,
  place: CheckinPlace,
  ask: InterviewAsk,
  path: string | undefined,
): Promise<CheckinTalk> {
  const { strategy, settings } = place;
  const { reading } = loadStrategy(host.files, host.cwd, strategy);
  requireStrategy(reading);
  const { plan, checkins, amendments } = await readSourceHere(host, strategy);
  const on = chooseCheckinDay(ask.on, place.asOf);
  const standings = makeStandings({ plan, checkins, amendments, asOf: on, settings: settings.status });
  const folder = dirname(strategy);
  const asker = chooseAsker(standings, ask.person, await readAuthorName(host, folder));
  const own = ask.by ?? (asker.name === undefined ? undefined : ask.person);
  const by = findHandle(
    plan,
    await chooseAuthor(host, folder, own, 'A check-in needs the name of the person who gives it.'),
  );
  if (ask.by !== undefined) warnOfPerson(host, plan, by);
  const again = writeAgainCommand(path, ask);
  const keptPath = findKeptPath(strategy, by);
  return {
    host,
    place: { ...place, plan, reading, sheet: undefined },
    ask,
    by,
    on,
    asker,
    standings,
    keptPath,
    store: openKeptStore(host, keptPath),
    again,
  };
}

/** Writes the command that asks the same again. */
function writeAgainCommand(
  path: string | undefined,
  { person, by, on, all, dryRun, asOf, config }: InterviewAsk,
): string {
  const flags = Object.entries({ person, by, on, 'as-of': asOf, config }).flatMap(([name, value]) =>
    value === undefined ? [] : [`--${name} ${quoteShellWord(value)}`],
  );
  const words = [
    ...(path === undefined ? [] : [quoteShellWord(path)]),
    ...flags,
    ...(all ? ['--all'] : []),
    ...(dryRun ? ['--dry-run'] : []),
  ];
  return ['strat checkin', ...words].join(' ');
}
