/** Step 2 of `strat review`: checks the change against its base, and finds what the base already had. */
import { isUserError, UserError } from '../../exit.ts';
import { fetchAtOnce } from '../../folder/at-once.ts';
import { makeCommitFiles } from '../../folder/files-at.ts';
import { findDefaultBase } from '../../folder/merge-checkout.ts';
import { findGitRoot } from '../../folder/paths.ts';
import { resolveCommit } from '../../folder/revisions.ts';
import type { Host, Repository } from '../../host/host.ts';
import { sortFindings } from '../../model/finding.ts';
import type { CheckinNews } from '../../report/checkin-news.ts';
import { makeFingerprints } from '../../report/fingerprint.ts';
import { type Judged, type JudgeFlags, judgeRun, makeChecker } from '../check/judge.ts';
import { makeNextCommands } from '../check/next-command.ts';
import type { CheckRun, ComparedStrategy } from '../check/run.ts';
import { findCheckinNews } from '../compare/news.ts';
import { silenceHost } from '../print.ts';
import { chooseAsOfDay } from '../settings.ts';
import type { Environment, ToldBase } from './environment.ts';

export interface ChangeCheck extends Judged {
  readonly paths: readonly string[];
  /** The revision that it was compared with; undefined without one. */
  readonly against: string | undefined;
  /** The fingerprints of findings that the base also has. */
  readonly known: ReadonlySet<string>;
  /** What each comparison brings in check-ins. */
  readonly news: ReadonlyMap<ComparedStrategy, CheckinNews>;
}

/** Checks the change. @returns undefined if nothing could be checked; the error has then been printed */
export async function checkChange(
  host: Host,
  paths: readonly string[],
  flags: JudgeFlags,
  { base, baseName }: Environment,
): Promise<ChangeCheck | undefined> {
  const against = flags.against ?? (await findBase(host, base));
  // The change is already committed, so suggested commands name the base branch if it is known.
  const since = baseName === undefined ? against : `origin/${baseName}`;
  const asked = against === undefined || since === undefined ? flags : { ...flags, against, since };
  const run = await makeChecker(host, paths, asked)(host);
  if (run.checked.length === 0) return undefined;
  const { report, ...judged } = judgeRun(host, run, asked);
  return {
    ...judged,
    report: {
      ...report,
      ...makeNextCommands(paths, since === undefined ? flags : { ...flags, against: since }),
    },
    paths,
    against: asked.against,
    known: await findKnownBefore(host, paths, asked),
    news: await findNews(host, run, asked),
  };
}

async function findNews(
  host: Host,
  { comparisons }: CheckRun,
  { asOf }: JudgeFlags,
): Promise<ChangeCheck['news']> {
  const news = new Map<ComparedStrategy, CheckinNews>();
  for (const one of comparisons) {
    const found = await findCheckinNews(host, one.snapshots, chooseAsOfDay(host, asOf));
    if (found) news.set(one, found);
  }
  return news;
}

/** Finds the revision to compare with; undefined if the job is not about a change. Throws if its commit is not in the clone. */
async function findBase(host: Host, base: ToldBase): Promise<string | undefined> {
  if (base.is === 'none') return undefined;
  const repository = await openRepositoryHere(host);
  if (base.is === 'start') {
    if (repository === undefined || repository.commit(base.commit) !== undefined) return base.commit;
    throw makeCloneError('The commit where this merge request began', base.commit, '`GIT_DEPTH: 0`');
  }
  if (repository === undefined) return undefined;
  if (base.is === 'in-checkout') return findDefaultBase(repository, host.env);
  if (repository.commit(base.commit) !== undefined) return base.commit;
  if (!base.isNeeded) return findDefaultBase(repository, host.env);
  throw makeCloneError('The base commit of this merge queue group', base.commit, '`fetch-depth: 0`');
}

async function openRepositoryHere(host: Host): Promise<Repository | undefined> {
  const root = findGitRoot(host.files, host.cwd);
  return root === undefined ? undefined : (await host.git()).open(root);
}

function makeCloneError(what: string, commit: string, setting: string): UserError {
  return new UserError(
    `${what} is missing from the clone.`,
    `Run: git fetch --depth=1 origin ${commit}, or set ${setting} in the job.`,
  );
}

/** Finds the fingerprints that the base also has; none if the base cannot be checked. */
async function findKnownBefore(
  host: Host,
  paths: readonly string[],
  flags: JudgeFlags,
): Promise<ReadonlySet<string>> {
  const { against, ...others } = flags;
  const root = findGitRoot(host.files, host.cwd);
  if (against === undefined || root === undefined) return new Set();
  try {
    const repository = (await host.git()).open(root);
    const commit = resolveCommit(repository, against);
    const world = { ...silenceHost(host), files: makeCommitFiles(fetchAtOnce(repository, commit), commit) };
    const run = await makeChecker(world, paths, others)(world);
    const all = [...run.checked, ...run.others].flatMap(({ findings }) => findings);
    return new Set(makeFingerprints(sortFindings(all)));
  } catch (error) {
    if (!isUserError(error)) throw error;
    return new Set();
  }
}
