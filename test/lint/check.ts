import type { RuleSetting } from '../../src/lint/config/settings.ts';
import { DEFAULTS } from '../../src/lint/config/settings.ts';
import { lint } from '../../src/lint/lint.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import type { Finding } from '../../src/model/finding.ts';
import { makePlan, type Plan } from '../../src/model/plan.ts';
import { parseStrategy } from '../../src/source/parse.ts';

/** Reads a strategy; the text may leave out its first two lines. */
export function read(text: string) {
  const whole = /^strat:/m.test(text) ? text : `strat: 1\nname: Example\n${text}`;
  return parseStrategy(new TextEncoder().encode(whole), 'strategy.yaml');
}

/** Reads a strategy without mistakes of form. */
export function planFrom(text: string): Plan {
  const { model } = read(text);
  if (!model) throw new Error('the strategy cannot be read');
  return makePlan(model);
}

export interface With {
  readonly options?: RuleSetting['options'];
  readonly parent?: string;
  readonly asOf?: string;
}

/** Returns the findings of one rule for a strategy without its first two lines. */
export function check(
  id: string,
  text: string,
  { options, parent, asOf = '2027-01-15' }: With = {},
): Finding[] {
  const rule = RULES.find((some) => some.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return lint({
    reading: read(text),
    parent: parent === undefined ? undefined : planFrom(parent),
    rules: [rule],
    settings: { ...DEFAULTS, only: new Set([id]), rules: new Map(options ? [[id, { options }]] : []) },
    asOf,
  });
}

/** Returns only the messages. */
export function told(...input: Parameters<typeof check>): string[] {
  return check(...input).map(({ message }) => message);
}

/** Makes a stage with objectives: each by its id and the keys below it. */
export function stage(name: string, objectives: Readonly<Record<string, string>>): string {
  const entries = Object.entries(objectives).map(([id, keys]) => `      ${id}: { ${keys} }\n`);
  return `  ${name}:\n    objectives:\n${entries.join('')}`;
}
