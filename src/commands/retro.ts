/** `strat retro`: looks back on a strategy or a stage: what is known, what broke down and why, and how it ends. */
import { EXIT, UserError } from '../exit.ts';
import { findStrategy } from '../folder/find.ts';
import { describeGivenPlace } from '../folder/paths.ts';
import type { Host } from '../host/host.ts';
import type { RetroReport } from '../report/retro.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { loadPaint, print } from '../tasks/print.ts';
import { type RetroGroundHere, readRetroGround } from '../tasks/retro/ground.ts';
import type { RetroWriteFlags } from '../tasks/retro/run-retro.ts';
import { chooseAsOfDay } from '../tasks/settings.ts';
import { parseDayFlag } from '../tasks/status/status.ts';

export interface RetroFlags extends RetroWriteFlags {
  readonly form?: boolean;
  readonly covers?: string;
  readonly since?: string;
  readonly asOf?: string;
  readonly format?: string;
  readonly config?: string;
}

const FORMATS = ['text', 'markdown', 'json'] as const;
const MOST_COLUMNS = 100;

/** Prints what is known; or asks, or reads answers, and writes a retrospective. */
export async function retro(host: Host, path: string | undefined, flags: RetroFlags): Promise<number> {
  const format = chooseFormat(flags.format, FORMATS);
  refuseOddFlags(flags);
  const ground = await readGround(host, path, flags);
  const isAsking = host.isInteractive && flags.format === undefined;
  if (flags.form || isWriting(flags) || isAsking) {
    const run = await import('../tasks/retro/run-retro.ts');
    if (flags.form) print(host, await run.makeRetroForm(host, ground, flags));
    else if (isWriting(flags) && !(isAsking && isOnlyClose(flags)))
      await run.writeRetroOfAnswers(host, ground, flags);
    else await run.writeRetroByInterview(host, ground, flags, writeAgain(run, path, flags));
    return EXIT.clean;
  }
  print(host, await formatFacts(host, ground.report, format));
  return EXIT.clean;
}

/** Returns whether flags say something that is to be written without a question. */
function isWriting({ answers, close, result, carry, initiative }: RetroFlags): boolean {
  return close === true || [answers, result, carry, initiative].some((flag) => flag !== undefined);
}

/** Returns whether only `--close` is given: then a terminal is asked for the results. */
function isOnlyClose({ answers, result, carry, initiative }: RetroFlags): boolean {
  return [answers, result, carry, initiative].every((flag) => flag === undefined);
}

function refuseOddFlags(flags: RetroFlags): void {
  if (flags.format !== undefined && (flags.form || isWriting(flags)))
    throw new UserError('--format prints what is known, and writes nothing.', 'Leave out `--format`.');
  if (flags.form && flags.answers !== undefined)
    throw new UserError(
      '--form and --answers cannot be used together.',
      'Print the form first, and read it back once it is filled in.',
    );
  if (flags.close && flags.covers !== undefined && flags.covers !== 'strategy')
    throw new UserError('--close ends the whole strategy.', 'Leave out `--covers`.');
  if (flags.initiative !== undefined && flags.answers === undefined)
    throw new UserError('--initiative needs --answers.', 'Add `--answers FILE`.');
}

function writeAgain(
  { writeAgainCommand }: typeof import('../tasks/retro/run-retro.ts'),
  path: string | undefined,
  { covers, since, asOf, by, close, dryRun, config }: RetroFlags,
): string {
  return writeAgainCommand(path, { covers, since, 'as-of': asOf, by, close, 'dry-run': dryRun, config });
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
