/** `strat rules`: every rule, with its level in force here. */
import { join } from 'node:path';
import type { ChangeRule } from '../diff/rule.ts';
import { CHANGE_RULES } from '../diff/rules/index.ts';
import { EXIT } from '../exit.ts';
import { findGitRoot } from '../folder/paths.ts';
import type { Host } from '../host/host.ts';
import { findShownLevel, listRules } from '../lint/config/settings.ts';
import type { AnyRule } from '../lint/rule.ts';
import { RULES } from '../lint/rules/index.ts';
import { nameLevel } from '../model/level.ts';
import { writeSafeJson } from '../report/json.ts';
import { listPresetLevels } from '../report/rule-page.ts';
import { revealOnOneLine } from '../report/terminal.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { loadPaint, print, talk } from '../tasks/print.ts';
import { makeSettingsReader, type SettingFlags } from '../tasks/settings.ts';

export interface RulesFlags extends SettingFlags {
  readonly format?: string;
}

/** Prints all rules in the order of the catalogue. */
export async function rules(host: Host, flags: RulesFlags): Promise<number> {
  const format = chooseFormat(flags.format, ['pretty', 'json']);
  const root = findGitRoot(host.files, host.cwd) ?? host.cwd;
  const settings = await makeSettingsReader(host, flags)(join(host.cwd, 'strategy.yaml'), root);
  const all = listRules(RULES, settings);
  if (format === 'json') {
    print(
      host,
      writeSafeJson({
        version: 1,
        rules: all.map((rule) => ({
          ...toRuleData(rule),
          inForce: findShownLevel(rule, rule.level, settings, 'active'),
        })),
        changeRules: CHANGE_RULES.map(toChangeRuleData),
      }),
    );
    return EXIT.clean;
  }
  const paint = await loadPaint(host.stdout);
  const width = Math.max(...[...all, ...CHANGE_RULES].map((rule) => rule.id.length));
  const lines = all.map((rule) => {
    const level = findShownLevel(rule, rule.level, settings, 'active');
    const shown = level === 'off' ? paint.faint('off'.padEnd(7)) : paint[level](nameLevel(level).padEnd(7));
    return `${shown} ${rule.id.padEnd(width)}  ${revealOnOneLine(rule.summary)}`;
  });
  const changes = CHANGE_RULES.map(({ id, levels, summary }) => {
    const level = settings.rules.get(id)?.level ?? levels.during;
    return `${level === 'off' ? 'off    ' : paint[level](nameLevel(level).padEnd(7))} ${id.padEnd(width)}  ${summary}`;
  });
  print(host, `${[...lines, '', paint.strong('Rules about changes'), ...changes].join('\n')}\n`);
  talk(
    host,
    `${all.length} rules and ${CHANGE_RULES.length} rules about changes, with their level here for an active strategy. Run \`strat explain <rule>\` to see why a rule matters.`,
  );
  return EXIT.clean;
}

/** Converts a change rule to data. */
export function toChangeRuleData({ check: _check, isLast: _isLast, ...rule }: ChangeRule) {
  return rule;
}

/** Converts a rule to data, for scripts and editors. */
export function toRuleData(rule: AnyRule) {
  const { id, level, kind, summary, why, source, fix, whenNot, options = {}, bad, good } = rule;
  if (rule.isPolicy) return { id, level, kind, policy: true, summary, source, fix };
  return {
    id,
    level,
    presets: listPresetLevels(rule),
    kind,
    summary,
    why,
    source,
    fix,
    whenNot,
    options,
    bad: bad.trim(),
    good: good.trim(),
  };
}
