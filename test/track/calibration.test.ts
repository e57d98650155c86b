/** How sure people were a quarter before the day, and what came of it. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { DatedCheckin } from '../../src/model/dated-checkin.ts';
import {
  formatCalibration,
  formatCalibrationJson,
  makeCalibrationJsonSchema,
  writeCalibrationMarkdown,
} from '../../src/report/calibration.ts';
import { PLAIN as PLAIN_PAINT } from '../../src/report/paint.ts';
import {
  type Calibration,
  type CalibrationSource,
  calibrate,
  findBand,
} from '../../src/track/calibration.ts';
import { DEFAULT_STATUS_SETTINGS } from '../../src/track/measure.ts';
import { checkinOn, planOf } from './sample-year.ts';

const AFTER = '2028-03-31';

/** Makes a strategy with some measures, all due at the end of 2027; 2 October is the last day of a confidence. */
function makeSource(count: number, checkins: readonly DatedCheckin[]): CalibrationSource {
  const criteria = Array.from(
    { length: count },
    (_, at) => `  m${at}: { outcome: It is so., measure: It, baseline: 0, target: 100 }`,
  );
  const plan = planOf(`start: 2027-01-01\nend: 2027-12-31\ncriteria:\n${criteria.join('\n')}\n`);
  return { plan, checkins, amendments: [], settings: DEFAULT_STATUS_SETTINGS };
}

/** Says the confidence in each measure on a day, with a value on the way. */
const sure = (on: string, confidences: readonly number[], more: Partial<DatedCheckin> = {}) =>
  checkinOn(
    on,
    {
      measures: Object.fromEntries(
        confidences.map((confidence, at) => [`m${at}`, { value: 50, confidence }]),
      ),
    },
    more,
  );

/** Says the last value of each measure. */
const end = (values: readonly number[], on = '2027-12-31') =>
  checkinOn(on, { measures: Object.fromEntries(values.map((value, at) => [`m${at}`, value])) });

const repeat = (count: number, value: number) => Array.from({ length: count }, () => value);

const bands = ({ bands: all }: Calibration) =>
  Object.fromEntries(all.map(({ name, cases, outcomes }) => [name, outcomes ?? cases]));

/** Finds the band of a single measure whose confidence was said so. */
const bandAfter = (...checkins: readonly DatedCheckin[]) => {
  const calibration = calibrate([makeSource(1, [...checkins, end([100])])], AFTER);
  return calibration.bands.find(({ cases }) => cases === 1)?.name ?? calibration;
};

describe('the calibration', () => {
  it.each([
    [1, 'confident'],
    [0.7, 'confident'],
    [0.69, 'uncertain'],
    [0.4, 'uncertain'],
    [0.39, 'doubtful'],
    [0, 'doubtful'],
  ])('calls a confidence of %d %s', (confidence, band) => {
    expect(findBand(confidence)).toBe(band);
  });

  it('counts a band of 10 or more, and says nothing of fewer', () => {
    const all = [...repeat(10, 0.8), ...repeat(9, 0.5)];
    const said = [sure('2027-09-30', all), end([...repeat(6, 100), ...repeat(13, 90)])];
    expect(bands(calibrate([makeSource(19, said)], AFTER))).toEqual({
      confident: { met: 6, late: 0, missed: 4 },
      uncertain: 9,
      doubtful: 0,
    });
  });

  it('adds up several strategies', () => {
    const said = [sure('2027-09-30', repeat(5, 0.8)), end(repeat(5, 100))];
    const calibration = calibrate([makeSource(5, said), makeSource(5, said)], AFTER);
    expect([bands(calibration).confident, calibration.strategies]).toEqual([
      { met: 10, late: 0, missed: 0 },
      2,
    ]);
  });

  it('says late separately: it was not met in time', () => {
    const said = [
      sure('2027-09-30', repeat(10, 0.9)),
      end(repeat(10, 90)),
      end(repeat(3, 100), '2028-02-29'),
    ];
    const calibration = calibrate([makeSource(10, said)], AFTER);
    expect(bands(calibration).confident).toEqual({ met: 0, late: 3, missed: 7 });
  });

  it('takes the last confidence that was said a quarter before the day or earlier', () => {
    expect(bandAfter(sure('2027-06-30', [0.2]), sure('2027-09-30', [0.8]))).toBe('confident');
    expect(bandAfter(sure('2027-06-30', [0.2]), sure('2027-10-01', [0.8]))).toBe('confident');
    expect(bandAfter(sure('2027-06-30', [0.2]), sure('2027-10-02', [0.8]))).toBe('doubtful');
    expect(bandAfter(sure('2027-06-30', [0.2]), checkinOn('2027-09-30', { measures: { m0: 60 } }))).toBe(
      'doubtful',
    );
  });

  it('does not take a confidence that git had only later', () => {
    const late = sure('2027-09-01', [0.9], { recordedOn: '2027-11-30' });
    expect(bandAfter(sure('2027-06-30', [0.2]), late)).toBe('doubtful');
  });

  it('leaves out what is not past its day, and counts what it cannot judge', () => {
    const source = makeSource(3, [sure('2027-09-30', [0.8, 0.8]), end([100])]);
    expect(calibrate([source], '2027-12-31').past).toBe(0);
    expect(calibrate([source], AFTER)).toMatchObject({ past: 3, unknown: 2, silent: 0 });
    const quiet = makeSource(2, [sure('2027-09-30', [0.8]), end([100, 100])]);
    expect(calibrate([quiet], AFTER)).toMatchObject({ past: 2, unknown: 0, silent: 1 });
  });
});

