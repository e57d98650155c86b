/** `strat explain`: what a rule wants, and why. */
import type { ChangeRule } from '../diff/rule.ts';
import { CHANGE_RULES } from '../diff/rules/index.ts';
import { EXIT, UserError } from '../exit.ts';
import type { Host } from '../host.ts';
import { unknownRule } from '../lint/config.ts';
import { RULES } from '../lint/rules/index.ts';
import { changeExplanation, changeRulePage } from '../report/change-rule-page.ts';
import { explanation } from '../report/explanation.ts';
import { safeJson } from '../report/json.ts';
import { rulePage } from '../report/rule-page.ts';
import { formatFlag } from './formats.ts';
import { paintFor, print } from './print.ts';
import { changeRuleData, ruleData } from './rules.ts';

/** Prints the reasoning behind a rule: as text, as its page, or as data. */
export async function explain(host: Host, id: string, flags: { readonly format?: string }): Promise<number> {
  const format = formatFlag(flags.format, ['pretty', 'markdown', 'json']);
  const change = CHANGE_RULES.find((candidate) => candidate.id === id);
  if (change) return explainChange(host, change, format);
  const rule = RULES.find((candidate) => candidate.id === id);
  if (!rule)
    throw new UserError(unknownRule(id, [...RULES, ...CHANGE_RULES]), '`strat rules` lists every rule.');
  if (format === 'json') print(host, safeJson(ruleData(rule)));
  else if (format === 'markdown') print(host, rulePage(rule));
  else print(host, explanation(rule, await paintFor(host.stdout), Math.min(host.stdout.columns, 100)));
  return EXIT.clean;
}

async function explainChange(host: Host, rule: ChangeRule, format: string): Promise<number> {
  if (format === 'json') print(host, safeJson(changeRuleData(rule)));
  else if (format === 'markdown') print(host, changeRulePage(rule));
  else print(host, changeExplanation(rule, await paintFor(host.stdout), Math.min(host.stdout.columns, 100)));
  return EXIT.clean;
}
