/** Reads the settings of a configuration file and of those that it extends. They are data, never code. */
import type { Level, Range } from '../../model/finding.ts';
import { listFormerRules, toPresentRule } from '../../model/former-names.ts';
import { toLevelValue } from '../../model/level.ts';
import { RULE_GROUPS } from '../../model/rule-groups.ts';
import type { Reading } from '../../source/parse.ts';
import { checkPolicy, makePolicy } from '../policy/policy-check.ts';
import type { Wrong } from '../policy/policy-fields.ts';
import type { Policy } from '../policy/policy-model.ts';
import { readWordChanges, type WordChange } from '../words/changes.ts';
import type { Config } from './config-shape.ts';
import type { Glob } from './globs.ts';
import { readExclude, readGlobs } from './read-globs.ts';
import { readRecordSettings } from './read-record-settings.ts';
import { checkSetting, type Settable } from './rule-setting.ts';
import {
  DEFAULTS,
  type Exclusion,
  type Overdue,
  PRESETS,
  type Preset,
  type RuleSetting,
} from './settings.ts';
import { DEFAULT_RECORD_SETTINGS, type RecordSettings } from './status-settings.ts';

/** The place that a setting comes from. */
export interface Origin {
  readonly file: string;
  /** Absent for the command line. */
  readonly line?: number;
  /** The globs of the override that sets it. */
  readonly override?: string;
}

/** The setting of one rule, and its place. */
export interface RuleLine {
  readonly id: string;
  readonly setting: RuleSetting;
  readonly origin: Origin;
}

/** The rule settings from one place: later layers win. */
export interface Layer {
  readonly lines: readonly RuleLine[];
  /** The paths that it holds for, relative to a folder; absent for all paths. */
  readonly where?: { readonly folder: string; readonly globs: readonly Glob[]; readonly origin: Origin };
}

/** A regular expression of a policy, and its place. */
export interface PatternPlace {
  readonly pattern: string;
  readonly file: string;
  readonly range: Range;
}

/** The settings of the configuration files, for any path. */
export interface Configured {
  readonly preset: Preset;
  readonly failOn: Level;
  readonly overdue: Overdue;
  readonly records: RecordSettings;
  readonly exclude: readonly Exclusion[];
  /** The origins of `extends`, `fail_on`, `overdue`, `exclude`, `status.key`, `survey.least`, `checkin.columns` and `policy.id`. */
  readonly origins: ReadonlyMap<string, Origin>;
  readonly layers: readonly Layer[];
  readonly words: readonly WordChange[];
  readonly policies: readonly Policy[];
  readonly patterns: readonly PatternPlace[];
}

