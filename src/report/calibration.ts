/** How good people's confidence was, for a reader at a terminal, for Markdown and for programs. */
import { addTitle, type JsonSchema } from '../model/json-schema.ts';
import { sayNumber } from '../model/numbers.ts';
import { countNoun, joinList } from '../model/quote.ts';
import { BANDS, type Band, type Calibration, DAYS_BEFORE, LEAST_CASES } from '../track/calibration.ts';
import { writeSafeJson } from './json.ts';
import type { Paint } from './paint.ts';
import { sayLongDay } from './status-words.ts';

const TITLE = 'How confident we were three months before the due date, and what happened';
const NAME_WIDTH = 12;

/** Writes one line for each band of confidence. */
export function formatCalibration(calibration: Calibration, { strong }: Paint): string {
  const lines = [strong(TITLE), saySource(calibration), ''];
  const hint = sayHint(calibration);
  if (hint !== undefined) return `${[...lines, hint].join('\n')}\n`;
  const bands = calibration.bands.map((band) => `  ${band.name.padEnd(NAME_WIDTH)}${sayBand(band)}`);
  return `${[...lines, ...bands, ...sayPathsLeftOut(calibration).flatMap((line) => ['', line])].join('\n')}\n`;
}

/** Writes the bands as a table. */
export function writeCalibrationMarkdown(calibration: Calibration): string {
  const hint = sayHint(calibration);
  const table = [
    '| confidence | what happened |',
    '| --- | --- |',
    ...calibration.bands.map((band) => `| ${band.name} | ${sayBand(band)} |`),
  ].join('\n');
  const parts = [`## ${TITLE}`, saySource(calibration), hint ?? table];
  return `${[...parts, ...(hint === undefined ? sayPathsLeftOut(calibration) : [])].join('\n\n')}\n`;
}

function saySource({ past, strategies, asOf }: Calibration): string {
  const read = countNoun(strategies, 'strategy', 'strategies');
  const count = past === 0 ? 'No measure is' : past === 1 ? '1 measure is' : `${past} measures are`;
  return `${count} past ${past > 1 ? 'their' : 'its'} due date in ${read}, as of ${sayLongDay(asOf)}.`;
}

/** Says what is missing where there is nothing to count; undefined if there is something. */
function sayHint({ past, bands, silent, unknown }: Calibration): string | undefined {
  if (bands.some(({ cases }) => cases > 0)) return undefined;
  if (past === 0)
    return 'There is nothing to compare yet. To record how confident people are, run `strat checkin`.';
  const why = [
    ...(unknown > 0 ? [`nobody has said whether ${countMeasures(unknown)} met`] : []),
    ...(silent > 0
      ? [`nobody had said how confident they were of ${countNoun(silent, 'measure')} three months before`]
      : []),
  ];
  return `There is nothing to compare yet: ${joinList(why)}. To record both, run \`strat checkin\`.`;
}

const countMeasures = (count: number) => `${countNoun(count, 'measure')} ${count === 1 ? 'was' : 'were'}`;

/** Says a band: `of 14 that were 0.7 or more sure a quarter before their day, 9 were met; 2 more were met late`. */
function sayBand({ cases, outcomes, ...band }: Band): string {
  if (!outcomes) return `too few to say (${cases} of ${LEAST_CASES})`;
  const { met, late } = outcomes;
  const more = late === 0 ? '' : `; ${late} more ${late === 1 ? 'was' : 'were'} met late`;
  return `of ${cases} with confidence ${sayRange(band)} three months before the due date, ${met} ${met === 1 ? 'was' : 'were'} met${more}`;
}

function sayRange({ name, from }: Pick<Band, 'name' | 'from'>): string {
  const above = BANDS[BANDS.findIndex((band) => band.name === name) - 1]?.from;
  if (above === undefined) return `${sayNumber(from)} or more`;
  return from === 0 ? `less than ${sayNumber(above)}` : `${sayNumber(from)} to less than ${sayNumber(above)}`;
}

function sayPathsLeftOut({ unknown, silent }: Calibration): readonly string[] {
  const parts = [
    ...(unknown > 0 ? [`${unknown} without a known result`] : []),
    ...(silent > 0 ? [`${silent} without a confidence three months before`] : []),
  ];
  return parts.length === 0 ? [] : [`Not counted: ${joinList(parts)}.`];
}

/** Writes the data; keys may be added later, none change. */
export function formatCalibrationJson({ bands, ...calibration }: Calibration): string {
  return writeSafeJson({
    version: 1,
    ...calibration,
    daysBefore: DAYS_BEFORE,
    leastCases: LEAST_CASES,
    bands: bands.map(({ outcomes, ...band }) => ({
      ...band,
      met: outcomes?.met ?? null,
      late: outcomes?.late ?? null,
      missed: outcomes?.missed ?? null,
    })),
  });
}

const whole = { type: 'integer', minimum: 0 };
const fewOrMany = {
  type: ['integer', 'null'],
  minimum: 0,
  description: 'null where the cases are too few to say.',
};

const makeSchema = (properties: JsonSchema): JsonSchema => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});

const band = makeSchema({
  name: { enum: BANDS.map(({ name }) => name) },
  from: { type: 'number', description: 'The least confidence in this band.' },
  cases: whole,
  met: fewOrMany,
  late: fewOrMany,
  missed: fewOrMany,
});

/** Makes the JSON Schema (draft 2020-12) of `strat log --calibration --format json`. */
export function makeCalibrationJsonSchema(): JsonSchema {
  const schema = makeSchema({
    version: { const: 1 },
    asOf: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' },
    strategies: whole,
    past: { ...whole, description: 'Measures whose last day is past.' },
    unknown: { ...whole, description: 'Those whose result nobody has given: not counted.' },
    silent: { ...whole, description: 'Those without a confidence by then: not counted.' },
    daysBefore: {
      ...whole,
      description: 'How many days before the last day a confidence must have been said.',
    },
    leastCases: { ...whole, description: 'How many cases a band needs.' },
    bands: { type: 'array', items: band, description: 'The surest first.' },
  });
  return addTitle(
    { $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema },
    'calibration',
    'How confident people were three months before the due date, and what happened: `strat log --calibration --format json`.',
  );
}
