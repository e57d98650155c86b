/** The JSON Schema (draft 2020-12) of `strat survey --format json`. */
import { EVIDENCE_KINDS } from '../model/choices.ts';
import { addTitle, type JsonSchema } from '../model/json-schema.ts';
import { HARDLY_ANYBODY, INSTRUMENTS, NEARLY_ALL } from '../model/survey-terms.ts';
import { makeListSchema, makeRecordSchema } from './status-schema.ts';

const text = { type: 'string' };
const maybeText = { type: ['string', 'null'] };
const maybeWhole = { type: ['integer', 'null'], minimum: 0 };
const day = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' };
const maybeDay = { ...day, type: ['string', 'null'] };
const percent = { type: 'integer', minimum: 0, maximum: 100 };
const points = { type: 'integer', minimum: -100, maximum: 100 };
const orNull = (schema: JsonSchema) => ({ anyOf: [schema, { type: 'null' }] });
const describe = (schema: JsonSchema, description: string) => ({ ...schema, description });

const cell = {
  percent: describe({ ...percent, type: ['integer', 'null'] }, 'The share that agrees, in whole percent.'),
  says: describe(
    { enum: [NEARLY_ALL, HARDLY_ANYBODY, null] },
    'Words in place of a number that could show one or two people.',
  ),
  agree: describe(maybeWhole, 'How many people agree; null where counts could show one person.'),
  people: describe(maybeWhole, 'How many people answered: answers by statement, rounded down.'),
};

const change = {
  points,
  low: describe(points, 'The interval of Newcombe, method 10, at 95 %.'),
  high: points,
  mayBeChance: { type: 'boolean' },
};

const row = {
  id: text,
  total: describe(orNull(makeRecordSchema(cell)), 'All groups that have a number in each dimension.'),
  groups: makeListSchema(makeRecordSchema({ id: text, ...cell })),
  change: describe(
    orNull(makeRecordSchema(change)),
    'Since the survey before, over the groups in `compared`.',
  ),
};

const action = makeRecordSchema({
  id: text,
  what: maybeText,
  owner: maybeText,
  due: maybeDay,
  of: maybeText,
  state: { enum: ['open', 'done', 'dropped'] },
  endedOn: maybeDay,
});

const survey = makeRecordSchema({
  instrument: { enum: INSTRUMENTS },
  title: text,
  file: text,
  from: maybeDay,
  on: day,
  by: maybeText,
  asked: maybeWhole,
  answered: maybeWhole,
  least: describe(maybeWhole, 'The fewest people of a group that is shown.'),
  groups: makeListSchema(makeRecordSchema({ id: text, people: { type: 'integer', minimum: 0 } })),
  total: describe(makeListSchema(text), 'The groups that are in the total.'),
  leftOut: describe(makeListSchema(text), 'The groups that are not in the total.'),
  since: describe(maybeDay, 'The last day of the survey before.'),
  nearTo: describe(
    maybeDay,
    'An earlier survey that is not compared, because one person might be found: it was near, with nearly the same people.',
  ),
  compared: describe(makeListSchema(text), 'The groups over which the two surveys are compared.'),
  dimensions: makeListSchema(
    makeRecordSchema({
      ...row,
      gaps: describe(
        makeListSchema(makeRecordSchema({ with: text, ...change })),
        'How far leaders are above the others, in points.',
      ),
      statements: makeListSchema(makeRecordSchema({ ...row, text: maybeText })),
    }),
  ),
  chainBreak: orNull(makeRecordSchema({ from: text, to: text })),
  widestGap: orNull(makeRecordSchema({ dimension: text, points })),
  silent: describe(
    orNull(
      makeRecordSchema({
        people: { type: 'integer', minimum: 1 },
        dimension: text,
        low: percent,
        high: percent,
      }),
    ),
    'What the total of a dimension would be if all who did not answer disagreed, and if all agreed.',
  ),
  findings: describe(
    makeListSchema(
      makeRecordSchema({
        kind: { enum: [...EVIDENCE_KINDS, null] },
        finding: maybeText,
        source: maybeText,
        gap: { type: ['integer', 'null'], minimum: 0, maximum: 4 },
        pointsTo: maybeText,
      }),
    ),
    'What a gap assessment found.',
  ),
  themes: makeListSchema(text),
  saidThen: describe(makeListSchema(action), 'The actions of the survey before.'),
  actions: makeListSchema(action),
});

/** Makes the schema of what surveys show. */
export function makeSurveyResultsJsonSchema(): JsonSchema {
  const schema = makeRecordSchema({
    version: { const: 1 },
    asOf: day,
    path: text,
    name: text,
    surveys: makeListSchema(survey),
  });
  return addTitle(
    { $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema },
    'survey results',
    'What the last survey of each instrument shows, version 1 of strat.',
  );
}
