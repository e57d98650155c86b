/** `strat explain`: what a rule requires, and why. */
import { join } from 'node:path';
import type { ChangeRule } from '../diff/rule.ts';
import { CHANGE_RULES } from '../diff/rules/index.ts';
import { EXIT, UserError } from '../exit.ts';
import { findGitRoot } from '../folder/paths.ts';
import type { Host } from '../host/host.ts';
import { describeUnknownSetting } from '../lint/config/rule-setting.ts';
import { listRules } from '../lint/config/settings.ts';
import type { AnyRule } from '../lint/rule.ts';
import { RULES } from '../lint/rules/index.ts';
import { toPresentRule } from '../model/former-names.ts';
import { joinList } from '../model/quote.ts';
import { expandRuleGroup, isOwnerRule, OWNER_GROUP } from '../model/rule-groups.ts';
import { explainChangeRule, formatChangeRulePage } from '../report/change-rule-page.ts';
import { explainRule } from '../report/explanation.ts';
import { writeSafeJson } from '../report/json.ts';
import { formatRulePage } from '../report/rule-page.ts';
import { chooseFormat } from '../tasks/formats.ts';
import { loadPaint, print, talk } from '../tasks/print.ts';
import { makeSettingsReader } from '../tasks/settings.ts';
import { toChangeRuleData, toRuleData } from './rules.ts';

/** Prints the reasoning behind a rule: as text, as its page, or as data. */
export async function explain(
  host: Host,
  name: string,
  flags: { readonly format?: string },
): Promise<number> {
  const id = toPresentRule(name);
  const format = chooseFormat(flags.format, ['pretty', 'markdown', 'json']);
  if (id !== name) talk(host, `\`${name}\` is now called \`${id}\`.`);
  const change = CHANGE_RULES.find((candidate) => candidate.id === id);
  if (change) return explainChange(host, change, format);
  const rule =
    RULES.find((candidate) => candidate.id === id) ??
    (id === OWNER_GROUP ? makeOwnerRule() : await findPolicy(host, id));
  if (format === 'json') print(host, writeSafeJson(toRuleData(rule)));
  else if (format === 'markdown') print(host, formatRulePage(rule));
  else print(host, explainRule(rule, await loadPaint(host.stdout), Math.min(host.stdout.columns, 100)));
  return EXIT.clean;
}

/** Makes one rule of all that are about an owner that is missing, under the name that a check prints. */
function makeOwnerRule(): AnyRule {
  const names = expandRuleGroup(OWNER_GROUP, RULES).map((id) => `\`${id}\``);
  const summary = `It stands for ${names.length} rules: ${joinList(names)}. In settings and comments, name one of these.`;
  const example = RULES.find((rule) => isOwnerRule(rule.id) && rule.id.startsWith('objective')) as AnyRule;
  return { ...example, id: OWNER_GROUP, summary };
}

/** Finds a policy of the configuration that applies to the current folder. */
async function findPolicy(host: Host, id: string): Promise<AnyRule> {
  const root = findGitRoot(host.files, host.cwd) ?? host.cwd;
  const settings = await makeSettingsReader(host, {})(join(host.cwd, 'strategy.yaml'), root);
  const rules = listRules(RULES, settings);
  const found = rules.find((candidate) => candidate.id === id);
  if (found) return found;
  throw new UserError(
    describeUnknownSetting(id, [...rules, ...CHANGE_RULES]),
    'Run `strat rules` to list every rule. To explain a policy, run this in a folder where it applies.',
  );
}

async function explainChange(host: Host, rule: ChangeRule, format: string): Promise<number> {
  const columns = Math.min(host.stdout.columns, 100);
  if (format === 'json') print(host, writeSafeJson(toChangeRuleData(rule)));
  else if (format === 'markdown') print(host, formatChangeRulePage(rule));
  else print(host, explainChangeRule(rule, await loadPaint(host.stdout), columns));
  return EXIT.clean;
}
