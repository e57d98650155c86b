/** One pass over the strategies of a check: the findings in each, and which of them count. */
import { dirname, join, resolve } from 'node:path';
import { EXIT, isUserError, UserError } from '../../exit.ts';
import { type Loaded, loadStrategy, loadText, makeForeignError } from '../../folder/load.ts';
import type { Host } from '../../host/host.ts';
import { findInForce, listRules } from '../../lint/config/settings.ts';
import { lint } from '../../lint/lint.ts';
import type { LintRecords } from '../../lint/record-lint.ts';
import type { AnyRule } from '../../lint/rule.ts';
import { RULES } from '../../lint/rules/index.ts';
import { rememberUnderstood } from '../../lint/suppress/understood.ts';
import type { Day } from '../../model/dates.ts';
import { type Finding, matchesThreshold } from '../../model/finding.ts';
import { makePlan } from '../../model/plan.ts';
import { needsFacts } from '../../report/groups.ts';
import { rememberPlanFacts } from '../../report/plan-facts.ts';
import type { CheckedFile, LeftOut } from '../../report/report.ts';
import { complain, talk } from '../print.ts';
import { startProgress } from '../progress.ts';
import { searchAll } from '../search.ts';
import type { SettingsAt } from '../settings.ts';
import { readStandardInput } from '../stdin.ts';
import { loadRecordsIfAny } from './record-need.ts';
import type { Checked, CheckRun, Other, Verdict } from './run.ts';
import type { Stopwatch } from './stopwatch.ts';

/** A strategy to read; opening it may fail. */
interface Input {
  readonly load: () => Loaded;
  /** Whether its path was given, rather than found in a folder. */
  readonly named: boolean;
  /** Whether it is a text that stands nowhere, so that no records stand beside it. */
  readonly isAlone?: boolean;
}

/** The strategies to read, and what the search for them left out. */
interface Inputs {
  readonly inputs: readonly Input[];
  readonly leftOut: LeftOut;
}

export async function listInputs(
  host: Host,
  paths: readonly string[],
  settingsFor: SettingsAt,
  stdinPath?: string,
): Promise<Inputs> {
  const { files, cwd } = host;
  if (!paths.includes('-')) {
    const { strategies, leftOut } = await searchAll(host, paths, settingsFor);
    const inputs = strategies.map((path) => ({
      load: () => loadStrategy(files, cwd, path),
      named: paths.some((name) => resolve(cwd, name) === path),
    }));
    return { inputs, leftOut };
  }
  if (paths.length > 1)
    throw new UserError('`-` stands alone: standard input is one strategy.', 'Give either `-` or paths.');
  const path = resolve(cwd, stdinPath ?? 'strategy.yaml');
  const load = () => loadText(files, cwd, path, readStandardInput(host));
  return { inputs: [{ load, named: true, isAlone: stdinPath === undefined }], leftOut: {} };
}

/** Checks all files. One that cannot be opened does not hide or stop the others, but the run has failed. */
export async function checkAll(
  host: Host,
  { inputs: all, leftOut }: Inputs,
  settingsFor: SettingsAt,
  asOf: Day,
  times: Stopwatch,
  against?: string,
): Promise<CheckRun> {
  const rules = times.rules(RULES);
  const busy = startProgress(host, all.length);
  const checked: Checked[] = [];
  const others: Other[] = [];
  const told = new Set<string>();
  // Many plans are more than memory should hold: the view of many strategies asks for few facts.
  const keepsFacts = all.length === 1 || against !== undefined;
  let failed = false;
  for (const { load, named, isAlone } of all) {
    try {
      const read = times.begin('reading');
      const loaded = load();
      read();
      if (loaded.reading.is === 'foreign' && !named && all.length > 1)
        talk(busy, `Left out: ${makeForeignError(loaded.reading).message}`);
      else {
        const asked = { path: loaded.path, strategy: loaded.reading.model, asOf, against };
        const records = isAlone ? undefined : await loadRecordsIfAny(host, asked);
        const one = await checkOne(loaded, settingsFor, asOf, rules, records, keepsFacts);
        checked.push(one.checked);
        others.push(...one.others);
      }
    } catch (error) {
      if (!isUserError(error)) throw error;
      // A configuration that many share is wrong once.
      if (!told.has(error.message)) complain(busy, error);
      told.add(error.message);
      failed = true;
    }
    busy.step();
  }
  busy.end();
  if (checked.length === 0 && !failed)
    complain(host, new UserError('None of these files is a strat file.', '`strat init` starts a strategy.'));
  return { checked, others, comparisons: [], changeRules: [], failed, leftOut };
}

async function checkOne(
  loaded: Loaded,
  settingsFor: SettingsAt,
  asOf: Day,
  builtIn: readonly AnyRule[],
  records: LintRecords | undefined,
  keepsFacts: boolean,
): Promise<{ readonly checked: Checked; readonly others: readonly Other[] }> {
  const { reading, parent, isParentPartial, path, root, troubles } = loaded;
  if (reading.is === 'foreign') throw makeForeignError(reading);
  const settings = await settingsFor(path, root);
  const rules = listRules(builtIn, settings);
  const all = lint({ reading, parent, isParentPartial, troubles, rules, settings, asOf, records });
  const findings = all.filter(({ file }) => file === reading.file);
  const hasFacts = keepsFacts || findings.some(needsFacts);
  const checked: Checked = {
    file: {
      ...toCheckedFile(loaded, records),
      facts: hasFacts && reading.model ? rememberPlanFacts(reading.model) : undefined,
      failOn: settings.failOn,
      isStrict: settings.preset === 'strict',
    },
    path,
    root,
    findings,
    failOn: settings.failOn,
    rules: findInForce(rules, settings, reading.model?.status ?? 'active').ids,
    catalogue: rules,
    lang: reading.model?.lang,
    isUnderstood: rememberUnderstood(reading),
  };
  return { checked, others: listOthers(checked, records, all) };
}

/** Lists the records beside a strategy, each a file of its own. */
function listOthers(
  { path, root, rules, failOn }: Checked,
  records: LintRecords | undefined,
  all: readonly Finding[],
): readonly Other[] {
  const byFile = new Map<string, Finding[]>();
  for (const finding of all) {
    const list = byFile.get(finding.file);
    if (list) list.push(finding);
    else byFile.set(finding.file, [finding]);
  }
  return (records?.files ?? []).map(({ name, reading }) => ({
    file: reading.file,
    text: reading.text,
    findings: byFile.get(reading.file) ?? [],
    failOn,
    record: {
      path: join(dirname(path), name),
      root,
      rules,
      isUnderstood: rememberUnderstood(reading),
    },
  }));
}

function toCheckedFile({ reading }: Loaded, records: LintRecords | undefined): CheckedFile {
  const plan = reading.model && makePlan(reading.model);
  return {
    file: reading.file,
    text: reading.text,
    name: reading.model?.name || undefined,
    criteria: plan?.criteria.length ?? 0,
    objectives: plan?.objectives.length ?? 0,
    capabilities: plan?.capabilities.length ?? 0,
    later: records?.plan.later.length ?? 0,
  };
}

/** Returns the exit code of a run. */
export function chooseExitCode({ failed, checked, others }: CheckRun): number {
  if (failed) return EXIT.cannot;
  const isRed = ({ findings, failOn }: Verdict) =>
    findings.some(({ level, suppressed }) => !suppressed && matchesThreshold(level, failOn));
  return [...checked, ...others].some(isRed) ? EXIT.found : EXIT.clean;
}
