import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lint/config/settings.ts';
import { lint } from '../../src/lint/lint.ts';
import type { AnyRule } from '../../src/lint/rule.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { planFrom, read } from './check.ts';

/** The day on which every example of a rule is read. */
const EXAMPLE_DAY = '2027-01-15';

/** Rules about suppressions speak of what other rules find. */
const isAboutOthers = ({ id }: AnyRule) => id.startsWith('suppression-');
/** The grade of a text is known for English only; the length of its sentences is for any language. */
const HALF_ENGLISH = new Set(['text-unreadable']);

const findingsOf = (rule: AnyRule, example: string) => {
  if (isAboutOthers(rule)) {
    const all = lint({ reading: read(example), rules: RULES, settings: DEFAULTS, asOf: EXAMPLE_DAY });
    return all.filter(({ rule }) => /^(?:suppression-.*|syntax|schema|key-unknown)$/.test(rule));
  }
  return lint({
    reading: read(example),
    parent: rule.parent === undefined ? undefined : planFrom(rule.parent),
    rules: [rule],
    settings: { ...DEFAULTS, only: new Set([rule.id, 'syntax', 'schema', 'key-unknown']) },
    asOf: EXAMPLE_DAY,
  });
};

/** The example of the other one is a baseline, which test/lint/accepted.test.ts holds against findings. */
const RULES_OF_STRATEGIES = RULES.filter(({ id }) => id !== 'baseline-stale');

describe.each(RULES_OF_STRATEGIES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('fires on its bad example, and nothing else is wrong with the form of it', () => {
    const findings = findingsOf(rule, rule.bad);
    expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set([id]));
    for (const finding of findings) expect(finding.range.start.line).toBeGreaterThan(0);
  });

  it('is silent on its good example', () => {
    expect(findingsOf(rule, rule.good)).toEqual([]);
  });

  it('is silent without word lists only if it says that it needs them', () => {
    const foreign = `${rule.bad.replace(/^lang:.*$/m, '')}\nlang: tlh\n`;
    const told = findingsOf(rule, foreign).filter((finding) => finding.rule === id);
    if (rule.needsWords) expect(told).toEqual([]);
    else if (!HALF_ENGLISH.has(id)) expect(told).not.toEqual([]);
  });

  it('says what it wants, why, from where and how to mend it', () => {
    for (const text of [rule.summary, rule.why, rule.source, rule.fix])
      expect(text.length).toBeGreaterThan(8);
    expect(rule.summary).toMatch(/\.$/);
  });
});

it('there is one file for each rule, named after it, and each is in the list', () => {
  const files = readdirSync(new URL('../../src/lint/rules/', import.meta.url))
    .filter((file) => file !== 'index.ts')
    .map((file) => file.replace(/\.ts$/, ''));
  const listed = RULES.map((rule) => rule.id);
  expect([...listed].sort()).toEqual(files.sort());
});
