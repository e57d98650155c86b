/** The records beside a strategy. */
import { join } from 'node:path';
import type { Files } from '../host/host.ts';
import { RECORD_FOLDERS } from '../model/record-folders.ts';

/** Lists the paths of records below the strategy’s folder, by name; links are not followed. */
export function listRecordFiles(files: Files, folder: string): readonly string[] {
  return RECORD_FOLDERS.flatMap(({ folder: name, form }) => {
    if (files.kind(join(folder, name)) !== 'folder') return [];
    const entries = files
      .list(join(folder, name))
      .filter((entry) => entry.kind === 'file' && form.test(entry.name));
    return entries.map((entry) => `${name}/${entry.name}`);
  });
}
