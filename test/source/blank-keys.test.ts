/** A key without a value in braces loses what somebody wrote: it is reported with the line to type. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CHECKIN } from '../../src/model/checkin.ts';
import { parseStrategy } from '../../src/source/parse.ts';
import { parseRecord } from '../../src/source/record.ts';

const PLAN = readFileSync('examples/ten-people/strategy.yaml', 'utf8');

/** Returns what is said of the example after a change: the line, the level and what to type. */
function answer(from: string, to: string) {
  expect(PLAN.split(from)).toHaveLength(2);
  const text = PLAN.replace(from, () => to);
  const { findings } = parseStrategy(new TextEncoder().encode(text), 'strategy.yaml');
  return findings.map(({ level, range, help }) => ({ level, line: range.start.line, help }));
}

describe('a key without a value in braces', () => {
  it.each<readonly [what: string, to: string, typed: string]>([
    [
      'no space after a colon',
      'expected: { 2027-06:48, 2027-12:24 }',
      'expected: { 2027-06: 48, 2027-12: 24 }',
    ],
    ['a decimal comma', 'expected: { 2027-06: 5, 2027-12: 24,5 }', '2027-12: 24.5 }'],
    [
      'a text with a comma, and no space after a colon',
      'x-roles: { Front desk: At the door, what is wrong, and why, Mechanic:Finishes one }',
      '{ Front desk: "At the door, what is wrong, and why", Mechanic: Finishes one }',
    ],
  ])('%s', (_, to, typed) => {
    const line = PLAN.slice(0, PLAN.indexOf('baseline: 8, target: 3')).split('\n').length;
    const [finding, ...more] = answer('baseline: 8, target: 3', `baseline: 8, ${to}, target: 3`);
    expect(more).toEqual([]);
    expect(finding).toMatchObject({ level: 'error', line, help: expect.stringContaining(typed) });
  });

  it('is a warning where the colon shows that the value is still to come', () => {
    expect(answer('baseline: 8, target: 3', 'baseline: 8, target:')).toMatchObject([{ level: 'warn' }]);
  });
});

describe('an id with nothing after it', () => {
  it('is a warning where its text would be lost', () => {
    const line = PLAN.slice(0, PLAN.indexOf('    empty-winters:')).split('\n').length;
    expect(answer('    empty-winters: Nobody', '    empty-winters: # Nobody')).toEqual([
      { level: 'warn', line, help: 'Write its text after the colon, or delete the line.' },
    ]);
  });

  it('is a warning in a check-in', () => {
    const text =
      'strat: 1\nkind: checkin\non: 2027-11-30\nby: nadia\ndone:\n  a-thing: Done.\n  losses: # Two read it\n';
    const { findings } = parseRecord(CHECKIN, new TextEncoder().encode(text), 'checkins/a.yaml');
    expect(findings.map(({ level, message }) => [level, message])).toEqual([
      ['warn', '`losses` has nothing after it.'],
    ]);
  });
});
