/** `strat diff`: what changed between two versions, for a reader. */
import { filterNewAmendments } from '../diff/acknowledge.ts';
import { diffSides as changesBetween, type Side } from '../diff/diff.ts';
import { EXIT } from '../exit.ts';
import type { Host } from '../host/host.ts';
import { type Finding, matchesThreshold } from '../model/finding.ts';
import { CHANGE_FORMATS } from '../report/change-formats.ts';
import { findCheckinNews } from '../tasks/compare/news.ts';
import { isError, openSides, reportUncompared } from '../tasks/compare/sides.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { loadPaint, print, talk } from '../tasks/print.ts';
import { chooseAsOfDay, parseLevelFlag } from '../tasks/settings.ts';

export interface DiffFlags {
  readonly format?: string;
  readonly all?: boolean;
  readonly failOn?: string;
  readonly exitCode?: boolean;
  readonly asOf?: string;
  readonly staged?: boolean;
}

/** Prints the changes between two sides; fails only if a flag asks for it. */
export async function diff(
  host: Host,
  from: string | undefined,
  to: string | undefined,
  flags: DiffFlags,
): Promise<number> {
  const format = CHANGE_FORMATS[chooseFormat(flags.format, ['pretty', 'markdown', 'json'])];
  const failOn = flags.failOn === undefined ? undefined : parseLevelFlag('--fail-on', flags.failOn);
  const asOf = chooseAsOfDay(host, flags.asOf);
  const { before, after, snapshots, ...known } = await openSides(host, from, to, {
    staged: flags.staged ?? false,
  });
  const changes = changesBetween(before, after, { asOf, ...known });
  const news = await findCheckinNews(host, snapshots, asOf);
  const name = after.plan?.strategy.name || before.plan?.strategy.name || after.reading.file;
  const report = {
    name,
    from: before.label,
    to: after.label,
    changes,
    all: flags.all ?? false,
    asOf,
    isNew: !before.isThere,
    isGone: !after.isThere,
    news,
  };
  const columns = host.stdout.isTerminal ? host.stdout.columns : 100;
  print(host, format(report, { paint: await loadPaint(host.stdout), columns }));
  for (const side of [before, after]) warnOfUncompared(host, side);
  for (const { gaps } of filterNewAmendments(before, after)) warnOfFindings(host, gaps);
  if (flags.exitCode && (changes.length > 0 || (news && news.checkins.length > 0))) return EXIT.found;
  return failOn !== undefined && changes.some(({ level }) => matchesThreshold(level, failOn))
    ? EXIT.found
    : EXIT.clean;
}

/** Warns of parts that could not be read and so were not compared. */
function warnOfUncompared(host: Host, side: Side): void {
  reportUncompared(host, side);
  for (const { reading } of side.amendments) warnOfFindings(host, reading.findings.filter(isError));
}

function warnOfFindings(host: Host, findings: readonly Finding[]): void {
  for (const { file, range, message, help = '' } of findings)
    talk(host, `${file}:${range.start.line}: ${message} ${help}`);
}
