/** Whether a check looks at records at all: their code is loaded only then. */
import { dirname, join } from 'node:path';
import type { Host } from '../../host/host.ts';
import type { LintRecords } from '../../lint/record-lint.ts';
import { CHECKINS, MEETINGS, RETROS, SURVEYS } from '../../model/record-folders.ts';
import { mayClose, type RecordsAsk } from './record-ask.ts';

const LINTED = [CHECKINS, SURVEYS, MEETINGS, RETROS];

/**
 * Loads the records of a strategy; undefined if it has none. A strategy without records costs one look at each folder,
 * unless this change may close one that is tracked.
 */
export async function loadRecordsIfAny(host: Host, asked: RecordsAsk): Promise<LintRecords | undefined> {
  const { path, strategy, against } = asked;
  const has = ({ folder }: { readonly folder: string }) =>
    host.files.kind(join(dirname(path), folder)) === 'folder';
  if (!LINTED.some(has) && !mayClose(strategy, against)) return undefined;
  return (await import('./records.ts')).loadRecords(host, asked);
}
