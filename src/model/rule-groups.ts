/** The names for several rules at once, which the view of a check prints. */

import { suggestNearest } from './nearest.ts';
import { joinList, quoteValue } from './quote.ts';

/** The name for all rules about an owner that is missing. */
export const OWNER_GROUP = 'owner-missing';

/** The name for what is absent from the whole plan. */
export const ABSENT_GROUP = 'not-there-yet';

/** The names that no rule may have, because they stand for several. */
export const RULE_GROUPS: readonly string[] = [OWNER_GROUP, ABSENT_GROUP];

const OWNER_RULE =
  /^(?:criterion|objective|initiative|indicator|key-result|capability|risk|assumption)-without-owner$/;

/** Returns whether a rule is about an owner that is missing. */
export function isOwnerRule(rule: string): boolean {
  return OWNER_RULE.test(rule);
}

/** Returns the rules that a name stands for; the name itself if it is one rule. */
export function expandRuleGroup(name: string, rules: readonly { readonly id: string }[]): readonly string[] {
  if (name !== OWNER_GROUP || rules.some(({ id }) => id === name)) return [name];
  return rules.map(({ id }) => id).filter(isOwnerRule);
}

/** Describes a name of which there is no rule: several rules, or a name that is unknown. */
export function describeUnknownRule(name: string, rules: readonly string[]): string {
  if (name !== OWNER_GROUP) return `There is no rule ${quoteValue(name)}.${suggestNearest(name, rules)}`;
  const names = rules.filter(isOwnerRule).map((id) => `\`${id}\``);
  return `${quoteValue(name)} stands for several rules. Name those that you mean: ${joinList(names)}.`;
}
