/** `strat review`: in CI, everything that a reviewer should see of a change: annotations, a summary and one comment. */
import { EXIT, UserError } from '../exit.ts';
import type { Host } from '../host/host.ts';
import type { JudgeFlags } from '../tasks/check/judge.ts';
import { parseOutputs } from '../tasks/check/outputs.ts';
import { checkChange } from '../tasks/review/check-change.ts';
import { makeReviewComment } from '../tasks/review/comment.ts';
import { type CiFlags, type Environment, readEnvironment } from '../tasks/review/environment.ts';
import { postSaved } from '../tasks/review/post.ts';
import { isRecordsOnly } from '../tasks/review/records-only.ts';
import { makeReview } from '../tasks/review/review.ts';
import { denyRecordsOnly, publishReview, type TellFlags } from '../tasks/review/tell.ts';

export interface ReviewFlags extends JudgeFlags, CiFlags, TellFlags {
  readonly post?: string;
}

/** @returns the exit code of the check, even if the comment fails */
export async function review(host: Host, paths: readonly string[], flags: ReviewFlags): Promise<number> {
  const environment = readEnvironment(host, flags);
  try {
    if (flags.post === undefined) return await reviewChange(host, environment, paths, flags);
    const code = await postSaved(host, environment, { ...flags, file: flags.post, paths });
    denyRecordsOnly(host, environment, flags);
    return code;
  } catch (error) {
    denyRecordsOnly(host, environment, flags);
    throw error;
  }
}

async function reviewChange(
  host: Host,
  environment: Environment,
  paths: readonly string[],
  flags: ReviewFlags,
): Promise<number> {
  refuseMixed(flags);
  const outputs = parseOutputs(host, environment);
  const check = await checkChange(host, paths, flags, environment);
  if (check === undefined) {
    denyRecordsOnly(host, environment, flags);
    return EXIT.cannot;
  }
  const found = makeReview(check, environment.baseName, await isRecordsOnly(host, environment, check));
  return publishReview(host, environment, check, makeReviewComment(environment, found), {
    ...flags,
    outputs,
  });
}

function refuseMixed({ save, dryRun }: ReviewFlags): void {
  if (save !== undefined && dryRun)
    throw new UserError('--save and --dry-run cannot be used together.', 'Leave one of them out.');
}
