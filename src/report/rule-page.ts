/** Shows a rule as a page of Markdown, for docs/rules, and in parts for `strat explain`. */
import { findFormerRule } from '../model/former-names.ts';
import { nameLevel } from '../model/level.ts';

/** The text of a rule; every rule has it. */
export interface RuleText {
  readonly id: string;
  readonly level: string;
  readonly kind: 'shape' | 'data' | 'text';
  /** Whether it fires by the passing of time. */
  readonly timed?: true;
  readonly summary: string;
  readonly why: string;
  readonly source: string;
  readonly fix: string;
  readonly whenNot?: string;
  readonly bad: string;
  readonly good: string;
  readonly parent?: string;
  readonly checkin?: { readonly bad: string; readonly good: string };
  readonly options?: Readonly<Record<string, OptionText>>;
  /** Says what several findings are about; see `Rule`. */
  many?(these: string, found: number): string;
  /** Set for a rule from a configuration, which has no examples and presets. */
  readonly isPolicy?: true;
  /** Its page, if it is not one of those made here. */
  readonly page?: string;
}

interface OptionText {
  readonly default: number | boolean;
  readonly says: string;
}

/** How sure the rule is, in words. */
export const KIND_TEXTS: Readonly<Record<RuleText['kind'], string>> = {
  shape: 'exact, and the same for drafts: a file or reference that breaks it cannot be read',
  data: 'exact: it reads only typed fields',
  text: 'an estimate: it reads the wording, so it can be wrong',
};

/** Lists the level of a rule under each preset, for an active strategy. */
export function listPresetLevels({
  level,
  kind,
  timed,
}: RuleText): Readonly<Record<'minimal' | 'recommended' | 'strict', string>> {
  const strict = kind !== 'data' ? level : level === 'info' || timed ? 'warn' : 'error';
  return { minimal: kind === 'shape' ? level : 'off', recommended: level, strict };
}

/** Says which level a rule of time has. */
export function sayTimed(): string {
  return 'This rule depends on today’s date, so it is a warning at most. To make it an error, set `overdue: error` in the configuration or pass `--overdue error`.';
}

/** Says by which name a rule was known before. */
export function formatFormerName(id: string): readonly string[] {
  const former = findFormerRule(id);
  return former === undefined
    ? []
    : [`In version 0.1.0 this rule was called \`${former}\`. That name still works.`];
}

/** Formats the page of a rule. */
export function formatRulePage(rule: RuleText): string {
  if (rule.page !== undefined) return rule.page;
  if (rule.isPolicy) return formatPolicyPage(rule);
  const presets = listPresetLevels(rule);
  return `${[
    `# ${rule.id}`,
    rule.summary,
    `**Why.** ${rule.why}`,
    `**How to fix it.** ${rule.fix}`,
    ...(rule.whenNot === undefined ? [] : [`**When not to use it.** ${rule.whenNot}`]),
    `| minimal | recommended | strict | how certain |\n| --- | --- | --- | --- |\n| ${nameLevel(presets.minimal)} | ${nameLevel(presets.recommended)} | ${nameLevel(presets.strict)} | ${KIND_TEXTS[rule.kind]} |`,
    ...(rule.timed ? [sayTimed()] : []),
    ...formatFormerName(rule.id),
    ...formatOptionTable(rule),
    ...(rule.parent === undefined
      ? []
      : [`Both examples have this strategy as their parent:\n\n${fenceYaml(rule.parent)}`]),
    `## Example with a finding\n\n${fenceYaml(rule.bad)}`,
    ...sayCheckin(rule.checkin?.bad),
    `## Example without a finding\n\n${fenceYaml(rule.good)}`,
    ...sayCheckin(rule.checkin?.good),
    `Source: ${rule.source}.`.replace(/([.?])\.$/, '$1'),
    '<!-- Generated from the rule by `npm run generate`. -->',
  ].join('\n\n')}\n`;
}

function formatPolicyPage({ id, level, summary, fix, source }: RuleText): string {
  return `${[
    `# ${id}`,
    summary,
    `**How to fix it.** ${fix}`,
    `Level: ${nameLevel(level)}, under any preset. It is exact: it reads only fields.`,
    `Source: one of your own policies, ${source}.`,
  ].join('\n\n')}\n`;
}

function formatOptionTable({ id, level, options }: RuleText): string[] {
  const entries = Object.entries(options ?? {});
  if (entries.length === 0) return [];
  const rows = entries.map(([name, option]) => `| \`${name}\` | ${option.default} | ${option.says} |`);
  const sample = entries.map(([name, option]) => `${name}: ${option.default}`).join(', ');
  return [
    `## Options\n\n| option | default | what it sets |\n| --- | --- | --- |\n${rows.join('\n')}`,
    `In \`strat.config.yaml\`:\n\n${fenceYaml(`rules:\n  ${id}: [${nameLevel(level)}, { ${sample} }]`)}`,
  ];
}

function fenceYaml(text: string): string {
  return `\`\`\`yaml\n${text.replace(/^\n+|\s+$/g, '')}\n\`\`\``;
}

/** Formats the list of all rules, each with a link to its page. @param more a section below it */
export function formatRuleIndex(rules: readonly RuleText[], more: string): string {
  const rows = rules.map((rule) => {
    const levels = listPresetLevels(rule);
    return `| [${rule.id}](${rule.id}.md) | ${nameLevel(levels.recommended)} | ${nameLevel(levels.strict)} | ${rule.kind} | ${rule.summary} |`;
  });
  return `${[
    '# Rules',
    'The levels are those of an active strategy. In a draft they are one step lower, except for rules of the kind `shape`. Rules of the kind `text` are one step lower in a proposed strategy and off in a closed one.',
    `| rule | recommended | strict | kind | what it asks for |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}`,
    more,
    '<!-- Generated from the rules by `npm run generate`. -->',
  ].join('\n\n')}\n`;
}

function sayCheckin(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const head = 'strat: 1\nkind: checkin\non: 2026-12-31\nby: nadia\n';
  return [`With this check-in:\n\n${fenceYaml(head + text)}`];
}
