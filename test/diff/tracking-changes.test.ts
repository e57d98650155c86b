/** Changes of the expected course, the tolerance and the rhythm, and pauses, at their edges. */
import { describe, expect, it } from 'vitest';
import { diffSides } from '../../src/diff/diff.ts';
import type { Change } from '../../src/model/change.ts';
import { changes, side, sideWith } from './sides.ts';

const AS_OF = '2027-03-15';

interface Parts {
  readonly keys?: string;
  readonly top?: string;
}

const plan = ({ keys = '', top = 'start: 2027-01-01\nend: 2028-12-31' }: Parts) => `
${top}
criteria:
  loans: { measure: Hours, unit: hours, baseline: 72, target: 4, ${keys} }
`;

function compare(before: Parts, after: Parts, asOf = AS_OF): readonly Change[] {
  return changes(plan(before), plan(after), { asOf });
}

const eased = (before: Parts, after: Parts, asOf?: string) =>
  compare(before, after, asOf).filter(({ rule }) => rule === 'course-eased');

describe('a course', () => {
  it('is eased by any of its keys', () => {
    expect(eased({ keys: 'expected: { 2027-06: 48 }' }, { keys: 'expected: { 2027-06: 49 }' })).toHaveLength(
      1,
    );
    expect(eased({ keys: 'expected: { 2027-06: 20 }' }, {})).toHaveLength(1);
    expect(eased({}, { keys: 'shape: steps' })).toHaveLength(1);
    expect(eased({}, { keys: 'start: 2027-06-01' })).toHaveLength(1);
    expect(eased({}, { top: 'start: 2027-06-01\nend: 2028-12-31' })).toHaveLength(1);
    expect(
      eased(
        { top: 'start: FY2027\nend: 2028-12-31\nfiscal_year_starts: 10' },
        { top: 'start: FY2027\nend: 2028-12-31\nfiscal_year_starts: 12' },
      ),
    ).toHaveLength(1);
  });

  it('is not eased where more is expected, or the same', () => {
    expect(eased({ keys: 'expected: { 2027-06: 48 }' }, { keys: 'expected: { 2027-06: 47 }' })).toEqual([]);
    expect(eased({}, { keys: 'shape: straight' })).toEqual([]);
    expect(eased({ keys: 'shape: steps' }, {})).toEqual([]);
  });

  it('is the same where a day is written otherwise', () => {
    expect(compare({ keys: 'expected: { 2027-06: 48 }' }, { keys: 'expected: { 2027-06-30: 48 }' })).toEqual(
      [],
    );
    const [change] = eased({ keys: 'expected: { 2027-06: 48 }' }, { keys: 'expected: { 2027-06-30: 50 }' });
    expect([change?.from, change?.to]).toEqual([48, 50]);
    expect(change?.before?.range.start.line).toBe(change?.after?.range.start.line);
  });

  it('is judged from the day of the comparison on', () => {
    const [before, after] = [
      { keys: 'expected: { 2027-02: 60 }' },
      { keys: 'expected: { 2027-02: 66, 2027-03-15: 58.6 }' },
    ];
    expect(eased(before, after, '2027-02-28')).toHaveLength(1);
    expect(eased(before, after, '2027-03-15')).toEqual([]);
  });

  it('says the day on which it lost most, with both numbers', () => {
    const [change] = eased({ keys: 'expected: { 2028-06: 40 }' }, { keys: 'expected: { 2028-06: 48 }' });
    expect(change?.message).toContain(
      'The expected course of criterion `loans` was eased: on 30 June 2028, 48 hours is expected instead of 40.',
    );
  });

  it('is not reported twice where its target, baseline or date is reported', () => {
    const before = { keys: 'expected: { 2027-06: 48 }, due: 2028-06' };
    expect(eased(before, { keys: 'expected: { 2027-06: 60 }, due: 2028-09' })).toEqual([]);
    const lowered = plan({ keys: 'expected: { 2027-06: 49.4 }' }).replace('target: 4', 'target: 8');
    expect(
      changes(plan({ keys: 'expected: { 2027-06: 48 }' }), lowered, { asOf: AS_OF }).map(({ rule }) => rule),
    ).not.toContain('course-eased');
  });

  it('is reported where it is eased further than a lower target explains', () => {
    const lowered = plan({ keys: 'expected: { 2027-06: 49.5 }' }).replace('target: 4', 'target: 8');
    const found = changes(plan({ keys: 'expected: { 2027-06: 48 }' }), lowered, { asOf: AS_OF });
    expect(found.map(({ rule }) => rule)).toEqual(['target-lowered', 'course-eased']);
    expect(found[1]?.effect).toBe(
      'on 30 June 2027, 49.5 hours is expected instead of the proportional 49.41',
    );
  });

  it('is reported where a higher target hides it', () => {
    const raised = plan({ keys: 'expected: { 2028-06: 70 }' }).replace('target: 4', 'target: 3');
    expect(changes(plan({}), raised, { asOf: AS_OF }).map(({ rule }) => rule)).toContain('course-eased');
  });

  it('is one change where one date moves several measures', () => {
    const two = (start: string) =>
      `start: ${start}\nend: 2028\ncriteria:\n  a: { measure: A, baseline: 0, target: 10 }\n  b: { measure: B, baseline: 0, target: 10 }\n`;
    const found = changes(two('2027-01-01'), two('2027-06-01'), { asOf: AS_OF });
    const [one, ...more] = found.filter(({ rule }) => rule === 'course-eased');
    expect([one?.field, one?.level, more]).toEqual(['start', 'error', []]);
    expect(one?.message).toContain(
      'The expected courses of a and b were eased by a change to `start` of the strategy',
    );
  });

  it('is named by its own key beside a new objective', () => {
    const objective = 'stages: { incremental: { by: 2027-12, objectives: { form: { result: One form. } } } }';
    const found = changes(plan({}), `${plan({ keys: 'shape: steps' })}${objective}\n`, { asOf: AS_OF });
    expect(found.find(({ rule }) => rule === 'course-eased')).toMatchObject({
      entity: 'criteria/loans',
      field: 'shape',
    });
  });

  it('is eased for a key result by the date of its stage', () => {
    const path = (by: string, kind: string) => `start: 2027\nend: 2028
stages:
  incremental:
    by: ${by}
    objectives:
      form: { result: One form., ${kind}: { used: { measure: Use, baseline: 0, target: 10 } } }
`;
    const levels = (kind: string) =>
      changes(path('2027-12', kind), path('2028-03', kind), { asOf: AS_OF })
        .filter(({ rule }) => rule === 'course-eased')
        .map(({ level }) => level);
    expect(levels('key_results')).toEqual(['error']);
    expect(levels('indicators')).toEqual(['warn']);
  });
});

