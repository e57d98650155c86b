/** Targets that are limits or ranges: what a change of them promises, and how it is said. */
import { describe, expect, it } from 'vitest';
import { makeLedger } from '../../src/diff/ledger.ts';
import type { Revision } from '../../src/model/ledger.ts';
import { changes } from './sides.ts';

const plan = (keys: string) => `
start: 2027
end: 2029
criteria:
  loans: { measure: Hours, unit: hours, ${keys} }
`;

/** Returns each change as `rule: message`. */
function compare(before: string, after: string): readonly string[] {
  return changes(plan(before), plan(after)).map(({ rule, message }) => `${rule}: ${message}`);
}

const rulesOf = (before: string, after: string) => changes(plan(before), plan(after)).map(({ rule }) => rule);

describe('a target that is a limit', () => {
  it.each([
    [
      'moves outward where the value falls',
      'baseline: 72, target: "<= 4"',
      'baseline: 72, target: "<= 6"',
      'target-lowered',
    ],
    [
      'moves inward where the value falls',
      'baseline: 72, target: "<= 6"',
      'baseline: 72, target: "<= 4"',
      'target-raised',
    ],
    [
      'moves past the baseline, so that it is only kept',
      'baseline: 5, target: "<= 4"',
      'baseline: 5, target: "<= 6"',
      'target-lowered',
    ],
    [
      'moves past the baseline, so that it is to be reached',
      'baseline: 5, target: "<= 6"',
      'baseline: 5, target: "<= 4"',
      'target-raised',
    ],
    [
      'that is kept moves outward',
      'baseline: 0.5, target: "<= 0.6"',
      'baseline: 0.5, target: "<= 0.8"',
      'target-lowered',
    ],
    [
      'that is kept moves inward',
      'baseline: 0.5, target: "<= 0.8"',
      'baseline: 0.5, target: "<= 0.6"',
      'target-raised',
    ],
    [
      'that is kept above moves outward',
      'baseline: 99, target: ">= 98"',
      'baseline: 99, target: ">= 97"',
      'target-lowered',
    ],
    [
      'holds on the other side',
      'baseline: 72, target: "<= 4"',
      'baseline: 72, target: ">= 4"',
      'target-lowered',
    ],
    [
      'replaces a number that was to be reached from the other side',
      'baseline: 30, target: 40',
      'baseline: 30, target: "<= 40"',
      'target-lowered',
    ],
    [
      'replaces a number that was to be kept',
      'direction: maintain, target: 36',
      'direction: maintain, target: "<= 36"',
      'target-lowered',
    ],
    [
      'becomes a number that is kept on both sides',
      'direction: maintain, target: "<= 36"',
      'direction: maintain, target: 36',
      'target-raised',
    ],
    [
      'becomes a range within it',
      'baseline: 30, target: ">= 40"',
      'baseline: 30, target: "40..50"',
      'target-changed',
    ],
  ])('%s', (_name, before, after, rule) => {
    expect(rulesOf(before, after)).toContain(rule);
    expect(rulesOf(before, after).filter((one) => one.startsWith('target-'))).toEqual([rule]);
  });

  it.each([
    ['a number on a measure that falls', 'baseline: 72, target: 4', 'baseline: 72, target: "<= 4"'],
    ['a number on a measure that rises', 'baseline: 30, target: 40', 'baseline: 30, target: "at least 40"'],
    ['other words', 'baseline: 72, target: "under 4"', 'baseline: 72, target: "<= 4"'],
    [
      'a direction that is written out',
      'direction: decrease, target: 4',
      'direction: decrease, target: "<= 4"',
    ],
    ['a number with the same tolerance', 'target: "30..40"', 'target: 35, tolerance: 5, direction: maintain'],
  ])('promises the same as %s', (_name, before, after) => {
    expect(new Set([...rulesOf(before, after), ...rulesOf(after, before)])).toEqual(new Set(['format-only']));
  });

  it('is another promise than a number without a direction', () => {
    expect(rulesOf('target: 4', 'target: "<= 4"')).toContain('target-changed');
  });
});

describe('a range', () => {
  it.each([
    ['is widened', '30..40', '28..42', 'target-lowered'],
    ['is widened on one side', '30..40', '30..41', 'target-lowered'],
    ['is narrowed', '30..40', '31..39', 'target-raised'],
    ['is shifted', '30..40', '32..42', 'target-lowered'],
  ])('%s', (_name, before, after, rule) => {
    const found = changes(plan(`target: "${before}"`), plan(`target: "${after}"`));
    expect(found.map((change) => change.rule)).toEqual([rule]);
  });
});

describe('the words of a change of limit', () => {
  it('say what was to be kept, and what is now', () => {
    expect(compare('baseline: 0.5, target: "<= 0.6"', 'baseline: 0.5, target: "<= 0.8"')[0]).toContain(
      'The target of criterion `loans` rose from at most 0.6 to at most 0.8: it was to stay at most 0.6 hours, now at most 0.8 hours.',
    );
  });

  it('name both ends of a range', () => {
    expect(compare('target: "30..40"', 'target: "28..42"')[0]).toContain(
      'went from between 30 and 40 to between 28 and 42',
    );
  });

  it('show the row as people read it', () => {
    const [change] = changes(plan('baseline: 72, target: "<= 4"'), plan('baseline: 72, target: "<= 6"'));
    expect(change?.row.values).toBe('at most 4 → at most 6 hours');
    expect(change?.effect).toBe('ambition down 3 % (−68 → −66 hours)');
  });

  it('name what was kept where the target is gone', () => {
    expect(compare('baseline: 0.5, target: "<= 0.6"', 'baseline: 0.5')[0]).toContain(
      'no number is left to reach; it was to stay at most 0.6 hours',
    );
  });
});

describe('the ledger of a limit', () => {
  const ledgerOf = (...targets: readonly (string | number)[]) =>
    makeLedger(
      targets.map((target, at) => ({
        commit: `c${at}`,
        on: `2027-0${at + 1}-01`,
        by: 'Jon',
        subject: 'plan',
        strategy: { strat: 1, name: 'Harbor', criteria: { loans: { baseline: 72, target } } },
        explained: [],
      })) as unknown as readonly Revision[],
    ).commitments.find(({ id }) => id === 'loans');

  it('sums its number where it is to be reached', () => {
    expect(ledgerOf('<= 4', '<= 21')?.ambition).toMatchObject({ less: 1, share: 0.75 });
  });

  it('has no ambition where the baseline satisfies it', () => {
    expect(ledgerOf('<= 80', '<= 90')?.ambition).toBeUndefined();
  });

  it('has one entry for two spellings', () => {
    const target = ledgerOf('<= 4', 'at most 4')?.fields.find(({ field }) => field === 'target');
    expect(target?.entries).toHaveLength(1);
  });
});
