/** The two commits between which a pull request is what merging would add. */
import type { Repository, TreeEntry } from '../../host/host.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Where one only adds files to the other, that is exactly what merging adds, wherever the branch began. */
export interface PullCommits {
  readonly base: string;
  readonly head: string;
}

/**
 * Finds the two commits of the merge that GitHub made for this job. Undefined for any other checkout: a merge in the
 * branch itself must not pass for that of GitHub, and where the head is checked out, its writer chooses the day on
 * which a check-in seems to have arrived.
 * @param pulled the last commit of the pull request, as the event names it
 */
export function findPullCommits(repository: Repository, env: Env, pulled: string): PullCommits | undefined {
  const [head, base] = ['HEAD', 'HEAD^1'].map((name) => repository.commit(name));
  const isOfGithub = head === env.GITHUB_SHA && repository.commit('HEAD^2') === pulled;
  const isPlain = head !== pulled && repository.commit('HEAD^3') === undefined;
  return head !== undefined && base !== undefined && isOfGithub && isPlain ? { base, head } : undefined;
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
