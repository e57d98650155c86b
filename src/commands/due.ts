/** `strat due`: what is owed, and by whom. */
import { resolve } from 'node:path';
import { EXIT } from '../exit.ts';
import type { Host } from '../host/host.ts';
import type { DueReport } from '../report/due.ts';
import { makeDueReport } from '../tasks/due/due.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { loadPaint, print } from '../tasks/print.ts';
import { chooseAsOfDay } from '../tasks/settings.ts';

export interface DueFlags {
  readonly format?: string;
  readonly person?: string;
  readonly within?: string;
  readonly output?: string;
  readonly asOf?: string;
  readonly config?: string;
}

const FORMATS = ['text', 'markdown', 'ics', 'json'] as const;
const MOST_COLUMNS = 100;

/** Prints what is owed for a strategy, or for every strategy below a folder. */
export async function due(host: Host, path: string | undefined, flags: DueFlags): Promise<number> {
  const format = chooseFormat(flags.format, FORMATS);
  const report = await makeDueReport(host, {
    path,
    asOf: chooseAsOfDay(host, flags.asOf),
    isNow: flags.asOf === undefined,
    person: flags.person,
    within: flags.within,
    config: flags.config,
  });
  const text = await formatDue(host, report, format);
  if (flags.output === undefined) print(host, text);
  else host.files.write(resolve(host.cwd, flags.output), text, { force: true });
  return EXIT.clean;
}

async function formatDue(host: Host, report: DueReport, format: (typeof FORMATS)[number]): Promise<string> {
  if (format === 'json') return (await import('../report/due-json.ts')).writeDueJson(report);
  if (format === 'ics') return (await import('../report/due-calendar.ts')).writeDueCalendar(report);
  if (format === 'markdown') return (await import('../report/due-markdown.ts')).writeDueMarkdown(report);
  const look = { paint: await loadPaint(host.stdout), columns: Math.min(host.stdout.columns, MOST_COLUMNS) };
  return (await import('../report/due-text.ts')).writeDueText(report, look);
}
