import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diff, type Side } from '../../src/diff/diff.ts';
import type { ChangeRule } from '../../src/diff/rule.ts';
import { CHANGE_RULES } from '../../src/diff/rules/index.ts';
import { CHANGE_RULE_IDS } from '../../src/model/change-rules.ts';
import { DAY, side, sideWith } from './sides.ts';

function sidesOf({ example: { before, after, file } }: ChangeRule): readonly [Side, Side] {
  if (file === undefined) return [side(before), side(after)];
  if (file.startsWith('.')) {
    const known = (text: string) => side('', { baseline: new Set(JSON.parse(text) as string[]) });
    return [known(before), known(after)];
  }
  return [sideWith('', file, before), sideWith('', file, after)];
}

describe.each(CHANGE_RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const [before, after] = sidesOf(rule);

  it('speaks of its example, and nothing is wrong with the form of it', () => {
    expect([...before.reading.findings, ...after.reading.findings]).toEqual([]);
    expect(diff(before, after, { asOf: DAY }).map((change) => change.rule)).toEqual([id]);
  });

  it('says what has happened, why it matters, from where, and what to do', () => {
    for (const text of [rule.summary, rule.why, rule.source, rule.fix])
      expect(text.length).toBeGreaterThan(8);
    expect(rule.summary).toMatch(/\.$/);
  });
});

it('the list of names that others go by is that of the rules', () => {
  expect(CHANGE_RULE_IDS).toEqual(CHANGE_RULES.map(({ id }) => id));
});

it('there is one file for each change rule, named after it, and each is in the list', () => {
  const files = readdirSync(new URL('../../src/diff/rules/', import.meta.url))
    .filter((file) => file !== 'index.ts')
    .map((file) => file.replace(/\.ts$/, ''));
  expect(CHANGE_RULES.map(({ id }) => id).sort()).toEqual(files.sort());
});
