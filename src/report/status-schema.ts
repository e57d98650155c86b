/** The JSON Schema (draft 2020-12) of `strat status --format json`. */
import { addTitle, type JsonSchema } from '../model/json-schema.ts';
import { WORST_FIRST } from '../track/roll-up.ts';

const text = { type: 'string' };
const maybeText = { type: ['string', 'null'] };
const maybeNumber = { type: ['number', 'null'] };
const whole = { type: 'integer', minimum: 0 };
const day = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' };
const maybeDay = { type: ['string', 'null'], pattern: '^\\d{4}-\\d\\d-\\d\\d$' };
const state = { enum: WORST_FIRST };

/** Makes an object whose keys are always there; later versions may add more. */
export function makeRecordSchema(properties: JsonSchema): JsonSchema {
  return { type: 'object', properties, required: Object.keys(properties) };
}

export const makeListSchema = (items: JsonSchema) => ({ type: 'array', items });
const orNull = (schema: JsonSchema) => ({ anyOf: [schema, { type: 'null' }] });
const describe = (schema: JsonSchema, description: string) => ({ ...schema, description });

const value = { type: ['number', 'boolean'] };

const forecast = makeRecordSchema({
  perDay: { type: 'number' },
  perMonth: { type: 'number' },
  atDue: { type: 'number' },
  atDueFrom: { type: 'number' },
  atDueTo: { type: 'number' },
  reached: describe(maybeDay, 'The day on which the target is reached at this pace; null for never.'),
  earliest: maybeDay,
  latest: maybeDay,
  values: describe(whole, 'How many values it is made from.'),
});

const measure = makeRecordSchema({
  id: text,
  kind: { enum: ['criterion', 'key-result', 'indicator'] },
  of: describe(maybeText, 'The objective that holds it.'),
  state,
  detail: { enum: ['ahead', 'late', 'cannot-say', 'no-baseline', 'not-started', 'awaiting', null] },
  owner: maybeText,
  baseline: describe({ type: ['number', 'string', 'null'] }, 'A number, or `unknown`.'),
  target: describe(maybeNumber, 'The number; `limit` says on which side a limit holds.'),
  limit: { enum: ['above', 'below', 'within', null] },
  start: maybeDay,
  due: maybeDay,
  unit: maybeText,
  direction: { enum: ['increase', 'decrease', 'maintain', null] },
  value: { type: ['number', 'boolean', 'null'] },
  at: describe(maybeDay, 'The day for which the value is true.'),
  file: maybeText,
  expected: maybeNumber,
  progress: describe(maybeNumber, 'The share of the ambition that was moved.'),
  expectedProgress: maybeNumber,
  ratio: maybeNumber,
  shortfall: maybeNumber,
  onTrackTo: describe(maybeNumber, 'The largest shortfall that is on track.'),
  atRiskTo: maybeNumber,
  off: describe(maybeNumber, 'For what is kept: how far off, in the unit.'),
  tolerance: maybeNumber,
  kept: orNull(makeRecordSchema({ kept: whole, of: whole })),
  share: describe(maybeNumber, 'The share of the way covered by the last day.'),
  daysLate: { type: ['integer', 'null'] },
  knownBy: maybeDay,
  confidence: { type: ['number', 'null'], minimum: 0, maximum: 1 },
  owed: describe(maybeDay, 'The day by which the next value, or the result, is owed.'),
  missed: whole,
  was: orNull(state),
  series: makeListSchema(makeRecordSchema({ at: day, on: day, value, confidence: maybeNumber, file: text })),
  forecast: orNull(forecast),
  remarks: makeListSchema(text),
});

const counts = { type: 'object', additionalProperties: whole };
const level = { type: ['integer', 'null'], minimum: 0, maximum: 4 };

/** What `strat status` and `strat export` say of where a strategy stands. */
export const STANDINGS_SCHEMA: JsonSchema = {
  lastCheckin: maybeDay,
  later: describe(whole, 'Check-ins that were known only after the day.'),
  counts: describe(counts, 'Criteria by state.'),
  moves: orNull(makeListSchema(makeRecordSchema({ id: text, from: state, to: state }))),
  measures: makeListSchema(measure),
  objectives: makeListSchema(
    makeRecordSchema({
      id: text,
      stage: text,
      status: text,
      state: orNull(state),
      because: describe(maybeText, 'The measure that decides the state.'),
      says: describe(maybeText, 'What the owner says.'),
      saidOn: maybeDay,
      note: maybeText,
      overdue: describe(whole, 'Days since its due date.'),
      advances: makeListSchema(text),
    }),
  ),
  stages: makeListSchema(
    makeRecordSchema({
      name: text,
      by: maybeDay,
      objectives: whole,
      done: describe(whole, 'How many the plan says are done.'),
      saidDone: describe(whole, 'How many others are done by the word of their owner.'),
      counts: describe(counts, 'The rest by state.'),
      begun: { type: 'boolean' },
    }),
  ),
  capabilities: makeListSchema(
    makeRecordSchema({
      id: text,
      began: describe(level, 'The level when the plan was written, from 0 to 4.'),
      now: level,
      saidOn: maybeDay,
      needed: level,
      due: maybeDay,
      there: { type: 'boolean' },
      overdue: whole,
    }),
  ),
  initiatives: makeListSchema(
    makeRecordSchema({
      id: text,
      status: text,
      says: describe(maybeText, 'What the owner says.'),
      saidOn: maybeDay,
      note: maybeText,
      due: maybeDay,
      overdue: whole,
      spent: describe(maybeNumber, 'Money so far.'),
      spentOn: maybeDay,
      budget: maybeNumber,
      pilotDue: describe(
        maybeDay,
        'The day by which its pilot was due to show a result, if nobody has given one.',
      ),
    }),
  ),
  actions: makeListSchema(
    makeRecordSchema({
      id: text,
      what: maybeText,
      owner: maybeText,
      due: maybeDay,
      of: maybeText,
      state: { enum: ['open', 'done', 'dropped'] },
      endedOn: maybeDay,
      file: text,
    }),
  ),
  remarks: describe(
    makeListSchema(makeRecordSchema({ id: text, kind: text })),
    'What is worth asking about objectives, initiatives and dimensions of surveys.',
  ),
  due: makeListSchema(makeRecordSchema({ kind: text, id: text, who: maybeText, by: day })),
};

const strategy = makeRecordSchema({ path: text, name: text, ...STANDINGS_SCHEMA });

/** The thresholds that decide states. */
export const SETTINGS_SCHEMA = makeRecordSchema({
  onTrack: { type: 'number' },
  atRisk: { type: 'number' },
  slack: { type: 'number' },
  leastValues: whole,
  lastValues: whole,
});

/** Makes the schema of a status. */
export function makeStatusJsonSchema(): JsonSchema {
  const schema = makeRecordSchema({
    version: { const: 1 },
    asOf: day,
    since: maybeDay,
    settings: SETTINGS_SCHEMA,
    strategies: makeListSchema(strategy),
  });
  return addTitle(
    { $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema },
    'status',
    'Where one or several strategies stand, version 1 of strat.',
  );
}
