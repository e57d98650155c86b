import { describe, expect, it } from 'vitest';
import { CHANGE_RULES } from '../../src/diff/rules/index.ts';
import type { AnyRule } from '../../src/lint/rule.ts';
import { RULES } from '../../src/lint/rules/index.ts';
import { listExampleRecords } from '../../src/model/example-record.ts';
import { formatChangeRulePage } from '../../src/report/change-rule-page.ts';
import { explainRule } from '../../src/report/explanation.ts';
import { PLAIN } from '../../src/report/paint.ts';
import { formatRulePage } from '../../src/report/rule-page.ts';

function pageOf(id: string): string {
  const rule = RULES.find((some) => some.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return formatRulePage(rule);
}

const WITH_RECORDS = RULES.filter(({ checkin }) => checkin !== undefined);
const listFiles = ({ checkin }: AnyRule) =>
  [checkin?.bad, checkin?.good].flatMap((records) => listExampleRecords(records));

describe('a page with records in its examples', () => {
  it.each(WITH_RECORDS.map((rule) => [rule.id, rule] as const))('%s shows each of them', (_, rule) => {
    const page = formatRulePage(rule);
    for (const { name, text } of listFiles(rule)) {
      expect(page).toContain(`With \`${name}\``);
      expect(page).toContain(text.trim());
    }
  });

  it.each(WITH_RECORDS.map((rule) => [rule.id, rule] as const))(
    '%s has two examples that differ',
    (_, rule) => {
      expect([rule.bad, listExampleRecords(rule.checkin?.bad)]).not.toEqual([
        rule.good,
        listExampleRecords(rule.checkin?.good),
      ]);
    },
  );

  it('says when git received a check-in, where that matters', () => {
    expect(pageOf('record-backdated')).toContain('(git received it on 14 January 2027)');
    expect(pageOf('checkin-conflicts')).not.toContain('git received');
  });
});

it('`strat explain` shows the records of both examples', () => {
  const rule = WITH_RECORDS.find(({ id }) => id === 'checkin-conflicts');
  if (!rule) throw new Error('no rule');
  const shown = explainRule(rule, PLAIN, 80);
  expect(shown).toContain('With checkins/2026-12-31-jon.yaml');
  expect(shown).toContain('  measures: { loan-time: 61 }');
});

describe('a page about time', () => {
  it.each(['review-overdue', 'result-missing', 'suppression-expired'])(
    '%s names the day of its examples',
    (id) => {
      expect(pageOf(id)).toContain('The examples take 15 January 2027 as today.');
    },
  );

  it('says that only a part of the findings depends on time, where that is so', () => {
    expect(pageOf('review-overdue')).toContain('so it is a warning at most');
    expect(pageOf('result-missing')).toContain('Those are a warning at most');
    expect(pageOf('suppression-expired')).not.toContain('warning at most');
    expect(pageOf('owner-overloaded')).not.toContain('as today');
  });
});

it('a rule that looks for words does not claim to be quite exact', () => {
  expect(pageOf('placeholder')).toContain('mostly exact: it also looks for certain words');
  expect(pageOf('owner-overloaded')).toContain('exact: it looks only at what is filled in');
});

it('the page of a change rule explains the id and the reason of an amendment', () => {
  const pages = CHANGE_RULES.map((rule) => [rule, formatChangeRulePage(rule)] as const);
  for (const [{ fix }, page] of pages) {
    expect(page.includes('replace `<id>`')).toBe(fix.includes('<id>'));
    expect(page.includes('at least 4 words')).toBe(fix.includes('strat amend'));
  }
});
