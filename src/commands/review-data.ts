/** What a check has found, as a review tells it. */
import { isUserError } from '../exit.ts';
import { filesAt } from '../folder/files-at.ts';
import { gitRoot } from '../folder/paths.ts';
import { commitAt } from '../folder/revisions.ts';
import type { Host } from '../host.ts';
import { isChangeRule } from '../model/change-rules.ts';
import type { Finding } from '../model/finding.ts';
import { inOrder } from '../model/finding.ts';
import { mostOf, type Review } from '../model/review.ts';
import { type ChangeReport, goalpostsOf, isOpen } from '../report/changes.ts';
import { fingerprints } from '../report/fingerprint.ts';
import { counts } from '../report/report.ts';
import { checkerOf, type Judged, type JudgeFlags } from './judge.ts';
import { quiet } from './print.ts';

/** @param baseName what people call the base, where the CI has told */
export async function reviewOf(
  host: Host,
  paths: readonly string[],
  flags: JudgeFlags,
  { run, report, exit }: Judged,
  baseName: string | undefined,
): Promise<Review> {
  const { error, warn, info } = counts(report.findings);
  const changes = run.comparisons.flatMap((one) => one.changes);
  const moved = goalpostsOf(changes);
  return {
    version: 1,
    exit: exit === 0 ? 0 : exit === 1 ? 1 : 2,
    compared: flags.against !== undefined,
    ...{ strategies: report.files.length, rules: report.rules },
    ...{ errors: error, warnings: warn, infos: info },
    moved: moved.length,
    unacknowledged: moved.filter(isOpen).length,
    comparisons: mostOf(run.comparisons).map((one) => comparisonOf(one, baseName, flags.against)),
    findings: findingsOf(report.findings, await knownBefore(host, paths, flags)),
  };
}

function comparisonOf(
  { name, from, file = '', changes }: ChangeReport,
  baseName: string | undefined,
  against: string | undefined,
) {
  const label = baseName === undefined ? from : from.replace(/^HEAD\^1(?=@)/, baseName);
  const since = baseName === undefined ? against : `origin/${baseName}`;
  return { name, file, from: label, changes: mostOf(changes).map((one) => shownChange(one, since)) };
}

/** Whoever reads it has committed the change already: a reason is given against the base, where that can be named. */
function shownChange(
  { row, level, effect, acknowledged, command, hint, words, ...one }: ChangeReport['changes'][number],
  since = '',
) {
  const base = /^[\w][\w./-]{0,99}$/.test(since) ? ` --against ${since}` : '';
  return {
    ...{ class: one.class, level, row, effect, acknowledged, hint },
    command: command?.replace(/(?= --why )/, base),
    words: words === undefined ? undefined : mostOf(words),
  };
}

const WORST_FIRST = ['error', 'warn', 'info'];

/** What tells of a change stands with the changes. */
function findingsOf(findings: readonly Finding[], known: ReadonlySet<string>): Review['findings'] {
  const told = inOrder(findings.filter(({ rule }) => !isChangeRule(rule)));
  const prints = fingerprints(told);
  const all = told.map(({ rule, level, message, help, file, range }, at) => ({
    ...{ rule, level, message, help, file, line: range.start.line },
    wasThere: known.has(prints[at] ?? ''),
  }));
  const rank = ({ level }: { readonly level: string }) => WORST_FIRST.indexOf(level);
  return mostOf(all.sort((a, b) => rank(a) - rank(b)));
}

/** The fingerprints of what the base has as well; a base that cannot be checked has nothing. */
async function knownBefore(
  host: Host,
  paths: readonly string[],
  flags: JudgeFlags,
): Promise<ReadonlySet<string>> {
  const { against, ...others } = flags;
  const root = gitRoot(host.files, host.cwd);
  if (against === undefined || root === undefined) return new Set();
  try {
    const repository = (await host.git()).open(root);
    const files = filesAt(repository, commitAt(repository, against));
    const world = { ...quiet(host), files };
    const { checked } = await checkerOf(world, paths, others)(world);
    return new Set(fingerprints(inOrder(checked.flatMap(({ findings }) => findings))));
  } catch (error) {
    if (!isUserError(error)) throw error;
    return new Set();
  }
}
