import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEFAULTS } from '../../src/lint/config/settings.ts';
import { lint } from '../../src/lint/lint.ts';
import type { AnyRule } from '../../src/lint/rule.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { EXAMPLE_DAY } from '../../src/model/example-record.ts';
import { exampleRecords, planFrom, read } from './check.ts';

/** Returns whether a rule is about suppressions, which need the findings of other rules. */
const isAboutOthers = ({ id }: AnyRule) => id.startsWith('suppression-');

const findingsOf = (rule: AnyRule, example: string, checkin = rule.checkin?.bad) => {
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
    records: exampleRecords(checkin, rule.checkin?.isClosing),
  });
};

/** The rules about strategies: the example of the other one is a list of accepted findings, which test/lint/accepted.test.ts covers. */
const RULES_OF_STRATEGIES = RULES.filter(({ id }) => id !== 'accepted-stale');

describe.each(RULES_OF_STRATEGIES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('fires on its bad example, which has no other mistake of form', () => {
    const findings = findingsOf(rule, rule.bad);
    expect(new Set(findings.map((finding) => finding.rule))).toEqual(new Set([id]));
    for (const finding of findings) expect(finding.range.start.line).toBeGreaterThan(0);
  });

  it('is silent on its good example', () => {
    expect(findingsOf(rule, rule.good, rule.checkin?.good)).toEqual([]);
  });

  it('is silent without word lists only if it declares that it needs them', () => {
    const foreign = `${rule.bad.replace(/^lang:.*$/m, '')}\nlang: tlh\n`;
    const told = findingsOf(rule, foreign).filter((finding) => finding.rule === id);
    if (rule.needsWords) expect(told).toEqual([]);
    else expect(told).not.toEqual([]);
  });

  it('has a summary, a reason, a source and a fix', () => {
    for (const text of [rule.summary, rule.why, rule.source, rule.fix])
      expect(text.length).toBeGreaterThan(8);
    expect(rule.summary).toMatch(/\.$/);
  });
});

it('each rule has a file named after it and a place in the list', () => {
  const files = readdirSync(new URL('../../src/lint/rules/', import.meta.url))
    .filter((file) => file !== 'index.ts')
    .map((file) => file.replace(/\.ts$/, ''));
  const listed = RULES.map((rule) => rule.id);
  expect([...listed].sort()).toEqual(files.sort());
});
