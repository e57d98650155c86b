/** `strat export`: a whole strategy as data for other programs. */
import { TABLE_NAMES, type TableName } from '../exchange/plan-tables.ts';
import { EXIT, UserError } from '../exit.ts';
import type { Host } from '../host/host.ts';
import { AUDIENCES } from '../render/audience.ts';
import type { PlanExport } from '../report/plan-export.ts';
import { revealCharacters } from '../report/terminal.ts';
import { warnOfNames } from '../tasks/brief/brief.ts';
import {
  loadOne,
  type OneFlags,
  printOrSave,
  refuseBrokenForPublic,
  refuseConfidential,
  reportDamage,
  reportDoubts,
} from '../tasks/brief/one-strategy.ts';
import { listTargets, type OutputTarget } from '../tasks/brief/targets.ts';
import { makePlanExport } from '../tasks/export/export.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { refuseTerminal } from '../tasks/print.ts';
import { chooseAsOfDay } from '../tasks/settings.ts';

export interface ExportFlags extends OneFlags {
  readonly audience?: string;
  readonly asOf?: string;
  readonly table?: string;
}

const FORMATS = ['json', 'csv', 'xlsx', 'stratml'] as const;
type Format = (typeof FORMATS)[number];

/** Prints the data, or writes it to files. */
export async function exportPlan(host: Host, path: string | undefined, flags: ExportFlags): Promise<number> {
  const targets = listTargets(host, flags, FORMATS);
  for (const { format, output } of targets)
    if (format === 'xlsx') refuseTerminal(host, 'workbook', output, 'plan.xlsx');
  const table = chooseTable(flags.table, targets);
  const audience = chooseFormat(flags.audience, AUDIENCES, 'audience');
  const asOf = chooseAsOfDay(host, flags.asOf);
  const { reading, strategy, path: file } = loadOne(host, path, flags, 'export');
  refuseBrokenForPublic(reading, audience);
  refuseConfidential(strategy, reading.file, audience);
  reportDoubts(host, strategy, reading.file, audience);
  reportDamage(host, reading);
  const plan = await makePlanExport(host, {
    strategy,
    narrative: reading.narrative,
    path: path === '-' ? undefined : file,
    audience,
    asOf,
    isNow: flags.asOf === undefined,
    isDamaged: reading.findings.some(({ level }) => level === 'error'),
  });
  warnOfNames(host, audience, strategy, JSON.stringify([plan.strategy, plan.narrative]));
  for (const target of targets)
    printOrSave(host, await formatExport(host, plan, target, table), target, flags);
  return EXIT.clean;
}

function chooseTable(
  flag: string | undefined,
  targets: readonly OutputTarget<Format>[],
): TableName | undefined {
  if (flag === undefined) return undefined;
  const table = chooseFormat(flag, TABLE_NAMES, 'table');
  if (targets.some(({ format }) => format === 'csv')) return table;
  throw new UserError('`--table` is only for CSV.', 'Add `--format csv`, or leave `--table` out.');
}

/** Formats the export; the code of a format is loaded only if it is asked for. */
async function formatExport(
  host: Host,
  plan: PlanExport,
  { format, output }: OutputTarget<Format>,
  table: TableName | undefined,
): Promise<string | Uint8Array> {
  if (format === 'json') return (await import('../report/export-json.ts')).writeExportJson(plan);
  if (format === 'stratml') {
    const { makeStratmlExport } = await import('../tasks/export/stratml.ts');
    return makeStratmlExport(host, plan);
  }
  const sheets = await import('../tasks/export/sheets.ts');
  if (format === 'xlsx') return sheets.makeXlsxExport(host, plan);
  const text = sheets.makeCsvExport(plan, table);
  const isShown = output === undefined && host.stdout.isTerminal;
  return isShown ? revealCharacters(text.replaceAll('\r\n', '\n')) : text;
}
