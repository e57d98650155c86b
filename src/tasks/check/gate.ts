/** How strict each side of a comparison is, and what both together require. */
import type { LevelAt } from '../../diff/diff.ts';
import type { Gate } from '../../diff/rule.ts';
import { CHANGE_RULES } from '../../diff/rules/index.ts';
import type { StoredFile } from '../../folder/revisions.ts';
import {
  findShownLevel,
  listRules,
  readOptions,
  SETTINGS,
  type Setting,
} from '../../lint/config/settings.ts';
import type { Sourced } from '../../lint/config/settings-at.ts';
import { listSharedSettings } from '../../lint/config/status-settings.ts';
import { RULES } from '../../lint/rules/index.ts';
import { LEVELS, type Level } from '../../model/finding.ts';

/** Makes the gate from the settings for an active strategy; the status is reported on its own. */
export function makeGate(settings: Sourced, config: StoredFile | undefined): Gate {
  const rules = listRules(RULES, settings);
  const levels = [
    ...rules.map((rule) => [rule.id, findShownLevel(rule, rule.level, settings, 'active')] as const),
    ...CHANGE_RULES.map(({ id, levels }) => [id, settings.rules.get(id)?.level ?? levels.during] as const),
  ];
  const options = rules.flatMap((rule) =>
    Object.entries(readOptions(rule, settings)).map(
      ([name, value]) => [`${rule.id}.${name}`, String(value)] as const,
    ),
  );
  const policies = settings.policyTexts.map(({ from: _, ...policy }) => [
    `policy.${policy.id}`,
    JSON.stringify(policy),
  ]);
  const words = settings.wordChanges.map(({ is, word }) => [`words.${is}.${word}`, is] as const);
  return {
    failOn: settings.failOn,
    ...(config && { config: { name: config.file, file: config.file, content: '' } }),
    levels: new Map(levels),
    shared: new Map(listSharedSettings(settings)),
    exclude: (settings.exclude ?? []).map(({ glob }) => glob.text),
    details: new Map([...options, ...policies, ...words] as readonly (readonly [string, string])[]),
  };
}

/** Chooses the stricter of both levels, so that no change can relax its own check. */
export function chooseStricterLevels(base: Sourced, head: Sourced): LevelAt {
  return (rule, own, period) => {
    const [was, is] = [base, head].map((settings) => {
      const set = settings.rules.get(rule)?.level;
      // Before the start nothing is committed yet, so a level cannot make the change worse; it may be turned off.
      return set === undefined || (period === 'before' && set !== 'off') ? own : set;
    });
    return chooseHigher(was ?? own, is ?? own);
  };
}

function chooseHigher(a: Setting, b: Setting): Setting {
  return SETTINGS.indexOf(a) < SETTINGS.indexOf(b) ? a : b;
}

/** Chooses the threshold that fails more. */
export function chooseStricterThreshold(a: Level, b: Level): Level {
  return LEVELS.indexOf(a) > LEVELS.indexOf(b) ? a : b;
}
