/** A change of the sentence of a commitment is a change of a promise, however it is done. */
import { describe, expect, it } from 'vitest';
import { changes } from './sides.ts';

const START = 'status: active\nstart: 2026\nend: 2028\n';

/** Returns what the diff says of it, without what is folded. */
function told(before: string, after: string): readonly string[] {
  return changes(START + before, START + after)
    .filter(({ class: of }) => of !== 'editorial')
    .map(({ rule, level, direction, field }) => [rule, field, direction, level].filter(Boolean).join(' '));
}

const criterion = (keys: string, id = 'wards') => `criteria:\n  ${id}: { ${keys} }\n`;
const COUNTED = 'measure: Wards that report, unit: percent, baseline: 40';

describe('a sentence beside a number', () => {
  it('is not a second goalpost if it changes with the target', () => {
    const [before, after] = [
      `outcome: 80+ % of wards report., ${COUNTED}, target: 80`,
      `outcome: 70+ % of wards report., ${COUNTED}, target: 70`,
    ].map((keys) => criterion(keys));
    expect(told(before ?? '', after ?? '')).toEqual(['target-lowered target easier error']);
  });

  it('may say the number as a share', () => {
    const [before, after] = [
      `outcome: Four in five wards report., ${COUNTED}, target: 80`,
      `outcome: Three in five wards report., ${COUNTED}, target: 60`,
    ].map((keys) => criterion(keys));
    expect(told(before ?? '', after ?? '')).toEqual(['target-lowered target easier error']);
  });

  it('may say it as a rounded share', () => {
    const [before, after] = [
      `outcome: Nineteen in twenty wards report., ${COUNTED}, target: 95`,
      `outcome: Eleven in twelve wards report., ${COUNTED}, target: 92`,
    ].map((keys) => criterion(keys));
    expect(told(before ?? '', after ?? '')).toEqual(['target-lowered target easier error']);
  });

  it('is one if the target stays, or goes elsewhere', () => {
    const before = criterion(`outcome: 80 % of wards report., ${COUNTED}, target: 80`);
    expect(told(before, criterion(`outcome: 60 % of wards report., ${COUNTED}, target: 80`))).toEqual([
      'promise-reworded outcome easier error',
    ]);
    expect(told(before, criterion(`outcome: 60 % of wards report., ${COUNTED}, target: 90`))).toEqual([
      'target-raised target harder info',
      'promise-reworded outcome easier error',
    ]);
  });

  it('may be written in other words, but not with another limit', () => {
    const before = criterion(`outcome: 80 % of wards report., ${COUNTED}, target: 80`);
    const sayNow = (outcome: string) => criterion(`outcome: ${outcome}, ${COUNTED}, target: 80`);
    expect(told(before, sayNow('80 % of wards send a report'))).toEqual([
      'detail-reworded outcome undecidable info',
    ]);
    expect(told(before, sayNow('At least 80 % of wards report.'))).toEqual([]);
    expect(told(before, sayNow('Up to 80 % of wards report.'))).toEqual([
      'promise-reworded outcome easier error',
    ]);
    expect(told(before, sayNow('80 % of wards may report.'))).toEqual([
      'promise-reworded outcome easier error',
    ]);
    expect(told(before, sayNow('80 % of wards in the north report.'))).toEqual([
      'promise-reworded outcome undecidable warn',
    ]);
  });

  it('is the promise if nothing else says what is counted', () => {
    const [before, after] = ['wards', 'cupboards'].map((what) =>
      criterion(`outcome: 80 % of ${what} report., unit: percent, baseline: 40, target: 80`),
    );
    expect(told(before ?? '', after ?? '')).toEqual(['promise-reworded outcome undecidable warn']);
  });

  it('says its date once', () => {
    const [before, after] = [
      'outcome: Wards report by June 2027., due: 2027-06',
      'outcome: Wards report by December 2027., due: 2027-12',
    ].map((keys) => criterion(keys));
    expect(told(before ?? '', after ?? '')).toEqual(['due-date-slipped due easier error']);
  });

  it('is sharpened by its first number', () => {
    expect(
      told(
        criterion('outcome: Wards report'),
        criterion(`outcome: Wards report (80 % of them), ${COUNTED}, target: 80`),
      ),
    ).toContain('promise-reworded outcome undecidable info');
  });
});