describe('an amendment of a course', () => {
  const amended = (entry: string) =>
    `---\nstrat: 1\nkind: amendment\non: 2027-03-10\nby: Jon\nchanges:\n  - ${entry}\n---\nThe bureau comes half a year later.\n`;
  const after = (keys: string, entry: string) =>
    sideWith(`strat: 1\nname: H\n${plan({ keys })}`, 'amendments/2027-03-10-loans.md', amended(entry));
  const acknowledged = (keys: string, entry: string) =>
    diffSides(side(plan({ keys: 'expected: { 2027-06: 48 }' })), after(keys, entry), { asOf: AS_OF })
      .filter(({ rule }) => rule === 'course-eased')
      .map((change) => change.acknowledged !== undefined);

  it('names the one key that was changed', () => {
    const entry = '{ of: loans, field: expected.2027-06, from: 48, to: 60 }';
    expect(acknowledged('expected: { 2027-06: 60 }', entry)).toEqual([true]);
    expect(acknowledged('expected: { 2027-06: 61 }', entry)).toEqual([false]);
  });

  it('names both courses where several keys were changed', () => {
    const entry =
      '{ of: loans, field: expected, from: "72 on 2027-01-01, 48 on 2027-06-30, 4 on 2028-12-31", to: "72 on 2027-01-01, 60 on 2027-06-30, 4 on 2028-12-31, in steps" }';
    expect(acknowledged('expected: { 2027-06: 60 }, shape: steps', entry)).toEqual([true]);
  });
});

describe('a tolerance', () => {
  const kept = (keys: string) =>
    `start: 2027\nend: 2028\ncriteria:\n  hours: { measure: Hours, unit: hours, direction: maintain, ${keys} }\n`;
  const rules = (before: string, after: string) =>
    changes(kept(before), kept(after), { asOf: AS_OF }).map(({ rule }) => rule);

  it.each([
    ['more than 5 % of the target', 'target: 40', 'target: 40, tolerance: 2.1', ['tolerance-widened']],
    ['5 % of the target, written out', 'target: 40', 'target: 40, tolerance: 2', ['format-only']],
    ['less than 5 % of the target', 'target: 40', 'target: 40, tolerance: 1.9', ['plan-adjusted']],
    ['taken out, where 5 % is more', 'target: 40, tolerance: 1', 'target: 40', ['tolerance-widened']],
    [
      'more than half of a range',
      'target: "30..40"',
      'target: "30..40", tolerance: 6',
      ['tolerance-widened'],
    ],
    [
      'that grows while the target is lowered',
      'target: "<= 4"',
      'target: "<= 6", tolerance: 3',
      ['target-lowered', 'plan-adjusted'],
    ],
    [
      'that outweighs a stricter limit',
      'target: "<= 40"',
      'target: "<= 39", tolerance: 5',
      ['target-raised', 'tolerance-widened'],
    ],
  ])('%s', (_name, before, after, told) => {
    expect(rules(before, after)).toEqual(told);
  });
});

