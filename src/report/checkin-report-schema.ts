/** The JSON Schema (draft 2020-12) of `strat checkin --format json`. */
import { addTitle, type JsonSchema } from '../model/json-schema.ts';
import { WORST_FIRST } from '../track/roll-up.ts';

const text = { type: 'string' };
const texts = { type: 'array', items: text };
const whole = { type: 'integer', minimum: 0 };
const day = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' };

/** Makes a list of objects whose keys are always there; later versions may add more. */
const makeListOf = (properties: JsonSchema) => ({
  type: 'array',
  items: { type: 'object', properties, required: Object.keys(properties) },
});

const KEYS = {
  version: { const: 1 },
  asOf: day,
  dryRun: { type: 'boolean', description: 'Whether nothing was written.' },
  checkins: {
    ...makeListOf({ file: text, on: day, by: text, measures: texts, text }),
    description: 'Each check-in: its file, its day, who said it, the ids of its measures, and its text.',
  },
  known: { ...whole, description: 'How many values were recorded already.' },
  skipped: { ...whole, description: 'How many cells of the sheet held no value.' },
  leftOut: { ...texts, description: 'Ids that are not in the plan.' },
  measures: {
    ...makeListOf({
      id: text,
      state: { enum: WORST_FIRST },
      value: { type: ['number', 'boolean', 'null'] },
      at: { type: ['string', 'null'] },
      expected: { type: ['number', 'null'] },
    }),
    description: 'Where each measure of the check-in stands now; empty after a dry run.',
  },
};

export function makeCheckinReportJsonSchema(): JsonSchema {
  return addTitle(
    {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      properties: KEYS,
      required: Object.keys(KEYS),
    },
    'checkin-report',
    'What strat checkin wrote, version 1 of strat.',
  );
}
