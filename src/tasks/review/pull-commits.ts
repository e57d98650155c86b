/** The two commits between which a pull request is what merging would add, as far as a checkout shows them. */
import type { Repository, TreeEntry } from '../../host/host.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Where one only adds files to the other, that is exactly what merging adds, wherever the branch began. */
export interface PullCommits {
  readonly base: string;
  readonly head: string;
}

/**
 * Finds the two commits: those of the merge that GitHub made, or the tip of the base branch and the head. Undefined for
 * any other checkout: a merge in the branch itself must not pass for that of GitHub.
 * @param pulled the last commit of the pull request, as the event names it
 */
export function findPullCommits(repository: Repository, env: Env, pulled: string): PullCommits | undefined {
  const head = repository.commit('HEAD');
  if (head === undefined) return undefined;
  const base = head === pulled ? findTip(repository, env) : findMergedInto(repository, env, pulled);
  return base === undefined ? undefined : { base, head };
}

/** Finds the first parent of the merge for which GitHub started the job. */
function findMergedInto(repository: Repository, env: Env, pulled: string): string | undefined {
  const isOfGithub = repository.commit('HEAD') === env.GITHUB_SHA && repository.commit('HEAD^2') === pulled;
  return isOfGithub && repository.commit('HEAD^3') === undefined ? repository.commit('HEAD^1') : undefined;
}

function findTip(repository: Repository, env: Env): string | undefined {
  const branch = env.GITHUB_BASE_REF ?? '';
  return branch === '' ? undefined : repository.commit(`refs/remotes/origin/${branch}`);
}

/**
 * Lists the entries that one commit adds to another, without looking for renames: a renamed file is a deleted and an
 * added one. Undefined if anything was changed or deleted.
 */
export function listAddedEntries(
  repository: Repository,
  { base, head }: PullCommits,
): readonly TreeEntry[] | undefined {
  const [before, after] = [repository.allEntries(base), repository.allEntries(head)];
  const were = new Map(before.map((entry) => [entry.path, entry]));
  const added = after.filter(({ path }) => !were.has(path));
  const isKept = ({ path, id, mode }: TreeEntry) => {
    const was = were.get(path);
    return was === undefined || (was.id === id && was.mode === mode);
  };
  return after.every(isKept) && after.length === before.length + added.length ? added : undefined;
}
