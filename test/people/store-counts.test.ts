/**
 * Counts that are stored: small groups are merged, and no number may come from one or two people. An attacker here knows
 * the whole method and the whole file.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATEMENTS_FROM, withholdCounts } from '../../src/people/limits.ts';
import { mergeGroups, OTHERS, WHOLE_GROUP } from '../../src/people/merge-groups.ts';
import { type StoredAnswers, storeCounts } from '../../src/people/store-counts.ts';
import { type Agreement, type PersonAnswers, tallyPeople } from '../../src/people/tally.ts';
import { runs } from '../property-runs.ts';

const DIMENSIONS = [
  { id: 'believe', statements: [{ id: 'believe-1' }, { id: 'believe-2' }] },
  { id: 'trust', statements: [{ id: 'courage' }] },
];
const STATEMENTS = DIMENSIONS.flatMap(({ statements }) => statements.map(({ id }) => id));

const person = (group: string, answers: readonly (Agreement | undefined)[]): PersonAnswers => ({
  group,
  agreements: new Map(
    answers.flatMap((one, at): [string, Agreement][] =>
      one === undefined ? [] : [[STATEMENTS[at] ?? '', one]],
    ),
  ),
});
const crowd = (group: string, count: number, answers: readonly (Agreement | undefined)[]) =>
  Array.from({ length: count }, () => person(group, answers));
const store = (people: readonly PersonAnswers[], least = 5) =>
  storeCounts(tallyPeople(people, OTHERS), DIMENSIONS, least);

const agreement = fc.option(fc.constantFrom<Agreement>(1, 2, 3, 4, 5), { nil: undefined, freq: 6 });
const answers = fc.array(agreement, { minLength: 3, maxLength: 3 });
const people = fc.array(
  fc
    .record({ group: fc.constantFrom('a', 'b', 'c', 'leaders', 'x'), answers })
    .map((one) => person(one.group, one.answers)),
  { minLength: 5, maxLength: 90 },
);

describe('merged groups', () => {
  it('have the least number of people each, and add up to all', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', OTHERS),
          fc.integer({ min: 1, max: 12 }),
          { minKeys: 1 },
        ),
        fc.integer({ min: 3, max: 10 }),
        (groups, least) => {
          const sizes = new Map(Object.entries(groups));
          const merged = mergeGroups(sizes, least);
          const sums = new Map<string, number>();
          for (const [group, name] of merged) sums.set(name, (sums.get(name) ?? 0) + (sizes.get(group) ?? 0));
          const total = [...sizes.values()].reduce((sum, size) => sum + size, 0);
          expect([...sums.values()].reduce((sum, size) => sum + size, 0)).toBe(total);
          if (total >= least) for (const size of sums.values()) expect(size).toBeGreaterThanOrEqual(least);
          // One group alone is no group: its size says no more than the total.
          expect(sums.size === 1 ? sums.has(WHOLE_GROUP) : !sums.has(WHOLE_GROUP)).toBe(sums.size > 0);
        },
      ),
      { numRuns: runs(2000) },
    );
  });

  it('take the smallest group in where the small ones are too few', () => {
    const merged = mergeGroups(
      new Map([
        ['leaders', 11],
        ['managers', 25],
        ['staff', 113],
        ['interns', 3],
      ]),
      5,
    );
    expect(Object.fromEntries(merged)).toEqual({
      leaders: OTHERS,
      interns: OTHERS,
      managers: 'managers',
      staff: 'staff',
    });
  });
});

/** Every number in a file, with the people that it is about. */
function* listCells({ answers: stored, groups }: StoredAnswers) {
  for (const [id, cells] of Object.entries(stored))
    for (const [group, counts] of Object.entries(cells))
      yield { id, group, counts, size: groups[group] ?? 0 };
}

