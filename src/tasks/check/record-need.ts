/** Whether a check looks at records at all: their code is loaded only then. */
import { dirname, join } from 'node:path';
import type { Host } from '../../host/host.ts';
import type { LintRecords } from '../../lint/record-lint.ts';
import { CHECKIN_FOLDER } from '../../model/record-folders.ts';
import type { RecordsAsk } from './records.ts';

/**
 * Loads the records of a strategy; undefined if it has none. A strategy without records costs one look at the folder,
 * unless this change may close one that is tracked.
 */
export async function loadRecordsIfAny(host: Host, asked: RecordsAsk): Promise<LintRecords | undefined> {
  const { path, strategy, against } = asked;
  const mayClose = strategy?.tracking !== undefined && strategy.status === 'closed' && against !== undefined;
  if (!mayClose && host.files.kind(join(dirname(path), CHECKIN_FOLDER)) !== 'folder') return undefined;
  return (await import('./records.ts')).loadRecords(host, asked);
}
