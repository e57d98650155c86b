/** The earlier versions of each criterion, for change rules that add up small steps. */
import type { Version } from '../../diff/rule.ts';
import { listVersions } from '../../diff/versions-of.ts';
import { listRevisions } from '../../folder/committed.ts';
import { type History, readHistory } from '../../folder/history.ts';
import type { Repository } from '../../host/host.ts';
import type { Revision } from '../../model/ledger.ts';

/**
 * Makes a reader of earlier versions of a criterion, the oldest first, by its id in a commit. It reads on first use, and
 * only once. If the clone does not have all of the history, it returns none.
 * @param commit the id of the side before the change @param spot the strategy's path there, below the root
 */
export function makeHistoryReader(
  repository: Repository,
  commit: string,
  spot: string,
): (id: string) => readonly Version[] {
  let read: { readonly revisions: readonly Revision[]; readonly isCut: boolean } | undefined;
  return (id) => {
    read ??= readAll(readHistory(repository, commit, spot));
    return listVersions(id, read.revisions, read.isCut);
  };
}

const readAll = (history: History) => ({
  revisions: listRevisions(history),
  isCut: history.cut !== undefined,
});
