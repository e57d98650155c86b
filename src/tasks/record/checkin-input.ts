/** What a check-in is made from: flags, a sheet, or JSON. */
import { resolve } from 'node:path';
import { readCheckinSheet } from '../../exchange/checkin-sheet.ts';
import type { SheetCheckin } from '../../exchange/sheet-entries.ts';
import { type SheetMap, sheetMapShape } from '../../exchange/sheet-map.ts';
import { SHEET_LIMIT } from '../../exchange/sheet-text.ts';
import type { SheetMeasure, SheetOptions } from '../../exchange/sheet-values.ts';
import { UserError } from '../../exit.ts';
import { READ_LIMIT } from '../../folder/load.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import type { LineHabits } from '../../interview/line-answers.ts';
import type { Day } from '../../model/dates.ts';
import { listMeasures } from '../../model/measures.ts';
import { suggestNearest } from '../../model/nearest.ts';
import type { Plan } from '../../model/plan.ts';
import { countNoun, quoteValue } from '../../model/quote.ts';
import { parseData } from '../../source/parse.ts';
import { talk } from '../print.ts';
import { readFlagValues, type ValueFlags } from './checkin-flags.ts';

export interface InputFlags extends ValueFlags {
  readonly from?: string;
  readonly map?: string;
  readonly all?: boolean;
  readonly knownOnly?: boolean;
  readonly decimal?: string;
  readonly dates?: string;
}

/** What one reading of the input shares. */
export interface InputAsk {
  readonly plan: Plan;
  /** The day of the check-in. */
  readonly on: Day;
  readonly flags: InputFlags;
  /** The absolute path of the map that the configuration names. */
  readonly usualMap: string | undefined;
}

export interface CheckinInput {
  /** The name of the sheet for messages; undefined for flags. */
  readonly file: string | undefined;
  readonly checkins: readonly SheetCheckin[];
  readonly skipped: number;
  readonly leftOut: readonly string[];
}

/** A whole check-in that another program hands over, not checked yet. */
export interface WholeInput {
  readonly file: string;
  readonly checkin: unknown;
}

/** Reads the values. @throws UserError for the first thing that is wrong, with its line and column in a sheet */
export function readCheckinInput(host: Host, ask: InputAsk): CheckinInput | WholeInput {
  const { plan, flags } = ask;
  refuseMix(flags);
  const options = makeOptions(ask);
  const measures = listSheetMeasures(plan);
  if (flags.from !== undefined) return readSheet(host, flags.from, measures, options, ask);
  const values = readFlagValues(measures, options, flags);
  return { file: undefined, checkins: values.length === 0 ? [] : [{ values }], skipped: 0, leftOut: [] };
}

function readSheet(
  host: Host,
  from: string,
  measures: readonly SheetMeasure[],
  options: SheetOptions,
  { flags, usualMap }: InputAsk,
): CheckinInput | WholeInput {
  const path = resolve(host.cwd, from);
  const bytes = from === '-' ? host.readStdin(SHEET_LIMIT) : host.files.read(path, SHEET_LIMIT);
  const file = from === '-' ? 'standard input' : formatPath(host.cwd, path);
  if (bytes.length === 0)
    throw new UserError(`${file} is empty.`, 'Give a file with a header and one line for each value.');
  const map = flags.map === undefined ? undefined : readSheetMap(host, resolve(host.cwd, flags.map));
  const usual = map || usualMap === undefined ? undefined : readSheetMap(host, usualMap);
  const all = { ...options, ...(map && { map }), ...(usual && { usualMap: usual }) };
  const read = readCheckinSheet(bytes, measures, all);
  if ('checkins' in read && !flags.all)
    tellOlder(host, readCheckinSheet(bytes, measures, { ...all, all: true }));
  if (!('refused' in read)) return { ...read, file };
  const { message, help, ...place } = read.refused;
  throw new UserError(`${describePlace(file, place)}: ${message}`, `${help} Nothing was written.`);
}

