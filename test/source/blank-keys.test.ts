/** A key without a value in braces loses what somebody wrote: it is reported with the line to type. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseStrategy } from '../../src/source/parse.ts';

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
