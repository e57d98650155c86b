/** The records beside a strategy. */
import { join } from 'node:path';
import type { Files } from '../host/host.ts';
import type { RecordFolder } from '../model/record.ts';
import { RECORD_FOLDERS } from '../model/record-folders.ts';

/** Lists the paths of records below the strategy’s folder, by name; links are not followed. @param of whose folders */
export function listRecordFiles(
  files: Files,
  folder: string,
  of: readonly RecordFolder[] = RECORD_FOLDERS,
): readonly string[] {
  return of.flatMap(({ folder: name, form }) => {
    if (files.kind(join(folder, name)) !== 'folder') return [];
    const entries = files
      .list(join(folder, name))
      .filter((entry) => entry.kind === 'file' && form.test(entry.name));
    return entries.map((entry) => `${name}/${entry.name}`);
  });
}
