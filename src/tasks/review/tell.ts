/** Publishes a review: in the log and summary of the job, in its outputs, in a file for another job, and in one comment. */
import { resolve } from 'node:path';
import { EXIT, isUserError } from '../../exit.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Conversation } from '../../forge/destination.ts';
import { formatGithubOutputs } from '../../forge/github-run.ts';
import type { WantedComment } from '../../forge/keep.ts';
import type { Host } from '../../host/host.ts';
import { joinList } from '../../model/quote.ts';
import { isClean, type Review } from '../../model/review.ts';
import { writeSafeJson } from '../../report/json.ts';
import type { Report } from '../../report/report.ts';
import { type Outputs, printReport, refuseStrategy, writeReports } from '../check/outputs.ts';
import { reportOverdue } from '../check/overdue.ts';
import { complain, print, talk } from '../print.ts';
import type { ChangeCheck } from './check-change.ts';
import { explainDryRun, makeReviewComment, makeWanted, type ReviewComment } from './comment.ts';
import type { Environment } from './environment.ts';
import { type Kept, keepComment } from './keep-comment.ts';

export interface TellFlags {
  /** `false` for `--no-comment`. */
  readonly comment?: boolean;
  readonly dryRun?: boolean;
  readonly save?: string;
}

/** @returns the exit code of the check, even if the comment fails */
export async function publishReview(
  host: Host,
  environment: Environment,
  { report, exit }: ChangeCheck,
  comment: ReviewComment,
  { outputs, ...flags }: TellFlags & { readonly outputs: Outputs },
): Promise<number> {
  if (flags.dryRun) print(host, `The log of the ${environment.name} job would show:\n\n`);
  await printReport(flags.dryRun ? makePlainHost(host) : host, report, outputs);
  const isWritten = flags.dryRun || (await writeReports(host, report, outputs));
  if (flags.save !== undefined) saveReview(host, flags.save, comment.review, report);
  // A run that fails lets nothing merge by itself.
  const told = isWritten
    ? comment
    : makeReviewComment(environment, { ...comment.review, recordsOnly: false });
  await publishToForge(host, environment, told, flags);
  reportOverdue(host, report.findings);
  return isWritten ? exit : EXIT.cannot;
}

/** Writes that a change must not be merged without review, for a run that comes to no verdict. */
export function denyRecordsOnly(host: Host, { pages }: Environment, { dryRun }: TellFlags): void {
  if (!dryRun) appendToFile(host, pages?.outputs, formatGithubOutputs({ 'records-only': false }));
}

/** Returns the same host, but with output that a runner never takes for a command. */
function makePlainHost(host: Host): Host {
  return { ...host, stdout: { ...host.stdout, write: (text) => print(host, text) } };
}

/** Publishes to the forge. Errors are printed and never change the verdict. */
async function publishToForge(
  host: Host,
  { pages }: Environment,
  { review, page, outputs, to }: ReviewComment,
  { comment, dryRun }: TellFlags,
): Promise<void> {
  if (dryRun) {
    print(host, describeDryRun(pages !== undefined, { review, page, outputs, to }, comment !== false));
    return;
  }
  if (pages) {
    appendToFile(host, pages.summary, page);
    appendToFile(host, pages.outputs, outputs);
  }
  if (comment === false) return;
  if (to.is === 'nowhere') talk(host, `No comment posted: ${to.because}.`);
  else await tryToKeep(host, to, makeWanted(to, review, page));
}

/** Writes out what a run would publish: outputs, the summary of the job and the comment, which are one page. */
function describeDryRun(hasPages: boolean, comment: ReviewComment, isCommented: boolean): string {
  const { review, page, outputs, to } = comment;
  const names = [...(hasPages ? ['the summary of the job'] : []), ...(isCommented ? ['the comment'] : [])];
  const title = joinList(names).replace(/^t/, 'T') || 'The page';
  const end = isCommented ? `${explainDryRun(to)}${isClean(review) ? ONLY_RENEWED : ''}\n` : '';
  return `${hasPages ? `\nThe outputs of the job:\n\n${outputs}` : ''}\n${title}:\n\n${page}\n${end}`;
}

const ONLY_RENEWED = ' A change with nothing to report only updates an existing comment.';

/** GitHub drops a longer summary. */
const SUMMARY_LIMIT = 1_000_000;

function appendToFile(host: Host, file: string | undefined, text: string): void {
  if (file === undefined || file === '') return;
  try {
    host.files.edit(file, (now = new Uint8Array()) => {
      const all = Buffer.concat([now, Buffer.from(text)]);
      return all.length > SUMMARY_LIMIT ? now : all;
    });
  } catch (error) {
    if (!isUserError(error)) throw error;
    complain(host, error);
  }
}

async function tryToKeep(host: Host, to: Conversation, wanted: WantedComment): Promise<void> {
  try {
    talk(host, describeKept(await keepComment(host, to, wanted), to));
  } catch (error) {
    if (!isUserError(error)) throw error;
    talk(host, `No comment posted: ${error.message}`);
  }
}

export function describeKept(kept: Kept, { forge: { place } }: Conversation): string {
  const said: Readonly<Record<Exclude<Kept, 'nothing'>, string>> = {
    create: `Posted a comment on ${place}.`,
    edit: `Updated the comment on ${place}.`,
    clean: `No comment on ${place}: there is nothing to report.`,
    same: `The comment on ${place} is already up to date.`,
    later: `A later run has already commented on ${place}, so its comment stays.`,
    'moved-on': `No comment posted: ${place} has newer commits, and another run reviews those.`,
  };
  return kept === 'nothing' ? '' : said[kept];
}

/** Saves a review for a job that may comment. */
function saveReview(host: Host, file: string, review: Review, report: Report): void {
  const path = resolve(host.cwd, file);
  refuseStrategy(host, report, path);
  host.files.write(path, writeSafeJson(review, 0), { force: true });
  talk(host, `Wrote ${formatPath(host.cwd, path)}.`);
}
