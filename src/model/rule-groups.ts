/** The names for several rules at once, which the view of a check prints. */

/** The name for all rules about an owner that is missing. */
export const OWNER_GROUP = 'owner-missing';

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
