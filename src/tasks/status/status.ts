/** Where one or several strategies stand, as data. */
import { resolve } from 'node:path';
import { isUserError, UserError } from '../../exit.ts';
import { findStrategy } from '../../folder/find.ts';
import { describeGivenPlace } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { type Day, parseDateSpan } from '../../model/dates.ts';
import { suggestNearest } from '../../model/nearest.ts';
import { findPersonName } from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import { isSamePerson } from '../../model/same-person.ts';
import { addShellWord } from '../../model/shell-word.ts';
import type { StateMove, StatusReport, StrategyStatus } from '../../report/status.ts';
import { listDue } from '../../track/due-list.ts';
import { DEFAULT_STATUS_SETTINGS, type StateName, type StatusSettings } from '../../track/measure.ts';
import type { MeasureStanding } from '../../track/measure-standing.ts';
import { WORST_FIRST } from '../../track/roll-up.ts';
import { makeStandings, type Standings } from '../../track/standings.ts';
import { complain } from '../print.ts';
import { findStrategies } from '../search.ts';
import { makeSettingsReader } from '../settings.ts';
import { loadRecordSettings } from './settings.ts';
import { readSourceAt, readSourceHere, type StatusSource } from './sources.ts';

export interface StatusAsk {
  readonly path: string | undefined;
  readonly asOf: Day;
  /** Whether that is today, and was not asked for. */
  readonly isNow: boolean;
  readonly since: Day | undefined;
  readonly at: string | undefined;
  readonly criterion: string | undefined;
  readonly person: string | undefined;
  readonly only: readonly StateName[] | undefined;
  /** A configuration to use instead of that of the repository. */
  readonly config: string | undefined;
}

export interface MadeStatus {
  readonly report: StatusReport;
  /** Whether a record could not be read. */
  readonly isPartial: boolean;
  /** Whether one of several strategies could not be read. */
  readonly isMissing: boolean;
}

/** Makes the report that is asked for. */
export async function makeStatusReport(host: Host, ask: StatusAsk): Promise<MadeStatus> {
  const paths = await findStatusPaths(host, ask);
  const sources: StatusSource[] = [];
  const strategies: StrategyStatus[] = [];
  for (const path of paths) {
    const source = await readSource(host, path, ask, paths.length > 1);
    if (!source) continue;
    sources.push(source);
    const { status } = await loadRecordSettings(host, path, ask.config);
    strategies.push(makeStrategyStatus(source, ask, status, describeGivenPlace(host.cwd, ask.path, path)));
  }
  refuseUnknownNames(strategies, ask);
  const settings = strategies[0]?.standings.settings ?? DEFAULT_STATUS_SETTINGS;
  return {
    report: { asOf: ask.asOf, since: ask.since, settings, strategies },
    isPartial: sources.some(({ isPartial }) => isPartial),
    isMissing: sources.length < paths.length,
  };
}

/** Reads a strategy; one of several that cannot be read is reported, and the others are still shown. */
async function readSource(
  host: Host,
  path: string,
  { at }: StatusAsk,
  isOneOfSeveral: boolean,
): Promise<StatusSource | undefined> {
  try {
    return at === undefined ? await readSourceHere(host, path) : await readSourceAt(host, path, at);
  } catch (error) {
    if (!isOneOfSeveral || !isUserError(error)) throw error;
    complain(host, error);
    return undefined;
  }
}

/** Finds the strategies: the one at or above a place, or all below a folder that is none itself. */
export async function findStatusPaths(
  host: Host,
  { path, config }: Pick<StatusAsk, 'path' | 'config'>,
): Promise<readonly string[]> {
  const { files, cwd } = host;
  try {
    return [findStrategy(files, cwd, path)];
  } catch (error) {
    const isFolder = files.kind(resolve(cwd, path ?? '.')) === 'folder';
    const settingsFor = makeSettingsReader(host, config === undefined ? {} : { config });
    const below = isFolder ? await findStrategies(host, path === undefined ? [] : [path], settingsFor) : [];
    if (below.length === 0) throw error;
    return below;
  }
}