describe('no way round', () => {
  it('by moving words to another field', () => {
    const before = criterion('outcome: Every ward reports within 2 days');
    for (const key of ['note', 'source', 'label', 'measure'])
      expect(told(before, criterion(`outcome: Wards report, ${key}: Every ward within 2 days`))).toContain(
        'promise-reworded outcome easier error',
      );
  });

  it('by two entries in place of one', () => {
    const before = criterion('outcome: Every ward reports falls and infections');
    const after = `${criterion('outcome: Wards report falls')}  other: { outcome: Some wards report infections }\n`;
    expect(told(before, after)).toEqual(['promise-reworded outcome easier error', 'scope-added harder warn']);
  });

  it('by another id', () => {
    const before = criterion('outcome: Every ward reports');
    const after = criterion('outcome: Some wards report, renamed_from: wards', 'units');
    expect(told(before, after)).toEqual(['promise-reworded outcome easier error']);
  });

  it('by taking the sentence away', () => {
    const before = criterion(`outcome: Every ward reports, ${COUNTED}, target: 80`);
    expect(told(before, criterion(`${COUNTED}, target: 80`))).toEqual([
      'promise-reworded outcome easier warn',
    ]);
    expect(told(criterion('outcome: Every ward reports, owner: maria'), criterion('owner: maria'))).toEqual([
      'promise-reworded outcome easier error',
    ]);
  });

  it('by a footnote, a bracket, or a letter that looks alike', () => {
    const before = criterion('outcome: "All wards report"');
    for (const after of [
      'All wards report*',
      'All wards report (if asked)',
      '\u0410ll wards report',
      'All wards report [1]',
    ])
      expect(told(before, criterion(`outcome: "${after}"`)), after).toHaveLength(1);
  });

  it('by another language of the plan in the same change', () => {
    const before = `lang: en\n${criterion('outcome: Every ward reports')}`;
    expect(told(before, `lang: nl\n${criterion('outcome: Most wards report')}`)).toContain(
      'promise-reworded outcome easier error',
    );
  });

  it('after the day it was due, not even by asking for more', () => {
    const due = ', due: 2026-06';
    expect(
      told(criterion(`outcome: Wards report${due}`), criterion(`outcome: Wards report and publish${due}`)),
    ).toEqual(['promise-reworded outcome harder error']);
  });
});

describe('the level', () => {
  const move = (before: string, after: string) =>
    told(criterion(`outcome: "${before}"`), criterion(`outcome: "${after}"`));

  it('is an error where all that changed is less, and info where all is more', () => {
    expect(
      move('Labels show the date, the weight and the ward', 'Labels show the date and the weight'),
    ).toEqual(['promise-reworded outcome easier error']);
    expect(move('Wards never close, except in a flood', 'Wards never close')).toEqual([
      'promise-reworded outcome harder info',
    ]);
    expect(move('No more than 3 wards fail', 'No more than 1 ward fails')).toEqual([
      'promise-reworded outcome harder info',
    ]);
  });

  it('is an error where a number says who is covered', () => {
    expect(move('Wards with more than 9 beds report', 'Wards with more than 90 beds report')).toEqual([
      'promise-reworded outcome undecidable error',
    ]);
  });

  it('is an error for the result of an objective if the part that it loses denies or counts', () => {
    const objective = (result: string) =>
      `stages:\n  incremental:\n    objectives:\n      o: { result: "${result}" }\n`;
    expect(told(objective('Wards report, and nobody is blamed'), objective('Wards report'))).toEqual([
      'promise-reworded result easier error',
    ]);
    expect(told(objective('Wards report and publish'), objective('Wards report'))).toEqual([
      'objective-reworded result easier warn',
    ]);
  });

  it('is a warning for a guardrail where only its words differ, and nothing for a typo', () => {
    const guarded = (text: string) =>
      criterion(`outcome: Wards report, ${COUNTED}, target: 80, guardrail: "${text}"`);
    expect(told(guarded('Nobody waits longer'), guarded('No one waits longer'))).toEqual([]);
    expect(told(guarded('Nurses keep their breaks'), guarded('Nurses take their breaks'))).toEqual([
      'guardrail-loosened guardrail undecidable warn',
    ]);
    expect(told(guarded('Nobody waits longer'), guarded('Few wait longer'))).toEqual([
      'guardrail-loosened guardrail easier error',
    ]);
  });
});

it('keeps both texts and the direction for programs', () => {
  const [change] = changes(
    START + criterion('outcome: Every ward reports'),
    START + criterion('outcome: Most wards report'),
  );
  expect(change).toMatchObject({
    direction: 'easier',
    field: 'outcome',
    from: 'Every ward reports',
    to: 'Most wards report',
    effect: expect.stringContaining('“Every” became “Most”'),
    command: 'strat amend wards --why "…"',
  });
});
