/** What check-ins say of a strategy, for a brief. */
import { dirname, join } from 'node:path';
import type { Host } from '../../host/host.ts';
import type { RecordFolder } from '../../model/record.ts';
import { RECORD_FOLDERS } from '../../model/record-folders.ts';
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
  const has = ({ folder }: RecordFolder) => host.files.kind(join(dirname(path), folder)) === 'folder';
  if (!RECORD_FOLDERS.some(has)) return undefined;
  return (await import('../status/for-brief.ts')).makeBriefRecords(host, path, ask);
}
