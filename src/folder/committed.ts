/** Committed versions, parsed. */
import type { Revision } from '../model/ledger.ts';
import { readExplained } from '../source/explained.ts';
import { makeVersionReader, type ParsedVersion } from '../source/versions.ts';
import type { History, StoredVersion } from './history.ts';

/** Lists the parsed revisions; content that several commits share is read once. */
export function listRevisions({ versions }: Pick<History, 'versions'>): readonly Revision[] {
  const read = makeVersionReader();
  const known = new Map<string, ParsedVersion>();
  const versionOf = ({ id, bytes, file }: NonNullable<StoredVersion['strategy']>) => {
    const found = known.get(id) ?? read(bytes, file);
    known.set(id, found);
    return found;
  };
  return versions.map(({ commit, strategy, trouble, added }) => ({
    commit: commit.id,
    on: commit.day,
    by: commit.author,
    subject: commit.subject,
    strategy: undefined,
    ...(trouble !== undefined && { trouble }),
    ...(strategy && versionOf(strategy)),
    explained: added.flatMap(({ bytes, file }) => readExplained(bytes, file)),
  }));
}
