import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diffSides, type Side } from '../../src/diff/diff.ts';
import type { ChangeRule } from '../../src/diff/rule.ts';
import { CHANGE_RULES } from '../../src/diff/rules/index.ts';
import { CHANGE_RULE_IDS } from '../../src/model/change-rules.ts';
import { parseAccepted } from '../../src/tasks/check/accepted.ts';
import { DAY, side, sideWith } from './sides.ts';

function sidesOf({ example: { before, after, file } }: ChangeRule): readonly [Side, Side] {
  if (file === undefined) return [side(before), side(after)];
  if (file.startsWith('.')) {
    const known = (text: string) => {
      const { entries } = parseAccepted(new TextEncoder().encode(text), file);
      return side('', { accepted: new Set(entries.map(({ entry }) => `${entry.rule} ${entry.entity}`)) });
    };
    return [known(before), known(after)];
  }
  return [sideWith('', file, before), sideWith('', file, after)];
}

describe.each(CHANGE_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const [before, after] = sidesOf(rule);

  it('fires on its example, which has no mistake of form', () => {
    expect([...before.reading.findings, ...after.reading.findings]).toEqual([]);
    expect(diffSides(before, after, { asOf: DAY }).map((change) => change.rule)).toEqual([id]);
  });

  it('has a summary, a reason, a source and advice', () => {
    for (const text of [rule.summary, rule.why, rule.source, rule.fix])
      expect(text.length).toBeGreaterThan(8);
    expect(rule.summary).toMatch(/\.$/);
  });
});

it('the published list of change rules matches the rules', () => {
  expect(CHANGE_RULE_IDS).toEqual(CHANGE_RULES.map(({ id }) => id));
});

it('each change rule has a file named after it and a place in the list', () => {
  const files = readdirSync(new URL('../../src/diff/rules/', import.meta.url))
    .filter((file) => file !== 'index.ts')
    .map((file) => file.replace(/\.ts$/, ''));
  expect(CHANGE_RULES.map(({ id }) => id).sort()).toEqual(files.sort());
});
