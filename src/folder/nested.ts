/**
 * Repositories inside the one where the user stands: submodules, and clones that git does not know of. A revision is one of
 * the repository where the user stands; for a repository inside it, it means the commit that is recorded for it there.
 */
import { dirname, join, relative, sep } from 'node:path';
import { UserError } from '../exit.ts';
import type { Files, Git, Repository, TreeEntry } from '../host/host.ts';
import { quoteValue } from '../model/quote.ts';
import { findGitRoot, formatPath, isInside, walkUpward } from './paths.ts';

/** A repository whose revisions are those of the one around it. */
export interface NestedRepository extends Repository {
  readonly outer: Repository;
  /**
   * Returns the commit of this repository that belongs to one of the outer.
   * @param commit its id @param revision its name, for messages @returns an id; throws if it cannot be known
   */
  recorded(commit: string, revision: string): string;
}

export function isNested(repository: Repository): repository is NestedRepository {
  return 'outer' in repository;
}

/** The parts of the host that are needed to open a repository. */
export interface NestedGround {
  readonly files: Files;
  readonly cwd: string;
  git(): Promise<Git>;
}

/**
 * Lists a repository and those around it, the outermost first. It begins at the one where the user stands, if that is one
 * of them; a repository around that one is not meant.
 * @param root the folder with `.git`
 */
export function listRepositoriesAround(files: Files, cwd: string, root: string): readonly string[] {
  const here = findGitRoot(files, cwd);
  const around = [...walkUpward(dirname(root))].filter((folder) => files.kind(join(folder, '.git')));
  return [...around.filter((folder) => folder === here || !isInside(folder, cwd)).reverse(), root];
}

/** Opens a repository, so that revisions are those of the repository where the user stands. */
export async function openAround({ files, cwd, git }: NestedGround, root: string): Promise<Repository> {
  const opener = await git();
  const [first = root, ...inner] = listRepositoriesAround(files, cwd, files.realPath(root));
  return inner.reduce<Repository>(
    (outer, folder) => nest(outer, opener.open(folder), cwd),
    opener.open(inner.length === 0 ? root : first),
  );
}

/** Makes a repository of which the outer one names the revisions; another working tree of the outer one names its own. */
function nest(outer: Repository, own: Repository, cwd: string): Repository {
  if (own.store === outer.store) return own;
  const spot = relative(outer.root, own.root).split(sep).join('/');
  const shown = formatPath(cwd, own.root);
  const known = new Map<string, string>();
  const nested: NestedRepository = {
    ...own,
    outer: rememberCommits(outer),
    recorded(commit, revision) {
      const id = known.get(commit) ?? findRecorded(outer, own, { commit, revision, spot, shown });
      known.set(commit, id);
      return id;
    },
  };
  return nested;
}

/** Remembers the commits that revisions name: each strategy asks for the same one. */
function rememberCommits(repository: Repository): Repository {
  const known = new Map<string, string | undefined>();
  const commit = (revision: string) => {
    if (!known.has(revision)) known.set(revision, repository.commit(revision));
    return known.get(revision);
  };
  return { ...repository, commit };
}

interface Asked {
  readonly commit: string;
  readonly revision: string;
  /** The path of the inner repository in the outer. */
  readonly spot: string;
  readonly shown: string;
}

function findRecorded(outer: Repository, own: Repository, asked: Asked): string {
  const { commit, revision, spot, shown } = asked;
  const id = findLinkedCommit(outer, commit, spot);
  if (id === undefined) throw makeUnrecordedError(outer, asked);
  if (own.commit(id) !== undefined) return id;
  throw new UserError(
    `${quoteValue(revision)} records the commit ${id.slice(0, 10)} for the submodule ${shown}, which is not in this clone of it.`,
    `Run: git -C ${shown} fetch origin ${id}${own.cutAt.size > 0 ? ', or fetch it with its whole history' : ''}`,
  );
}

function makeUnrecordedError(outer: Repository, { revision, spot, shown }: Asked): UserError {
  const head = outer.commit('HEAD');
  const isSubmodule = head !== undefined && findLinkedCommit(outer, head, spot) !== undefined;
  return new UserError(
    isSubmodule
      ? `The submodule ${shown} is not in ${quoteValue(revision)}, so its strategies cannot be compared with anything.`
      : `${shown} is a separate repository, so its version at ${quoteValue(revision)} is not known here.`,
    `Run strat in that folder (cd ${shown}), and give only the other paths here.`,
  );
}

/** Returns whether an entry is a submodule. */
export const isSubmoduleEntry = ({ mode }: TreeEntry) => mode === '160000';

/** Finds the commit that is recorded for a submodule; undefined if there is no submodule at this path. */
export function findLinkedCommit(repository: Repository, commit: string, spot: string): string | undefined {
  return repository.entries(commit, [spot]).find((entry) => isSubmoduleEntry(entry) && entry.path === spot)
    ?.id;
}
