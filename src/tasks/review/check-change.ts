/** Step 2 of `strat review`: checks the change against its base, and finds what the base already had. */
import { isUserError, UserError } from '../../exit.ts';
import { atOnce } from '../../folder/at-once.ts';
import { filesAt } from '../../folder/files-at.ts';
import { defaultBase } from '../../folder/merge-checkout.ts';
import { gitRoot } from '../../folder/paths.ts';
import { commitAt } from '../../folder/revisions.ts';
import type { Host, Repository } from '../../host/host.ts';
import { inOrder } from '../../model/finding.ts';
import { fingerprints } from '../../report/fingerprint.ts';
import { checkerOf, type Judged, type JudgeFlags, judged } from '../check/judge.ts';
import { quiet } from '../print.ts';
import type { Environment, ToldBase } from './environment.ts';

export interface ChangeCheck extends Judged {
  readonly paths: readonly string[];
  /** Whether it was compared with an older version. */
  readonly isCompared: boolean;
  /** The fingerprints of findings that the base also has. */
  readonly known: ReadonlySet<string>;
}

/** Checks the change. @returns undefined if nothing could be checked; the error has then been printed */
export async function checkChange(
  host: Host,
  paths: readonly string[],
  flags: JudgeFlags,
  { base, baseName }: Environment,
): Promise<ChangeCheck | undefined> {
  const against = flags.against ?? (await baseIn(host, base));
  // The change is already committed, so suggested commands name the base branch if it is known.
  const since = baseName === undefined ? against : `origin/${baseName}`;
  const asked = against === undefined || since === undefined ? flags : { ...flags, against, since };
  const run = await checkerOf(host, paths, asked)(host);
  if (run.checked.length === 0) return undefined;
  return {
    ...judged(host, run, asked),
    paths,
    isCompared: asked.against !== undefined,
    known: await knownBefore(host, paths, asked),
  };
}

/** Finds the revision to compare with; undefined if the job is not about a change. Throws if its commit is not in the clone. */
async function baseIn(host: Host, base: ToldBase): Promise<string | undefined> {
  if (base.is === 'none') return undefined;
  const repository = await repositoryHere(host);
  if (base.is === 'start') {
    if (repository === undefined || repository.commit(base.commit) !== undefined) return base.commit;
    throw notInClone('The commit that this merge request began at', base.commit, '`GIT_DEPTH: 0`');
  }
  if (repository === undefined) return undefined;
  if (base.is === 'in-checkout') return defaultBase(repository, host.env);
  if (repository.commit(base.commit) !== undefined) return base.commit;
  if (!base.isNeeded) return defaultBase(repository, host.env);
  throw notInClone(
    'The commit that this group of the merge queue is built on',
    base.commit,
    '`fetch-depth: 0`',
  );
}

async function repositoryHere(host: Host): Promise<Repository | undefined> {
  const root = gitRoot(host.files, host.cwd);
  return root === undefined ? undefined : (await host.git()).open(root);
}

function notInClone(what: string, commit: string, setting: string): UserError {
  return new UserError(
    `${what} is not in the clone.`,
    `Run: git fetch --depth=1 origin ${commit}, or set ${setting} in the job.`,
  );
}

/** Finds the fingerprints that the base also has; none if the base cannot be checked. */
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
    const commit = commitAt(repository, against);
    const world = { ...quiet(host), files: filesAt(atOnce(repository, commit), commit) };
    const { checked } = await checkerOf(world, paths, others)(world);
    return new Set(fingerprints(inOrder(checked.flatMap(({ findings }) => findings))));
  } catch (error) {
    if (!isUserError(error)) throw error;
    return new Set();
  }
}
