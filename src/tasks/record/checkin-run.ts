/** Makes check-ins of what flags, a sheet or JSON say: all of it, or nothing. */
import { dirname, resolve } from 'node:path';
import { UserError } from '../../exit.ts';
import { readCheckinsHere } from '../../folder/checkins.ts';
import { loadStrategy } from '../../folder/load.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import type { Settings } from '../../lint/config/settings.ts';
import { addDays } from '../../model/cadence.ts';
import { type Day, parseDateSpan } from '../../model/dates.ts';
import { isDraftList, isDraftMap } from '../../model/draft.ts';
import { listMeasures } from '../../model/measures.ts';
import { makePlan, type Plan } from '../../model/plan.ts';
import { quoteValue } from '../../model/quote.ts';
import { addShellWord } from '../../model/shell-word.ts';
import { keepVisibleLine } from '../../model/visible.ts';
import type { CheckinReport, ReportedCheckin } from '../../report/checkin-report.ts';
import type { StrategyReading } from '../../source/parse.ts';
import { requireStrategy } from '../brief/one-strategy.ts';
import { talk } from '../print.ts';
import { chooseAuthor } from './author.ts';
import { findHandle, nameCheckin, recordCheckins } from './checkin.ts';
import { explainUnknownPerson } from './checkin-asker.ts';
import { refuseInvalid } from './checkin-check.ts';
import { keepNew } from './checkin-drafts.ts';
import { findStandings } from './checkin-finish.ts';
import { type CheckinInput, type InputFlags, readCheckinInput, type WholeInput } from './checkin-input.ts';
import { draftFromJson } from './checkin-json.ts';
import { type CheckinDraft, writeCheckinText } from './checkin-text.ts';
import { addWords, hasWords, type WordFlags } from './checkin-words.ts';

export interface CheckinAsk extends InputFlags, WordFlags {
  /** Whose things are asked. */
  readonly person?: string;
  readonly by?: string;
  /** The day on which it is said; today without it. */
  readonly on?: string;
  readonly dryRun?: boolean;
}

/** The strategy that a check-in is for. */
export interface CheckinPlace {
  /** The strategy’s path, absolute. */
  readonly strategy: string;
  /** How a command names it; undefined if it is found without that. */
  readonly named?: string | undefined;
  readonly asOf: Day;
  readonly settings: Settings;
  /** The absolute path of the map that the configuration names. */
  readonly usualMap: string | undefined;
}

/** Writes check-ins, or only makes them for a dry run. @throws UserError for the first thing that is wrong */
export async function makeCheckins(host: Host, place: CheckinPlace, ask: CheckinAsk): Promise<CheckinReport> {
  const { strategy, asOf, usualMap } = place;
  const { reading } = loadStrategy(host.files, host.cwd, strategy);
  const plan = makePlan(requireStrategy(reading));
  refuseEmpty(plan, reading.file, ask, place.named);
  refusePerson(ask);
  const on = chooseCheckinDay(ask.on, asOf);
  const input = readCheckinInput(host, { plan, on, flags: ask, usualMap });
  const by = findHandle(
    plan,
    await chooseAuthor(
      host,
      dirname(strategy),
      ask.by,
      'A check-in needs the name of the person who gives it.',
    ),
  );
  const wanted = draftInput(plan, input, { on, by }, ask);
  const named = wanted.map((draft) => draft.by).find((name) => ask.by !== undefined || name !== by);
  if (named !== undefined) warnOfPerson(host, plan, named);
  const { skipped, leftOut } = 'checkin' in input ? { skipped: 0, leftOut: [] } : input;
  const sheet = input.file;
  const made = await recordDrafts(host, { ...place, plan, reading, sheet }, wanted, {
    on,
    dryRun: ask.dryRun,
  });
  return { ...made, skipped, leftOut };
}

/** The strategy that drafts are for, as it was read. */
export interface DraftPlace extends CheckinPlace {
  readonly plan: Plan;
  readonly reading: StrategyReading;
  /** The name of the sheet, for messages. */
  readonly sheet: string | undefined;
}

/** Writes drafts, or only reports them for a dry run. @throws UserError for the first thing that is wrong */
export async function recordDrafts(
  host: Host,
  place: DraftPlace,
  wanted: readonly CheckinDraft[],
  { on, dryRun = false }: { readonly on: Day; readonly dryRun?: boolean | undefined },
): Promise<CheckinReport> {
  const { strategy, asOf, settings, plan, reading, sheet } = place;
  const files = readCheckinsHere(host.files, host.cwd, strategy);
  const { drafts, known } = keepNew({ plan, files, sheet }, wanted);
  await refuseInvalid(host, { plan, files, sheet, path: strategy, reading, settings, asOf }, drafts);
  const report = { isDryRun: dryRun, asOf: on > asOf ? on : asOf, skipped: 0, leftOut: [] };
  if (dryRun || drafts.length === 0) {
    const checkins = drafts.map((draft) => describeCheckin(`checkins/${nameCheckin(draft)}.yaml`, draft));
    return { ...report, checkins, known, standings: [] };
  }
  const recorded = recordCheckins(host, strategy, plan, wanted, sheet);
  const checkins = recorded.written.map(({ path, draft }) =>
    describeCheckin(formatPath(host.cwd, resolve(path)), draft),
  );
  const ids = new Set([...checkins.flatMap(({ measures }) => measures), ...listCorrected(recorded.written)]);
  const standings = await findStandings(host, strategy, ids, report.asOf, settings.status);
  return { ...report, checkins, known: recorded.known, standings };
}

