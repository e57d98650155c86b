/** `strat check`: may it merge? */
import { resolve } from 'node:path';
import { EXIT, isUserError, UserError } from '../exit.ts';
import { findAll } from '../folder/find.ts';
import { foreignError, type Loaded, loadStrategy, loadText } from '../folder/load.ts';
import type { Host } from '../host.ts';
import { lint } from '../lint/lint.ts';
import type { AnyRule } from '../lint/rule.ts';
import { RULES } from '../lint/rules/index.ts';
import { isInForce, rulesIn, type Settings } from '../lint/settings.ts';
import type { Day } from '../model/dates.ts';
import { type Finding, inOrder, type Level, reaches } from '../model/finding.ts';
import { planOf } from '../model/plan.ts';
import type { CheckedFile, Report } from '../report/report.ts';
import { folderInRepository, type OutputFlags, outputsOf, printReport, writeReports } from './outputs.ts';
import { complain, talk } from './print.ts';
import { progress } from './progress.ts';
import { asOfDay, levelFlag, type SettingFlags, type SettingsAt, settingsReader } from './settings.ts';
import { tellSilent } from './silence.ts';
import { stdinText } from './stdin.ts';
import { type Stopwatch, stopwatch, UNTIMED } from './stopwatch.ts';
import { watch } from './watch.ts';

export interface CheckFlags extends SettingFlags, OutputFlags {
  readonly minLevel?: string;
  readonly asOf?: string;
  readonly stdinPath?: string;
  readonly watch?: boolean;
  readonly timing?: boolean;
}

/** Checks strategies and prints what is said of them, with `--watch` again whenever one changes. */
export async function check(host: Host, paths: readonly string[], flags: CheckFlags): Promise<number> {
  if (flags.failOn !== undefined) levelFlag('--fail-on', flags.failOn);
  if (flags.watch) return watch(host, paths, (world) => checkOnce(world, paths, flags));
  return checkOnce(host, paths, flags);
}

async function checkOnce(host: Host, paths: readonly string[], flags: CheckFlags): Promise<number> {
  const begun = host.clock();
  const outputs = outputsOf(host, flags);
  const minLevel = flags.minLevel === undefined ? 'info' : levelFlag('--min-level', flags.minLevel);
  const asOf = asOfDay(host, flags.asOf);
  const settingsFor = settingsReader(host, flags);
  const times = flags.timing ? stopwatch(host) : UNTIMED;
  const found = times.begin('finding files');
  const all = inputs(host, paths, flags);
  found();
  const run = await checkAll(host, all, settingsFor, asOf, times);
  if (run.checked.length === 0) return EXIT.cannot;
  const report: Report = {
    ...reportOf(run.checked, minLevel, asOf),
    folder: folderInRepository(host),
    catalogue: [...new Set(run.checked.flatMap(({ catalogue }) => catalogue))],
    isIncomplete: run.failed,
  };
  const seconds = (host.clock() - begun) / 1000;
  const printed = times.begin('printing');
  await printReport(host, host.stdout.isTerminal ? { ...report, seconds } : report, outputs);
  tellSilent(host, run.checked);
  hint(host, report, flags.format);
  const isWritten = await writeReports(host, report, outputs);
  printed();
  times.tell();
  if (run.failed || !isWritten) return EXIT.cannot;
  return run.checked.some(({ failed }) => failed) ? EXIT.found : EXIT.clean;
}

interface Checked {
  readonly file: CheckedFile;
  readonly findings: readonly Finding[];
  readonly rules: ReadonlySet<string>;
  /** Every rule that there was to run, policies among them. */
  readonly catalogue: readonly AnyRule[];
  readonly lang: string | undefined;
  /** Whether something reached the level at which the check fails. */
  readonly failed: boolean;
}

/** A strategy that is to be read; opening it may fail. */
interface Input {
  readonly load: () => Loaded;
  /** Whether it was named itself, and not found in a folder. */
  readonly named: boolean;
}

function inputs(host: Host, paths: readonly string[], flags: CheckFlags): readonly Input[] {
  const { files, cwd } = host;
  if (!paths.includes('-'))
    return findAll(files, cwd, paths).map((path) => ({
      load: () => loadStrategy(files, cwd, path),
      named: paths.some((name) => resolve(cwd, name) === path),
    }));
  if (paths.length > 1)
    throw new UserError('`-` stands alone: standard input is one strategy.', 'Give either `-` or paths.');
  const path = resolve(cwd, flags.stdinPath ?? 'strategy.yaml');
  return [{ load: () => loadText(files, cwd, path, stdinText(host)), named: true }];
}

/** Files that cannot be opened neither hide nor stop the others; the run as a whole then has failed. */
async function checkAll(
  host: Host,
  all: readonly Input[],
  settingsFor: SettingsAt,
  asOf: Day,
  times: Stopwatch,
) {
  const rules = times.rules(RULES);
  const busy = progress(host, all.length);
  const checked: Checked[] = [];
  let failed = false;
  for (const { load, named } of all) {
    try {
      const read = times.begin('reading');
      const loaded = load();
      read();
      if (loaded.reading.is === 'foreign' && !named && all.length > 1)
        talk(busy, `Left out: ${foreignError(loaded.reading).message}`);
      else checked.push(await checkOne(loaded, settingsFor, asOf, rules));
    } catch (error) {
      if (!isUserError(error)) throw error;
      complain(busy, error);
      failed = true;
    }
    busy.step();
  }
  busy.end();
  if (checked.length === 0 && !failed)
    complain(host, new UserError('None of these files is a strat file.', '`strat init` starts a strategy.'));
  return { checked, failed };
}

async function checkOne(
  loaded: Loaded,
  settingsFor: SettingsAt,
  asOf: Day,
  builtIn: readonly AnyRule[],
): Promise<Checked> {
  const { reading, parent, path, root, troubles } = loaded;
  if (reading.is === 'foreign') throw foreignError(reading);
  const settings = await settingsFor(path, root);
  const rules = rulesIn(builtIn, settings);
  const own = troubles.filter(({ rule }) => isOn(rule, settings));
  const findings = inOrder([...own, ...lint({ reading, parent, rules, settings, asOf })]);
  return {
    file: { ...fileOf(loaded), failOn: settings.failOn },
    findings,
    rules: rulesInForce(loaded, settings),
    catalogue: rules,
    lang: reading.model?.lang,
    failed: findings.some(({ level }) => reaches(level, settings.failOn)),
  };
}

function isOn(rule: string, settings: Settings): boolean {
  return settings.rules.get(rule)?.level !== 'off' && (!settings.only || settings.only.has(rule));
}

function rulesInForce({ reading }: Loaded, settings: Settings): ReadonlySet<string> {
  const status = reading.model?.status ?? 'active';
  return new Set(
    rulesIn(RULES, settings)
      .filter((rule) => isInForce(rule, settings, status))
      .map((rule) => rule.id),
  );
}

function fileOf({ reading }: Loaded): CheckedFile {
  const plan = reading.model && planOf(reading.model);
  return {
    file: reading.file,
    text: reading.text,
    name: reading.model?.name || undefined,
    criteria: plan?.criteria.length ?? 0,
    objectives: plan?.objectives.length ?? 0,
    capabilities: plan?.capabilities.length ?? 0,
  };
}

function reportOf(checked: readonly Checked[], minLevel: Level, asOf: Day): Report {
  const findings = checked.flatMap((one) => one.findings);
  return {
    files: checked.map(({ file }) => file),
    findings,
    suppressed: [],
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
