/** `strat config`: which settings are in force for a place, and where each comes from. */
import { join, resolve } from 'node:path';
import { EXIT } from '../exit.ts';
import { findConfig } from '../folder/config.ts';
import { STRATEGY_FILES } from '../folder/find.ts';
import { rootFor } from '../folder/load.ts';
import { shownPath } from '../folder/paths.ts';
import type { Host } from '../host/host.ts';
import type { Origin } from '../lint/config/config.ts';
import { levelOf, optionsOf } from '../lint/config/settings.ts';
import type { Sourced } from '../lint/config/settings-at.ts';
import type { AnyRule } from '../lint/rule.ts';
import { RULES } from '../lint/rules/index.ts';
import { safeJson } from '../report/json.ts';
import { visibleLine } from '../report/terminal.ts';
import { formatFlag } from '../tasks/formats.ts';
import { paintFor, print, talk } from '../tasks/print.ts';
import { type SettingFlags, settingsReader } from '../tasks/settings.ts';

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
  const { folder, strategy } = placeFor(host, path);
  const root = rootFor(host.files, host.cwd, strategy);
  const settings = await settingsReader(host, flags)(strategy, root);
  const rows = rowsOf(settings);
  if (format === 'json') print(host, safeJson({ version: 1, settings: rows }));
  else print(host, table(rows, (await paintFor(host.stdout)).faint));
  const found = flags.config === false ? undefined : (flags.config ?? findConfig(host.files, root, folder));
  if (found === undefined)
    talk(host, 'No strat.config.yaml from here up to the repository’s root: these are the defaults.');
  else talk(host, `From ${shownPath(host.cwd, resolve(host.cwd, found))}.`);
  return EXIT.clean;
}

/** The strategy that a path stands for; where there is none yet, a `strategy.yaml` there. */
function placeFor({ cwd, files }: Host, path: string | undefined) {
  const place = resolve(cwd, path ?? '.');
  if (files.kind(place) === 'file') return { folder: resolve(place, '..'), strategy: place };
  files.list(place);
  const found = STRATEGY_FILES.find((name) => files.kind(join(place, name)) === 'file');
  return { folder: place, strategy: join(place, found ?? STRATEGY_FILES[0]) };
}

function rowsOf(settings: Sourced): readonly Row[] {
  const row = (name: string, value: string): Row => ({ name, value, from: originOf(settings, name) });
  return [
    row('extends', settings.preset),
    row('fail_on', settings.failOn),
    ...settings.wordChanges.map(({ is, word, origin }) => ({
      name: `words.${is}`,
      value: word,
      from: said(origin),
    })),
    ...settings.overrides.map(({ files, origin }) => ({
      name: 'overrides',
      value: files,
      from: said(origin),
    })),
    ...[...RULES, ...(settings.policies ?? [])].flatMap((rule) => ruleRows(rule, settings)),
  ];
}

/** The level with its options; those from another place than the level stand apart. */
function ruleRows(rule: AnyRule, settings: Sourced): readonly Row[] {
  const name = `rules.${rule.id}`;
  const level = levelOf(rule, rule.level, settings, 'active');
  const from = originOf(settings, name, rule);
  if (level === 'off') return [{ name, value: level, from }];
  const options = optionRows(rule, settings, settings.origins.has(name) ? 'default' : from);
  const own = options.filter((one) => one.from === from).map(({ name, value }) => `${name}: ${value}`);
  const apart = options.filter((one) => one.from !== from);
  return [
    { name, value: own.length === 0 ? level : `[${level}, { ${own.join(', ')} }]`, from },
    ...apart.map((one) => ({ ...one, name: `${name}.${one.name}` })),
  ];
}

/** @param unset what is said of an option that no configuration names */
function optionRows(rule: AnyRule, settings: Sourced, unset: string): readonly Row[] {
  return Object.entries(optionsOf(rule, settings)).map(([name, value]) => {
    const origin = settings.origins.get(`rules.${rule.id}.${name}`);
    return { name, value: String(value), from: origin ? said(origin) : unset };
  });
}

function originOf(settings: Sourced, name: string, rule?: AnyRule): string {
  const origin = settings.origins.get(name) ?? (rule?.isPolicy && settings.origins.get(`policy.${rule.id}`));
  if (origin) return said(origin);
  return rule ? settings.preset : 'default';
}

function said({ file, line, override }: Origin): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return override === undefined ? place : `${place} (${override})`;
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
  const line = ({ name, value, from }: Row) =>
    `${name.padEnd(names)}  ${visibleLine(value).padEnd(values)}  ${faint(visibleLine(from))}\n`;
  return rows.map(line).join('');
}