/** Lists the measures whose values are corrected. */
function listCorrected(written: readonly { readonly draft: CheckinDraft }[]): readonly string[] {
  return written.flatMap(({ draft: { more = {} } }) => {
    const { corrections } = more;
    const all = isDraftList(corrections) ? corrections : [];
    return all.flatMap((one) => (isDraftMap(one) && typeof one.of === 'string' ? [one.of] : []));
  });
}

/** Says on standard error that a name is not one of the plan: it may be misspelled. */
export function warnOfPerson(host: Host, plan: Plan, name: string): void {
  const explained = explainUnknownPerson(plan, name);
  if (explained !== undefined) talk(host, explained);
}

function refusePerson({ person, by }: CheckinAsk): void {
  if (person === undefined) return;
  throw new UserError(
    '--person only works when strat asks questions.',
    by === undefined ? 'To say who checks in, write `--by` instead.' : 'Leave out `--person`.',
  );
}

function describeCheckin(file: string, draft: CheckinDraft): ReportedCheckin {
  const { on, by, values } = draft;
  return { file, on, by, measures: values.map(({ id }) => id), text: writeCheckinText(draft) };
}

function draftInput(
  plan: Plan,
  input: CheckinInput | WholeInput,
  usual: { readonly on: Day; readonly by: string },
  ask: CheckinAsk,
): readonly CheckinDraft[] {
  if ('checkin' in input) {
    const draft = draftFromJson(input, usual);
    refuseOther('--on', ask.on, draft.on);
    refuseOther('--by', ask.by === undefined ? undefined : usual.by, draft.by);
    return [addWords(plan, draft, ask)];
  }
  if (ask.all && hasWords(ask))
    throw new UserError(
      '`--summary`, `--status` and `--done` cannot be used with `--all`, which writes several check-ins.',
      'Record them in a separate command.',
    );
  const drafts = input.checkins.map(({ on, values }): CheckinDraft => {
    return { on: on ?? usual.on, by: usual.by, values, isImported: on !== undefined };
  });
  if (ask.all) return drafts;
  const [first = { ...usual, values: [] }] = drafts;
  return [addWords(plan, first, ask)];
}

function refuseOther(flag: string, given: string | undefined, written: string): void {
  if (given === undefined || given === written) return;
  throw new UserError(
    `${flag} says ${quoteValue(given)}, but the check-in says ${quoteValue(written)}.`,
    'Leave out the flag, or correct the check-in. Nothing was written.',
  );
}

/** Chooses the day on which it is said. @throws UserError for a text that is no day, or for a day to come */
export function chooseCheckinDay(given: string | undefined, asOf: Day): Day {
  if (given === undefined) return asOf;
  const day = /^\d{4}-\d\d-\d\d$/.test(given) ? parseDateSpan(given)?.first : undefined;
  if (day === undefined)
    throw new UserError(`--on must be a day such as 2027-03-31, not ${quoteValue(given)}.`);
  // The writer may live where the next day has begun.
  if (day <= addDays(asOf, 1)) return day;
  throw new UserError(
    `--on ${day} is after today, ${asOf}.`,
    `Write today or an earlier day. Nothing was written.`,
  );
}

/** Returns whether no flag says anything: then people are asked. */
export function saysNothing(ask: CheckinAsk): boolean {
  const { from, value, confidence, note, at } = ask;
  return [from, value, confidence, note, at].every((flag) => flag === undefined) && !hasWords(ask);
}

/** Says what to give where no flag says anything, with a measure of the plan. */
function refuseEmpty(plan: Plan, file: string, ask: CheckinAsk, named: string | undefined): void {
  if (!saysNothing(ask)) return;
  const [first] = listMeasures(plan);
  if (!first)
    throw new UserError(
      `${file} has no measures to check in.`,
      'Add a criterion with `measure:`, `baseline:` and `target:`.',
    );
  const { unit } = first.measure;
  const inUnit = unit ? ` in ${keepVisibleLine(unit)}` : '';
  throw new UserError(
    'There is no terminal to ask questions in.',
    `Write \`${addShellWord('strat checkin', named)} --value ${first.id}=…\`, and replace the dots with today’s value${inUnit}. Or give a sheet: \`--from values.csv\`.`,
  );
}
