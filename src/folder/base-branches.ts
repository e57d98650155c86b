/** The branches from which a change may have come. */
import type { Repository } from '../host/host.ts';
import type { Ground } from './sides.ts';
import { findRepositoryRoot } from './spots.ts';

/** The usual names of the branch that everything is merged into. */
const USUAL = ['main', 'master', 'trunk', 'develop'];
/** The variables in which a CI names the branch that a change is for. */
const NAMED_BY = ['GITHUB_BASE_REF', 'CI_MERGE_REQUEST_TARGET_BRANCH_NAME'];
const PLAIN_BRANCH = /^\w[\w./-]{0,99}$/;

/** Lists the branches that are there and are not the current commit, the likeliest first. */
export async function listBaseBranches(ground: Ground, folder: string): Promise<readonly string[]> {
  const repository = (await ground.git()).open(findRepositoryRoot(ground.files, ground.cwd, folder));
  const named = NAMED_BY.flatMap((name) => ground.env[name] ?? []).filter((name) => PLAIN_BRANCH.test(name));
  const branches = [...new Set([...named, ...USUAL])];
  const names = [...branches.flatMap((name) => [name, `origin/${name}`]), 'origin/HEAD'];
  return names.filter(makeBaseFilter(repository));
}

function makeBaseFilter(repository: Repository): (name: string) => boolean {
  const head = repository.commit('HEAD');
  return (name) => {
    const commit = head === undefined || name.includes('..') ? undefined : repository.commit(name);
    return commit !== undefined && commit !== head;
  };
}
