/** What check-ins say of a strategy, for a brief. */
import { dirname, join } from 'node:path';
import type { Host } from '../../host/host.ts';
import { AMENDMENT_FOLDER, CHECKIN_FOLDER } from '../../model/record-folders.ts';
import type { BriefRecords } from '../../render/sourcebook.ts';
import type { RecordsOnDay } from '../status/for-brief.ts';

/**
 * Reads the records beside a strategy; undefined if it has none, and then no code for them is loaded.
 * @param path of the strategy, absolute; undefined for standard input
 */
export async function readBriefRecords(
  host: Host,
  path: string | undefined,
  ask: RecordsOnDay,
): Promise<BriefRecords | undefined> {
  if (path === undefined) return undefined;
  const has = (folder: string) => host.files.kind(join(dirname(path), folder)) === 'folder';
  if (!has(CHECKIN_FOLDER) && !has(AMENDMENT_FOLDER)) return undefined;
  return (await import('../status/for-brief.ts')).makeBriefRecords(host, path, ask);
}
