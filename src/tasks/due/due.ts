/** Collects what is owed for one or several strategies. */
import { UserError } from '../../exit.ts';
import { describeGivenPlace } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { addCadence, addDays } from '../../model/cadence.ts';
import type { Day } from '../../model/dates.ts';
import { suggestNearest } from '../../model/nearest.ts';
import { findPersonName } from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import { isSamePerson } from '../../model/same-person.ts';
import type { DueReport, StrategyDue } from '../../report/due.ts';
import { listOwedThings, type OwedThing } from '../../track/due-report.ts';
import { makeStandings, type Standings } from '../../track/standings.ts';
import { loadRecordSettings } from '../status/settings.ts';
import { readSourceHere } from '../status/sources.ts';
import { findStatusPaths } from '../status/status.ts';
import { listToTell } from './tell.ts';

export interface DueAsk {
  readonly path: string | undefined;
  readonly asOf: Day;
  /** Whether that is today, and was not asked for. */
  readonly isNow: boolean;
  readonly person: string | undefined;
  /** How far to look ahead: `14d`, `2w`, `3m`; one cadence of check-ins if undefined. */
  readonly within: string | undefined;
  readonly config: string | undefined;
}

/** A strategy that was found, with all that is owed for it. */
interface FoundDue {
  readonly path: string;
  readonly name: string;
  readonly standings: Standings;
  readonly all: readonly OwedThing[];
}

/** Makes the report. */
export async function makeDueReport(host: Host, ask: DueAsk): Promise<DueReport> {
  const { asOf, isNow, path, config } = ask;
  const found: FoundDue[] = [];
  for (const full of await findStatusPaths(host, { path, config })) {
    const source = await readSourceHere(host, full);
    const { status: settings } = await loadRecordSettings(host, full, config);
    const standings = makeStandings({ ...source, asOf, settings, isNow });
    const folder = source.file.replace(/(?:^|\/)strategy\.(?:ya?ml|md)$/i, '') || '.';
    const name = source.plan.strategy.name || describeGivenPlace(host.cwd, path, full) || source.file;
    const tell = await listToTell(host, full, source, asOf);
    found.push({ path: folder, name, standings, all: listOwedThings(standings, source.checkins, tell) });
  }
  const person = choosePerson(found, ask.person);
  const until = chooseUntil(found, ask);
  return { asOf, until, person, strategies: found.map((one) => keepAsked(one, person, until)) };
}

function keepAsked(
  { path, name, standings: { plan }, all }: FoundDue,
  person: string | undefined,
  until: Day,
): StrategyDue {
  const own = all.filter(
    ({ who }) =>
      person === undefined || (who !== undefined && isSamePerson(findPersonName(plan.strategy, who), person)),
  );
  const things = own.filter(({ by, isOverdue }) => isOverdue || by <= until);
  const next = own
    .filter((thing) => !things.includes(thing))
    .map(({ by }) => by)
    .sort()[0];
  return { path, name, plan, things, next };
}

/** Finds the name that is meant. @throws UserError if nobody is called so */
function choosePerson(found: readonly FoundDue[], person: string | undefined): string | undefined {
  if (person === undefined) return undefined;
  const names = new Set(
    found.flatMap(({ standings: { plan }, all }) => [
      ...all.flatMap(({ who }) => (who === undefined ? [] : [findPersonName(plan.strategy, who)])),
      ...Object.keys(plan.strategy.people ?? {}).map((handle) => findPersonName(plan.strategy, handle)),
    ]),
  );
  for (const { standings } of found) {
    const name = findPersonName(standings.plan.strategy, person);
    const known = [...names].find((one) => isSamePerson(one, name));
    if (known !== undefined) return known;
  }
  const handles = found.flatMap(({ standings: { plan } }) => Object.keys(plan.strategy.people ?? {}));
  throw new UserError(
    `${quoteValue(person)} owes nothing here, and is not in the plan.${suggestNearest(person, [...handles, ...names])}`,
    'Write the name of an owner as in the plan, or in full.',
  );
}

const UNITS = { d: 1, w: 7, m: 30 } as const;
/** Ten years: further ahead nothing is owed. */
const MOST_DAYS = 3660;

function chooseUntil(found: readonly FoundDue[], { asOf, within }: DueAsk): Day {
  if (within === undefined)
    return addCadence(asOf, found[0]?.standings.plan.strategy.tracking?.every ?? 'month');
  const [, count = '', unit = ''] = /^(\d{1,4})\s*([dwm])$/.exec(within.trim()) ?? [];
  const days = Number(count) * (UNITS[unit as keyof typeof UNITS] ?? 0);
  if (count !== '' && days <= MOST_DAYS) return addDays(asOf, days);
  throw new UserError(
    `\`--within\` must be a length of time, not ${quoteValue(within)}.`,
    'Write `--within 14d` for days, `2w` for weeks, `3m` for months.',
  );
}
