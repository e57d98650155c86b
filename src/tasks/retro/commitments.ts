/** The commitments of a strategy as the ledger has them; none where git knows nothing. */
import { dirname } from 'node:path';
import { makeLedger } from '../../diff/ledger.ts';
import { isUserError } from '../../exit.ts';
import { listRevisions } from '../../folder/committed.ts';
import { readHistory } from '../../folder/history.ts';
import { openAround } from '../../folder/nested.ts';
import { findGitRoot } from '../../folder/paths.ts';
import { toGitPath } from '../../folder/spots.ts';
import type { Host } from '../../host/host.ts';
import type { Day } from '../../model/dates.ts';
import type { Commitment } from '../../model/ledger.ts';
import { talk } from '../print.ts';

/**
 * Reads them as they were on a day. Where git cannot say, amendments still tell what moved.
 * @param path of the strategy, absolute
 */
export async function readCommitments(host: Host, path: string, asOf: Day): Promise<readonly Commitment[]> {
  try {
    return await readLedger(host, path, asOf);
  } catch (error) {
    if (!isUserError(error)) throw error;
    talk(host, `${error.message} So first targets come from amendments only.`);
    return [];
  }
}

async function readLedger(host: Host, path: string, asOf: Day): Promise<readonly Commitment[]> {
  const root = findGitRoot(host.files, dirname(path));
  if (root === undefined) return [];
  const repository = await openAround(host, root);
  const head = repository.commit('HEAD');
  if (head === undefined) return [];
  const history = readHistory(repository, head, toGitPath(host.files, root, path));
  const revisions = listRevisions(history).filter(({ on }) => on <= asOf);
  return makeLedger(revisions, history.cut !== undefined).commitments;
}
