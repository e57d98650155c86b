/** The submodules of a revision: whether what they hold now can be compared with what they held then. */
import { join } from 'node:path';
import { UserError } from '../exit.ts';
import type { Files, Repository } from '../host/host.ts';
import { quoteValue } from '../model/quote.ts';
import { isLeftOut } from './exclude.ts';
import { findLinkedCommit, isSubmoduleEntry } from './nested.ts';
import { formatPath, isInside } from './paths.ts';
import { type IsExcluded, isPassedOver } from './search.ts';
import { toGitPath } from './spots.ts';

export interface SubmoduleQuestion {
  readonly files: Files;
  readonly cwd: string;
  readonly repository: Repository;
  readonly revision: string;
  /** The id of the revision. */
  readonly commit: string;
  /** The folders that are searched for strategies. */
  readonly folders: readonly string[];
  /** What the configuration of the revision leaves out. */
  readonly isExcluded: IsExcluded;
  /** The paths of the strategies that were found. */
  readonly strategies: readonly string[];
}

export interface Submodules {
  /** The folders of those that are checked out here, absolute. */
  readonly inner: readonly string[];
  /** Why the strategies of others cannot be compared. */
  readonly troubles: readonly UserError[];
}

/**
 * Lists the submodules that a revision has in the searched folders. One that is not checked out is passed over if it is
 * still the same.
 */
export function listSubmodules(question: SubmoduleQuestion): Submodules {
  const { files, repository, commit, folders, isExcluded } = question;
  const found = repository
    .allEntries(commit)
    .filter((entry) => isSubmoduleEntry(entry) && !entry.path.split('/').some(isPassedOver))
    .map(({ path, id }) => ({ path, id, folder: join(repository.root, path) }))
    .filter(({ folder }) =>
      folders.some(
        (top) => isInside(top, folder) && !isLeftOut(isExcluded, top, join(folder, 'strategy.yaml')),
      ),
    );
  const isHere = ({ folder }: { readonly folder: string }) => files.kind(join(folder, '.git')) !== undefined;
  return {
    inner: found.filter(isHere).map(({ folder }) => folder),
    troubles: found
      .filter((one) => !isHere(one))
      .flatMap(({ path, id }) => explainUnread(question, path, id) ?? []),
  };
}

/** Explains why a submodule without its repository cannot be compared; undefined if it need not be. */
function explainUnread(
  { files, cwd, repository, revision, strategies }: SubmoduleQuestion,
  path: string,
  before: string,
): UserError | undefined {
  const folder = join(repository.root, path);
  const shown = formatPath(cwd, folder);
  const head = repository.commit('HEAD');
  const now = head === undefined ? undefined : findLinkedCommit(repository, head, path);
  if (now === undefined)
    return new UserError(
      `The submodule ${shown} was removed after ${quoteValue(revision)}, so its strategies cannot be compared.`,
      'If it had no strategies, give the folders that have some: `strat check strategies --against …`.',
    );
  const isHolding = strategies.some((strategy) => isInside(folder, files.realPath(strategy)));
  if (now === before && !isHolding) return undefined;
  const what =
    now === before
      ? 'has no repository here'
      : `changed since ${quoteValue(revision)} and is not checked out here`;
  return new UserError(
    `The submodule ${shown} ${what}, so its strategies cannot be compared.`,
    `Run: git submodule update --init ${shown}`,
  );
}

/**
 * Throws if a submodule is checked out at a commit that does not contain the one that HEAD records: what would be checked
 * is not what is going to be merged. A submodule that HEAD has not moved may be anywhere: that change comes next.
 */
export function refuseStaleCheckout(
  { files, cwd, repository, commit }: SubmoduleQuestion,
  outer: Repository,
): void {
  const head = outer.commit('HEAD');
  const spot = toGitPath(files, outer.root, repository.root);
  const wanted = head === undefined ? undefined : findLinkedCommit(outer, head, spot);
  const there = repository.commit('HEAD');
  if (wanted === undefined || wanted === commit || there === undefined || wanted === there) return;
  if (repository.commit(wanted) !== undefined && repository.mergeBase(there, wanted) === wanted) return;
  const shown = formatPath(cwd, repository.root);
  throw new UserError(
    `The submodule ${shown} is checked out at ${there.slice(0, 10)}, but HEAD records ${wanted.slice(0, 10)}.`,
    `Run: git submodule update ${shown}`,
  );
}
