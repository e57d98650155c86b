/** Shows a change rule as a page of Markdown, on a terminal, and in the list of all rules. */
import { nameLevel } from '../model/level.ts';
import { countNoun } from '../model/quote.ts';
import { LEAST_WORDS } from '../model/reason.ts';
import { wrapParagraph } from './columns.ts';
import type { Paint } from './paint.ts';
import { formatFormerName, type RuleText } from './rule-page.ts';

/** The text of a change rule; every change rule has it. */
export interface ChangeRuleText {
  readonly id: string;
  readonly class: string;
  readonly levels: Readonly<Record<'before' | 'during' | 'after', string>>;
  readonly summary: string;
  readonly why: string;
  readonly source: string;
  readonly fix: string;
  readonly example: { readonly before: string; readonly after: string; readonly file?: string };
}

/** Converts a change rule for a report on all rules. */
export function toRuleText(rule: ChangeRuleText): RuleText {
  const { id, summary, why, source, fix, levels, example } = rule;
  return {
    id,
    summary,
    why,
    source,
    fix,
    level: levels.during,
    kind: 'data',
    bad: example.after,
    good: example.before,
    page: formatChangeRulePage(rule),
  };
}

/** Names the levels as people see them. */
function namePeriodLevels({ levels }: ChangeRuleText) {
  return {
    before: nameLevel(levels.before),
    during: nameLevel(levels.during),
    after: nameLevel(levels.after),
  };
}

const NO_FILE = '(the file does not exist)';

/** Formats the page of a change rule. */
export function formatChangeRulePage(rule: ChangeRuleText): string {
  const { before, during, after } = namePeriodLevels(rule);
  const where = rule.example.file === undefined ? '' : `\`${rule.example.file}\`:\n\n`;
  return `${[
    `# ${rule.id}`,
    rule.summary,
    `**Why.** ${rule.why}`,
    `**What to do.** ${rule.fix}`,
    `| class | before the start | during the period | after the due date |\n| --- | --- | --- | --- |\n| ${rule.class} | ${before} | ${during} | ${after} |`,
    `This rule compares two versions: run \`strat check --against main\` or \`strat diff\`. You cannot suppress it with a comment. In \`strat.config.yaml\` you can set its level for changes during the period and after the due date: \`rules: { ${rule.id}: warning }\`.`,
    ...explainAmend(rule),
    ...formatFormerName(rule.id),
    `## Before\n\n${where}${fenceExample(rule.example.before)}`,
    `## After\n\n${where}${fenceExample(rule.example.after)}`,
    `Source: ${rule.source}.`,
    '<!-- Generated from the rule by `npm run generate`. -->',
  ].join('\n\n')}\n`;
}

/** Explains the command that says why a commitment changed. */
function explainAmend({ fix }: ChangeRuleText): readonly string[] {
  if (!fix.includes('strat amend')) return [];
  const id = fix.includes('<id>')
    ? 'In the command, replace `<id>` with the id of the entry: the name before the colon in `strategy.yaml`. '
    : '';
  return [`${id}Write a reason of at least ${countNoun(LEAST_WORDS, 'word')}.`];
}

function fenceExample(text: string): string {
  return `\`\`\`yaml\n${markAbsentFile(text)}\n\`\`\``;
}

function markAbsentFile(text: string): string {
  return text.replace(/^\n+|\s+$/g, '') || NO_FILE;
}

/** Explains a change rule on a terminal. */
export function explainChangeRule(rule: ChangeRuleText, paint: Paint, columns: number): string {
  const paragraph = (name: string, text: string) =>
    [paint.strong(name), ...wrapParagraph(text, columns, '  ')].join('\n');
  const example = (name: string, text: string) =>
    [
      paint.strong(name),
      ...markAbsentFile(text)
        .split('\n')
        .map((line) => `  ${line}`),
    ].join('\n');
  const { before, during, after } = namePeriodLevels(rule);
  return `${[
    `${paint.strong(rule.id)}  ${paint.faint(`${rule.class} (before the start: ${before}, during the period: ${during}, after the due date: ${after})`)}`,
    wrapParagraph(rule.summary, columns, '').join('\n'),
    paragraph('Why', rule.why),
    paragraph('What to do', rule.fix),
    ...formatFormerName(rule.id),
    example('Before', rule.example.before),
    example('After', rule.example.after),
    paragraph('Source', rule.source),
  ].join('\n\n')}\n`;
}

const CLASSES = [
  '- `goalpost`: a commitment that moved, such as a target, a baseline or a due date, or a strategy that is no longer in force',
  '- `record`: a check-in or an amendment that is already merged',
  '- `direction`: the destination, and the objectives on the way',
  '- `people`: owners and sponsors',
  '- `scope`: how much work there is, its details, and how often you report',
  '- `checks`: how strict the check is',
  '- `editorial`: wording, names and layout',
].join('\n');

/** Formats the change rules for the list of all rules. */
export function formatChangeRuleIndex(rules: readonly ChangeRuleText[]): string {
  const rows = rules.map((rule) => {
    const { id, class: kind, summary } = rule;
    const { before, during, after } = namePeriodLevels(rule);
    return `| [${id}](${id}.md) | ${kind} | ${before} | ${during} | ${after} | ${summary} |`;
  });
  return [
    '## Change rules',
    `These rules compare two versions of a strategy. The level depends on when the commitment changes: before its start, during its period, or after its due date. What counts is the dates as they were before the change. A draft or a proposal counts as before the start, a closed strategy as after the due date. Editorial changes are only counted; run \`strat diff --all\` to see them.`,
    CLASSES,
    `| rule | class | before start | in period | after due | what changed |\n| --- | --- | --- | --- | --- | --- |\n${rows.join('\n')}`,
  ].join('\n\n');
}
