/** Tells a review: in the summary of the job, in its outputs, in a file for another job, and in one comment. */
import { resolve } from 'node:path';
import { EXIT, isUserError, UserError } from '../exit.ts';
import { shownPath } from '../folder/paths.ts';
import type { Conversation } from '../forge/destination.ts';
import { githubOutputs } from '../forge/github-run.ts';
import type { Wanted } from '../forge/keep.ts';
import type { Host } from '../host.ts';
import { quoted } from '../model/quote.ts';
import { isClean, type Review, readReview } from '../model/review.ts';
import { safeJson } from '../report/json.ts';
import type { Report } from '../report/report.ts';
import { reviewMarkdown } from '../report/review-markdown.ts';
import { answered, type Kept, keepComment } from './keep-comment.ts';
import { refuseStrategy } from './outputs.ts';
import { complain, print, talk } from './print.ts';
import type { Ci } from './review-ci.ts';

export interface TellFlags {
  readonly comment?: boolean;
  readonly dryRun?: boolean;
}

/** Nothing that goes wrong here changes the verdict: it is said, and the job goes on. */
export async function tellForge(
  host: Host,
  ci: Ci,
  review: Review,
  { comment, dryRun }: TellFlags,
): Promise<void> {
  const page = reviewMarkdown(review);
  const outputs = githubOutputs(outputsOf(review));
  if (dryRun && ci.pages) print(host, `\nIts outputs:\n\n${outputs}`);
  if (dryRun) print(host, `\n${ci.pages ? 'The summary of the job' : 'The page'}:\n\n${page}\n`);
  else if (ci.pages) {
    append(host, ci.pages.summary, page);
    append(host, ci.pages.outputs, outputs);
  }
  if (comment === false) return;
  const to = ci.conversation();
  if (to.is === 'nowhere') talk(host, `No comment: ${to.because}.`);
  else if (dryRun) print(host, `That page would be the one comment on ${to.forge.place}.\n`);
  else await tryToKeep(host, to, wantedOf(to, review, page));
}

function outputsOf({ exit, errors, warnings, moved, unacknowledged }: Review) {
  return { 'exit-code': exit, errors, warnings, 'goalposts-moved': moved, unacknowledged };
}

function wantedOf({ order }: Conversation, review: Review, text: string): Wanted {
  return { marker: { key: review.key, ...order }, text, isClean: isClean(review) };
}

/** GitHub leaves out a summary that is longer. */
const SUMMARY_LIMIT = 1_000_000;

function append(host: Host, file: string | undefined, text: string): void {
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

async function tryToKeep(host: Host, to: Conversation, wanted: Wanted): Promise<void> {
  try {
    talk(host, said(await keepComment(host, to, wanted), to));
  } catch (error) {
    if (!isUserError(error)) throw error;
    talk(host, `No comment: ${error.message}`);
  }
}

function said(kept: Kept, { forge: { place } }: Conversation): string {
  const said: Readonly<Record<Exclude<Kept, 'nothing'>, string>> = {
    create: `Wrote a comment on ${place}.`,
    edit: `Renewed the comment on ${place}.`,
    clean: `No comment on ${place}: there is nothing to tell.`,
    same: `The comment on ${place} says it already.`,
    later: `A later run has commented on ${place}: its comment stays.`,
    'moved-on': `No comment: ${place} has new commits, which another run looks at.`,
  };
  return kept === 'nothing' ? '' : said[kept];
}

/** Keeps a review for a job that may comment. */
export function saveReview(host: Host, file: string, review: Review, report: Report): void {
  const path = resolve(host.cwd, file);
  refuseStrategy(host, report, path);
  host.files.write(path, safeJson(review, 0), { force: true });
  talk(host, `Wrote ${shownPath(host.cwd, path)}.`);
}

const SAVED_LIMIT = 4 * 1_048_576;

/** Comments what another job has kept. It may have been written by anybody, so that only its words and numbers count. */
export async function postSaved(host: Host, ci: Ci, file: string, { dryRun }: TellFlags): Promise<number> {
  const path = resolve(host.cwd, file);
  const bytes = host.files.read(path, SAVED_LIMIT);
  const review = bytes.length > SAVED_LIMIT ? undefined : readReview(Buffer.from(bytes).toString());
  if (!review)
    throw new UserError(
      `${shownPath(host.cwd, path)} holds no review.`,
      'It is written by `strat review --save FILE`, of the same version.',
    );
  const page = reviewMarkdown(review);
  const to = ci.search();
  if (to.is === 'nowhere') throw new UserError(`No comment: ${to.because}.`);
  if (dryRun) {
    print(host, `One comment on ${to.wanted}:\n\n${page}`);
    return EXIT.clean;
  }
  const named = {
    name: ci.name,
    place: to.wanted,
    permission: 'the job needs `permissions: pull-requests: write`',
  };
  const { value: numbers } = await answered(host, named, to.question);
  const [number] = numbers;
  if (number === undefined || numbers.length > 1) {
    talk(host, `No comment: there is not just one ${quoted(to.wanted)}.`);
    return EXIT.clean;
  }
  const conversation = to.conversation(number);
  talk(host, said(await keepComment(host, conversation, wantedOf(conversation, review, page)), conversation));
  return EXIT.clean;
}
