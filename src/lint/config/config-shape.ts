/**
 * The shape of `strat.config.yaml`, made only when there is such a file, because it would take most of the start-up
 * time.
 */
import * as z from 'zod/mini';
import { field, findingLevel, listOf, marker, section } from '../../model/fields.ts';
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
    min_strat: field(
      makeVersionShape(),
      'The oldest version of strat that may read this: `"0.2"`. An older one stops and says so.',
    ),
  });
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
