/** `strat review`: in CI, all that a reviewer should see of a change: annotations, a summary and one comment. */
import { EXIT, UserError } from '../exit.ts';
import type { Host } from '../host.ts';
import { checkerOf, type Judged, type JudgeFlags, judged } from './judge.ts';
import { type OutputFlags, outputsOf, printReport, writeReports } from './outputs.ts';
import { print } from './print.ts';
import { type CiFlags, ciOf } from './review-ci.ts';
import { reviewOf } from './review-data.ts';
import { postSaved, saveReview, tellForge } from './review-tell.ts';

export interface ReviewFlags extends JudgeFlags, CiFlags, Pick<OutputFlags, 'output'> {
  /** `false` for `--no-comment`. */
  readonly comment?: boolean;
  readonly dryRun?: boolean;
  readonly save?: string;
  readonly post?: string;
}

/** @returns the exit code of the check, whatever becomes of the comment */
export async function review(host: Host, paths: readonly string[], flags: ReviewFlags): Promise<number> {
  const ci = ciOf(host, flags);
  if (flags.post !== undefined) return postSaved(host, ci, flags.post, flags);
  refuseMixed(flags);
  const outputs = outputsOf(host, { format: ci.format, output: ci.outputs(flags.output ?? []) });
  const against = flags.against ?? (await ci.base());
  // Whoever reads of a change has committed it already: a reason is given against the base, where that can be named.
  const since = ci.baseName === undefined ? against : `origin/${ci.baseName}`;
  const asked = against === undefined || since === undefined ? flags : { ...flags, against, since };
  const found = await checked(host, paths, asked);
  if (found === undefined) return EXIT.cannot;
  const told = await reviewOf(host, paths, asked, found, ci.baseName);
  if (flags.dryRun) print(host, `${ci.name} would get these lines in its log:\n\n`);
  await printReport(flags.dryRun ? plain(host) : host, found.report, outputs);
  const isWritten = flags.dryRun || (await writeReports(host, found.report, outputs));
  if (flags.save !== undefined) saveReview(host, flags.save, told, found.report);
  await tellForge(host, ci, told, flags);
  return isWritten ? found.exit : EXIT.cannot;
}

async function checked(host: Host, paths: readonly string[], flags: JudgeFlags): Promise<Judged | undefined> {
  const run = await checkerOf(host, paths, flags)(host);
  return run.checked.length === 0 ? undefined : judged(host, run, flags);
}

/** The same host, on which nothing that is printed is a command to a runner. */
function plain(host: Host): Host {
  return { ...host, stdout: { ...host.stdout, write: (text) => print(host, text) } };
}

function refuseMixed({ save, dryRun }: ReviewFlags): void {
  if (save !== undefined && dryRun)
    throw new UserError('--save writes a file, and --dry-run writes none.', 'Give one of them.');
}
