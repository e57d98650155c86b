/** Explains a rule on a terminal. */
import type { Paint } from './paint.ts';
import { wrapped } from './pretty.ts';
import { KINDS, presetLevels, type RuleText } from './rule-page.ts';
import { visible, visibleLine } from './terminal.ts';

export function explanation(rule: RuleText, paint: Paint, columns: number): string {
  if (rule.isPolicy) return policyExplanation(rule, paint, columns);
  const paragraph = (name: string, text: string) =>
    [paint.strong(name), ...wrapped(text, columns, '  ')].join('\n');
  const { minimal, recommended, strict } = presetLevels(rule);
  return `${[
    `${paint.strong(rule.id)}  ${paint.faint(`${recommended} (minimal: ${minimal}, strict: ${strict})`)}`,
    wrapped(rule.summary, columns, '').join('\n'),
    paragraph('Why', rule.why),
    paragraph('How to fix it', rule.fix),
    ...(rule.whenNot === undefined ? [] : [paragraph('When not to use it', rule.whenNot)]),
    ...options(rule, paint, columns),
    ...(rule.parent === undefined ? [] : [example('The parent in the examples', rule.parent, paint)]),
    example('It fires on', rule.bad, paint),
    example('It is silent on', rule.good, paint),
    paragraph('How sure it is', `${KINDS[rule.kind]}.`),
    paragraph('Source', rule.source),
  ].join('\n\n')}\n`;
}

/** Explains a policy. Its text comes from a configuration, so hidden characters are shown; it has no examples. */
function policyExplanation(
  { id, level, summary, fix, source }: RuleText,
  paint: Paint,
  columns: number,
): string {
  const paragraph = (name: string, text: string) =>
    [paint.strong(name), ...wrapped(visible(text), columns, '  ')].join('\n');
  return `${[
    `${paint.strong(id)}  ${paint.faint(`${level}, under any preset`)}`,
    wrapped(visibleLine(summary), columns, '').join('\n'),
    paragraph('How to fix it', fix),
    paragraph('How sure it is', 'Exact: it looks at fields only.'),
    paragraph('Source', `A policy of your own, ${source}.`),
  ].join('\n\n')}\n`;
}

function example(name: string, text: string, paint: Paint): string {
  const lines = text.replace(/^\n+|\s+$/g, '').split('\n');
  return [paint.strong(name), ...lines.map((line) => `  ${line}`.trimEnd())].join('\n');
}

function options(rule: RuleText, paint: Paint, columns: number): string[] {
  const entries = Object.entries(rule.options ?? {});
  if (entries.length === 0) return [];
  const lines = entries.flatMap(([name, option]) =>
    wrapped(`${name} (${option.default}): ${option.says}`, columns, '  '),
  );
  return [[paint.strong('Options'), ...lines].join('\n')];
}
