/** `strat explain`: what a rule requires, and why. */
import { join } from 'node:path';
import type { ChangeRule } from '../diff/rule.ts';
import { CHANGE_RULES } from '../diff/rules/index.ts';
import { EXIT, UserError } from '../exit.ts';
import { gitRoot } from '../folder/paths.ts';
import type { Host } from '../host/host.ts';
import { unknownRule } from '../lint/config/rule-setting.ts';
import { rulesIn } from '../lint/config/settings.ts';
import type { AnyRule } from '../lint/rule.ts';
import { RULES } from '../lint/rules/index.ts';
import { changeExplanation, changeRulePage } from '../report/change-rule-page.ts';
import { explanation } from '../report/explanation.ts';
import { safeJson } from '../report/json.ts';
import { rulePage } from '../report/rule-page.ts';
import { formatFlag } from '../tasks/formats.ts';
import { paintFor, print } from '../tasks/print.ts';
import { settingsReader } from '../tasks/settings.ts';
import { changeRuleData, ruleData } from './rules.ts';

/** Prints the reasoning behind a rule: as text, as its page, or as data. */
export async function explain(host: Host, id: string, flags: { readonly format?: string }): Promise<number> {
  const format = formatFlag(flags.format, ['pretty', 'markdown', 'json']);
  const change = CHANGE_RULES.find((candidate) => candidate.id === id);
  if (change) return explainChange(host, change, format);
  const rule = RULES.find((candidate) => candidate.id === id) ?? (await policyNamed(host, id));
  if (format === 'json') print(host, safeJson(ruleData(rule)));
  else if (format === 'markdown') print(host, rulePage(rule));
  else print(host, explanation(rule, await paintFor(host.stdout), Math.min(host.stdout.columns, 100)));
  return EXIT.clean;
}

/** Finds a policy of the configuration that applies to the current folder. */
async function policyNamed(host: Host, id: string): Promise<AnyRule> {
  const root = gitRoot(host.files, host.cwd) ?? host.cwd;
  const settings = await settingsReader(host, {})(join(host.cwd, 'strategy.yaml'), root);
  const rules = rulesIn(RULES, settings);
  const found = rules.find((candidate) => candidate.id === id);
  if (found) return found;
  throw new UserError(
    unknownRule(id, [...rules, ...CHANGE_RULES]),
    '`strat rules` lists every rule. A policy is explained in a folder that its configuration holds for.',
  );
}

async function explainChange(host: Host, rule: ChangeRule, format: string): Promise<number> {
  const columns = Math.min(host.stdout.columns, 100);
  if (format === 'json') print(host, safeJson(changeRuleData(rule)));
  else if (format === 'markdown') print(host, changeRulePage(rule));
  else print(host, changeExplanation(rule, await paintFor(host.stdout), columns));
  return EXIT.clean;
}
