/** What a check-in is made from: flags, a sheet, or JSON. */
import { resolve } from 'node:path';
import { readCheckinSheet } from '../../exchange/checkin-sheet.ts';
import type { SheetCheckin } from '../../exchange/sheet-entries.ts';
import { type SheetMap, sheetMapShape } from '../../exchange/sheet-map.ts';
import type { SheetOptions } from '../../exchange/sheet-values.ts';
import { UserError } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import type { Day } from '../../model/dates.ts';
import { listMeasures } from '../../model/measures.ts';
import { suggestNearest } from '../../model/nearest.ts';
import type { Plan } from '../../model/plan.ts';
import { countNoun, quoteValue } from '../../model/quote.ts';
import { parseData } from '../../source/parse.ts';
import { talk } from '../print.ts';

export interface InputFlags {
  readonly value?: readonly string[];
  readonly confidence?: readonly string[];
  readonly note?: readonly string[];
  readonly from?: string;
  readonly map?: string;
  readonly all?: boolean;
  readonly knownOnly?: boolean;
  readonly decimal?: string;
  readonly dates?: string;
}

export interface CheckinInput {
  readonly checkins: readonly SheetCheckin[];
  readonly skipped: number;
  readonly leftOut: readonly string[];
}

/** Bytes of a sheet; one byte more than the most, so that a larger one is noticed. */
const MOST_BYTES = 5 * 1_048_576 + 1;

/** Reads the values of a sheet. @throws UserError with line and column of the first thing that is wrong */
export function readSheetInput(
  host: Host,
  plan: Plan,
  asOf: Day,
  flags: InputFlags,
): CheckinInput | { readonly checkin: unknown } {
  const from = flags.from ?? '-';
  const path = resolve(host.cwd, from);
  const bytes = from === '-' ? host.readStdin(MOST_BYTES) : host.files.read(path, MOST_BYTES);
  const file = from === '-' ? 'standard input' : formatPath(host.cwd, path);
  if (bytes.length === 0)
    throw new UserError(`${file} is empty.`, 'Give a file with a header and a line for each value.');
  const map = flags.map === undefined ? undefined : readSheetMap(host, flags.map);
  const measures = listSheetMeasures(plan);
  const options = { ...makeOptions(plan, asOf, flags), ...(map && { map }) };
  const read = readCheckinSheet(bytes, measures, options);
  if ('checkins' in read && !flags.all)
    tellOlder(host, readCheckinSheet(bytes, measures, { ...options, all: true }));
  if (!('refused' in read)) return read;
  const { message, help, line, column } = read.refused;
  const place = line === undefined ? file : `${file}:${line}${column === undefined ? '' : `:${column}`}`;
  throw new UserError(`${place}: ${message}`, `${help} Nothing was written.`);
}

/** Tells that a sheet has older days, which only a history records. */
function tellOlder(host: Host, all: ReturnType<typeof readCheckinSheet>): void {
  const older = 'checkins' in all ? all.checkins.length - 1 : 0;
  if (older > 0)
    talk(
      host,
      `Only the newest values are recorded. The sheet has ${countNoun(older, 'older day')}: \`--all\` records each.`,
    );
}

function listSheetMeasures(plan: Plan) {
  return listMeasures(plan).map(({ id, measure }) => ({
    id,
    unit: measure.unit,
    isMilestone: measure.target === undefined && (measure.met_when ?? '').trim() !== '',
  }));
}

function makeOptions({ strategy }: Plan, asOf: Day, flags: InputFlags): SheetOptions {
  return {
    asOf,
    decimal: chooseWord('--decimal', flags.decimal, ['comma', 'point']),
    dates: chooseWord('--dates', flags.dates, ['dmy', 'mdy']),
    fiscalStart: strategy.fiscal_year_starts,
    ...(flags.all && { all: true }),
    ...(flags.knownOnly && { knownOnly: true }),
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
    `${flag} is ${words.join(' or ')}, not ${quoteValue(given)}.${suggestNearest(given, words)}`,
    `Write \`${flag} ${words[0]}\`.`,
  );
}

/** Reads the file that says where in a sheet each measure stands. */
function readSheetMap(host: Host, name: string): SheetMap {
  const path = resolve(host.cwd, name);
  const reading = parseData(host.files.read(path, MOST_BYTES), formatPath(host.cwd, path), sheetMapShape);
  const [wrong] = reading.findings.filter(({ level }) => level === 'error');
  if (wrong)
    throw new UserError(
      `${wrong.file}:${wrong.range.start.line}: ${wrong.message}`,
      wrong.help ?? 'Write `{ loan-time: { row: "Median hours", column: latest } }`.',
    );
  return reading.model ?? {};
}

/** Reads the values of flags such as `--value loan-time=36`, by the same reader as a sheet. */
export function readFlagInput(plan: Plan, asOf: Day, flags: InputFlags): CheckinInput {
  const values = splitPairs('value', flags.value ?? []);
  const confidences = splitPairs('confidence', flags.confidence ?? []);
  const notes = splitPairs('note', flags.note ?? []);
  const [stray] = [...confidences.keys(), ...notes.keys()].filter((id) => !values.has(id));
  if (stray !== undefined)
    throw new UserError(
      `${quoteValue(stray)} has no --value.`,
      `Add \`--value ${stray}=…\`, or \`--value ${stray}=unknown\`.`,
    );
  const rows = [...values].map(([id, value]) => [id, value, confidences.get(id) ?? '', notes.get(id) ?? '']);
  const csv = ['id,value,confidence,note', ...rows.map((row) => row.map(quoteCsv).join(','))].join('\n');
  const read = readCheckinSheet(
    new TextEncoder().encode(csv),
    listSheetMeasures(plan),
    makeOptions(plan, asOf, flags),
  );
  if ('checkins' in read) return read;
  if ('checkin' in read) throw new Error('Flags are no check-in.');
  const help = /cell|--known-only/.test(read.refused.help)
    ? 'Give the value again, or leave it out.'
    : read.refused.help;
  throw new UserError(read.refused.message, `${help} Nothing was written.`);
}

const quoteCsv = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

/** Splits `id=text` flags. @throws UserError where there is no `=`, or an id twice */
export function splitPairs(flag: string, given: readonly string[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  for (const one of given) {
    const at = one.indexOf('=');
    const id = one.slice(0, at).trim();
    if (at < 1 || id === '')
      throw new UserError(
        `--${flag} takes an id and a value, not ${quoteValue(one)}.`,
        `Write \`--${flag} loan-time=36\`.`,
      );
    if (pairs.has(id))
      throw new UserError(`--${flag} is given twice for ${quoteValue(id)}.`, 'Give it once.');
    pairs.set(id, one.slice(at + 1));
  }
  return pairs;
}
