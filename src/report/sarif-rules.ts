/** Describes the rules in the form of SARIF. */
import type { ReportingDescriptor } from 'sarif';
import type { Level } from '../model/finding.ts';
import { formatRulePage, type RuleText } from './rule-page.ts';

/** The levels of SARIF for ours. */
export const SARIF_LEVELS = { error: 'error', warn: 'warning', info: 'note' } as const satisfies Record<
  Level,
  string
>;

/** How sure a rule is, in the words of GitHub, which sorts by it. */
const PRECISIONS: Readonly<Record<RuleText['kind'], string>> = {
  shape: 'very-high',
  data: 'high',
  text: 'medium',
};

/** Describes the named rules, sorted by name. */
export function makeDescriptors(
  ids: ReadonlySet<string>,
  catalogue: readonly RuleText[] = [],
): ReportingDescriptor[] {
  const known = new Map(catalogue.map((rule) => [rule.id, rule]));
  return [...ids].sort().map((id) => makeDescriptor(id, known.get(id)));
}

function makeDescriptor(id: string, rule: RuleText | undefined): ReportingDescriptor {
  if (!rule) return { id };
  return {
    id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.why },
    help: { text: `${rule.why}\n\nHow to fix it: ${rule.fix}`, markdown: dropPageTitle(rule) },
    defaultConfiguration: { level: toSarifLevel(rule.level) },
    properties: { tags: ['strategy'], precision: PRECISIONS[rule.kind] },
  };
}

/** Returns the page without its title, which readers show above it. */
function dropPageTitle(rule: RuleText): string {
  return formatRulePage(rule)
    .replace(/^# .*\n+/, '')
    .replace(/\s*<!--.*-->\s*$/, '\n');
}

function toSarifLevel(level: string) {
  return level === 'error' || level === 'warn' ? SARIF_LEVELS[level] : SARIF_LEVELS.info;
}
