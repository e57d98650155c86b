/** `strat agenda`: what the next strategy meeting should talk about, and its minutes. */
import { EXIT, UserError } from '../exit.ts';
import { findStrategy } from '../folder/find.ts';
import { formatPath } from '../folder/paths.ts';
import type { Host } from '../host/host.ts';
import type { AgendaReport } from '../report/agenda.ts';
import { makeAgenda } from '../tasks/agenda/agenda.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { print, talk } from '../tasks/print.ts';
import { chooseAsOfDay } from '../tasks/settings.ts';
import { parseDayFlag } from '../tasks/status/status.ts';

export interface AgendaFlags {
  readonly format?: string;
  readonly since?: string;
  readonly asOf?: string;
  readonly minutes?: boolean;
  readonly by?: string;
  readonly present?: readonly string[];
  readonly config?: string;
}

const FORMATS = ['markdown', 'html', 'json'] as const;

/** Prints the agenda of a strategy, or with `--minutes` writes it as a record to fill in. */
export async function agenda(host: Host, path: string | undefined, flags: AgendaFlags): Promise<number> {
  const format = chooseFormat(flags.format, FORMATS);
  const asOf = chooseAsOfDay(host, flags.asOf);
  const since = parseDayFlag('--since', flags.since);
  if (since !== undefined && since > asOf)
    throw new UserError(`\`--since\` must be a day before ${asOf}.`, 'Give the day of the last meeting.');
  if (!flags.minutes && (flags.by !== undefined || flags.present !== undefined))
    throw new UserError('`--by` and `--present` only work with `--minutes`.');
  const strategy = findStrategy(host.files, host.cwd, path);
  const report = await makeAgenda(host, {
    path: strategy,
    asOf,
    isNow: flags.asOf === undefined,
    since,
    config: flags.config,
  });
  if (flags.minutes) await writeMinutes(host, strategy, report, flags);
  else print(host, await formatAgenda(host, report, format));
  return EXIT.clean;
}

async function formatAgenda(
  host: Host,
  report: AgendaReport,
  format: (typeof FORMATS)[number],
): Promise<string> {
  if (format === 'json') return (await import('../report/agenda-json.ts')).writeAgendaJson(report);
  if (format === 'html') return (await import('../tasks/agenda/page.ts')).writeAgendaPage(host, report);
  return (await import('../report/agenda-markdown.ts')).writeAgendaMarkdown(report);
}

async function writeMinutes(
  host: Host,
  strategy: string,
  report: AgendaReport,
  { by, present = [] }: AgendaFlags,
): Promise<void> {
  const { recordMinutes } = await import('../tasks/agenda/minutes.ts');
  const { writeAgendaMarkdown } = await import('../report/agenda-markdown.ts');
  const made = await recordMinutes(host, strategy, report.standings.plan, {
    on: report.asOf,
    by,
    present,
    agenda: writeAgendaMarkdown(report),
  });
  const shown = formatPath(host.cwd, made);
  talk(host, `Wrote ${shown}. Write down what you decide, and who does what, above its second line of ---.`);
  talk(host, `Next: git add ${shown} && git commit -m "Strategy meeting of ${report.asOf}"`);
}
