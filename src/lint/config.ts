/** `strat.config.yaml`: data, never code. Its shape, and what it sets. */
import * as z from 'zod/mini';
import { expectations, field, marker, oneOf, section } from '../model/fields.ts';
import { LEVELS, type Level, type Range } from '../model/finding.ts';
import { didYouMean } from '../model/nearest.ts';
import { quoted } from '../model/quote.ts';
import type { Reading } from '../source/parse.ts';
import type { AnyRule, OptionValues } from './rule.ts';
import { DEFAULTS, PRESETS, type Preset, type RuleSetting, type Setting, type Settings } from './settings.ts';

const SETTINGS = [...LEVELS, 'off'] as const;

const ruleSetting = z.union([
  z.enum(SETTINGS),
  z.union([
    z.tuple([z.enum(SETTINGS)]),
    z.tuple([z.enum(SETTINGS), z.record(z.string(), z.union([z.number(), z.boolean()]))]),
  ]),
]);
expectations.add(ruleSetting, {
  expected: 'a level, or a level with options',
  help: 'Write `off`, `info`, `warn` or `error`, or `[warn, { max: 4 }]`.',
});

const rules = z.record(z.string(), ruleSetting);
expectations.add(rules, { expected: 'a map of rules and levels' });

const source = z.string();
expectations.add(source, {
  expected: `${PRESETS.map((name) => `\`${name}\``).join(', ')} or a relative path`,
});

export const configSchema = section({
  strat: field(marker.schema, marker.description),
  extends: field(source, 'What this builds on: `minimal`, `recommended`, `strict` or `./relative.yaml`.'),
  fail_on: oneOf(LEVELS, 'The level from which the check fails; `error` where absent.'),
  rules: field(rules, 'A level for each rule: `rule: off`, or `rule: [warn, { option: value }]`.'),
});

export type Config = z.infer<typeof configSchema>;

/** Where a setting comes from. */
export interface Origin {
  readonly file: string;
  /** Absent for the command line. */
  readonly line?: number;
}

const COMMAND_LINE: Origin = { file: 'command line' };

/** Settings, and for each that a file names the place where it does. */
export interface Sourced extends Settings {
  readonly origins: ReadonlyMap<string, Origin>;
}

/** Something in a configuration that stops the run, with its place. */
export interface ConfigTrouble {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}

export const UNCONFIGURED: Sourced = { ...DEFAULTS, origins: new Map() };

/** Settings of a configuration file on top of those that it extends; what is wrong with it instead, where anything is. */
export function settingsFrom(
  reading: Reading<Config>,
  base: Sourced,
  rules: readonly AnyRule[],
): { readonly settings: Sourced; readonly troubles: readonly ConfigTrouble[] } {
  const { model, places, file } = reading;
  const troubles: ConfigTrouble[] = reading.findings.map(({ range, message, help }) => ({
    file,
    range,
    message: help === undefined ? message : `${message} ${help}`,
  }));
  if (!model || troubles.length > 0) return { settings: base, troubles };
  const set = new Map(base.rules);
  const origins = new Map(base.origins);
  const note = (name: string, at: object, key: string) =>
    origins.set(name, { file, line: places.range(at, key).start.line });
  if (model.fail_on !== undefined) note('fail_on', model, 'fail_on');
  if (isPreset(model.extends)) note('extends', model, 'extends');
  for (const [id, written] of Object.entries(model.rules ?? {})) {
    const checked = checkSetting(id, written, rules);
    if ('wrong' in checked) {
      troubles.push({ file, range: places.range(model.rules as object, id), message: checked.wrong });
      continue;
    }
    set.set(id, { ...set.get(id), ...checked });
    note(`rules.${id}`, model.rules as object, id);
  }
  const preset = isPreset(model.extends) ? model.extends : base.preset;
  return { settings: { preset, rules: set, failOn: model.fail_on ?? base.failOn, origins }, troubles };
}

export function isPreset(name: string | undefined): name is Preset {
  return PRESETS.some((preset) => preset === name);
}

type Written = NonNullable<Config['rules']>[string];

function checkSetting(
  id: string,
  written: Written,
  rules: readonly AnyRule[],
): RuleSetting | { readonly wrong: string } {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) return { wrong: unknownRule(id, rules) };
  if (typeof written === 'string') return { level: written };
  const [level, options = {}] = written as readonly [Setting, OptionValues?];
  for (const [name, value] of Object.entries(options)) {
    const wrong = checkOption(rule, name, value);
    if (wrong !== undefined) return { wrong };
  }
  return { level, options };
}

/** What is said of a rule that does not exist. */
export function unknownRule(id: string, rules: readonly { readonly id: string }[]): string {
  const known = rules.map((rule) => rule.id);
  return `There is no rule ${quoted(id)}.${didYouMean(id, known) || ' `strat rules` lists them.'}`;
}

function checkOption(rule: AnyRule, name: string, value: number | boolean): string | undefined {
  const options = rule.options ?? {};
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) {
    const known = Object.keys(options);
    const has =
      known.length === 0
        ? ' It has none.'
        : didYouMean(name, known) || ` It has ${known.map((key) => `\`${key}\``).join(', ')}.`;
    return `Rule \`${rule.id}\` has no option ${quoted(name)}.${has}`;
  }
  const range = `${option.least ?? 0}${option.most === undefined ? ' or more' : `–${option.most}`}`;
  if (typeof value !== typeof option.default)
    return `Option \`${name}\` of \`${rule.id}\` takes ${typeof option.default === 'number' ? `a number, ${range}` : '`true` or `false`'}.`;
  if (
    typeof value === 'number' &&
    (value < (option.least ?? 0) || value > (option.most ?? Number.POSITIVE_INFINITY))
  )
    return `Option \`${name}\` of \`${rule.id}\` is ${value}, but takes ${range}.`;
  return undefined;
}

/** A level from the command line: `rule=level`. */
export function withRule(settings: Sourced, id: string, level: Setting): Sourced {
  return {
    ...settings,
    rules: new Map([...settings.rules, [id, { ...settings.rules.get(id), level }]]),
    origins: new Map([...settings.origins, [`rules.${id}`, COMMAND_LINE]]),
  };
}

/** The threshold from the command line. */
export function withFailOn(settings: Sourced, failOn: Level): Sourced {
  return { ...settings, failOn, origins: new Map([...settings.origins, ['fail_on', COMMAND_LINE]]) };
}

export function isSetting(text: string): text is Setting {
  return SETTINGS.some((setting) => setting === text);
}

export function isLevel(text: string): text is Level {
  return LEVELS.some((level) => level === text);
}
