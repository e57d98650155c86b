/** Explains a rule on a terminal. */
import { type ExampleRecords, listExampleRecords } from '../model/example-record.ts';
import { nameLevel } from '../model/level.ts';
import { capitalizeFirst } from '../model/names.ts';
import { wrapParagraph } from './columns.ts';
import type { Paint } from './paint.ts';
import {
  formatFormerName,
  introduceRecord,
  listPresetLevels,
  type RuleText,
  sayCertainty,
  sayTimed,
} from './rule-page.ts';
import { revealCharacters, revealOnOneLine } from './terminal.ts';

export function explainRule(rule: RuleText, paint: Paint, columns: number): string {
  if (rule.isPolicy) return explainPolicy(rule, paint, columns);
  const paragraph = (name: string, text: string) =>
    [paint.strong(name), ...wrapParagraph(text, columns, '  ')].join('\n');
  const levels = listPresetLevels(rule);
  const [minimal, recommended, strict] = [levels.minimal, levels.recommended, levels.strict].map(nameLevel);
  return `${[
    `${paint.strong(rule.id)}  ${paint.faint(`${recommended} (minimal: ${minimal}, strict: ${strict})`)}`,
    wrapParagraph(rule.summary, columns, '').join('\n'),
    paragraph('Why', rule.why),
    paragraph('How to fix it', rule.fix),
    ...(rule.whenNot === undefined ? [] : [paragraph('When not to use it', rule.whenNot)]),
    ...sayTimed(rule).map((text) => wrapParagraph(text, columns, '').join('\n')),
    ...formatFormerName(rule.id),
    ...formatOptions(rule, paint, columns),
    ...(rule.parent === undefined ? [] : [formatExample('The parent of both examples', rule.parent, paint)]),
    formatExample('Example with a finding', rule.bad, paint),
    ...formatRecords(rule.checkin?.bad, paint),
    formatExample('Example without a finding', rule.good, paint),
    ...formatRecords(rule.checkin?.good, paint),
    paragraph('How certain it is', `${capitalizeFirst(sayCertainty(rule))}.`),
    paragraph('Source', rule.source),
  ].join('\n\n')}\n`;
}

/** Explains a policy. Its text comes from a configuration, so hidden characters are shown; it has no examples. */
function explainPolicy({ id, level, summary, fix, source }: RuleText, paint: Paint, columns: number): string {
  const paragraph = (name: string, text: string) =>
    [paint.strong(name), ...wrapParagraph(revealCharacters(text), columns, '  ')].join('\n');
  return `${[
    `${paint.strong(id)}  ${paint.faint(`${nameLevel(level)}, under any preset`)}`,
    wrapParagraph(revealOnOneLine(summary), columns, '').join('\n'),
    paragraph('How to fix it', fix),
    paragraph('How certain it is', 'Exact: it reads only fields.'),
    paragraph('Source', `One of your own policies, ${source}.`),
  ].join('\n\n')}\n`;
}

function formatExample(name: string, text: string, paint: Paint): string {
  const lines = text.replace(/^\n+|\s+$/g, '').split('\n');
  return [paint.strong(name), ...lines.map((line) => `  ${line}`.trimEnd())].join('\n');
}

function formatRecords(records: ExampleRecords | undefined, paint: Paint): readonly string[] {
  return listExampleRecords(records).map((record) =>
    formatExample(introduceRecord(record, ''), record.text, paint),
  );
}

function formatOptions(rule: RuleText, paint: Paint, columns: number): string[] {
  const entries = Object.entries(rule.options ?? {});
  if (entries.length === 0) return [];
  const lines = entries.flatMap(([name, option]) =>
    wrapParagraph(`${name} (${option.default}): ${option.says}`, columns, '  '),
  );
  return [[paint.strong('Options'), ...lines].join('\n')];
}
