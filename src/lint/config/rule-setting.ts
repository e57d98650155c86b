/** Checks the settings of one rule in a configuration against that rule. */

import { toLevelValue, type WrittenLevel } from '../../model/level.ts';
import { suggestNearest } from '../../model/nearest.ts';
import { quoteValue } from '../../model/quote.ts';
import { describeUnknownRule } from '../../model/rule-groups.ts';
import type { AnyRule, OptionValues } from '../rule.ts';
import type { RuleSetting } from './settings.ts';

/** The part of a rule that settings need; policies have no options. */
export type Settable = Pick<AnyRule, 'id' | 'options'>;

/** A level, or a level with options. */
export type WrittenSetting = Written | readonly [Written] | readonly [Written, OptionValues];
type Written = WrittenLevel | 'off';

/** Reads a written setting, or returns what is wrong with it. */
export function checkSetting(
  id: string,
  written: WrittenSetting,
  rules: readonly Settable[],
): RuleSetting | { readonly wrong: string } {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule) return { wrong: explainUnknown(id, rules) };
  if (typeof written === 'string') return { level: toLevelValue(written) };
  const [level, options = {}] = written;
  for (const [name, value] of Object.entries(options)) {
    const wrong = checkOption(rule, name, value);
    if (wrong !== undefined) return { wrong };
  }
  return { level: toLevelValue(level), options };
}

/** Says where the names are, unless one of them was meant. */
function explainUnknown(id: string, rules: readonly Settable[]): string {
  const said = describeUnknownSetting(id, rules);
  return said.endsWith(`${quoteValue(id)}.`) ? `${said} \`strat rules\` lists them.` : said;
}

/** Describes a setting of a rule that does not exist. */
export function describeUnknownSetting(id: string, rules: readonly Settable[]): string {
  return describeUnknownRule(
    id,
    rules.map((rule) => rule.id),
  );
}

function checkOption(rule: Settable, name: string, value: number | boolean): string | undefined {
  const options = rule.options ?? {};
  const option = Object.hasOwn(options, name) ? options[name] : undefined;
  if (!option) return describeUnknownOption(rule.id, name, Object.keys(options));
  const range = `${option.least ?? 0}${option.most === undefined ? ' or more' : `–${option.most}`}`;
  if (typeof value !== typeof option.default)
    return `Option \`${name}\` of \`${rule.id}\` must be ${typeof option.default === 'number' ? `a number, ${range}` : '`true` or `false`'}.`;
  if (
    typeof value === 'number' &&
    (value < (option.least ?? 0) || value > (option.most ?? Number.POSITIVE_INFINITY))
  )
    return `Option \`${name}\` of \`${rule.id}\` is ${value}, but must be ${range}.`;
  return undefined;
}

function describeUnknownOption(rule: string, name: string, known: readonly string[]): string {
  const has =
    known.length === 0
      ? ' It has none.'
      : suggestNearest(name, known) || ` It has ${known.map((key) => `\`${key}\``).join(', ')}.`;
  return `Rule \`${rule}\` has no option ${quoteValue(name)}.${has}`;
}
