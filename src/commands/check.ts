/** `strat check`: may it merge? */
import { EXIT, UserError } from '../exit.ts';
import type { Host } from '../host.ts';
import { RULES } from '../lint/rules/index.ts';
import type { Day } from '../model/dates.ts';
import { type Level, reaches } from '../model/finding.ts';
import { didYouMean } from '../model/nearest.ts';
import { listed, quoted } from '../model/quote.ts';
import { FORMATS } from '../report/index.ts';
import type { Report } from '../report/report.ts';
import { type CheckOnce, checkAll, exitOf, inputs, type Run, withBaseline } from './check-once.ts';
import { paintFor, print, quiet, talk } from './print.ts';
import { asOfDay, levelFlag, type SettingFlags, settingsReader } from './settings.ts';

export interface CheckFlags extends SettingFlags {
  readonly format?: string;
  readonly minLevel?: string;
  readonly asOf?: string;
  readonly stdinPath?: string;
  readonly updateBaseline?: boolean;
  /** `false` for `--no-baseline`. */
  readonly baseline?: boolean;
  readonly fix?: boolean;
  readonly dryRun?: boolean;
}

/** Checks strategies and prints what is said of them. */
export async function check(host: Host, paths: readonly string[], flags: CheckFlags): Promise<number> {
  const begun = host.clock();
  const format = formatNamed(flags.format ?? 'pretty');
  const minLevel = flags.minLevel === undefined ? 'info' : levelFlag('--min-level', flags.minLevel);
  const asOf = asOfDay(host, flags.asOf);
  const settingsFor = settingsReader(host, flags);
  refuseMixed(paths, flags);
  const once: CheckOnce = async (world, { baseline = flags.baseline } = {}) => {
    const run = checkAll(world, inputs(world, paths, flags.stdinPath), settingsFor, asOf);
    return baseline === false ? run : withBaseline(world, run, settingsFor);
  };
  if (flags.fix && flags.dryRun) return (await import('./fix.ts')).showFixes(host, once);
  if (flags.fix) await (await import('./fix.ts')).writeFixes(host, once);
  if (flags.updateBaseline)
    (await import('./baseline.ts')).updateBaselines(
      host,
      await once(quiet(host), { baseline: false }),
      RULES,
    );
  const run = await once(host);
  if (run.checked.length === 0) return EXIT.cannot;
  const report = reportOf(run, minLevel, asOf);
  const seconds = (host.clock() - begun) / 1000;
  const look = {
    paint: await paintFor(host.stdout),
    columns: host.stdout.isTerminal ? host.stdout.columns : 100,
  };
  print(host, format(host.stdout.isTerminal ? { ...report, seconds } : report, look));
  hint(host, report, flags.format);
  return exitOf(run);
}

function refuseMixed(paths: readonly string[], flags: CheckFlags): void {
  const { fix, dryRun, updateBaseline, baseline } = flags;
  const refuse = (message: string, hint: string) => {
    throw new UserError(message, hint);
  };
  if (dryRun && !fix) refuse('--dry-run belongs to --fix.', 'Give both: `--fix --dry-run` prints a patch.');
  if (fix && updateBaseline) refuse('--fix and --update-baseline are two steps.', 'Fix first, then update.');
  if (updateBaseline && baseline === false)
    refuse('--update-baseline and --no-baseline contradict each other.', 'Give one of them.');
  if (paths.includes('-') && (fix || updateBaseline))
    refuse(
      `Standard input is no file that ${fix ? '--fix' : '--update-baseline'} could write to.`,
      'Name the file itself.',
    );
}

function formatNamed(name: string) {
  const format = FORMATS.get(name);
  if (format) return format;
  const known = [...FORMATS.keys()];
  throw new UserError(
    `There is no format ${quoted(name)}.${didYouMean(name, known)}`,
    `Formats: ${known.join(', ')}.`,
  );
}

function reportOf({ checked, stale }: Run, minLevel: Level, asOf: Day): Report {
  const all = [...checked, ...stale].flatMap(({ findings }) => findings);
  const findings = all.filter(({ suppressed }) => !suppressed);
  return {
    files: checked.map(({ file }) => file),
    findings,
    suppressed: all.filter(({ suppressed }) => suppressed),
    shown: findings.filter(({ level }) => reaches(level, minLevel)),
    rules: new Set(checked.flatMap(({ rules }) => [...rules])).size,
    asOf,
  };
}

/** The next thing to do, for a reader. */
function hint(host: Host, { shown }: Report, format: string | undefined): void {
  if (format !== undefined && format !== 'pretty') return;
  const worst = shown.find(({ level }) => level === 'error') ?? shown[0];
  if (worst) talk(host, `Run \`strat explain ${worst.rule}\` for the reasoning.`);
}

/** The formats that `--format` takes, for help texts. */
export const formatNames = listed([...FORMATS.keys()], 'or');
