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
  shape: 'exact, and the same for drafts: without it the file or a reference cannot be understood',
  data: 'exact: it looks at typed fields only',
  text: 'from the wording, so it can be wrong',
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
  return 'It fires by the passing of time, so it is a warning at most. For a run that may fail, set `overdue: error` in the configuration, or give `--overdue error`.';
}

/** Says by which name a rule was known before. */
export function formatFormerName(id: string): readonly string[] {
  const former = findFormerRule(id);
  return former === undefined ? [] : [`Its name was \`${former}\` in version 0.1.0, which is still read.`];
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
    `| minimal | recommended | strict | how sure |\n| --- | --- | --- | --- |\n| ${nameLevel(presets.minimal)} | ${nameLevel(presets.recommended)} | ${nameLevel(presets.strict)} | ${KIND_TEXTS[rule.kind]} |`,
    ...(rule.timed ? [sayTimed()] : []),
    ...formatFormerName(rule.id),
    ...formatOptionTable(rule),
    ...(rule.parent === undefined
      ? []
      : [`The examples name this strategy as their parent:\n\n${fenceYaml(rule.parent)}`]),
    `## It fires on\n\n${fenceYaml(rule.bad)}`,
    ...sayCheckin(rule.checkin?.bad),
    `## It is silent on\n\n${fenceYaml(rule.good)}`,
    ...sayCheckin(rule.checkin?.good),
    `Source: ${rule.source}.`.replace(/\.\.$/, '.'),
    '<!-- Generated from the rule by `npm run generate`. -->',
  ].join('\n\n')}\n`;
}

function formatPolicyPage({ id, level, summary, fix, source }: RuleText): string {
  return `${[
    `# ${id}`,
    summary,
    `**How to fix it.** ${fix}`,
    `Level: ${nameLevel(level)}, under any preset. It is exact: it looks at fields only.`,
    `Source: a policy of your own, ${source}.`,
  ].join('\n\n')}\n`;
}

function formatOptionTable({ id, level, options }: RuleText): string[] {
  const entries = Object.entries(options ?? {});
  if (entries.length === 0) return [];
  const rows = entries.map(([name, option]) => `| \`${name}\` | ${option.default} | ${option.says} |`);
  const sample = entries.map(([name, option]) => `${name}: ${option.default}`).join(', ');
  return [
    `## Options\n\n| option | default | what it decides |\n| --- | --- | --- |\n${rows.join('\n')}`,
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
    `The level is that of an active strategy; a draft’s is one step lower, except for rules about shape. Rules about text are lowered for a proposed strategy and off for a closed one.`,
    `| rule | recommended | strict | kind | a strategy that passes |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}`,
    more,
    '<!-- Generated from the rules by `npm run generate`. -->',
  ].join('\n\n')}\n`;
}

function sayCheckin(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const head = 'strat: 1\nkind: checkin\non: 2026-12-31\nby: nadia\n';
  return [`with this check-in:\n\n${fenceYaml(head + text)}`];
}
