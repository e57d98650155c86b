/** Reads the records beside a strategy as they are written. */
import { dirname, join } from 'node:path';
import { READ_LIMIT } from '../../folder/load.ts';
import { formatPath } from '../../folder/paths.ts';
import { listRecordFiles } from '../../folder/records.ts';
import type { Host } from '../../host/host.ts';
import { isOfKind } from '../../model/record.ts';
import { RECORD_KINDS } from '../../model/records.ts';
import type { ExportedRecord } from '../../report/plan-export.ts';
import { parseRecord } from '../../source/record.ts';

/** Lists every record of which something could be read. @param path of the strategy, absolute */
export function listExportedRecords({ files, cwd }: Host, path: string): readonly ExportedRecord[] {
  const folder = dirname(path);
  return listRecordFiles(files, folder).flatMap((file) => {
    const of = RECORD_KINDS.find((kind) => isOfKind(kind, file));
    if (!of) return [];
    const place = join(folder, file);
    const { model, narrative } = parseRecord(of, files.read(place, READ_LIMIT), formatPath(cwd, place));
    return typeof model === 'object' && model !== null ? [{ file, of, model, narrative }] : [];
  });
}