describe('the rhythm', () => {
  const slowed = (before: Parts, after: Parts) =>
    compare(before, after).filter(({ rule }) => rule === 'watch-slowed');
  const top = (tracking: string) => ({ top: `start: 2027\nend: 2028\ntracking: ${tracking}` });

  it.each([
    ['a rarer value', { keys: 'every: month' }, { keys: 'every: quarter' }, 1],
    ['a more frequent value', { keys: 'every: quarter' }, { keys: 'every: month' }, 0],
    ['a rarer value where there was none of its own', {}, { keys: 'every: quarter' }, 1],
    ['the usual cadence, written out', {}, { keys: 'every: month' }, 0],
    ['a longer lag', { keys: 'lag: 5' }, { keys: 'lag: 6' }, 1],
    ['a first lag', {}, { keys: 'lag: 1' }, 1],
    ['a shorter lag', { keys: 'lag: 6' }, { keys: 'lag: 5' }, 0],
    ['more grace', top('{ every: month }'), top('{ every: month, grace: 6 }'), 1],
    ['the usual grace, written out', top('{ every: month }'), top('{ every: month, grace: 5 }'), 0],
    ['rarer questions', top('{ survey: quarter }'), top('{ survey: half-year }'), 1],
    ['a rarer rhythm', top('{ every: week }'), top('{ every: month }'), 1],
  ])('%s', (_name, before, after, count) => {
    expect(slowed(before, after)).toHaveLength(count);
  });

  it('that is given up is one change', () => {
    const [change, ...more] = slowed(top('{ every: week, grace: 2 }'), {});
    expect([change?.level, change?.field, more]).toEqual(['warn', 'tracking', []]);
  });

  it('names the measures that follow it', () => {
    expect(slowed(top('{ every: week }'), top('{ every: month }'))[0]?.effect).toBe(
      'this affects 1 measure: loans',
    );
  });
});

describe('a pause', () => {
  const statuses = (from: string, to: string) =>
    changes(`start: 2027\nend: 2028\nstatus: ${from}`, `start: 2027\nend: 2028\nstatus: ${to}`, {
      asOf: AS_OF,
    }).map(({ rule, level }) => [rule, level]);

  it.each([
    ['active', 'paused', 'paused', 'error'],
    ['paused', 'active', 'progress', 'info'],
    ['closed', 'paused', 'plan-adjusted', 'info'],
    ['proposed', 'paused', 'plan-adjusted', 'info'],
    ['paused', 'draft', 'status-set-back', 'error'],
  ])('from %s to %s', (from, to, rule, level) => {
    expect(statuses(from, to)).toEqual([[rule, level]]);
  });

  it('is acknowledged only by an amendment that says until when, after its own day', () => {
    const after = (until: string) =>
      sideWith(
        'strat: 1\nname: H\nstart: 2027\nend: 2028\nstatus: paused\n',
        'amendments/2027-03-10-strategy.md',
        `---\nstrat: 1\nkind: amendment\non: 2027-03-10\nby: Jon\nchanges:\n  - { of: strategy, field: status, from: active, to: paused${until} }\n---\nThe merger takes all of our time.\n`,
      );
    const isAcknowledged = (until: string) =>
      diffSides(side('start: 2027\nend: 2028\n'), after(until), { asOf: AS_OF }).some(
        ({ rule, acknowledged }) => rule === 'paused' && acknowledged !== undefined,
      );
    expect(
      ['', ', until: 2027-03-10', ', until: 2027-03-11', ', until: 2027-Q3'].map(isAcknowledged),
    ).toEqual([false, false, true, true]);
  });
});

it('an entry that becomes confidential is seen by fewer people; the other way round nothing is lost', () => {
  const plan = (more: string) =>
    `start: 2026\nend: 2029\ncriteria:\n  voice: { outcome: Members are heard, owner: mo${more} }\n`;
  const told = (before: string, after: string) =>
    changes(plan(before), plan(after)).map(({ rule, level, effect }) => `${rule} ${level}: ${effect}`);
  expect(told('', ', confidential: true')).toEqual(['watch-slowed warn: the public no longer sees it']);
  expect(told(', confidential: true', '')).toEqual(['plan-adjusted info: no promise moves']);
});
