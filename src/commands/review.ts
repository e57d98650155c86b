/** `strat review`: in CI, all that a reviewer should see of a change: annotations, a summary and one comment. */
import { EXIT, UserError } from '../exit.ts';
import type { Host } from '../host.ts';
import type { JudgeFlags } from './judge.ts';
import { outputsOf } from './outputs.ts';
import { checkChange } from './review-check.ts';
import { commentOf } from './review-comment.ts';
import { reviewOf } from './review-data.ts';
import { type CiFlags, environmentOf } from './review-environment.ts';
import { postSaved } from './review-post.ts';
import { type TellFlags, tellReview } from './review-tell.ts';

export interface ReviewFlags extends JudgeFlags, CiFlags, TellFlags {
  readonly post?: string;
}

/** @returns the exit code of the check, whatever becomes of the comment */
export async function review(host: Host, paths: readonly string[], flags: ReviewFlags): Promise<number> {
  const environment = environmentOf(host, flags);
  if (flags.post !== undefined) return postSaved(host, environment, flags.post, flags);
  refuseMixed(flags);
  const outputs = outputsOf(host, environment);
  const check = await checkChange(host, paths, flags, environment);
  if (check === undefined) return EXIT.cannot;
  const found = reviewOf(check, environment.baseName);
  const comment = commentOf(environment, found);
  return tellReview(host, environment, check, comment, { ...flags, outputs });
}

function refuseMixed({ save, dryRun }: ReviewFlags): void {
  if (save !== undefined && dryRun)
    throw new UserError('--save writes a file, and --dry-run writes none.', 'Give one of them.');
}
