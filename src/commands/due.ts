/** `strat due`: what is owed, and by whom. */
import { EXIT } from '../exit.ts';
import type { Host } from '../host/host.ts';
import type { DueReport } from '../report/due.ts';
import { makeDueReport } from '../tasks/due/due.ts';
import type { IssueFlags } from '../tasks/due/issue.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { loadPaint, print } from '../tasks/print.ts';
import { chooseAsOfDay } from '../tasks/settings.ts';

export interface DueFlags extends IssueFlags {
  readonly format?: string;
  readonly person?: string;
  readonly within?: string;
  readonly asOf?: string;
  readonly config?: string;
}

const FORMATS = ['text', 'markdown', 'ics', 'json'] as const;
const MOST_COLUMNS = 100;

/** Prints what is owed for a strategy, or for every strategy below a folder. */
export async function due(host: Host, path: string | undefined, flags: DueFlags): Promise<number> {
  const format = chooseFormat(flags.format, FORMATS);
  const isForIssue = flags.github || flags.gitlab || flags.dryRun || flags.mention;
  const issue = isForIssue ? await import('../tasks/due/issue.ts') : undefined;
  issue?.checkIssueFlags(flags);
  const report = await makeDueReport(host, {
    path,
    asOf: chooseAsOfDay(host, flags.asOf),
    isNow: flags.asOf === undefined,
    person: flags.person,
    within: flags.within,
    config: flags.config,
  });
  await issue?.publishIssue(host, { paths: path === undefined ? [] : [path], report }, flags);
  if (flags.dryRun) return EXIT.clean;
  const text = await formatDue(host, report, format);
  print(host, text);
  return EXIT.clean;
}

async function formatDue(host: Host, report: DueReport, format: (typeof FORMATS)[number]): Promise<string> {
  if (format === 'json') return (await import('../report/due-json.ts')).writeDueJson(report);
  if (format === 'ics') return (await import('../report/due-calendar.ts')).writeDueCalendar(report);
  if (format === 'markdown') return (await import('../report/due-markdown.ts')).writeDueMarkdown(report);
  const look = { paint: await loadPaint(host.stdout), columns: Math.min(host.stdout.columns, MOST_COLUMNS) };
  return (await import('../report/due-text.ts')).writeDueText(report, look);
}