/** A mistake in a configuration that stops the run, with its place. */
export interface ConfigTrouble {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

export const UNCONFIGURED: Configured = {
  preset: DEFAULTS.preset,
  failOn: DEFAULTS.failOn,
  overdue: DEFAULTS.overdue,
  records: DEFAULT_RECORD_SETTINGS,
  exclude: [],
  origins: new Map(),
  layers: [],
  words: [],
  policies: [],
  patterns: [],
};

/**
 * Reads the settings of a configuration file and of those that it extends, and lists its mistakes.
 * @param folder the folder that its globs are relative to
 */
export function readSettings(
  reading: Reading<Config>,
  base: Configured,
  rules: readonly Settable[],
  folder: string,
): { readonly configured: Configured; readonly troubles: readonly ConfigTrouble[] } {
  const { model, places, file } = reading;
  const formal = reading.findings.map(({ range, message, help }) => ({
    file,
    range,
    message: help === undefined ? message : `${message} ${help}`,
  }));
  if (!model || formal.length > 0) return { configured: base, troubles: formal };
  const wrong: Wrong[] = [];
  const source: Source = {
    model,
    folder,
    origin: (at, key) => ({ file, line: places.range(at, key).start.line }),
    refuse: (one) => wrong.push(one),
  };
  const policies = mergePolicies(source, base, rules);
  const known = [...rules, ...policies, ...listNamedPolicies(model)];
  const configured: Configured = {
    preset: isPreset(model.extends) ? model.extends : base.preset,
    failOn: model.fail_on === undefined ? base.failOn : toLevelValue(model.fail_on),
    overdue: model.overdue === undefined ? base.overdue : model.overdue === 'error' ? 'error' : 'warn',
    records: readRecordSettings(model, base.records, folder, source.refuse),
    exclude: [...base.exclude, ...readExclude(model.exclude, folder, source.refuse)],
    origins: new Map([...base.origins, ...listOrigins(source)]),
    layers: [...base.layers, ...listLayers(source, known)],
    words: [...base.words, ...readWordChanges(model.words ?? {}, base.words, source.origin, source.refuse)],
    policies,
    patterns: [...base.patterns, ...listPatterns(reading)],
  };
  const troubles = wrong.map(({ at, key, message }) => ({ file, range: places.range(at, key), message }));
  return { configured, troubles };
}

/** A configuration while it is being read. */
interface Source {
  readonly model: Config;
  readonly folder: string;
  origin(at: object, key?: string | number): Origin;
  refuse(wrong: Wrong): void;
}

export function isPreset(name: string | undefined): name is Preset {
  return PRESETS.some((preset) => preset === name);
}

function listOrigins(source: Source): readonly (readonly [string, Origin])[] {
  const { model, origin } = source;
  return [
    ...(['fail_on', 'overdue', 'exclude'] as const).flatMap((key) =>
      model[key] === undefined ? [] : [[key, origin(model, key)] as const],
    ),
    ...(isPreset(model.extends) ? [['extends', origin(model, 'extends')] as const] : []),
    ...(['status', 'survey', 'checkin'] as const).flatMap((key) => listKeyOrigins(source, key)),
    ...(model.policy ?? []).map((policy) => [`policy.${policy.id}`, origin(policy)] as const),
  ];
}

/** Lists the origin of each key of a section, and none for keys of the reader. */
function listKeyOrigins({ model, origin }: Source, name: 'status' | 'survey' | 'checkin') {
  const section = model[name] ?? {};
  return Object.keys(section)
    .filter((key) => !key.startsWith('x-'))
    .map((key) => [`${name}.${key}`, origin(section, key)] as const);
}

function listLayers(source: Source, known: readonly Settable[]): readonly Layer[] {
  const { model, folder, origin, refuse } = source;
  const own: Layer = { lines: listRuleLines(source, model.rules, known) };
  const others = (model.overrides ?? []).map((override): Layer => {
    const files = override.files ?? [];
    if (files.length === 0)
      refuse({ at: override, message: 'An override has no `files`. Add `files: ["teams/**"]`.' });
    if (override.rules === undefined)
      refuse({ at: override, message: 'An override has no `rules`. Add `rules:`.' });
    const where = { folder, globs: readGlobs(files, refuse), origin: origin(override) };
    return { lines: listRuleLines(source, override.rules, known, files.join(', ')), where };
  });
  return [own, ...others];
}

function listRuleLines(
  { origin, refuse }: Source,
  rules: Config['rules'],
  known: readonly Settable[],
  override?: string,
): readonly RuleLine[] {
  return Object.entries(rules ?? {}).flatMap(([name, written]) => {
    const id = toPresentRule(name);
    const setting =
      id !== name && Object.hasOwn(rules as object, id)
        ? {
            wrong: `\`${name}\` is the former name of \`${id}\`, which this file also sets. Delete one of them.`,
          }
        : checkSetting(id, written, known);
    if ('wrong' in setting) refuse({ at: rules as object, key: name, message: setting.wrong });
    else
      return [
        {
          id,
          setting,
          origin: { ...origin(rules as object, name), ...(override !== undefined && { override }) },
        },
      ];
    return [];
  });
}

/** Lists the policies that settings can name, those with mistakes included. */
function listNamedPolicies({ policy = [] }: Config): readonly Settable[] {
  return policy.flatMap(({ id }) => (id === undefined ? [] : [{ id }]));
}

/** Merges the policies by id: a later one replaces an earlier one. One with mistakes is refused and left out. */
function mergePolicies({ model, origin, refuse }: Source, base: Configured, rules: readonly Settable[]) {
  const all = new Map(base.policies.map((policy) => [policy.id, policy]));
  const taken = new Map<string, string>([
    ...RULE_GROUPS.map((id) => [id, 'the view of `strat check`, for a group of findings'] as const),
    ...rules.map(({ id }) => [id, 'a built-in rule'] as const),
    ...listFormerRules().map(
      (id) => [id, `a built-in rule, as the former name of \`${toPresentRule(id)}\``] as const,
    ),
  ]);
  for (const written of model.policy ?? []) {
    const mistakes = [...checkPolicy(written, taken)];
    for (const mistake of mistakes) refuse(mistake);
    if (written.id !== undefined) taken.set(written.id, 'another policy');
    if (mistakes.length > 0) continue;
    const { file, line } = origin(written);
    const policy = makePolicy(written, `${file}:${line}`);
    all.set(policy.id, policy);
  }
  return [...all.values()];
}

function listPatterns({ model, places, file }: Reading<Config>): readonly PatternPlace[] {
  const conditions = (model?.policy ?? []).flatMap(({ when, unless }) =>
    [when, unless].flatMap((map) => Object.values(map ?? {})),
  );
  return conditions.flatMap((condition) =>
    condition.matches === undefined
      ? []
      : [{ pattern: condition.matches, file, range: places.range(condition, 'matches') }],
  );
}
