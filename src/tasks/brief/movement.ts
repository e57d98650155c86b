/** Finds what has changed in a strategy since a day or a revision, for a brief. */
import { resolve } from 'node:path';
import { diffSides } from '../../diff/diff.ts';
import { UserError } from '../../exit.ts';
import { readHistory } from '../../folder/history.ts';
import { resolveCommit } from '../../folder/revisions.ts';
import { findRepositoryRoot, toGitPath } from '../../folder/spots.ts';
import type { Host, Repository } from '../../host/host.ts';
import type { Change } from '../../model/change.ts';
import { type Day, parseDateSpan } from '../../model/dates.ts';
import { quoteValue } from '../../model/quote.ts';
import type { Movement, MoveView } from '../../render/board.ts';
import { openSides } from '../compare/sides.ts';

/** @param full the path of the strategy @param since a day (or month, quarter, year) or a git revision */
export async function findMovement(host: Host, full: string, since: string, asOf: Day): Promise<Movement> {
  const root = findRepositoryRoot(host.files, host.cwd, resolve(full, '..'));
  const repository = (await host.git()).open(root);
  const spot = toGitPath(host.files, root, full);
  const day = parseDateSpan(since)?.first;
  const revision = day === undefined ? since : findCommitOnOrBefore(repository, spot, day);
  const { before, after } = await openSides(host, `${revision}:${spot}`, undefined);
  const changes = diffSides(before, after, { asOf }).filter((change) => change.class !== 'editorial');
  return { since: day ?? before.label, moves: changes.map(makeMoveView) };
}

function makeMoveView({ row, effect = '', acknowledged, level, command }: Change): MoveView {
  return {
    ...row,
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
    `${quoteValue(spot)} was not there yet on ${day}.`,
    first ? `It was first committed on ${first.commit.day}.` : 'Commit it: `git add`, `git commit`.',
  );
}
