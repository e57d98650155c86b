/** Reads the map of columns that `--map` names. */
import { resolve } from 'node:path';
import { type TableMap, tableMapShape } from '../../exchange/tables/table-map.ts';
import { UserError } from '../../exit.ts';
import { READ_LIMIT } from '../../folder/load.ts';
import { formatPath } from '../../folder/paths.ts';
import type { Host } from '../../host/host.ts';
import { parseData } from '../../source/parse.ts';

/** Reads a map. @throws UserError with the place of what is wrong */
export function readTableMap({ files, cwd }: Host, file: string): TableMap {
  const path = resolve(cwd, file);
  const { model, findings } = parseData(files.read(path, READ_LIMIT), formatPath(cwd, path), tableMapShape);
  const [wrong] = findings.filter(({ level }) => level === 'error');
  if (wrong)
    throw new UserError(
      `${wrong.file}:${wrong.range.start.line}: ${wrong.message}`,
      wrong.help ?? 'Write `columns: { owner: Who }`: our name first, then the heading.',
    );
  if (model && Object.keys(model).length > 0) return model;
  throw new UserError(`${formatPath(cwd, path)} names no column.`, 'Write `columns: { owner: Who }`.');
}
