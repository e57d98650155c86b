/** The story of a measure: what each value meant when it was said. */
import { describe, expect, it } from 'vitest';
import type { DatedCheckin } from '../../src/model/dated-checkin.ts';
import { DEFAULT_STATUS_SETTINGS } from '../../src/track/measure.ts';
import { keepPublicStory } from '../../src/track/public-story.ts';
import { makeStoryTeller, type PlanVersion, type ValueStory } from '../../src/track/value-story.ts';
import { checkinOn, planOf } from './sample-year.ts';

const planWith = (target: number, keys = '', id = 'calls') =>
  planOf(`start: 2027-01-01
end: 2027-12-31
criteria: { ${id}: { outcome: More calls, measure: Calls, unit: calls, baseline: 0, target: ${target}${keys} } }
`);

interface Told {
  readonly versions?: readonly PlanVersion[];
  readonly amendments?: Parameters<typeof makeStoryTeller>[0]['amendments'];
  readonly asOf?: string;
  readonly ids?: readonly string[];
  readonly isThere?: boolean;
}

function tell(checkins: readonly DatedCheckin[], told: Told = {}): ValueStory {
  const {
    versions = [{ on: '2027-01-01', plan: planWith(100) }],
    amendments = [],
    asOf = '2027-12-31',
  } = told;
  const settings = DEFAULT_STATUS_SETTINGS;
  const story = makeStoryTeller({ versions, checkins, amendments, asOf, settings })(
    told.ids ?? ['calls'],
    told.isThere ?? true,
  );
  if (!story) throw new Error('There is no such measure.');
  return story;
}

const calls = (on: string, value: number | 'unknown', more: object = {}) =>
  checkinOn(on, { measures: { calls: { value, ...more } } });

const states = ({ values }: ValueStory) =>
  values.map(({ standing }) => standing && (standing.standing.facts.was ?? standing.standing.state));

describe('the story of a measure', () => {
  it('says of each value what was expected on its own day, and the state it gave', () => {
    const story = tell([calls('2027-04-10', 24, { at: '2027-03-31' }), calls('2027-06-30', 20)]);
    expect(story.values.map(({ said, standing }) => [said.value, standing?.standing.facts.expected])).toEqual(
      [
        [24, (100 * 89) / 364],
        [20, (100 * 180) / 364],
      ],
    );
    expect(states(story)).toEqual(['on-track', 'off-track']);
  });

  it('compares each value with the plan of its own day, also where it is said later', () => {
    const versions = [
      { on: '2027-01-01', plan: planWith(200) },
      { on: '2027-05-01', plan: planWith(100) },
    ];
    const said = [
      calls('2027-03-31', 25),
      calls('2027-05-20', 33, { at: '2027-04-30' }),
      calls('2027-06-30', 50),
    ];
    expect(states(tell(said, { versions }))).toEqual(['off-track', 'off-track', 'on-track']);
  });

  it('uses the first version for what was said before it was committed', () => {
    const versions = [{ on: '2027-06-01', plan: planWith(100) }];
    expect(states(tell([calls('2027-03-31', 25)], { versions }))).toEqual(['on-track']);
  });

  it('follows a measure through two former ids', () => {
    const versions = [
      { on: '2027-01-01', plan: planWith(100, '', 'rings') },
      { on: '2027-04-01', plan: planWith(100, ', renamed_from: rings', 'talks') },
      { on: '2027-07-01', plan: planWith(100, ', renamed_from: talks') },
    ];
    const said = [
      checkinOn('2027-03-31', { measures: { rings: 25 } }),
      checkinOn('2027-06-30', { measures: { talks: 50 } }),
      calls('2027-09-30', 75),
    ];
    const story = tell(said, { versions, ids: ['calls', 'talks', 'rings'] });
    expect(story.values.map(({ said: { value } }) => value)).toEqual([25, 50, 75]);
    expect(states(story)).toEqual(['on-track', 'on-track', 'on-track']);
  });

  it('keeps a value that was corrected, beside the right one and the reason', () => {
    const story = tell([
      calls('2027-04-30', 60),
      checkinOn('2027-05-31', {
        measures: { calls: 41 },
        corrections: [{ of: 'calls', at: '2027-04-30', from: 60, to: 33, why: 'A typo.' }],
      }),
    ]);
    expect(
      story.values.map(({ said, counts, inPlaceOf, why }) => [said.value, counts, inPlaceOf?.value, why]),
    ).toEqual([
      [60, false, undefined, undefined],
      [41, true, undefined, undefined],
      [33, true, 60, 'A typo.'],
    ]);
  });

  it('says which value was withdrawn, and that unknown takes no value back', () => {
    const story = tell([
      calls('2027-03-31', 30),
      calls('2027-04-30', 90),
      checkinOn('2027-05-10', { measures: { calls: { withdrawn: true, at: '2027-04-30' } } }),
      calls('2027-05-31', 'unknown', { next: '2027-06-30' }),
    ]);
    expect(
      story.values.map(({ counts, inPlaceOf, standing }) => [
        counts,
        inPlaceOf?.value,
        standing !== undefined,
      ]),
    ).toEqual([
      [true, undefined, true],
      [false, undefined, true],
      [false, 90, false],
      [false, undefined, false],
    ]);
  });

  it('tells a record when git had it, if that was long after', () => {
    const late = checkinOn('2027-03-31', { measures: { calls: 25 } }, { recordedOn: '2027-12-12' });
    const story = tell([late, calls('2027-06-30', 50)]);
    expect(story.values.map(({ said, knownOn }) => [said.value, knownOn])).toEqual([
      [50, '2027-06-30'],
      [25, '2027-12-12'],
    ]);
    expect(states(story)).toEqual(['on-track', 'on-track']);
    expect(tell([late], { asOf: '2027-12-11' }).values).toEqual([]);
  });

  it('counts the values before a cut, and compares each with the plan of its own time', () => {
    const amendments = [
      { on: '2027-05-01', changes: [{ of: 'calls', field: 'measure', from: 'A', to: 'B' }] },
    ];
    const said = [
      calls('2027-03-31', 25),
      calls('2027-05-10', 33, { at: '2027-04-30' }),
      calls('2027-06-30', 50),
    ];
    const story = tell(said, { amendments });
    expect(story.cuts).toEqual([{ on: '2027-05-01', older: 2 }]);
    expect(states(story)).toEqual(['on-track', 'on-track', 'on-track']);
    expect(tell(said, { amendments, asOf: '2027-04-30' }).cuts).toEqual([]);
  });

  it('is empty where nobody said anything, and there is none of what is no measure', () => {
    expect(tell([])).toEqual({ values: [], cuts: [], result: undefined });
    const versions = [{ on: '2027-01-01', plan: planWith(100) }];
    const settings = DEFAULT_STATUS_SETTINGS;
    const teller = makeStoryTeller({ versions, checkins: [], amendments: [], asOf: '2027-12-31', settings });
    expect(teller(['strategy'], true)).toBeUndefined();
  });
});

