/** The settings in force at a path, each with its origin. */
import type { Level } from '../../model/finding.ts';
import { parseLevel } from '../../model/level.ts';
import { makePolicyRule } from '../policy/policy.ts';
import type { Patterns } from '../policy/policy-conditions.ts';
import type { Policy } from '../policy/policy-model.ts';
import { mergeWordChanges, type WordChange } from '../words/changes.ts';
import type { Configured, Layer, Origin, RuleLine } from './config.ts';
import { DEFAULTS, type Overdue, type RuleSetting, type Setting, type Settings } from './settings.ts';

/** An override that holds at the path. */
export interface Override {
  readonly files: string;
  readonly origin: Origin;
}

/** Settings, with the place of each one that a configuration names. */
export interface Sourced extends Settings {
  /** The places of `fail_on`, `overdue`, `extends`, `rules.id`, `rules.id.option` and `policy.id`. */
  readonly origins: ReadonlyMap<string, Origin>;
  readonly overrides: readonly Override[];
  readonly wordChanges: readonly WordChange[];
  /** The policies as they are written. */
  readonly policyTexts: readonly Policy[];
}

export const NO_SETTINGS: Sourced = {
  ...DEFAULTS,
  origins: new Map(),
  overrides: [],
  wordChanges: [],
  policyTexts: [],
};

const COMMAND_LINE: Origin = { file: 'command line' };

/** The settings by path; paths with the same overrides share them. */
export interface SettingsByPath {
  /** @param wayFrom the path, relative to a folder and with `/` */
  at(wayFrom: (folder: string) => string): Sourced;
}

export function makeSettingsByPath(configured: Configured, patterns: Patterns): SettingsByPath {
  const words = mergeWordChanges(configured.words);
  const policies = configured.policies.map((policy) => makePolicyRule(policy, patterns));
  const known = new Map<string, Sourced>();
  const settingsOf = (layers: readonly Layer[]): Sourced => {
    const { rules, origins } = mergeRuleLines(layers.flatMap(({ lines }) => lines));
    return {
      preset: configured.preset,
      failOn: configured.failOn,
      overdue: configured.overdue,
      ...configured.records,
      exclude: configured.exclude,
      rules,
      origins: new Map([...configured.origins, ...origins]),
      policies,
      ...(words && { words }),
      wordChanges: configured.words,
      policyTexts: configured.policies,
      overrides: layers.flatMap(({ where }) =>
        where ? [{ files: where.globs.map(({ text }) => text).join(', '), origin: where.origin }] : [],
      ),
    };
  };
  return {
    at: (wayFrom) => {
      const holds = configured.layers.map((layer) => holdsForPath(layer, wayFrom));
      const key = holds.join();
      const settings = known.get(key) ?? settingsOf(configured.layers.filter((_, at) => holds[at]));
      known.set(key, settings);
      return settings;
    },
  };
}

function holdsForPath({ where }: Layer, wayFrom: (folder: string) => string): boolean {
  if (!where) return true;
  const way = wayFrom(where.folder);
  return where.globs.some((glob) => glob.matches(way));
}

/** Merges the lines of a rule: later ones win, for the level and for each option on its own. */
function mergeRuleLines(lines: readonly RuleLine[]) {
  const rules = new Map<string, RuleSetting>();
  const origins = new Map<string, Origin>();
  for (const { id, setting, origin } of lines) {
    const before = rules.get(id);
    const options = { ...before?.options, ...setting.options };
    rules.set(id, { ...before, ...setting, ...(Object.keys(options).length > 0 && { options }) });
    if (setting.level !== undefined) origins.set(`rules.${id}`, origin);
    for (const name of Object.keys(setting.options ?? {})) origins.set(`rules.${id}.${name}`, origin);
  }
  return { rules, origins };
}

/** Sets a level from the command line: `rule=level`. */
export function setRuleLevel(settings: Sourced, id: string, level: Setting): Sourced {
  return {
    ...settings,
    rules: new Map([...settings.rules, [id, { ...settings.rules.get(id), level }]]),
    origins: new Map([...settings.origins, [`rules.${id}`, COMMAND_LINE]]),
  };
}

/** Sets the threshold from the command line. */
export function setFailOn(settings: Sourced, failOn: Level): Sourced {
  return { ...settings, failOn, origins: new Map([...settings.origins, ['fail_on', COMMAND_LINE]]) };
}

/** Sets the level of rules of time from the command line. */
export function setOverdue(settings: Sourced, overdue: Overdue): Sourced {
  return { ...settings, overdue, origins: new Map([...settings.origins, ['overdue', COMMAND_LINE]]) };
}

/** Reads a setting as somebody has written it; undefined if it is none. */
export function parseSetting(text: string): Setting | undefined {
  return text === 'off' ? text : parseLevel(text);
}
