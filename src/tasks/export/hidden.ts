/** Which entries the public must not see the values of, because they were ever confidential. */
import { dirname } from 'node:path';
import { listRevisions } from '../../folder/committed.ts';
import { readHistory } from '../../folder/history.ts';
import { openAround } from '../../folder/nested.ts';
import { findGitRoot } from '../../folder/paths.ts';
import { toGitPath } from '../../folder/spots.ts';
import type { Host } from '../../host/host.ts';
import type { Strategy } from '../../model/schema.ts';
import { listEverHiddenIds } from '../../site/for-public.ts';

/** Lists the ids that are hidden now or were in any committed version. @param path of the strategy, absolute */
export async function listClosedIds(
  host: Host,
  path: string,
  strategy: Strategy,
): Promise<ReadonlySet<string>> {
  const root = findGitRoot(host.files, dirname(path));
  const repository = root === undefined ? undefined : await openAround(host, root);
  const head = repository?.commit('HEAD');
  if (root === undefined || !repository || head === undefined) return listEverHiddenIds([strategy]);
  const history = readHistory(repository, head, toGitPath(host.files, root, path));
  return listEverHiddenIds([strategy, ...listRevisions(history).flatMap((one) => one.strategy ?? [])]);
}
