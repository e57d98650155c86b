/** The base of a pull request's checkout: the changes are what its merge adds to the base. */
import { UserError } from '../exit.ts';
import type { Repository } from '../host/host.ts';
import { DEEPEN } from './revisions.ts';

type Env = Readonly<Record<string, string | undefined>>;

/** Finds the revision that HEAD is compared with by default; undefined if the CI does not provide one. */
export function findDefaultBase(repository: Repository, env: Env): string | undefined {
  const isPull = /^pull_request/.test(env.GITHUB_EVENT_NAME ?? '');
  if (!isPull && env.GITHUB_ACTIONS !== 'true') return undefined;
  if (repository.commit('HEAD^2') !== undefined && isOwnMerge(repository, env)) return 'HEAD^1';
  if (!isPull) return undefined;
  if (repository.cutAt.size > 0) throw makeCutError();
  return findMergeBase(repository, env);
}

/**
 * Returns whether HEAD is the commit for which the job was started, which for a pull request is the merge that GitHub
 * made. A branch may end in a merge of its own, whose first parent already has half of the change.
 */
function isOwnMerge(repository: Repository, { GITHUB_SHA }: Env): boolean {
  return GITHUB_SHA === undefined || GITHUB_SHA === repository.commit('HEAD');
}

/** Finds the merge base, for a checkout of the head and not of the merge. */
function findMergeBase(repository: Repository, env: Env): string {
  const branch = env.GITHUB_BASE_REF ?? '';
  const [head, base] = [
    repository.commit('HEAD'),
    branch === '' ? undefined : repository.commit(`origin/${branch}`),
  ];
  const met = head !== undefined && base !== undefined ? repository.mergeBase(base, head) : undefined;
  if (met !== undefined) return met;
  throw new UserError(
    'The base of this pull request is missing from the clone.',
    branch === '' ? DEEPEN : `Run: git fetch origin ${branch}`,
  );
}

const makeCutError = () =>
  new UserError(
    'This checkout of a pull request does not have the base to compare with.',
    'Set `fetch-depth: 2` in the checkout step, or run: git fetch --deepen=1',
  );