describe('the result at the end of a story', () => {
  const result = (checkins: readonly DatedCheckin[], told: Told) => tell(checkins, told).result;
  const after = { asOf: '2028-04-01' };

  it('comes only after the last day, and only where there are check-ins', () => {
    expect(result([calls('2027-12-31', 100)], { asOf: '2027-12-31' })).toBeUndefined();
    expect(result([], after)).toBeUndefined();
    expect(result([calls('2027-12-31', 100)], { ...after, isThere: false })).toBeUndefined();
  });

  it.each([
    ['met', [calls('2027-12-31', 100)], '2027-12-31', {}],
    ['missed', [calls('2028-01-20', 96, { at: '2027-12-31' })], '2028-01-20', { share: 0.96 }],
    ['met', [calls('2027-12-31', 96), calls('2028-02-29', 100)], '2028-02-29', { daysLate: 60, share: 0.96 }],
    ['no-update', [calls('2027-10-31', 80)], '2027-12-31', { result: true }],
  ] as const)('%s is dated by the value that decides', (state, checkins, on, facts) => {
    expect(result(checkins, after)).toMatchObject({ on, standing: { standing: { state, facts } } });
  });
});

describe('the story for the public', () => {
  it('has the values that count, on their own days, and no other word of a record', () => {
    const story = tell(
      [
        calls('2027-04-30', 60, { confidence: 0.7, note: 'SECRET' }),
        checkinOn('2027-05-31', {
          measures: { calls: { value: 41, note: 'SECRET' } },
          corrections: [{ of: 'calls', at: '2027-04-30', from: 60, to: 33, why: 'SECRET' }],
        }),
        calls('2028-01-31', 90, { at: '2027-12-31', note: 'SECRET' }),
        calls('2028-02-28', 'unknown', { note: 'SECRET' }),
      ],
      { asOf: '2028-03-31' },
    );
    const shown = keepPublicStory(story);
    expect(shown.values.map(({ said, knownOn }) => [knownOn, said.value])).toEqual([
      ['2027-04-30', 33],
      ['2027-05-31', 41],
      ['2027-12-31', 90],
    ]);
    expect(shown.result).toMatchObject({ on: '2027-12-31', standing: { standing: { state: 'missed' } } });
    const text = JSON.stringify(shown);
    for (const secret of ['SECRET', 'Ana', 'checkins/', 'confidence":0', '"value":60', '2028-01-31'])
      expect(text).not.toContain(secret);
  });
});
