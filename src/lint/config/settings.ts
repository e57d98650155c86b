/** Which rules are in force, at which level, with which options. */
import { LEVELS, type Level } from '../../model/finding.ts';
import type { AnyRule, OptionValues } from '../rule.ts';

export const PRESETS = ['minimal', 'recommended', 'strict'] as const;
export type Preset = (typeof PRESETS)[number];
export const SETTINGS = [...LEVELS, 'off'] as const;
export type Setting = (typeof SETTINGS)[number];
export type Status = 'draft' | 'proposed' | 'active' | 'closed';

/** What is set for one rule: either may be absent. */
export interface RuleSetting {
  readonly level?: Setting;
  readonly options?: OptionValues;
}

export interface Settings {
  readonly preset: Preset;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly failOn: Level;
  /** Only these rules are run, where given. */
  readonly only?: ReadonlySet<string>;
  /** Rules of one’s own, besides the built-in ones. */
  readonly policies?: readonly AnyRule[];
  /** What is added to the buzzwords of every language that has a list, and what is left out of them. */
  readonly words?: WordChanges;
}

/** Words in lower case, by `normalWord`. */
export interface WordChanges {
  readonly add: ReadonlySet<string>;
  readonly remove: ReadonlySet<string>;
}

export const DEFAULTS: Settings = { preset: 'recommended', rules: new Map(), failOn: 'error' };

/** The built-in rules and those of one’s own. */
export function rulesIn(rules: readonly AnyRule[], { policies = [] }: Settings): readonly AnyRule[] {
  return policies.length === 0 ? rules : [...rules, ...policies];
}

const LOWER: Readonly<Record<Level, Setting>> = { error: 'warn', warn: 'info', info: 'off' };
const HIGHER: Readonly<Record<Level, Level>> = { error: 'error', warn: 'error', info: 'warn' };

/**
 * The level at which a rule’s finding is shown. A level that a configuration names holds as it is, whatever the status.
 * @param own the finding’s level under `recommended` for an active strategy
 */
export function levelOf(rule: AnyRule, own: Level, settings: Settings, status: Status): Setting {
  const set = settings.rules.get(rule.id)?.level;
  if (set !== undefined) return set;
  if (rule.kind === 'shape') return own;
  const byPreset = rule.isPolicy ? 'recommended' : settings.preset;
  if (byPreset === 'minimal') return 'off';
  const preset = byPreset === 'strict' && rule.kind === 'data' ? HIGHER[own] : own;
  if (status === 'draft') return LOWER[preset];
  if (rule.kind !== 'text') return preset;
  return status === 'closed' ? 'off' : status === 'proposed' ? LOWER[preset] : preset;
}

/** Whether any finding of a rule could be shown. */
export function isInForce(rule: AnyRule, settings: Settings, status: Status): boolean {
  if (settings.only && !settings.only.has(rule.id)) return false;
  return levelOf(rule, 'error', settings, status) !== 'off';
}

/** The values of a rule’s options: what is set, else the defaults. */
export function optionsOf(rule: AnyRule, settings: Settings): OptionValues {
  const defaults = Object.entries(rule.options ?? {}).map(
    ([name, option]) => [name, option.default] as const,
  );
  return { ...Object.fromEntries(defaults), ...settings.rules.get(rule.id)?.options };
}
