/** `strat config`: which settings are in force for a place, and where each comes from. */
import { join, resolve } from 'node:path';
import { EXIT } from '../exit.ts';
import { findConfig } from '../folder/config.ts';
import { gitRoot, shownPath } from '../folder/paths.ts';
import type { Host } from '../host.ts';
import type { Sourced } from '../lint/config.ts';
import type { AnyRule } from '../lint/rule.ts';
import { RULES } from '../lint/rules/index.ts';
import { levelOf, optionsOf } from '../lint/settings.ts';
import { safeJson } from '../report/json.ts';
import { visibleLine } from '../report/terminal.ts';
import { formatFlag } from './formats.ts';
import { paintFor, print, talk } from './print.ts';
import { type SettingFlags, settingsReader } from './settings.ts';

export interface ConfigFlags extends SettingFlags {
  readonly format?: string;
}

interface Row {
  readonly name: string;
  readonly value: string;
  readonly from: string;
}

/** Prints every setting in force for a strategy at this place. */
export async function config(host: Host, path: string | undefined, flags: ConfigFlags): Promise<number> {
  const format = formatFlag(flags.format, ['pretty', 'json']);
  const place = resolve(host.cwd, path ?? '.');
  const folder = host.files.kind(place) === 'file' ? resolve(place, '..') : place;
  host.files.list(folder);
  const root = gitRoot(host.files, folder) ?? folder;
  const settings = settingsReader(host, flags)(join(folder, 'strategy.yaml'), root);
  const rows = [...general(settings), ...RULES.map((rule) => ruleRow(rule, settings))];
  if (format === 'json') print(host, safeJson({ version: 1, settings: rows }));
  else print(host, table(rows, (await paintFor(host.stdout)).faint));
  const found = flags.config === false ? undefined : (flags.config ?? findConfig(host.files, root, folder));
  if (found === undefined)
    talk(host, 'No strat.config.yaml from here up to the repository’s root: these are the defaults.');
  else talk(host, `From ${shownPath(host.cwd, resolve(host.cwd, found))}.`);
  return EXIT.clean;
}

function general(settings: Sourced): readonly Row[] {
  return [
    { name: 'extends', value: settings.preset, from: originOf(settings, 'extends') },
    { name: 'fail_on', value: settings.failOn, from: originOf(settings, 'fail_on') },
  ];
}

function ruleRow(rule: AnyRule, settings: Sourced): Row {
  const level = levelOf(rule, rule.level, settings, 'active');
  const options = Object.entries(optionsOf(rule, settings)).map(([name, value]) => `${name}: ${value}`);
  return {
    name: `rules.${rule.id}`,
    value: options.length === 0 ? level : `[${level}, { ${options.join(', ')} }]`,
    from: originOf(settings, `rules.${rule.id}`),
  };
}

function originOf(settings: Sourced, name: string): string {
  const origin = settings.origins.get(name);
  if (!origin) return name.startsWith('rules.') ? settings.preset : 'default';
  return origin.line === undefined ? origin.file : `${origin.file}:${origin.line}`;
}

function table(rows: readonly Row[], faint: (text: string) => string): string {
  const width = (pick: (row: Row) => string) => Math.max(...rows.map((row) => pick(row).length));
  const [names, values] = [
    width((row) => row.name),
    Math.min(
      60,
      width((row) => row.value),
    ),
  ];
  return rows
    .map((row) => `${row.name.padEnd(names)}  ${row.value.padEnd(values)}  ${faint(visibleLine(row.from))}\n`)
    .join('');
}
