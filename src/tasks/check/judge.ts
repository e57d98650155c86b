/** The result of a check: all findings, which of them count, and the verdict. It prints nothing. */
import { UserError } from '../../exit.ts';
import { findAcceptedFiles } from '../../folder/accepted-file.ts';
import type { Host } from '../../host/host.ts';
import { isChangeRule } from '../../model/change-rules.ts';
import type { Day } from '../../model/dates.ts';
import { type Level, matchesThreshold } from '../../model/finding.ts';
import { toPresentRule } from '../../model/former-names.ts';
import type { Report } from '../../report/report.ts';
import {
  chooseAsOfDay,
  makeSettingsReader,
  parseLevelFlag,
  type SettingFlags,
  type SettingsAt,
} from '../settings.ts';
import { checkAll, chooseExitCode, listInputs } from './check-once.ts';
import { findFolderInRepository } from './outputs.ts';
import type { CheckRun, Once } from './run.ts';
import { type Stopwatch, UNTIMED } from './stopwatch.ts';

export interface JudgeFlags extends SettingFlags {
  readonly minLevel?: string;
  readonly asOf?: string;
  readonly stdinPath?: string;
  /** `false` for `--no-accepted`. */
  readonly accepted?: boolean;
  /** A revision; changes since then are checked as well. */
  readonly against?: string;
  /** The name of that revision for people, if it has another: `origin/main`. */
  readonly since?: string;
}

export interface Judged {
  readonly run: CheckRun;
  readonly report: Report;
  readonly exit: number;
}

/** Makes a function that checks once, as the flags say. */
export function makeChecker(
  host: Host,
  paths: readonly string[],
  flags: JudgeFlags,
  times: Stopwatch = UNTIMED,
): Once {
  const asOf = chooseAsOfDay(host, flags.asOf);
  const settingsFor = makeSettingsReader(host, flags);
  refuseIdle(flags);
  return async (world, { accepted = flags.accepted } = {}) => {
    const found = times.begin('finding files');
    const all = await listInputs(world, paths, settingsFor, flags.stdinPath);
    found();
    const checked = await checkAll(world, all, settingsFor, asOf, times, flags.against);
    const run = await addComparison(world, checked, { paths, flags, settingsFor, asOf }, times);
    return accepted === false ? run : applyAcceptedIfAny(world, run, settingsFor);
  };
}

type Asked = Pick<import('./against.ts').Against, 'paths' | 'settingsFor' | 'asOf'> & {
  readonly flags: JudgeFlags;
};

async function addComparison(host: Host, run: CheckRun, asked: Asked, times: Stopwatch): Promise<CheckRun> {
  const revision = asked.flags.against;
  if (revision === undefined || run.checked.length === 0) return run;
  const compared = times.begin('comparing');
  const { addComparisons } = await import('./against.ts');
  const result = await addComparisons(host, run, {
    ...asked,
    revision,
    since: asked.flags.since ?? revision,
  });
  compared();
  return result;
}

/** Leaves out accepted findings; loads the code for them only if there are any. */
async function applyAcceptedIfAny(host: Host, run: CheckRun, settingsFor: SettingsAt): Promise<CheckRun> {
  const roots = [...new Set(run.checked.map(({ root }) => root))];
  const found = roots.filter((root) => findAcceptedFiles(host.files, root).read !== undefined);
  if (found.length === 0) return run;
  const { applyAccepted } = await import('./accepted.ts');
  return applyAccepted(host, run, found, settingsFor);
}

/** Refuses to run only change rules without a revision, because they would never report anything. */
function refuseIdle({ only = [], against }: JudgeFlags): void {
  const idle = only.map(toPresentRule).find(isChangeRule);
  if (idle === undefined || against !== undefined) return;
  throw new UserError(
    `\`${idle}\` is about what changed between two versions.`,
    'Say since when: `--against main`.',
  );
}

/** Judges a run. */
export function judgeRun(host: Host, run: CheckRun, flags: JudgeFlags): Judged {
  const minLevel = flags.minLevel === undefined ? 'info' : parseLevelFlag('--min-level', flags.minLevel);
  const catalogues = new Set(run.checked.map((one) => one.catalogue));
  const catalogue = [...new Set([...catalogues].flat()), ...run.changeRules];
  const report: Report = {
    ...makeCheckReport(run, minLevel, chooseAsOfDay(host, flags.asOf)),
    folder: findFolderInRepository(host),
    catalogue,
    isIncomplete: run.failed,
  };
  return { run, report, exit: chooseExitCode(run) };
}

function makeCheckReport(
  { checked, others, against, leftOut }: CheckRun,
  minLevel: Level,
  asOf: Day,
): Report {
  const all = [...checked, ...others].flatMap(({ findings }) => findings);
  const findings = all.filter(({ suppressed }) => !suppressed);
  const told = others.filter((one) => one.findings.length > 0);
  // A record may have findings of its own and findings of its change.
  const found = told.filter(({ file }, at) => told.findIndex((one) => one.file === file) === at);
  return {
    files: checked.map(({ file }) => file),
    ...(found.length > 0 && { others: found }),
    findings,
    suppressed: all.filter(({ suppressed }) => suppressed),
    shown: findings.filter(({ level }) => matchesThreshold(level, minLevel)),
    rules: new Set([...new Set(checked.map(({ rules }) => rules))].flatMap((rules) => [...rules])).size,
    asOf,
    ...(against !== undefined && { against }),
    ...(Object.keys(leftOut).length > 0 && { leftOut }),
  };
}
