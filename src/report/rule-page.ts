/** Shows a rule as a page of Markdown, for docs/rules, and in parts for `strat explain`. */

import { sayDate } from '../model/dates.ts';
import {
  EXAMPLE_DAY,
  type ExampleRecord,
  type ExampleRecords,
  listExampleRecords,
} from '../model/example-record.ts';
import type { Finding } from '../model/finding.ts';
import { findFormerRule } from '../model/former-names.ts';
import { nameLevel } from '../model/level.ts';

/** The text of a rule; every rule has it. */
export interface RuleText {
  readonly id: string;
  readonly level: string;
  readonly kind: 'shape' | 'data' | 'text';
  /** Whether it fires by the passing of time. */
  readonly timed?: true;
  /** Whether some of its findings do. */
  readonly timedInPart?: true;
  /** Whether only its examples depend on which day is today. */
  readonly dated?: true;
  /** Whether it looks for certain words. */
  readonly needsWords?: true;
  readonly readsWords?: true;
  readonly summary: string;
  readonly why: string;
  readonly source: string;
  readonly fix: string;
  readonly whenNot?: string;
  readonly bad: string;
  readonly good: string;
  readonly parent?: string;
  readonly checkin?: { readonly bad: ExampleRecords; readonly good: ExampleRecords };
  readonly options?: Readonly<Record<string, OptionText>>;
  /** Says what several findings are about; see `Rule`. */
  many?(these: string, found: number, all: readonly Finding[]): string;
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
const KIND_TEXTS: Readonly<Record<RuleText['kind'], string>> = {
  shape: 'exact; the level is the same for drafts',
  data: 'exact: it looks only at what is filled in, not at how it is worded',
  text: 'an estimate: it reads the wording, so it can be wrong',
};

/** Says how sure a rule is. */
export function sayCertainty({ kind, needsWords, readsWords }: RuleText): string {
  return kind === 'data' && (needsWords || readsWords)
    ? 'mostly exact: it also looks for certain words'
    : KIND_TEXTS[kind];
}

/** Lists the level of a rule under each preset, for an active strategy. */
export function listPresetLevels({
  level,
  kind,
  timed,
}: RuleText): Readonly<Record<'minimal' | 'recommended' | 'strict', string>> {
  const strict = kind !== 'data' ? level : level === 'info' || timed ? 'warn' : 'error';
  return { minimal: kind === 'shape' ? level : 'off', recommended: level, strict };
}

/** Says which level a rule of time has, and which day its examples take as today. */
export function sayTimed({ timed, timedInPart, dated }: RuleText): readonly string[] {
  const when = timed
    ? 'This finding can appear although nobody has changed the strategy, so it is'
    : 'Some findings of this rule appear only because a date has passed. Those are';
  const level = `${when} a warning at most, even in \`strict\`. To make ${timed ? 'it an error' : 'them errors'}, set \`overdue: error\` in \`strat.config.yaml\` or add \`--overdue error\` to the command.`;
  return [
    ...(timed || timedInPart ? [level] : []),
    ...(timed || timedInPart || dated ? [`The examples take ${sayDate(EXAMPLE_DAY)} as today.`] : []),
  ];
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
    `| minimal | recommended | strict | how certain |\n| --- | --- | --- | --- |\n| ${nameLevel(presets.minimal)} | ${nameLevel(presets.recommended)} | ${nameLevel(presets.strict)} | ${sayCertainty(rule)} |`,
    ...sayTimed(rule),
    ...formatFormerName(rule.id),
    ...formatOptionTable(rule),
    ...(rule.parent === undefined
      ? []
      : [`Both examples have this strategy as their parent:\n\n${fenceYaml(rule.parent)}`]),
    `## Example with a finding\n\n${fenceYaml(rule.bad)}`,
    ...formatRecords(rule.checkin?.bad),
    `## Example without a finding\n\n${fenceYaml(rule.good)}`,
    ...formatRecords(rule.checkin?.good),
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
    `In \`strat.config.yaml\`, next to your \`strategy.yaml\` or in a folder above it:\n\n${fenceYaml(`rules:\n  ${id}: [${nameLevel(level)}, { ${sample} }]`)}`,
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
    'Each finding has a level. An `error` fails the check, so it can block a merge. A `warning` or an `info` does not, unless you set `fail_on` in `strat.config.yaml`.',
    'The columns show the level of each rule for an active strategy in the presets `recommended` (the default) and `strict`. The preset `minimal` has only the rules of the kind `shape`.',
    '- `shape`: whether the file can be read and its parts fit together. The level is the same for drafts.\n- `data`: what is filled in. In a draft, the level is one step milder.\n- `text`: how it is worded, which is an estimate. The level is one step milder in a draft or a proposed strategy. In a closed one the rule is off.',
    `| rule | recommended | strict | kind | what it asks for |\n| --- | --- | --- | --- | --- |\n${rows.join('\n')}`,
    more,
    '<!-- Generated from the rules by `npm run generate`. -->',
  ].join('\n\n')}\n`;
}

/** Says which file of an example follows. */
export function introduceRecord({ name, receivedOn }: ExampleRecord, mark = '`'): string {
  const received = receivedOn === undefined ? '' : ` (git received it on ${sayDate(receivedOn)})`;
  return `With ${mark}${name}${mark}${received}`;
}

function formatRecords(records: ExampleRecords | undefined): readonly string[] {
  return listExampleRecords(records).map(
    (record) => `${introduceRecord(record)}:\n\n${fenceYaml(record.text)}`,
  );
}
