/** `strat check`: checks whether strategies are ready to merge. */
import { EXIT, UserError } from '../exit.ts';
import type { Host } from '../host/host.ts';
import { isShort } from '../report/pretty.ts';
import type { Report } from '../report/report.ts';
import { type JudgeFlags, judgeRun, makeChecker } from '../tasks/check/judge.ts';
import { makeNextCommands } from '../tasks/check/next-command.ts';
import { type OutputFlags, parseOutputs, printReport, writeReports } from '../tasks/check/outputs.ts';
import { reportOverdue } from '../tasks/check/overdue.ts';
import type { Once } from '../tasks/check/run.ts';
import { reportSilentRules } from '../tasks/check/silence.ts';
import { startStopwatch, UNTIMED } from '../tasks/check/stopwatch.ts';
import { silenceHost, talk } from '../tasks/print.ts';
import { parseLevelFlag } from '../tasks/settings.ts';
import { watch } from '../tasks/watch.ts';

export interface CheckFlags extends JudgeFlags, OutputFlags {
  readonly watch?: boolean;
  readonly timing?: boolean;
  readonly all?: boolean;
  readonly accept?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}

/** Checks strategies and prints the findings; with `--watch`, again on every change. */
export async function check(host: Host, paths: readonly string[], flags: CheckFlags): Promise<number> {
  for (const [flag, level] of [
    ['--fail-on', flags.failOn],
    ['--min-level', flags.minLevel],
  ] as const)
    if (level !== undefined) parseLevelFlag(flag, level);
  refuseMixed(paths, flags);
  if (flags.watch) return watch(host, paths, (world) => checkOnce(world, paths, flags));
  return checkOnce(host, paths, flags);
}

async function checkOnce(host: Host, paths: readonly string[], flags: CheckFlags): Promise<number> {
  const begun = host.clock();
  const outputs = parseOutputs(host, flags);
  const times = flags.timing ? startStopwatch(host) : UNTIMED;
  const once = makeChecker(host, paths, flags, times);
  if (flags.fix && flags.dryRun) return (await import('../tasks/check/fix.ts')).showFixes(host, once);
  if (flags.fix) await (await import('../tasks/check/fix.ts')).writeFixes(host, once);
  if (flags.accept) await acceptAll(host, once);
  const { run, report: judged, exit } = judgeRun(host, await once(host), flags);
  const isWhole = flags.all === true || (flags.only?.length ?? 0) > 0;
  const report: Report = { ...judged, isWhole, ...makeNextCommands(paths, flags) };
  if (run.checked.length === 0) return EXIT.cannot;
  const seconds = (host.clock() - begun) / 1000;
  const printed = times.begin('printing');
  await printReport(host, host.stdout.isTerminal ? { ...report, seconds } : report, outputs);
  reportSilentRules(host, run.checked);
  reportOverdue(host, report.findings);
  if (isWhole || isShort(report)) suggestNext(host, report, flags.format);
  const isWritten = await writeReports(host, report, outputs);
  printed();
  times.tell();
  return isWritten ? exit : EXIT.cannot;
}

async function acceptAll(host: Host, once: Once): Promise<void> {
  const { acceptFindings } = await import('../tasks/check/accept.ts');
  acceptFindings(host, await once(silenceHost(host), { accepted: false }));
}

/** Refuses flags that change files together with others. */
function refuseMixed(paths: readonly string[], flags: CheckFlags): void {
  const { fix, dryRun, accept, accepted, watch } = flags;
  const writing = fix ? '--fix' : accept ? '--accept' : undefined;
  if (dryRun && !fix)
    throw new UserError(
      '--dry-run only works with --fix.',
      'To print a patch, write `strat check --fix --dry-run`.',
    );
  if (fix && accept)
    throw new UserError(
      '--fix and --accept cannot be used together.',
      'Run `strat check --fix` first, then `strat check --accept`.',
    );
  if (accept && accepted === false)
    throw new UserError('--accept and --no-accepted cannot be used together.', 'Leave one of them out.');
  if (writing && watch)
    throw new UserError(`${writing} cannot be used with --watch.`, 'Leave one of them out.');
  if (writing && paths.includes('-'))
    throw new UserError(
      `${writing} cannot write to standard input.`,
      'Give the path of the file instead of `-`.',
    );
}

/** Suggests the next command. */
function suggestNext(host: Host, { shown }: Report, format: string | undefined): void {
  if (format !== undefined && format !== 'pretty') return;
  const worst = shown.find(({ level }) => level === 'error') ?? shown[0];
  if (worst) talk(host, `Run \`strat explain ${worst.rule}\` to see why it matters.`);
}
