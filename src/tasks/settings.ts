/** Combines the settings from flags and configuration for a file. */
import { dirname, relative, resolve, sep } from 'node:path';
import { UserError } from '../exit.ts';
import { findConfig, loadConfig, loadConfigFor } from '../folder/config.ts';
import { findGitRoot } from '../folder/paths.ts';
import type { Host } from '../host/host.ts';
import { describeUnknownSetting, type Settable } from '../lint/config/rule-setting.ts';
import {
  makeSettingsByPath,
  NO_SETTINGS,
  parseSetting,
  type SettingsByPath,
  type Sourced,
  setFailOn,
  setOverdue,
  setRuleLevel,
} from '../lint/config/settings-at.ts';
import { RULES } from '../lint/rules/index.ts';
import { CHANGE_RULE_IDS } from '../model/change-rules.ts';
import { type Day, parseDateSpan } from '../model/dates.ts';
import type { Level } from '../model/finding.ts';
import { toPresentRule } from '../model/former-names.ts';
import { parseLevel, SHOWN_LEVELS } from '../model/level.ts';
import { findNearest } from '../model/nearest.ts';
import { joinList, quoteValue } from '../model/quote.ts';
import { expandRuleGroup } from '../model/rule-groups.ts';
import { compilePatterns } from './patterns.ts';

export interface SettingFlags {
  /** `rule=level`, each. */
  readonly rule?: readonly string[];
  readonly only?: readonly string[];
  /** A path; `false` for `--no-config`. */
  readonly config?: string | false;
  readonly failOn?: string;
  /** The level of rules of time. */
  readonly overdue?: string;
}

/** Every rule with a level, besides policies. */
const SETTABLE: readonly Settable[] = [...RULES, ...CHANGE_RULE_IDS.map((id) => ({ id }))];

/** Returns the settings for a file. */
export type SettingsAt = (path: string, root: string) => Promise<Sourced>;

/** Makes a function that returns the settings for a file; each configuration is read once, and files with the same settings share them. */
export function makeSettingsReader(host: Host, flags: SettingFlags): SettingsAt {
  const known = new Map<string, Promise<SettingsByPath>>();
  const flagged = new Map<Sourced, Sourced>();
  const withFlags = (settings: Sourced) => {
    const before = flagged.get(settings) ?? applyFlags(settings, flags);
    flagged.set(settings, before);
    return before;
  };
  return async (path, root) => {
    const config = findConfigFor(host, flags, path, root);
    if (!config) return withFlags(NO_SETTINGS);
    const loaded = known.get(config.path) ?? loadConfigSettings(host, config);
    known.set(config.path, loaded);
    return withFlags((await loaded).at((folder) => makeRelativePath(folder, path)));
  };
}

interface ConfigPlace {
  readonly path: string;
  /** The folder that its paths must stay in. */
  readonly root: string;
  /** Whether a flag names it, so that it is the only one. */
  readonly isNamed: boolean;
}

function findConfigFor(
  host: Host,
  { config }: SettingFlags,
  path: string,
  root: string,
): ConfigPlace | undefined {
  if (config === false) return undefined;
  if (config === undefined) {
    const found = findConfig(host.files, root, dirname(path));
    return found === undefined ? undefined : { path: found, root, isNamed: false };
  }
  const given = resolve(host.cwd, config);
  if (host.files.kind(given) === undefined)
    throw new UserError(`There is no ${config}.`, 'Give --config the path of a configuration file.');
  return { path: given, root: findGitRoot(host.files, dirname(given)) ?? dirname(given), isNamed: true };
}

async function loadConfigSettings(host: Host, { path, root, isNamed }: ConfigPlace): Promise<SettingsByPath> {
  const load = isNamed ? loadConfig : loadConfigFor;
  const configured = load(host.files, host.cwd, root, path, SETTABLE);
  return makeSettingsByPath(configured, await compilePatterns(configured.patterns));
}

function makeRelativePath(folder: string, path: string): string {
  return relative(folder, path).split(sep).join('/');
}

function applyFlags(settings: Sourced, { rule = [], only, failOn, overdue }: SettingFlags): Sourced {
  const rules = [...SETTABLE, ...(settings.policies ?? [])];
  let result = settings;
  for (const text of rule) {
    const [id, level] = splitSetting(text, rules);
    result = setRuleLevel(result, id, level);
  }
  if (failOn !== undefined) result = setFailOn(result, parseLevelFlag('--fail-on', failOn));
  if (overdue !== undefined) result = setOverdue(result, parseOverdueFlag(overdue));
  return {
    ...result,
    ...(only && only.length > 0 && { only: new Set(only.flatMap((name) => checkRuleNames(name, rules))) }),
  };
}

function splitSetting(text: string, rules: readonly Settable[]) {
  const [id = '', written = '', ...more] = text.split('=');
  const level = parseSetting(written);
  if (level === undefined || more.length > 0)
    throw new UserError(
      `--rule needs a rule and a level, not ${quoteValue(text)}.`,
      'Write `--rule destination-length=off`. The level is off, info, warning or error.',
    );
  return [checkRuleId(id, rules), level] as const;
}

/** Checks the name of a rule, or of several at once. */
function checkRuleNames(name: string, rules: readonly Settable[]): readonly string[] {
  return expandRuleGroup(name, rules).map((id) => checkRuleId(id, rules));
}

function checkRuleId(name: string, rules: readonly Settable[]): string {
  const id = toPresentRule(name);
  if (rules.some((rule) => rule.id === id)) return id;
  throw new UserError(describeUnknownSetting(id, rules), 'Run `strat rules` to list every rule.');
}

/** Parses a level from a flag. */
export function parseLevelFlag(flag: string, text: string): Level {
  const level = parseLevel(text);
  if (level !== undefined) return level;
  throw new UserError(
    `${flag} must be ${joinList(SHOWN_LEVELS, 'or')}, not ${quoteValue(text)}.`,
    `Write \`${flag} ${findNearest(text, SHOWN_LEVELS) ?? 'warning'}\`.`,
  );
}

function parseOverdueFlag(text: string) {
  const level = parseLevel(text);
  if (level === 'error' || level === 'warn') return level;
  throw new UserError(
    `--overdue must be warning or error, not ${quoteValue(text)}.`,
    'Write `--overdue warning` or `--overdue error`.',
  );
}

/** Returns today’s date: `--as-of`, otherwise `SOURCE_DATE_EPOCH` (seconds since 1970), otherwise the clock. */
export function chooseAsOfDay(host: Host, flag: string | undefined): Day {
  if (flag !== undefined) {
    const day = /^\d{4}-\d\d-\d\d$/.test(flag) ? parseDateSpan(flag)?.first : undefined;
    if (day !== undefined && isRealDay(day)) return day;
    throw new UserError(
      `--as-of must be a day such as 2027-03-31, not ${quoteValue(flag)}.`,
      `Write \`--as-of ${suggestDay(flag) ?? host.today()}\`.`,
    );
  }
  const epoch = host.env.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === '') return host.today();
  const day = /^\d{1,11}$/.test(epoch)
    ? new Date(Number(epoch) * 1000).toISOString().slice(0, 10)
    : undefined;
  if (day !== undefined) return day;
  throw new UserError(
    `SOURCE_DATE_EPOCH must be a number of seconds, not ${quoteValue(epoch)}.`,
    'Unset it, or set it to the seconds since 1970.',
  );
}

/** Returns the last day of a month, quarter or year. */
function suggestDay(text: string): Day | undefined {
  const day = parseDateSpan(text)?.last;
  return day !== undefined && isRealDay(day) ? day : undefined;
}

function isRealDay(day: Day): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}
