/** The sentence of an entry: what is wrong, and how many times. */

import { isChangeRule } from '../model/change-rules.ts';
import type { Finding } from '../model/finding.ts';
import { NOUN } from '../model/names.ts';
import type { Section } from '../model/plan.ts';
import { countNoun, joinList } from '../model/quote.ts';
import { OWNER_GROUP } from '../model/rule-groups.ts';
import type { PlanFacts } from './plan-facts.ts';
import type { CheckedFile } from './report.ts';
import type { RuleText } from './rule-page.ts';

const PLURAL: Readonly<Record<Section, string>> = {
  criteria: 'criteria',
  objectives: 'objectives',
  indicators: 'indicators',
  key_results: 'key results',
  obstacles: 'obstacles',
  capabilities: 'capabilities',
  initiatives: 'initiatives',
  assumptions: 'assumptions',
  risks: 'risks',
};

/** Says in one sentence what an entry is about. @param file the strategy, if all findings are in it */
export function sayEntry(
  group: string,
  all: readonly Finding[],
  rule: RuleText | undefined,
  file: CheckedFile | undefined,
): string {
  const own = all.filter((finding) => finding.rule === group);
  const findings = own.length > 0 ? own : all;
  const [first] = findings;
  if (!first || findings.length === 1) return splitCommand(first?.message ?? '').message;
  const facts = file?.facts?.();
  if (group === OWNER_GROUP) return sayOwners(findings, facts);
  if (rule?.many) return rule.many(nameSubject(findings, facts), findings.length, findings);
  if (rule && isChangeRule(group)) return `${rule.summary.replace(/\.$/, '')} (${findings.length} times).`;
  return `${first.message} There are ${findings.length} like this.`;
}

/** Splits the command that the message about a change suggests from what it says. */
export function splitCommand(message: string): { readonly message: string; readonly command?: string } {
  const [all, command] = / [A-Z][^.:]*: (strat amend .+)$/.exec(message) ?? [];
  if (all === undefined || command === undefined) return { message };
  return { message: message.slice(0, -all.length), command };
}

/** Names what findings are about: `3 of 7 objectives`, `All 7 objectives`, `8 criteria and 2 key results`. */
function nameSubject(findings: readonly Finding[], facts: PlanFacts | undefined): string {
  const bySection = countEntities(findings);
  const [only, ...more] = bySection;
  if (!only || findings.some(({ entity }) => entity === undefined)) return `${findings.length} places`;
  if (more.length > 0) return joinList(bySection.map(([section, ids]) => countEntries(section, ids.length)));
  const [section, ids] = only;
  if (ids.length === 1) return `${findings.length} places in ${NOUN[section]} \`${ids[0]}\``;
  const total = facts?.count(section) ?? 0;
  if (total < ids.length) return countEntries(section, ids.length);
  return total === ids.length ? sayAll(section, total) : `${ids.length} of ${countEntries(section, total)}`;
}

/** Says that it is about each entry: `Both objectives`, `All 7 objectives`. */
function sayAll(section: Section, total: number): string {
  return total === 2 ? `Both ${PLURAL[section]}` : `All ${countEntries(section, total)}`;
}

function countEntries(section: Section, number: number): string {
  return countNoun(number, NOUN[section], PLURAL[section]);
}

/** Lists the entries by section, in the order of the nouns; what belongs to no section of a plan is left out. */
function countEntities(findings: readonly Finding[]): readonly (readonly [Section, readonly string[]])[] {
  const entities = [...new Set(findings.map(({ entity = '' }) => entity))];
  return (Object.keys(NOUN) as Section[]).flatMap((section) => {
    const ids = entities
      .filter((one) => one.startsWith(`${section}/`))
      .map((one) => one.slice(section.length + 1));
    return ids.length > 0 ? [[section, ids] as const] : [];
  });
}

/** Says who has no owner, as one sentence whatever the kinds of entries. */
function sayOwners(findings: readonly Finding[], facts: PlanFacts | undefined): string {
  const bySection = countEntities(findings);
  const found = bySection.reduce((sum, [, ids]) => sum + ids.length, 0);
  const { criteria = [], objectives = [], initiatives = [] } = facts?.plan ?? {};
  const owned = criteria.length + objectives.length + initiatives.length;
  const names = bySection.map(([section, ids]) =>
    ids.length === 1 ? `\`${ids[0]}\`` : countEntries(section, ids.length),
  );
  const who = joinList(names);
  if (facts && found >= owned && facts.plan.strategy.owner === undefined)
    return `Nobody owns anything: ${who} have no owner.`;
  return bySection.length === 1
    ? `${nameSubject(findings, facts)} have no owner.`
    : `${owned > found ? `${found} of ${owned}` : found} have no owner: ${who}.`;
}
