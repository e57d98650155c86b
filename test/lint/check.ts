import { lint } from '../../src/lint/lint.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { DEFAULTS, type RuleSetting } from '../../src/lint/settings.ts';
import type { Finding } from '../../src/model/finding.ts';
import { type Plan, planOf } from '../../src/model/plan.ts';
import { parseStrategy } from '../../src/source/parse.ts';

const read = (text: string) =>
  parseStrategy(new TextEncoder().encode(`strat: 1\nname: Example\n${text}`), 'strategy.yaml');

export interface With {
  readonly options?: RuleSetting['options'];
  readonly parent?: string;
  readonly asOf?: string;
}

/** What one rule says of a strategy without its first two lines; nothing else is looked at. */
export function check(
  rule: string,
  text: string,
  { options, parent, asOf = '2027-01-15' }: With = {},
): Finding[] {
  return lint({
    reading: read(text),
    parent: parent === undefined ? undefined : planFrom(parent),
    rules: RULES,
    settings: {
      ...DEFAULTS,
      only: new Set([rule]),
      rules: new Map(options === undefined ? [] : [[rule, { options }]]),
    },
    asOf,
  });
}

/** The messages alone. */
export function told(rule: string, text: string, more?: With): string[] {
  return check(rule, text, more).map(({ message }) => message);
}

function planFrom(text: string): Plan {
  const { model } = read(text);
  if (!model) throw new Error('the parent cannot be read');
  return planOf(model);
}