describe('the calibration in words', () => {
  const said = [
    sure('2027-09-30', [...repeat(14, 0.7), ...repeat(4, 0.5)]),
    end([...repeat(9, 100), ...repeat(9, 90)]),
    checkinOn('2028-02-29', { measures: { m9: 100, m10: 100 } }),
  ];
  const calibration = calibrate([makeSource(20, said)], AFTER);

  it('says the bands from the surest down, for people', () => {
    const text = formatCalibration(calibration, PLAIN_PAINT);
    expect(text).toContain('20 measures are past their due date in 1 strategy, as of 31 March 2028.');
    expect(text).toContain(
      'confident   of 14 with confidence 0.7 or more three months before the due date, 9 were met; 2 more were met late\n',
    );
    expect(text).toContain('uncertain   too few to say (4 of 10)\n');
    expect(text).toContain('doubtful    too few to say (0 of 10)\n');
    expect(text).toContain('Not counted: 2 without a known result.\n');
  });

  it('says the same as Markdown', () => {
    const text = writeCalibrationMarkdown(calibration);
    expect(text).toContain('| confident | of 14 with confidence 0.7 or more');
    expect(text).toContain('| uncertain | too few to say (4 of 10) |');
  });

  it('says the limits of the other bands', () => {
    const both = [
      sure('2027-09-30', [...repeat(10, 0.5), ...repeat(10, 0.1)]),
      end([100, ...repeat(19, 90)]),
    ];
    const text = formatCalibration(calibrate([makeSource(20, both)], AFTER), PLAIN_PAINT);
    expect(text).toContain(
      'of 10 with confidence 0.4 to less than 0.7 three months before the due date, 1 was met\n',
    );
    expect(text).toContain(
      'of 10 with confidence less than 0.4 three months before the due date, 0 were met\n',
    );
  });

  it('as JSON fits its schema, and gives no numbers of a small band', () => {
    const data = JSON.parse(formatCalibrationJson(calibration));
    const fits = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(makeCalibrationJsonSchema());
    fits(data);
    expect(fits.errors ?? []).toEqual([]);
    expect(data.bands).toMatchObject([
      { name: 'confident', from: 0.7, cases: 14, met: 9, late: 2, missed: 3 },
      { name: 'uncertain', from: 0.4, cases: 4, met: null, late: null, missed: null },
      { name: 'doubtful', cases: 0 },
    ]);
  });

  it('names no measure and no person', () => {
    for (const text of [formatCalibration(calibration, PLAIN_PAINT), formatCalibrationJson(calibration)])
      expect(text).not.toMatch(/\bm\d|Ana/);
  });

  it.each([
    [
      [],
      '2027-06-30',
      'No measure is past its due date in 1 strategy',
      'There is nothing to compare yet. To record how confident',
    ],
    [[], AFTER, '2 measures are past', 'nobody has said whether 2 measures were met. To record both'],
    [
      [end([100, 100])],
      AFTER,
      '2 measures are past',
      'nobody had said how confident they were of 2 measures three months before',
    ],
  ] as const)('has a hint where nothing can be compared: %j on %s', (checkins, asOf, source, hint) => {
    const empty = calibrate([makeSource(2, checkins)], asOf);
    for (const text of [formatCalibration(empty, PLAIN_PAINT), writeCalibrationMarkdown(empty)]) {
      expect(text).toContain(source);
      expect(text).toContain(hint);
      expect(text).not.toContain('too few');
    }
  });
});
