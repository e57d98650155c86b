/** The settings in force as rows of a table, each with its origin. */
import type { AnyRule } from '../rule.ts';
import type { Origin } from './config.ts';
import { findShownLevel, readOptions } from './settings.ts';
import type { Sourced } from './settings-at.ts';
import { listSharedSettings } from './status-settings.ts';

export interface SettingRow {
  readonly name: string;
  readonly value: string;
  readonly from: string;
}

/** Lists every setting in force, the rules in the order of the catalogue. */
export function listSettingRows(settings: Sourced, rules: readonly AnyRule[]): readonly SettingRow[] {
  const row = (name: string, value: string): SettingRow => ({
    name,
    value,
    from: findOrigin(settings, name),
  });
  return [
    row('extends', settings.preset),
    row('fail_on', settings.failOn),
    row('overdue', settings.overdue),
    ...listSharedSettings(settings).map(([name, value]) => row(name, String(value))),
    ...(settings.checkinColumns ? [row('checkin.columns', settings.checkinColumns.path)] : []),
    ...(settings.exclude ?? []).map(({ glob }) => row('exclude', glob.text)),
    ...settings.wordChanges.map(({ is, word, origin }) => ({
      name: `words.${is}`,
      value: word,
      from: describeOrigin(origin),
    })),
    ...settings.overrides.map(({ files, origin }) => ({
      name: 'overrides',
      value: files,
      from: describeOrigin(origin),
    })),
    ...[...rules, ...(settings.policies ?? [])].flatMap((rule) => listRuleRows(rule, settings)),
  ];
}

/** Lists the level with its options; options from another place than the level get rows of their own. */
function listRuleRows(rule: AnyRule, settings: Sourced): readonly SettingRow[] {
  const name = `rules.${rule.id}`;
  const level = findShownLevel(rule, rule.level, settings, 'active');
  const from = findOrigin(settings, name, rule);
  if (level === 'off') return [{ name, value: level, from }];
  const options = listOptionRows(rule, settings, settings.origins.has(name) ? 'default' : from);
  const own = options.filter((one) => one.from === from).map(({ name, value }) => `${name}: ${value}`);
  const apart = options.filter((one) => one.from !== from);
  return [
    { name, value: own.length === 0 ? level : `[${level}, { ${own.join(', ')} }]`, from },
    ...apart.map((one) => ({ ...one, name: `${name}.${one.name}` })),
  ];
}

/** @param unset the origin to show for an option that no configuration names */
function listOptionRows(rule: AnyRule, settings: Sourced, unset: string): readonly SettingRow[] {
  return Object.entries(readOptions(rule, settings)).map(([name, value]) => {
    const origin = settings.origins.get(`rules.${rule.id}.${name}`);
    return { name, value: String(value), from: origin ? describeOrigin(origin) : unset };
  });
}

/** Returns the row as people see it: `warning` for the level `warn`. */
export function nameRowLevel(row: SettingRow): SettingRow {
  const isLevel = row.name === 'fail_on' || row.name === 'overdue' || row.name.startsWith('rules.');
  return isLevel ? { ...row, value: row.value.replace(/^(\[?)warn\b/, '$1warning') } : row;
}

function findOrigin(settings: Sourced, name: string, rule?: AnyRule): string {
  const origin = settings.origins.get(name) ?? (rule?.isPolicy && settings.origins.get(`policy.${rule.id}`));
  if (origin) return describeOrigin(origin);
  const overdue = rule?.timed && settings.origins.get('overdue');
  if (overdue) return describeOrigin(overdue);
  return rule ? settings.preset : 'default';
}

function describeOrigin({ file, line, override }: Origin): string {
  const place = line === undefined ? file : `${file}:${line}`;
  return override === undefined ? place : `${place} (${override})`;
}
