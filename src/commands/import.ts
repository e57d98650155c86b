/** `strat import`: a plan of another tool as a draft strategy. */
import { IMPORT_FORMATS, type ImportFormat } from '../exchange/intake/reading.ts';
import { EXIT, UserError } from '../exit.ts';
import type { Host } from '../host/host.ts';
import { quoteValue } from '../model/quote.ts';
import { quoteShellWord } from '../model/shell-word.ts';
import { choosePageWidth } from '../report/columns.ts';
import { writeImportReport } from '../report/import-report.ts';
import { formatImportReport } from '../report/import-text.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { importPlan } from '../tasks/import/import.ts';
import { print, talk } from '../tasks/print.ts';
import { chooseAsOfDay } from '../tasks/settings.ts';

export interface ImportFlags {
  readonly as?: string;
  readonly output?: string;
  readonly map?: string;
  readonly dates?: string;
  readonly decimal?: string;
  readonly format?: string;
  readonly asOf?: string;
  readonly dryRun?: boolean;
  readonly fiscalYearStarts?: string;
}

const ANY = 'any';

/** Writes a draft, and reports where each text of the file went. */
export async function importFile(host: Host, file: string, flags: ImportFlags): Promise<number> {
  const format = chooseFormat(flags.format, ['text', 'json']);
  const as = chooseFormat(flags.as, [ANY, ...IMPORT_FORMATS], 'source format');
  const order = chooseFormat(flags.dates, [ANY, 'dmy', 'mdy'], 'order of dates');
  const decimal = chooseFormat(flags.decimal, [ANY, 'comma', 'point'], 'decimal sign');
  const imported = await importPlan(host, {
    file,
    as: as === ANY ? undefined : (as as ImportFormat),
    output: flags.output,
    habits: {
      order: order === ANY ? undefined : order,
      decimal: decimal === ANY ? undefined : decimal,
    },
    asOf: chooseAsOfDay(host, flags.asOf),
    isDryRun: flags.dryRun ?? false,
    map: flags.map,
    fiscalStart: chooseMonth(flags.fiscalYearStarts),
  });
  if (format === 'json') print(host, writeImportReport(imported));
  else print(host, formatImportReport(imported, choosePageWidth(host.stdout.columns)));
  if (format === 'text' && !imported.isDryRun)
    talk(host, `\nNext: strat check ${quoteShellWord(imported.folder)}`);
  return EXIT.clean;
}

function chooseMonth(flag: string | undefined): number | undefined {
  if (flag === undefined) return undefined;
  if (/^(?:[1-9]|1[0-2])$/.test(flag)) return Number(flag);
  throw new UserError(
    `--fiscal-year-starts must be a month from 1 to 12, not ${quoteValue(flag)}.`,
    'Write `--fiscal-year-starts 10` for October.',
  );
}
