/** `strat retro`: looks back on a strategy or a stage: what is known, what broke down and why, and how it ends. */
import { EXIT } from '../exit.ts';
import { findStrategy } from '../folder/find.ts';
import { describeGivenPlace } from '../folder/paths.ts';
import type { Host } from '../host/host.ts';
import type { RetroReport } from '../report/retro.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { loadPaint, print } from '../tasks/print.ts';
import { type RetroGroundHere, readRetroGround } from '../tasks/retro/ground.ts';
import { chooseAsOfDay } from '../tasks/settings.ts';
import { parseDayFlag } from '../tasks/status/status.ts';

export interface RetroFlags {
  readonly covers?: string;
  readonly since?: string;
  readonly asOf?: string;
  readonly format?: string;
  readonly config?: string;
}

const FORMATS = ['text', 'markdown', 'json'] as const;
const MOST_COLUMNS = 100;

export async function retro(host: Host, path: string | undefined, flags: RetroFlags): Promise<number> {
  const format = chooseFormat(flags.format, FORMATS);
  const ground = await readGround(host, path, flags);
  print(host, await formatFacts(host, ground.report, format));
  return EXIT.clean;
}

async function readGround(host: Host, path: string | undefined, flags: RetroFlags): Promise<RetroGroundHere> {
  const strategy = findStrategy(host.files, host.cwd, path, 'strat retro');
  return readRetroGround(host, {
    strategy,
    named: describeGivenPlace(host.cwd, path, strategy),
    covers: flags.covers,
    since: parseDayFlag('--since', flags.since),
    asOf: chooseAsOfDay(host, flags.asOf),
    isNow: flags.asOf === undefined,
    config: flags.config,
  });
}

async function formatFacts(
  host: Host,
  report: RetroReport,
  format: (typeof FORMATS)[number],
): Promise<string> {
  if (format === 'json') return (await import('../report/retro-json.ts')).writeRetroJson(report);
  if (format === 'markdown') return (await import('../report/retro-markdown.ts')).writeRetroMarkdown(report);
  const { writeRetroText } = await import('../report/retro-text.ts');
  const columns = Math.min(host.stdout.columns, MOST_COLUMNS);
  return writeRetroText(report, { paint: await loadPaint(host.stdout), columns });
}