function makeStrategyStatus(
  source: StatusSource,
  ask: StatusAsk,
  settings: StatusSettings,
  named: string | undefined,
): StrategyStatus {
  const { plan, checkins, amendments, file } = source;
  const { asOf, isNow } = ask;
  const standings = makeStandings({ ...source, asOf, settings, isNow });
  const shown = standings.measures.filter((one) => isAskedFor(one, standings, ask));
  const before =
    ask.since === undefined
      ? undefined
      : makeStandings({ ...source, asOf: ask.since, settings, isNow: false });
  const later = amendments.flatMap(({ on }) => plan.span(on)?.last ?? []).filter((day) => day > ask.asOf);
  return {
    path: file.replace(/(?:^|\/)strategy\.(?:ya?ml|md)$/i, '') || '.',
    name: plan.strategy.name || file,
    named,
    standings,
    due: listDue(standings, checkins).filter(({ who }) => isPersonAskedFor(who, standings, ask)),
    shown,
    amendments: [...amendments].sort((a, b) => (String(a.on) < String(b.on) ? -1 : 1)),
    isNarrowed: ask.criterion !== undefined || ask.person !== undefined || ask.only !== undefined,
    ...(before && { moves: listStateMoves(before, standings) }),
    planChangedOn: ask.at === undefined ? later.sort()[0] : undefined,
  };
}

function isAskedFor(one: MeasureStanding, standings: Standings, ask: StatusAsk): boolean {
  const { placed, standing } = one;
  if (ask.criterion !== undefined && placed.id !== ask.criterion) return false;
  if (ask.only && !ask.only.includes(standing.state)) return false;
  return isPersonAskedFor(placed.measure.owner ?? placed.of?.work.owner, standings, ask);
}

function isPersonAskedFor(who: string | undefined, { plan }: Standings, { person }: StatusAsk): boolean {
  if (person === undefined) return true;
  if (who === undefined) return false;
  return (
    who === person || isSamePerson(findPersonName(plan.strategy, who), findPersonName(plan.strategy, person))
  );
}

/** Lists the criteria whose state has changed between two days. */
export function listStateMoves(before: Standings, now: Standings): readonly StateMove[] {
  const was = new Map(before.measures.map(({ placed, standing }) => [placed.id, standing.state]));
  return now.measures.flatMap(({ placed: { id, kind }, standing: { state } }) => {
    const from = was.get(id);
    return kind === 'criterion' && from !== undefined && from !== state ? [{ id, from, to: state }] : [];
  });
}

/** @throws UserError if a criterion or person that is asked for is in no plan */
function refuseUnknownNames(
  strategies: readonly StrategyStatus[],
  { path, criterion, person }: StatusAsk,
): void {
  const ids = strategies.flatMap(({ standings }) => standings.measures.map(({ placed }) => placed.id));
  if (criterion !== undefined && !ids.includes(criterion))
    throw new UserError(
      `No measure is called ${quoteValue(criterion)}.${suggestNearest(criterion, ids)}`,
      `Give the id of a criterion, key result or indicator. Run \`${addShellWord('strat status', path)}\` to list them.`,
    );
  const isKnown = strategies.some(({ shown, due }) => shown.length > 0 || due.length > 0);
  const owners = [
    ...new Set(
      strategies.flatMap(({ standings }) =>
        standings.measures.flatMap(({ placed }) => placed.measure.owner ?? []),
      ),
    ),
  ];
  const isOwner = (name: string) =>
    strategies.some(({ standings }) =>
      owners.some((owner) => isPersonAskedFor(owner, standings, { person: name } as StatusAsk)),
    );
  if (person !== undefined && !isKnown && !isOwner(person))
    throw new UserError(
      `${quoteValue(person)} owns no measures here.${suggestNearest(person, owners)}`,
      'Write the name of an owner as in the plan, or in full.',
    );
}

/** Parses states after a flag. @throws UserError for a name that is no state */
export function parseStates(flag: string, names: readonly string[]): readonly StateName[] {
  return names.map((name) => {
    const found = WORST_FIRST.find((state) => state === name.replace(/ /g, '-'));
    if (found) return found;
    throw new UserError(
      `There is no state ${quoteValue(name)} for ${flag}.${suggestNearest(name, WORST_FIRST)}`,
      `Choose from ${WORST_FIRST.join(', ')}.`,
    );
  });
}

/** Parses a day after a flag. @throws UserError for a text that is no date */
export function parseDayFlag(flag: string, text: string | undefined): Day | undefined {
  if (text === undefined) return undefined;
  const day = parseDateSpan(text)?.last;
  if (day !== undefined) return day;
  throw new UserError(
    `${flag} must be a date, not ${quoteValue(text)}.`,
    'Write `2027-10-31`, or `2027-10` for its last day.',
  );
}
