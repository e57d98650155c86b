/** The names that rules and files had in version 0.1.0. They are still read; only the present names are printed. */
const FORMER_RULES: Readonly<Record<string, string>> = {
  'baseline-stale': 'accepted-stale',
  'baseline-grew': 'accepted-grew',
  'checkin-rewritten': 'record-rewritten',
};

/** Returns the present name of a rule; any other text stays as it is. */
export function toPresentRule(name: string): string {
  return Object.hasOwn(FORMER_RULES, name) ? (FORMER_RULES[name] as string) : name;
}

/** Returns the name that a rule had before; undefined if it always had this one. */
export function findFormerRule(name: string): string | undefined {
  return listFormerRules().find((former) => FORMER_RULES[former] === name);
}

/** Lists the former names of rules. */
export function listFormerRules(): readonly string[] {
  return Object.keys(FORMER_RULES);
}
