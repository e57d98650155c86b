/** The rules in force, with their levels and options. */
import { LEVELS, type Level } from '../../model/finding.ts';
import { WRITTEN_LEVELS } from '../../model/level.ts';
import type { AnyRule, OptionValues } from '../rule.ts';
import type { Glob } from './globs.ts';
import { DEFAULT_RECORD_SETTINGS, type RecordSettings } from './status-settings.ts';

export const PRESETS = ['minimal', 'recommended', 'strict'] as const;
export type Preset = (typeof PRESETS)[number];
export const SETTINGS = [...LEVELS, 'off'] as const;
export type Setting = (typeof SETTINGS)[number];
/** What a flag or a configuration may say for a setting. */
export const WRITTEN_SETTINGS = [...WRITTEN_LEVELS, 'off'] as const;
export const OVERDUE_LEVELS = ['warn', 'warning', 'error'] as const;
/** The level of rules that fire by the passing of time. */
export type Overdue = 'warn' | 'error';
export type Status = 'draft' | 'proposed' | 'active' | 'paused' | 'closed';

/** The setting of one rule: either part may be absent. */
export interface RuleSetting {
  readonly level?: Setting;
  readonly options?: OptionValues;
}

/** A glob of `exclude`, and the folder that it is relative to. */
export interface Exclusion {
  readonly folder: string;
  readonly glob: Glob;
}

export interface Settings extends RecordSettings {
  readonly preset: Preset;
  readonly rules: ReadonlyMap<string, RuleSetting>;
  readonly failOn: Level;
  readonly overdue: Overdue;
  /** The only rules to run, if given. */
  readonly only?: ReadonlySet<string>;
  /** What a search leaves out. */
  readonly exclude?: readonly Exclusion[];
  /** The policies of the reader, besides the built-in rules. */
  readonly policies?: readonly AnyRule[];
  /** The words added to and removed from the buzzwords of every language that has a list. */
  readonly words?: WordChanges;
}

/** Words in lower case, as `normalizeWord` returns them. */
export interface WordChanges {
  readonly add: ReadonlySet<string>;
  readonly remove: ReadonlySet<string>;
}

export const DEFAULTS: Settings = {
  ...DEFAULT_RECORD_SETTINGS,
  preset: 'recommended',
  rules: new Map(),
  failOn: 'error',
  overdue: 'warn',
};

type Rules = readonly AnyRule[];
const knownRules = new WeakMap<Rules, WeakMap<Rules, Rules>>();

/** Lists the built-in rules and the policies: the same list for all files that have the same policies. */
export function listRules(rules: Rules, { policies = [] }: Settings): Rules {
  if (policies.length === 0) return rules;
  const known = knownRules.get(policies) ?? new WeakMap<Rules, Rules>();
  knownRules.set(policies, known);
  const all = known.get(rules) ?? [...rules, ...policies];
  known.set(rules, all);
  return all;
}

const LOWER: Readonly<Record<Level, Setting>> = { error: 'warn', warn: 'info', info: 'off' };
const HIGHER: Readonly<Record<Level, Level>> = { error: 'error', warn: 'error', info: 'warn' };

/**
 * Finds the level at which a finding is shown. A level that a configuration names holds as it is, whatever the status;
 * but while a strategy is paused, nothing fires by the passing of time.
 * @param own the finding’s level under `recommended` for an active strategy
 */
export function findShownLevel(rule: AnyRule, own: Level, settings: Settings, status: Status): Setting {
  if (rule.timed && status === 'paused') return 'off';
  const set = settings.rules.get(rule.id)?.level;
  if (set !== undefined) return set;
  if (!rule.timed) return findUsualLevel(rule, own, settings, status);
  // Time alone must not turn a check red, unless somebody asks for it.
  const level = findUsualLevel(rule, settings.overdue === 'error' ? 'error' : own, settings, status);
  return level === 'error' ? settings.overdue : level;
}

function findUsualLevel(rule: AnyRule, own: Level, settings: Settings, status: Status): Setting {
  if (rule.kind === 'shape') return own;
  const byPreset = rule.isPolicy ? 'recommended' : settings.preset;
  if (byPreset === 'minimal') return 'off';
  const preset = byPreset === 'strict' && rule.kind === 'data' ? HIGHER[own] : own;
  if (status === 'draft') return LOWER[preset];
  if (rule.kind !== 'text') return preset;
  return status === 'closed' ? 'off' : status === 'proposed' ? LOWER[preset] : preset;
}

/** Returns whether any finding of a rule could be shown. */
export function isInForce(rule: AnyRule, settings: Settings, status: Status): boolean {
  if (settings.only && !settings.only.has(rule.id)) return false;
  return findShownLevel(rule, 'error', settings, status) !== 'off';
}

/** The rules in force, and their ids. */
export interface InForce {
  readonly rules: Rules;
  readonly ids: ReadonlySet<string>;
}

const knownInForce = new WeakMap<Settings, Map<Status, WeakMap<Rules, InForce>>>();

/** Finds the rules in force, once for all files that have the same settings and status. */
export function findInForce(rules: Rules, settings: Settings, status: Status): InForce {
  const byStatus = knownInForce.get(settings) ?? new Map<Status, WeakMap<Rules, InForce>>();
  knownInForce.set(settings, byStatus);
  const known = byStatus.get(status) ?? new WeakMap<Rules, InForce>();
  byStatus.set(status, known);
  const before = known.get(rules);
  if (before) return before;
  const inForce = rules.filter((rule) => isInForce(rule, settings, status));
  const made = { rules: inForce, ids: new Set(inForce.map(({ id }) => id)) };
  known.set(rules, made);
  return made;
}

const NO_OPTIONS: OptionValues = {};
const knownDefaults = new WeakMap<AnyRule, OptionValues>();

/** Reads the values of a rule’s options: those that are set, otherwise the defaults. */
export function readOptions(rule: AnyRule, settings: Settings): OptionValues {
  const set = settings.rules.get(rule.id)?.options;
  return set ? { ...getDefaults(rule), ...set } : getDefaults(rule);
}

/** Returns the defaults of a rule’s options, made once for all files. */
function getDefaults(rule: AnyRule): OptionValues {
  if (rule.options === undefined) return NO_OPTIONS;
  const before = knownDefaults.get(rule);
  if (before) return before;
  const defaults: Record<string, OptionValues[string]> = {};
  for (const [name, option] of Object.entries(rule.options)) defaults[name] = option.default;
  knownDefaults.set(rule, defaults);
  return defaults;
}
