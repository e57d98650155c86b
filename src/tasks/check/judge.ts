/** The result of a check: all findings, which of them count, and the verdict. It prints nothing. */
import { join } from 'node:path';
import { UserError } from '../../exit.ts';
import type { Host } from '../../host/host.ts';
import { isChangeRule } from '../../model/change-rules.ts';
import type { Day } from '../../model/dates.ts';
import { type Level, reaches } from '../../model/finding.ts';
import { BASELINE_FILE } from '../../model/gate.ts';
import type { Report } from '../../report/report.ts';
import { asOfDay, levelFlag, type SettingFlags, type SettingsAt, settingsReader } from '../settings.ts';
import { checkAll, exitOf, inputs } from './check-once.ts';
import { folderInRepository } from './outputs.ts';
import type { Once, Run } from './run.ts';
import { type Stopwatch, UNTIMED } from './stopwatch.ts';

export interface JudgeFlags extends SettingFlags {
  readonly minLevel?: string;
  readonly asOf?: string;
  readonly stdinPath?: string;
  /** `false` for `--no-baseline`. */
  readonly baseline?: boolean;
  /** A revision; changes since then are checked as well. */
  readonly against?: string;
  /** The name of that revision for people, if it has another: `origin/main`. */
  readonly since?: string;
}

export interface Judged {
  readonly run: Run;
  readonly report: Report;
  readonly exit: number;
}

/** Makes a function that checks once, as the flags say. */
export function checkerOf(
  host: Host,
  paths: readonly string[],
  flags: JudgeFlags,
  times: Stopwatch = UNTIMED,
): Once {
  const asOf = asOfDay(host, flags.asOf);
  const settingsFor = settingsReader(host, flags);
  refuseIdle(flags);
  return async (world, { baseline = flags.baseline } = {}) => {
    const found = times.begin('finding files');
    const all = inputs(world, paths, flags.stdinPath);
    found();
    const checked = await checkAll(world, all, settingsFor, asOf, times);
    const run = await withComparison(world, checked, { paths, flags, settingsFor, asOf }, times);
    return baseline === false ? run : withBaseline(world, run, settingsFor);
  };
}

type Asked = Pick<import('./against.ts').Against, 'paths' | 'settingsFor' | 'asOf'> & {
  readonly flags: JudgeFlags;
};

async function withComparison(host: Host, run: Run, asked: Asked, times: Stopwatch): Promise<Run> {
  const revision = asked.flags.against;
  if (revision === undefined || run.checked.length === 0) return run;
  const compared = times.begin('comparing');
  const { withChanges } = await import('./against.ts');
  const result = await withChanges(host, run, {
    ...asked,
    revision,
    since: asked.flags.since ?? revision,
  });
  compared();
  return result;
}

/** Applies the baselines; loads the code for them only if there are any. */
async function withBaseline(host: Host, run: Run, settingsFor: SettingsAt): Promise<Run> {
  const roots = [...new Set(run.checked.map(({ root }) => root))];
  const found = roots.filter((root) => host.files.kind(join(root, BASELINE_FILE)) !== undefined);
  if (found.length === 0) return run;
  const { applyBaselines } = await import('./accepted.ts');
  return applyBaselines(host, run, found, settingsFor);
}

/** Refuses to run only change rules without a revision, because they would never report anything. */
function refuseIdle({ only = [], against }: JudgeFlags): void {
  const idle = only.find(isChangeRule);
  if (idle === undefined || against !== undefined) return;
  throw new UserError(
    `\`${idle}\` is about what changed between two versions.`,
    'Say since when: `--against main`.',
  );
}

/** Judges a run. */
export function judged(host: Host, run: Run, flags: JudgeFlags): Judged {
  const minLevel = flags.minLevel === undefined ? 'info' : levelFlag('--min-level', flags.minLevel);
  const catalogue = [...new Set(run.checked.flatMap((one) => one.catalogue)), ...run.changeRules];
  const report: Report = {
    ...reportOf(run, minLevel, asOfDay(host, flags.asOf)),
    folder: folderInRepository(host),
    catalogue,
    isIncomplete: run.failed,
  };
  return { run, report, exit: exitOf(run) };
}

function reportOf({ checked, others, against }: Run, minLevel: Level, asOf: Day): Report {
  const all = [...checked, ...others].flatMap(({ findings }) => findings);
  const findings = all.filter(({ suppressed }) => !suppressed);
  const found = others.filter((one) => one.findings.length > 0);
  return {
    files: checked.map(({ file }) => file),
    ...(found.length > 0 && { others: found }),
    findings,
    suppressed: all.filter(({ suppressed }) => suppressed),
    shown: findings.filter(({ level }) => reaches(level, minLevel)),
    rules: new Set(checked.flatMap(({ rules }) => [...rules])).size,
    asOf,
    ...(against !== undefined && { against }),
  };
}
