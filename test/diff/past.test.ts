import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasBegun, recallEntry, sayRecalled } from '../../src/diff/past.ts';
import type { Match } from '../../src/diff/rule.ts';
import type { Revision } from '../../src/model/ledger.ts';
import type { Strategy } from '../../src/model/schema.ts';

interface Version {
  readonly status: 'draft' | 'proposed' | 'active' | 'closed' | undefined;
  /** The target of the criterion `use`; undefined where it is absent. */
  readonly target: number | undefined;
}

const day = (version: number) => `2027-01-${String(version + 1).padStart(2, '0')}`;

function makeRevision({ status, target }: Version, version: number): Revision {
  const use = { measure: 'Use', unit: 'percent', target };
  const strategy = { strat: 1, name: 'H', status, criteria: target === undefined ? {} : { use } };
  return {
    commit: String(version),
    on: day(version),
    by: 'Maria',
    subject: '',
    strategy: strategy as unknown as Strategy,
    explained: [],
  };
}

const version = fc.record({
  status: fc.constantFrom('draft', 'proposed', 'active', 'closed', undefined),
  target: fc.option(fc.integer({ min: 1, max: 99 }), { nil: undefined }),
}) as fc.Arbitrary<Version>;
const history = fc.array(version, { minLength: 1, maxLength: 8 });
const isPromise = ({ status, target }: Version) =>
  target !== undefined && status !== 'draft' && status !== 'proposed';
const USE: Match = { section: 'criteria', id: 'use' };

describe('an entry that was removed', () => {
  it('is recalled with its last value and the day of its removal exactly if it was ever promised', () => {
    fc.assert(
      fc.property(history, (earlier) => {
        const versions: readonly Version[] = [...earlier, { status: 'active', target: undefined }];
        const recalled = recallEntry(versions.map(makeRevision), 'criteria', ['use']);
        const last = versions.findLastIndex(({ target }) => target !== undefined);
        expect(recalled !== undefined).toBe(versions.some(isPromise));
        if (recalled)
          expect(sayRecalled(recalled)).toBe(
            `was removed on ${day(last + 1)} (then ${versions[last]?.target} %)`,
          );
      }),
    );
  });

  it('is not recalled while it has another id, nor where the next version cannot be read', () => {
    const [first, second] = [
      makeRevision({ status: 'active', target: 80 }, 0),
      makeRevision({ status: 'active', target: undefined }, 1),
    ];
    const usage = { usage: { measure: 'Use', target: 80, renamed_from: 'use' } };
    const renamed = { ...second, strategy: { ...second.strategy, criteria: usage } as unknown as Strategy };
    expect(recallEntry([first, renamed], 'criteria', ['use'])).toBeUndefined();
    const { strategy: _, ...broken } = second;
    const unread = { ...broken, strategy: undefined, trouble: 'it was a link' };
    expect(recallEntry([first, unread], 'criteria', ['use'])).toBeUndefined();
    const recalled = recallEntry([first, unread, { ...second, on: day(2) }], 'criteria', ['use']);
    expect(recalled && sayRecalled(recalled)).toBe(`was removed by ${day(2)} (then 80 %)`);
  });
});

it('a commitment has begun exactly if an earlier version promised it', () => {
  fc.assert(
    fc.property(history, (versions) => {
      const revisions = versions.map(makeRevision);
      expect(hasBegun(revisions, USE, '2027-06-01')).toBe(versions.some(isPromise));
    }),
  );
});

it.each([
  ['2027-01-01', true],
  ['2027-01-02', true],
  ['2027-01-03', false],
  [undefined, true],
])('a start of %s, put off on 2 January, had come then: %s', (start, begun) => {
  const [first, second] = [0, 1].map((at) => makeRevision({ status: 'active', target: 80 }, at));
  const from = (revision: Revision | undefined, begin: string | undefined) =>
    ({ ...revision, strategy: { ...revision?.strategy, start: begin } }) as unknown as Revision;
  const revisions = [from(first, start), from(second, '2028-01-01')];
  expect(hasBegun(revisions, USE, '2027-06-01')).toBe(begun);
  expect(hasBegun(revisions, undefined, '2027-06-01')).toBe(begun);
});
