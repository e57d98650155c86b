/**
 * The shape of `strat.config.yaml`, made only when there is such a file, because it would take most of the start-up
 * time.
 */
import * as z from 'zod/mini';
import { field, findingLevel, listOf, marker, section, sectionAt } from '../../model/fields.ts';
import { addExpectation, expectations } from '../../model/shapes.ts';
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
      'What this builds on: `minimal`, `recommended`, `strict` or `./relative.yaml`.',
    ),
    fail_on: findingLevel('The level from which the check fails; `error` where absent.'),
    rules: field(rules, 'A level for each rule: `rule: off`, or `rule: [warning, { option: value }]`.'),
    overrides: listOf(makeOverrideShape(rules), 'Other levels for some paths; later ones win.'),
    words: field(makeWordsShape(), 'What is added to and left out of the buzzwords of `destination-fluff`.'),
    policy: listOf(makePolicyShape(), 'Rules of your own, declarative.'),
    overdue: field(
      addExpectation(z.enum(OVERDUE_LEVELS), 'one of `warning`, `error`'),
      'The level of rules that fire by the passing of time; `warning` where absent.',
    ),
    status: sectionAt('The limits of the states, for the whole repository.', {
      on_track: makeShareField(
        'The share of the expected movement from which a measure is on track.',
        '0.95',
        1,
      ),
      at_risk: makeShareField('The share from which it is at risk; below it is off track.', '0.85', 1),
      slack: makeShareField('The share of the ambition that may be missing at any time.', '0.03', 0.5),
      least_values: makeCountField('How many values a forecast needs; 4 where absent.', 2),
      last_values: makeCountField('How many values a forecast uses; 8 where absent.', 2),
    }),
    survey: sectionAt('How surveys are shown, for the whole repository.', {
      least: makeCountField('The least number of people in a group that is shown; 5 where absent.', 1),
    }),
    checkin: sectionAt('How check-ins are read.', {
      columns: field(makeColumnsShape(), 'The file that says which columns of a sheet hold which values.'),
    }),
    min_strat: field(
      makeVersionShape(),
      'The oldest version of strat that may read this: `"0.2"`. An older one stops and says so.',
    ),
  });
}

/** @param most the highest share; 0 is allowed only where less than 1 is the most */
function makeShareField(description: string, usual: string, most: number) {
  const least = most < 1 ? z.minimum(0) : z.positive();
  return field(
    addExpectation(
      z.number().check(least, z.maximum(most)),
      `a number from 0 to ${most}`,
      `Write a share such as \`${usual}\`.`,
    ),
    `${description} ${usual} where absent.`,
  );
}

function makeCountField(description: string, least: number) {
  return field(
    addExpectation(
      z.number().check(z.int(), z.minimum(least), z.maximum(1000)),
      `a whole number from ${least} to 1000`,
      'Write the bare number.',
    ),
    description,
  );
}

function makeColumnsShape() {
  return addExpectation(z.string().check(z.minLength(1)), 'a path', 'Write a path relative to this file.');
}

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
    files: makeTextsShape('The paths that it holds for, relative to this file: `["teams/**"]`.'),
    rules: field(rules, 'A level for each rule, as in `rules:` above.'),
  });
}

function makeWordsShape() {
  return section({
    add: makeTextsShape('Words and phrases that are buzzwords to you.'),
    remove: makeTextsShape('Words and phrases that are none to you.'),
  });
}

/** Makes the shape of a list of texts, which also accepts a single text. */
export function makeTextsShape(description: string) {
  const text = z.string();
  expectations.add(text, { expected: 'a text', help: 'Put quotes around it where it is a number.' });
  return listOf(text, description);
}
