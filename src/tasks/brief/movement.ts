/** Finds what has changed in a strategy since a day or a revision, for a brief. */
import { resolve } from 'node:path';
import { diff } from '../../diff/diff.ts';
import { UserError } from '../../exit.ts';
import { historyOf } from '../../folder/history.ts';
import { commitAt } from '../../folder/revisions.ts';
import { below, repositoryRoot } from '../../folder/spots.ts';
import type { Host, Repository } from '../../host/host.ts';
import type { Change } from '../../model/change.ts';
import { type Day, spanOf } from '../../model/dates.ts';
import { quoted } from '../../model/quote.ts';
import type { Movement, MoveView } from '../../render/board.ts';
import { sidesOf } from '../compare/sides.ts';

/** @param full the path of the strategy @param since a day (or month, quarter, year) or a git revision */
export async function movementSince(host: Host, full: string, since: string, asOf: Day): Promise<Movement> {
  const root = repositoryRoot(host.files, host.cwd, resolve(full, '..'));
  const repository = (await host.git()).open(root);
  const spot = below(host.files, root, full);
  const day = spanOf(since)?.first;
  const revision = day === undefined ? since : commitBefore(repository, spot, day);
  const { before, after } = await sidesOf(host, `${revision}:${spot}`, undefined);
  const changes = diff(before, after, { asOf }).filter((change) => change.class !== 'editorial');
  return { since: day ?? before.label, moves: changes.map(moveOf) };
}

function moveOf({ row, effect = '', acknowledged, level, command }: Change): MoveView {
  return {
    ...row,
    effect,
    reason: acknowledged?.why ?? '',
    isOpen: level === 'error' && !acknowledged && command !== undefined,
  };
}

/** Finds the last commit of the strategy on or before a day. */
function commitBefore(repository: Repository, spot: string, day: Day): string {
  const { versions } = historyOf(repository, commitAt(repository, 'HEAD'), spot);
  const before = versions.filter(({ commit, strategy }) => strategy && commit.day <= day).at(-1);
  if (before) return before.commit.id;
  const first = versions.find(({ strategy }) => strategy);
  throw new UserError(
    `${quoted(spot)} was not there yet on ${day}.`,
    first ? `It was first committed on ${first.commit.day}.` : 'Commit it: `git add`, `git commit`.',
  );
}