describe('stored counts', () => {
  it('never come from a group under the least, nor from one or two people', () => {
    fc.assert(
      fc.property(people, fc.integer({ min: 3, max: 10 }), (all, least) => {
        if (all.length < least) return;
        const stored = store(all, least);
        for (const size of Object.values(stored.groups)) expect(size).toBeGreaterThanOrEqual(least);
        for (const { id, counts, size } of listCells(stored)) {
          const isStatement = STATEMENTS.includes(id);
          if (isStatement) expect(size).toBeGreaterThanOrEqual(STATEMENTS_FROM);
          if (typeof counts === 'string') continue;
          const favourable = (isStatement ? counts[2] : counts[0]) ?? 0;
          const rest = counts.reduce((sum, count) => sum + count, 0) - favourable;
          const statements = isStatement
            ? 1
            : (DIMENSIONS.find((one) => one.id === id)?.statements.length ?? 1);
          expect([favourable, rest].every((side) => side > 2 * statements)).toBe(true);
        }
      }),
      { numRuns: runs(1000) },
    );
  });

  it('stay the same when one person of a withheld side answers otherwise', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5, max: 29 }), fc.integer({ min: 0, max: 2 }), (size, dissent) => {
        if (size - dissent <= dissent) return;
        const make = (against: number) => [
          ...crowd('leaders', size - against, [5, 5, 5]),
          ...crowd('leaders', against, [1, 1, 1]),
          ...crowd('staff', 40, [4, 2, 3]),
        ];
        const cells = (against: number) =>
          [...listCells(store(make(against)))].filter(({ group }) => group === 'leaders');
        // Nobody can tell whether none, one or two of the leaders disagreed.
        expect(cells(dissent)).toEqual(cells(0));
      }),
      { numRuns: runs(300) },
    );
  });

  it('hold a dimension in place of statements where one of them would show a few people of a large group', () => {
    const stored = store([
      ...crowd('staff', 31, [5, 5, 3]),
      ...crowd('staff', 9, [5, 1, 3]),
      ...crowd('staff', 9, [3, 3, 5]),
    ]);
    expect(stored.answers).toEqual({
      'believe-1': { everybody: [0, 9, 40] },
      'believe-2': { everybody: [9, 9, 31] },
      courage: { everybody: [0, 40, 9] },
    });
    const allAgree = store([...crowd('staff', 31, [5, 5, 3]), ...crowd('staff', 9, [5, 1, 5])]);
    // All 40 agree with the first statement: that would be the answer of each of them.
    expect(allAgree.answers).toEqual({ courage: { everybody: [0, 31, 9] }, believe: { everybody: [71, 9] } });
  });

  it('cannot be subtracted: what is stored of a dimension is never stored of its statements, too', () => {
    fc.assert(
      fc.property(people, (all) => {
        const { answers: stored } = store(all);
        for (const { id, statements } of DIMENSIONS)
          for (const group of Object.keys(stored[id] ?? {}))
            for (const one of statements) expect(stored[one.id]?.[group]).toBeUndefined();
      }),
      { numRuns: runs(500) },
    );
  });

  it('say nothing about leaders of 11 who all agree, or all but one', () => {
    const cells = (against: number) =>
      store([
        ...crowd('leaders', 11 - against, [5, 5, 5]),
        ...crowd('leaders', against, [1, 1, 1]),
        ...crowd('staff', 40, [4, 2, 3]),
      ]).answers;
    expect(cells(0).believe?.leaders).toBe('nearly-all');
    expect(cells(1)).toEqual(cells(0));
    expect(cells(2)).toEqual(cells(0));
  });

  it('do not depend on the order in which people answered', () => {
    fc.assert(
      fc.property(people, (all) => {
        const sorted = (one: StoredAnswers) => [...listCells(one)].map((cell) => JSON.stringify(cell)).sort();
        expect(sorted(store([...all].reverse()))).toEqual(sorted(store(all)));
      }),
      { numRuns: runs(300) },
    );
  });
});

describe('withheld counts', () => {
  it.each([
    [20, 4, 2, 'nearly-all'],
    [20, 5, 2, [20, 5]],
    [4, 20, 2, 'hardly-anybody'],
    [5, 20, 2, [5, 20]],
    [3, 4, 2, 'hardly-anybody'],
    [4, 3, 2, 'nearly-all'],
    [0, 0, 2, 'nearly-all'],
  ] as const)('are, for %i and %i answers to %i statements, %j', (favourable, rest, statements, stored) => {
    expect(withholdCounts(favourable, rest, statements)).toEqual(stored);
  });
});
