/**
 * The shape of `strat.config.yaml`, made only when there is such a file, because it would take most of the start-up
 * time.
 */
import * as z from 'zod/mini';
import { field, findingLevel, listOf, marker, section, sectionAt } from '../../model/fields.ts';
import { addExpectation, expectations, makeWholeShape } from '../../model/shapes.ts';
import { makePolicyShape } from '../policy/policy-shape.ts';
import { OVERDUE_LEVELS, PRESETS, WRITTEN_SETTINGS } from './settings.ts';

export type Config = z.infer<ReturnType<typeof makeConfigShape>>;

let known: ReturnType<typeof makeConfigShape> | undefined;

export function getConfigShape(): ReturnType<typeof makeConfigShape> {
  known ??= makeConfigShape();
  return known;
}

function makeConfigShape() {
  const rules = makeRulesShape();
  return section({
    strat: field(marker.schema, marker.description),
    extends: field(
      makeSourceShape(),
      'The settings that this file builds on: `minimal`, `recommended`, `strict` or `./relative.yaml`.',
    ),
    fail_on: findingLevel('The check fails from this level on. Default: `error`.'),
    rules: field(rules, 'A level for each rule: `rule: off`, or `rule: [warning, { option: value }]`.'),
    exclude: makeTextsShape(
      'Folders and files that a search skips, such as `["archive/**"]`. Only in the file at the root of the repository.',
    ),
    overrides: listOf(makeOverrideShape(rules), 'Other levels for some paths. Later ones win.'),
    words: field(makeWordsShape(), 'Words to add to, or remove from, the buzzwords of `destination-fluff`.'),
    policy: listOf(makePolicyShape(), 'Your own rules, written as data.'),
    overdue: field(
      addExpectation(z.enum(OVERDUE_LEVELS), 'one of `warning`, `error`'),
      'The level of rules that depend on today’s date. Default: `warning`.',
    ),
    status: sectionAt('When a measure is on track. Only in the file at the root of the repository.', {
      on_track: field(
        shareAboveZero,
        'Share of the expected movement from which a measure is on track. Default: `0.95`.',
      ),
      at_risk: field(
        shareAboveZero,
        'Share of the expected movement from which a measure is at risk. Default: `0.85`.',
      ),
      slack: field(
        slack,
        'Share of the whole distance that a measure may lack and still be on track. Default: `0.03`.',
      ),
      least_values: field(makeWholeShape(2, 100), 'How many values a forecast needs. Default: `4`.'),
      last_values: field(
        makeWholeShape(2, 100),
        'How many of the latest values a forecast uses. Default: `8`.',
      ),
    }),
    survey: sectionAt('Settings for surveys. Only in the file at the root of the repository.', {
      least: field(
        makeWholeShape(3, 1000),
        'The smallest number of people in a group whose result is shown. Default: `5`.',
      ),
    }),
    checkin: sectionAt('Check-ins.', {
      columns: field(
        makeTextShape(),
        'The file that says which column of a sheet belongs to which measure. Its path is relative to this file.',
      ),
    }),
    min_strat: field(
      makeVersionShape(),
      'The oldest version of strat that can read this file, such as `"0.2"`. An older version stops and says so.',
    ),
  });
}

const shareAboveZero = addExpectation(
  z.number().check(z.positive(), z.maximum(1)),
  'a number above 0 and up to 1',
  'Write 95 % as `0.95`.',
);

const slack = addExpectation(
  z.number().check(z.minimum(0), z.maximum(0.5)),
  'a number from 0 to 0.5',
  'Write 3 % as `0.03`.',
);

function makeVersionShape() {
  return addExpectation(
    z.string().check(z.regex(/^\d{1,5}\.\d{1,5}(?:\.\d{1,5})?$/)),
    'a version of strat in quotes',
    'Write `min_strat: "0.2"`, with the quotes.',
  );
}

function makeRulesShape() {
  const setting = z.union([
    z.enum(WRITTEN_SETTINGS),
    z.union([
      z.tuple([z.enum(WRITTEN_SETTINGS)]),
      z.tuple([z.enum(WRITTEN_SETTINGS), z.record(z.string(), z.union([z.number(), z.boolean()]))]),
    ]),
  ]);
  expectations.add(setting, {
    expected: 'a level, or a level with options',
    help: 'Write `off`, `info`, `warning` or `error`, or `[warning, { max: 4 }]`.',
  });
  const rules = z.record(z.string(), setting);
  expectations.add(rules, { expected: 'a map of rules and levels' });
  return rules;
}

function makeSourceShape() {
  const source = z.string();
  expectations.add(source, {
    expected: `${PRESETS.map((name) => `\`${name}\``).join(', ')} or a relative path`,
  });
  return source;
}

function makeOverrideShape(rules: ReturnType<typeof makeRulesShape>) {
  return section({
    files: makeTextsShape('The paths that this applies to, relative to this file: `["teams/**"]`.'),
    rules: field(rules, 'A level for each rule, as in `rules:` above.'),
  });
}

function makeWordsShape() {
  return section({
    add: makeTextsShape('Words and phrases to count as buzzwords.'),
    remove: makeTextsShape('Words and phrases not to count as buzzwords.'),
  });
}

/** Makes the shape of a list of texts, which also accepts a single text. */
export function makeTextsShape(description: string) {
  return listOf(makeTextShape(), description);
}

function makeTextShape() {
  return addExpectation(z.string(), 'a text', 'If it is a number, put quotes around it.');
}
