/** The values of a measure in words. */
import { describe, expect, it } from 'vitest';
import type { DatedCheckin } from '../../src/model/dated-checkin.ts';
import { listStoryRows, summarizeStory, toMarkdownRow } from '../../src/report/ledger-values.ts';
import { DEFAULT_STATUS_SETTINGS } from '../../src/track/measure.ts';
import { makeStoryTeller } from '../../src/track/value-story.ts';
import { checkinOn, planOf } from '../track/sample-year.ts';

const ASKED = '2029-12-01';

const planWith = (keys: string) =>
  planOf(`start: 2027-01\nend: 2028-12\ncriteria: { calls: { outcome: More calls, ${keys} } }\n`);

function tell(keys: string, checkins: readonly DatedCheckin[], asOf = ASKED) {
  const versions = [{ on: '2027-01-01', plan: planWith(keys) }];
  const settings = DEFAULT_STATUS_SETTINGS;
  const story = makeStoryTeller({ versions, checkins, amendments: [], asOf, settings })(['calls'], true);
  if (!story) throw new Error('There is no such measure.');
  return story;
}

const VIEW = { asOf: ASKED, nameOf: (by: string) => by, remarkOn: () => undefined };

const listRows = (keys: string, checkins: readonly DatedCheckin[], most = 99, asOf = ASKED) =>
  listStoryRows(tell(keys, checkins, asOf), { ...VIEW, asOf, most });

const calls = (on: string, value: number | boolean | 'unknown', more: object = {}) =>
  checkinOn(on, { measures: { calls: { value, ...more } } });

const RISING = 'measure: Calls, unit: calls, baseline: 0, target: 100';
const KEPT =
  'measure: Calls, baseline: 0.5, target: "<= 0.6", direction: maintain, tolerance: 0.1, every: year';

describe('the result of a measure', () => {
  it.each([
    [
      RISING,
      [calls('2028-12-31', 96)],
      '✗ missed: result: went 96 % of the way: 96 calls, target 100 on 31 Dec 2028',
    ],
    [
      RISING,
      [calls('2028-12-31', 99.99)],
      '✗ missed: result: went 99.9 % of the way: 99.99 calls, target 100 on 31 Dec 2028',
    ],
    [RISING, [calls('2028-12-31', 100)], '✓ met: result: 100 calls, target 100 on 31 Dec 2028'],
    [
      RISING,
      [calls('2028-12-31', 96), calls('2029-03-01', 100)],
      '✓ met: result: met 60 days late, on 1 Mar; went 96 % of the way in time',
    ],
    [
      RISING,
      [calls('2027-12-31', 50)],
      '– no update: result: was due on 31 Dec 2028, and nobody has said whether it was met',
    ],
    ['met_when: It rings.', [calls('2029-03-15', true)], '✓ met: result: met 74 days late, on 15 Mar'],
    ['met_when: It rings.', [calls('2028-12-31', false)], '✗ missed: result: not met, 31 Dec 2028'],
    [
      KEPT,
      [calls('2027-12-31', 0.9), calls('2028-12-31', 0.6)],
      '✗ missed: result: 0.6, at most 0.6 on 31 Dec 2028; kept 1 of 2',
    ],
  ] as const)('%s, said %j, is %s', (keys, checkins, said) => {
    const row = listRows(keys, checkins).at(-1);
    expect(row && toMarkdownRow(row).says).toBe(said);
  });
});

describe('a value in words', () => {
  const says = (keys: string, ...checkins: readonly DatedCheckin[]) =>
    listRows(keys, checkins, 99, '2028-06-30').map((row) => toMarkdownRow(row).says);

  it.each([
    [
      RISING,
      calls('2027-12-31', 50, { confidence: 0.6 }),
      '● on track: 50 calls, 49.9 expected; confidence 0.6',
    ],
    [
      RISING,
      calls('2028-01-20', 50, { at: '2027-12' }),
      '● on track: 50 calls for 31 December 2027, 49.9 expected',
    ],
    [
      RISING,
      calls('2027-12-31', 100, { note: 'All of\n  them.' }),
      '✓ met: 100 calls, target 100 (All of them.)',
    ],
    [RISING, calls('2027-12-31', 'unknown'), 'not known'],
    [
      RISING,
      calls('2028-01-20', 'unknown', { at: '2027-12', next: '2028-02-28' }),
      'not known for 31 December 2027; known by 28 February 2028',
    ],
    [KEPT, calls('2027-12-31', 0.75), '◐ at risk: 0.75, at most 0.6; 0.15 over, 0.1 allowed'],
    [KEPT, calls('2027-12-31', 0.6), '● on track: 0.6, at most 0.6'],
    [
      'measure: Calls, unit: hours, baseline: 50, target: "30..40"',
      calls('2027-12-31', 36),
      '● on track: 36 hours, 30 to 40; 1 from the middle, 5 allowed',
    ],
    ['met_when: It rings.', calls('2027-12-31', false, { confidence: 0 }), '○ open: not yet; confidence 0'],
    ['met_when: It rings.', calls('2027-12-31', true), '✓ met: met'],
    [
      'measure: Calls, target: 100, baseline: unknown',
      calls('2027-12-31', 50),
      '· no data yet: 50, target 100',
    ],
    ['met_when: It rings.', calls('2027-12-31', 5), '5; not counted'],
    [RISING, calls('2027-12-31', true), 'true; not counted'],
  ] as const)('%s: %#', (keys, checkin, said) => {
    expect(says(keys, checkin)).toEqual([said]);
  });

  it('names its writer and its file, and cuts a long note', () => {
    const [row] = listRows(RISING, [calls('2027-12-31', 50, { note: 'word '.repeat(200) })]);
    expect(row?.who).toBe('Ana, checkins/2027-12-31.yaml');
    expect(row?.more).toHaveLength(301);
  });
});

describe('many values', () => {
  const many = [1, 2, 3, 4].map((month) => calls(`2027-0${month}-28`, month));

  it('are cut to the last ones, and the first row says how many are left out', () => {
    const rows = listRows(RISING, many, 3, '2027-06-01');
    expect(rows.map(({ on }) => on)).toEqual(['2027-02-28', '2027-02-28', '2027-03-28', '2027-04-28']);
    expect(rows[0]?.says).toBe('1 earlier value of 28 January 2027 left out: add `--all` to show it');
    expect(listRows(RISING, many, 4, '2027-06-01')).toHaveLength(4);
  });

  it('are summed up in one row, and the result in another', () => {
    const summarize = (checkins: readonly DatedCheckin[], asOf: string) =>
      summarizeStory(tell(RISING, checkins, asOf), 'calls', { asOf }).map((row) => toMarkdownRow(row).says);
    expect(summarize(many, '2027-06-01')).toEqual([
      '▼ off track: 4 values since 28 January 2027, last 4 calls on 28 April 2027: run `strat log calls` to see them',
    ]);
    expect(summarize(many.slice(0, 1), '2029-12-01')).toEqual([
      '● on track: 1 value, last 1 calls on 28 January 2027: run `strat log calls` to see it',
      '– no update: result: was due on 31 Dec 2028, and nobody has said whether it was met',
    ]);
    expect(summarize([], '2029-12-01')).toEqual([]);
  });
});
