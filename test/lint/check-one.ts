import { lint } from '../../src/lint/lint.ts';
import type { OptionValues } from '../../src/lint/rule.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { DEFAULTS } from '../../src/lint/settings.ts';
import { planOf } from '../../src/model/plan.ts';
import { parseStrategy } from '../../src/source/parse.ts';

interface Around {
  readonly asOf?: string;
  readonly options?: OptionValues;
  readonly parent?: string;
}

const read = (text: string) =>
  parseStrategy(new TextEncoder().encode(`strat: 1\nname: Example\n${text}`), 'strategy.yaml');

/** What one rule says of a strategy; the text is its part after `name`. */
export function checkOne(id: string, text: string, { asOf = '2027-01-15', options, parent }: Around = {}) {
  const rule = RULES.find((some) => some.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  const above = parent === undefined ? undefined : read(parent).model;
  return lint({
    reading: read(text),
    parent: above && planOf(above),
    rules: [rule],
    settings: { ...DEFAULTS, only: new Set([id]), rules: new Map(options ? [[id, { options }]] : []) },
    asOf,
  });
}

export const messages = (...input: Parameters<typeof checkOne>) =>
  checkOne(...input).map((finding) => finding.message);

/** A stage with objectives: each by its id and the keys below it. */
export function stage(name: string, objectives: Readonly<Record<string, string>>): string {
  const entries = Object.entries(objectives).map(([id, keys]) => `      ${id}: { ${keys} }\n`);
  return `  ${name}:\n    objectives:\n${entries.join('')}`;
}