/** Tells that a sheet has older days, which only a history records. */
function tellOlder(host: Host, all: ReturnType<typeof readCheckinSheet>): void {
  const older = 'checkins' in all ? all.checkins.length - 1 : 0;
  if (older > 0)
    talk(
      host,
      `Only the newest values are recorded. The sheet has ${countNoun(older, 'older day')}. To record those too, add \`--all\`.`,
    );
}

/** Describes a place in a sheet: `values.csv:3:7`. */
export function describePlace(
  file: string,
  { line, column }: { readonly line?: number; readonly column?: number },
): string {
  return [file, ...(line ? [line, ...(column ? [column] : [])] : [])].join(':');
}

function listSheetMeasures(plan: Plan): readonly SheetMeasure[] {
  return listMeasures(plan).map(({ id, measure }) => ({
    id,
    unit: measure.unit,
    isMilestone: measure.target === undefined && (measure.met_when ?? '').trim() !== '',
  }));
}

function makeOptions({ plan, on, flags }: InputAsk): SheetOptions {
  return {
    asOf: on,
    decimal: chooseWord('--decimal', flags.decimal, ['comma', 'point']),
    dates: chooseWord('--dates', flags.dates, ['dmy', 'mdy']),
    fiscalStart: plan.strategy.fiscal_year_starts,
    ...(flags.all && { all: true }),
    ...(flags.knownOnly && { knownOnly: true }),
  };
}

/** Chooses how the numbers and dates of an interview are read. @throws UserError for a flag that only a sheet takes */
export function chooseLineHabits(plan: Plan, { map, knownOnly, decimal, dates }: InputFlags): LineHabits {
  refuseMix({ ...(map !== undefined && { map }), ...(knownOnly && { knownOnly }) });
  return {
    decimal: chooseWord('--decimal', decimal, ['comma', 'point']),
    order: chooseWord('--dates', dates, ['dmy', 'mdy']),
    fiscalStart: plan.strategy.fiscal_year_starts,
  };
}

function chooseWord<const W extends string>(
  flag: string,
  given: string | undefined,
  words: readonly W[],
): W | undefined {
  const found = words.find((word) => word === given);
  if (given === undefined || found !== undefined) return found;
  throw new UserError(
    `${flag} must be ${words.join(' or ')}, not ${quoteValue(given)}.${suggestNearest(given, words)}`,
    `Write \`${flag} ${words[0]}\`.`,
  );
}

/** Refuses flags that do nothing together. */
function refuseMix({ from, map, all, knownOnly, ...own }: InputFlags): void {
  const [values] = Object.entries(own).flatMap(([name, given]) => (Array.isArray(given) ? [name] : []));
  if (from !== undefined && values !== undefined)
    throw new UserError(`--from and --${values} cannot be used together.`, 'Leave one of them out.');
  const lonely = map !== undefined ? '--map' : all ? '--all' : knownOnly ? '--known-only' : undefined;
  if (from === undefined && lonely !== undefined)
    throw new UserError(`${lonely} only works with a sheet.`, 'Add `--from values.csv`.');
}

/** Reads the file that says where in a sheet each measure stands. @param path absolute */
function readSheetMap(host: Host, path: string): SheetMap {
  const reading = parseData(host.files.read(path, READ_LIMIT), formatPath(host.cwd, path), sheetMapShape);
  const [wrong] = reading.findings.filter(({ level }) => level === 'error');
  if (wrong)
    throw new UserError(
      `${wrong.file}:${wrong.range.start.line}: ${wrong.message}`,
      wrong.help ?? 'Write `{ loan-time: { row: "Median hours", column: latest } }`.',
    );
  if (reading.model && Object.keys(reading.model).length > 0) return reading.model;
  throw new UserError(
    `${reading.file} names no measure.`,
    'Write `loan-time: { row: "Median hours", column: latest }`.',
  );
}
