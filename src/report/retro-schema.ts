/** The JSON Schema (draft 2020-12) of `strat retro --format json`. */
import { addTitle, type JsonSchema } from '../model/json-schema.ts';
import { CADENCES } from '../model/schema.ts';
import { PROMISE_FIELDS } from '../track/retro-promises.ts';
import { WORST_FIRST } from '../track/roll-up.ts';

const text = { type: 'string' };
const optionalText = { type: ['string', 'null'] };
const whole = { type: 'integer', minimum: 0 };
const day = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' };
const value = { type: ['number', 'string', 'null'] };
const optionalNumber = { type: ['number', 'null'] };
const share = { type: 'number', minimum: 0, maximum: 1 };

/** Makes an object whose keys are always there; later versions may add more. */
const makeObject = (properties: JsonSchema) => ({
  type: 'object',
  properties,
  required: Object.keys(properties),
});
const makeObjectList = (properties: JsonSchema) => ({ type: 'array', items: makeObject(properties) });

const promise = makeObject({ baseline: value, target: value, due: value });

const KEYS = {
  version: { const: 1 },
  name: text,
  covers: { ...text, description: '`strategy`, the name of a stage, or the id of an entry.' },
  from: day,
  to: day,
  measures: {
    ...makeObjectList({
      id: text,
      kind: { enum: ['criterion', 'key-result', 'indicator'] },
      state: { enum: WORST_FIRST },
      unit: optionalText,
      first: { ...promise, description: 'What was promised at first.' },
      now: { ...promise, description: 'What is promised today.' },
      cut: { type: 'boolean', description: 'Whether older versions exist that are not known here.' },
      moves: makeObjectList({
        field: { enum: PROMISE_FIELDS },
        from: value,
        to: value,
        on: day,
        why: optionalText,
        less: { type: ['boolean', 'null'], description: 'Whether less is promised than before.' },
      }),
      value: { type: ['number', 'boolean', 'null'], description: 'The last value.' },
      at: { ...optionalText, description: 'The day of the last value.' },
      shareOfFirst: { ...optionalNumber, description: 'The share of the first ambition that is reached.' },
      shareOfNow: { ...optionalNumber, description: 'The share of today’s ambition that is reached.' },
      confidence: {
        oneOf: [makeObject({ first: share, last: share }), { type: 'null' }],
        description: 'How sure somebody was first and last.',
      },
    }),
    description: 'Each measure that it covers.',
  },
  rhythm: makeObject({
    every: { enum: CADENCES },
    checkins: whole,
    periods: { ...whole, description: 'How many cadences were over.' },
    silent: { ...makeObjectList({ from: day, to: day }), description: 'Cadences without a check-in.' },
    late: {
      ...makeObjectList({ file: text, on: day, recordedOn: day }),
      description: 'Check-ins that were recorded long after their day.',
    },
  }),
  events: {
    ...makeObjectList({
      on: day,
      id: text,
      kind: { enum: ['assumption', 'initiative', 'objective', 'moved'] },
      state: optionalText,
      note: optionalText,
    }),
    description: 'What was known, by day: broken assumptions, work in trouble, promises that were moved.',
  },
  beliefs: {
    ...makeObjectList({ on: day, group: text, of: { enum: ['believe-2', 'believe'] }, share }),
    description: 'The share of people who believed that the goal can be reached in time, by survey.',
  },
  again: {
    ...makeObjectList({ id: text, layer: text, days: { type: 'array', items: day } }),
    description: 'What was named more than once, with the days.',
  },
};

export function makeRetroFactsJsonSchema(): JsonSchema {
  return addTitle(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: KEYS,
      required: Object.keys(KEYS),
    },
    'retro-facts',
    'What strat retro knows before anybody looks back, version 1 of strat.',
  );
}
