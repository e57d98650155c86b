/** The earlier versions of a strategy, for change rules that add up small steps and recall what was removed. */
import type { Version } from '../../diff/rule.ts';
import { listVersions } from '../../diff/versions-of.ts';
import { listRevisions } from '../../folder/committed.ts';
import { readHistory } from '../../folder/history.ts';
import type { Repository } from '../../host/host.ts';
import type { Revision } from '../../model/ledger.ts';

/** The past of a strategy before a change. It is read on first use, and only once. */
export interface KnownPast {
  /**
   * Returns the earlier versions of a criterion, the oldest first, by its id in a commit; none if the clone does not
   * have all of its history.
   */
  history(id: string): readonly Version[];
  /** Returns the versions of the strategy that the clone has, the oldest first. */
  past(): readonly Revision[];
}

/** @param commit the id of the side before the change @param spot the strategy's path there, below the root */
export function makePastReader(repository: Repository, commit: string, spot: string): KnownPast {
  let read: { readonly revisions: readonly Revision[]; readonly isCut: boolean } | undefined;
  const readAll = () => {
    if (read) return read;
    const found = readHistory(repository, commit, spot);
    read = { revisions: listRevisions(found), isCut: found.cut !== undefined };
    return read;
  };
  return {
    history: (id) => listVersions(id, readAll().revisions, readAll().isCut),
    past: () => readAll().revisions,
  };
}
