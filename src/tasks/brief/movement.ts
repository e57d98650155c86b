/** Finds what has changed in a strategy since a day or a revision, for a brief. */
import { resolve } from 'node:path';
import { diffSides } from '../../diff/diff.ts';
import { UserError } from '../../exit.ts';
import { readHistory } from '../../folder/history.ts';
import { listRepositoriesAround } from '../../folder/nested.ts';
import { resolveCommit } from '../../folder/revisions.ts';
import { findRepositoryRoot, toGitPath } from '../../folder/spots.ts';
import type { Host, Repository } from '../../host/host.ts';
import type { Change } from '../../model/change.ts';
import { type Day, parseDateSpan } from '../../model/dates.ts';
import { quoteValue } from '../../model/quote.ts';
import type { Movement, MoveView } from '../../render/board.ts';
import { openSides } from '../compare/sides.ts';

/**
 * @param full the path of the strategy
 * @param since a day (or month, quarter, year) or a git revision
 * @param isShown which changes to show
 */
export async function findMovement(
  host: Host,
  full: string,
  since: string,
  asOf: Day,
  isShown: (change: Change) => boolean = (change) => change.class !== 'editorial',
): Promise<Movement> {
  const { label, changes } = await listChangesSince(host, full, since, asOf);
  return { since: parseDateSpan(since)?.first ?? label, moves: changes.filter(isShown).map(makeMoveView) };
}

/** Lists every change of a strategy since a day or a revision. @returns what it was compared with, too */
export async function listChangesSince(
  host: Host,
  full: string,
  since: string,
  asOf: Day,
): Promise<{ readonly label: string; readonly changes: readonly Change[] }> {
  const day = parseDateSpan(since)?.first;
  const before =
    day === undefined ? await nameAtRevision(host, full, since) : await nameOnDay(host, full, day);
  const sides = await openSides({ ...host, cwd: before.root }, before.name, undefined);
  return { label: sides.before.label, changes: diffSides(sides.before, sides.after, { asOf }) };
}

/** An older version of a strategy, `REV:path`, and the repository in which that is understood. */
interface OlderVersion {
  readonly root: string;
  readonly name: string;
}

/** Names a revision of the repository where the user stands, if the strategy is in it. */
async function nameAtRevision(host: Host, full: string, since: string): Promise<OlderVersion> {
  const { files, cwd } = host;
  const own = findRepositoryRoot(files, cwd, resolve(full, '..'));
  const [root = own] = listRepositoriesAround(files, cwd, own);
  refuseUnknownRevision((await host.git()).open(root), since);
  return { root, name: `${since}:${toGitPath(files, root, full)}` };
}

/** @throws UserError for a word that is neither a date nor a revision, such as `yesterday` */
function refuseUnknownRevision(repository: Repository, since: string): void {
  if (since.endsWith('...') || repository.commit('HEAD') === undefined) return;
  if (repository.commit(since) !== undefined) return;
  throw new UserError(
    `\`--since\` takes a date such as 2027-03-31, or a revision of git, not ${quoteValue(since)}.`,
    'Write the date, or run `git branch --all` to list the branches.',
  );
}

/** Names the last commit of the strategy on or before a day, in its own repository. */
async function nameOnDay(host: Host, full: string, day: Day): Promise<OlderVersion> {
  const root = findRepositoryRoot(host.files, host.cwd, resolve(full, '..'));
  const spot = toGitPath(host.files, root, full);
  return { root, name: `${findCommitOnOrBefore((await host.git()).open(root), spot, day)}:${spot}` };
}

function makeMoveView({
  row: { name, what, values },
  effect = '',
  acknowledged,
  level,
  command,
}: Change): MoveView {
  return {
    name,
    what,
    values,
    effect,
    reason: acknowledged?.why ?? '',
    isOpen: level === 'error' && !acknowledged && command !== undefined,
  };
}

/** Finds the last commit of the strategy on or before a day. */
function findCommitOnOrBefore(repository: Repository, spot: string, day: Day): string {
  const { versions } = readHistory(repository, resolveCommit(repository, 'HEAD'), spot);
  const before = versions.filter(({ commit, strategy }) => strategy && commit.day <= day).at(-1);
  if (before) return before.commit.id;
  const first = versions.find(({ strategy }) => strategy);
  throw new UserError(
    `${quoteValue(spot)} did not exist yet on ${day}.`,
    first
      ? `It was first committed on ${first.commit.day}.`
      : 'Commit it first, with `git add` and `git commit`.',
  );
}
