/** `strat check`: may it merge? */
import { resolve } from 'node:path';
import { EXIT, isUserError, UserError } from '../exit.ts';
import { findAll } from '../folder/find.ts';
import { foreignError, type Loaded, loadStrategy, loadText } from '../folder/load.ts';
import type { Host } from '../host.ts';
import { lint } from '../lint/lint.ts';
import type { AnyRule } from '../lint/rule.ts';
import { RULES } from '../lint/rules/index.ts';
import { isInForce, type Settings } from '../lint/settings.ts';
import type { Day } from '../model/dates.ts';
import { type Finding, inOrder, type Level, reaches } from '../model/finding.ts';
import { didYouMean } from '../model/nearest.ts';
import { planOf } from '../model/plan.ts';
import { listed, quoted } from '../model/quote.ts';
import { FORMATS } from '../report/index.ts';
import type { CheckedFile, Report } from '../report/report.ts';
import { complain, paintFor, print, talk } from './print.ts';
import { progress } from './progress.ts';
import { asOfDay, levelFlag, type SettingFlags, settingsReader } from './settings.ts';
import { stdinText } from './stdin.ts';
import { type Stopwatch, stopwatch, UNTIMED } from './stopwatch.ts';
import { watch } from './watch.ts';

export interface CheckFlags extends SettingFlags {
  readonly format?: string;
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
  const format = formatNamed(flags.format ?? 'pretty');
  const minLevel = flags.minLevel === undefined ? 'info' : levelFlag('--min-level', flags.minLevel);
  const asOf = asOfDay(host, flags.asOf);
  const settingsFor = settingsReader(host, flags);
  const times = flags.timing ? stopwatch(host) : UNTIMED;
  const found = times.begin('finding files');
  const all = inputs(host, paths, flags);
  found();
  const run = checkAll(host, all, settingsFor, asOf, times);
  if (run.checked.length === 0) return EXIT.cannot;
  const report = reportOf(run.checked, minLevel, asOf);
  const seconds = (host.clock() - begun) / 1000;
  const printed = times.begin('printing');
  const look = {
    paint: await paintFor(host.stdout),
    columns: host.stdout.isTerminal ? host.stdout.columns : 100,
  };
  print(host, format(host.stdout.isTerminal ? { ...report, seconds } : report, look));
  hint(host, report, flags.format);
  printed();
  times.tell();
  if (run.failed) return EXIT.cannot;
  return run.checked.some(({ failed }) => failed) ? EXIT.found : EXIT.clean;
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

interface Checked {
  readonly file: CheckedFile;
  readonly findings: readonly Finding[];
  readonly rules: ReadonlySet<string>;
  /** Whether something reached the level at which the check fails. */
  readonly failed: boolean;
}

/** A strategy that is to be read; opening it may fail. */
type Input = () => Loaded;

function inputs(host: Host, paths: readonly string[], flags: CheckFlags): readonly Input[] {
  const { files, cwd } = host;
  if (!paths.includes('-'))
    return findAll(files, cwd, paths).map((path) => () => loadStrategy(files, cwd, path));
  if (paths.length > 1)
    throw new UserError('`-` stands alone: standard input is one strategy.', 'Give either `-` or paths.');
  const path = resolve(cwd, flags.stdinPath ?? 'strategy.yaml');
  return [() => loadText(files, cwd, path, stdinText(host))];
}

/** Files that cannot be opened neither hide nor stop the others; the run as a whole then has failed. */
function checkAll(
  host: Host,
  all: readonly Input[],
  settingsFor: ReturnType<typeof settingsReader>,
  asOf: Day,
  times: Stopwatch,
) {
  const rules = times.rules(RULES);
  const busy = progress(host, all.length);
  const checked: Checked[] = [];
  let failed = false;
  for (const input of all) {
    try {
      const read = times.begin('reading');
      const loaded = input();
      read();
      if (loaded.reading.is === 'foreign' && all.length > 1)
        talk(busy, `Left out: ${foreignError(loaded.reading).message}`);
      else checked.push(checkOne(loaded, settingsFor, asOf, rules));
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

function checkOne(
  loaded: Loaded,
  settingsFor: ReturnType<typeof settingsReader>,
  asOf: Day,
  rules: readonly AnyRule[],
): Checked {
  const { reading, parent, path, root, troubles } = loaded;
  if (reading.is === 'foreign') throw foreignError(reading);
  const settings = settingsFor(path, root);
  const own = troubles.filter(({ rule }) => isOn(rule, settings));
  const findings = inOrder([...own, ...lint({ reading, parent, rules, settings, asOf })]);
  return {
    file: fileOf(loaded),
    findings,
    rules: rulesInForce(loaded, settings),
    failed: findings.some(({ level }) => reaches(level, settings.failOn)),
  };
}

function isOn(rule: string, settings: Settings): boolean {
  return settings.rules.get(rule)?.level !== 'off' && (!settings.only || settings.only.has(rule));
}

function rulesInForce({ reading }: Loaded, settings: Settings): ReadonlySet<string> {
  const status = reading.model?.status ?? 'active';
  return new Set(RULES.filter((rule) => isInForce(rule, settings, status)).map((rule) => rule.id));
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

/** The formats that `--format` takes, for help texts. */
export const formatNames = listed([...FORMATS.keys()], 'or');
