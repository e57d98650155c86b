/** `strat config`: the settings in force for a place, and where each comes from. */
import { join, resolve } from 'node:path';
import { EXIT } from '../exit.ts';
import { findConfig } from '../folder/config.ts';
import { findRootFor } from '../folder/load.ts';
import { formatPath, refuseOutside } from '../folder/paths.ts';
import type { Host } from '../host/host.ts';
import { listSettingRows, nameRowLevel, type SettingRow } from '../lint/config/setting-rows.ts';
import { RULES } from '../lint/rules/index.ts';
import { STRATEGY_FILES } from '../model/strategy-file.ts';
import { writeSafeJson } from '../report/json.ts';
import { revealOnOneLine } from '../report/terminal.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { loadPaint, print, talk } from '../tasks/print.ts';
import { makeSettingsReader, type SettingFlags } from '../tasks/settings.ts';

export interface ConfigFlags extends SettingFlags {
  readonly format?: string;
}

/** Prints every setting in force for a strategy at this place. */
export async function config(host: Host, path: string | undefined, flags: ConfigFlags): Promise<number> {
  const format = chooseFormat(flags.format, ['pretty', 'json']);
  const { folder, strategy } = findConfigPlace(host, path);
  const root = findRootFor(host.files, host.cwd, strategy);
  const settings = await makeSettingsReader(host, flags)(strategy, root);
  const rows = listSettingRows(settings, RULES);
  if (format === 'json') print(host, writeSafeJson({ version: 1, settings: rows }));
  else print(host, formatConfigTable(rows.map(nameRowLevel), (await loadPaint(host.stdout)).faint));
  const found = flags.config === false ? undefined : (flags.config ?? findConfig(host.files, root, folder));
  if (found === undefined)
    talk(host, 'There is no strat.config.yaml here or above, so these are the defaults.');
  else talk(host, `From ${formatPath(host.cwd, resolve(host.cwd, found))}.`);
  return EXIT.clean;
}

/** Finds the strategy of a path; if there is none yet, a `strategy.yaml` there. */
function findConfigPlace({ cwd, files }: Host, path: string | undefined) {
  const place = resolve(cwd, path ?? '.');
  refuseOutside(files, cwd, place);
  if (files.kind(place) === 'file') return { folder: resolve(place, '..'), strategy: place };
  files.list(place);
  const found = STRATEGY_FILES.find((name) => files.kind(join(place, name)) === 'file');
  return { folder: place, strategy: join(place, found ?? STRATEGY_FILES[0]) };
}

function formatConfigTable(rows: readonly SettingRow[], faint: (text: string) => string): string {
  const width = (pick: (row: SettingRow) => string) => Math.max(...rows.map((row) => pick(row).length));
  const [names, values] = [
    width((row) => row.name),
    Math.min(
      60,
      width((row) => row.value),
    ),
  ];
  const line = ({ name, value, from }: SettingRow) =>
    `${name.padEnd(names)}  ${revealOnOneLine(value).padEnd(values)}  ${faint(revealOnOneLine(from))}\n`;
  return rows.map(line).join('');
}
