/** The settings in force as rows of a table, each with its origin. */
import type { AnyRule } from '../rule.ts';
import type { Origin } from './config.ts';
import { levelOf, optionsOf } from './settings.ts';
import type { Sourced } from './settings-at.ts';

export interface SettingRow {
  readonly name: string;
  readonly value: string;
  readonly from: string;
}

/** Lists every setting in force, the rules in the order of the catalogue. */
export function settingRows(settings: Sourced, rules: readonly AnyRule[]): readonly SettingRow[] {
  const row = (name: string, value: string): SettingRow => ({ name, value, from: originOf(settings, name) });
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
    ...[...rules, ...(settings.policies ?? [])].flatMap((rule) => ruleRows(rule, settings)),
  ];
}

/** Lists the level with its options; options from another place than the level get rows of their own. */
function ruleRows(rule: AnyRule, settings: Sourced): readonly SettingRow[] {
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

/** @param unset the origin to show for an option that no configuration names */
function optionRows(rule: AnyRule, settings: Sourced, unset: string): readonly SettingRow[] {
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
