/** The JSON Schema of `strat check --format json`. Later versions may add keys and change none. */
import { type JsonSchema, titled } from '../model/json-schema.ts';

export function findingsJsonSchema(): JsonSchema {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...object(
      {
        version: { const: 1, description: 'Of this format.' },
        findings: { type: 'array', items: { $ref: '#/$defs/finding' } },
        summary: { $ref: '#/$defs/summary' },
      },
      [],
    ),
    $defs: {
      finding: FINDING,
      summary: SUMMARY,
      related: RELATED,
      fix: FIX,
      range: RANGE,
      position: POSITION,
    },
  };
  return titled(schema, 'findings', 'What strat check found, --format json.');
}

/** @param optional keys that may be absent */
function object(properties: Readonly<Record<string, JsonSchema>>, optional: readonly string[]): JsonSchema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', properties, required };
}

const text = (description: string): JsonSchema => ({ type: 'string', description });
const number = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description });
const range: JsonSchema = { $ref: '#/$defs/range' };

const POSITION = object(
  {
    line: { type: 'integer', minimum: 1 },
    column: { type: 'integer', minimum: 1, description: 'In UTF-16 units.' },
  },
  [],
);

const RANGE = {
  ...object({ start: { $ref: '#/$defs/position' }, end: { $ref: '#/$defs/position' } }, []),
  description: 'From `start` up to, and not including, `end`. Lines and columns count from 1.',
};

const RELATED = object(
  { file: text('As in a finding.'), range, message: text('What it has to do with it.') },
  [],
);

const EDIT = object({ range, text: text('What is put in place of it.') }, []);

const FIX = {
  ...object({ description: text('What it does.'), edits: { type: 'array', items: EDIT } }, []),
  description: 'A change that mends it, can do no harm and touches no commitment.',
};

const SUPPRESSION = {
  ...object(
    {
      kind: { enum: ['comment', 'baseline'] },
      reason: text('Why.'),
      until: text('The last day on which it holds.'),
    },
    ['reason', 'until'],
  ),
  description: 'Where it is known and does not count.',
};

const FINDING = object(
  {
    rule: text('The name of the rule: `strat explain RULE`.'),
    level: { enum: ['error', 'warn', 'info'] },
    message: text('What is the matter.'),
    file: text('From the current folder, with `/`.'),
    range,
    entity: text('The section and id of the entry that it is about: `criteria/loan-time`.'),
    field: text('The key that it is about, within the entry.'),
    help: text('What to do.'),
    related: { type: 'array', items: { $ref: '#/$defs/related' }, description: 'Other places.' },
    fix: { $ref: '#/$defs/fix' },
    suppressed: SUPPRESSION,
    fingerprint: {
      type: 'string',
      pattern: '^[0-9a-f]{16}$',
      description: 'Stays the same when lines move.',
    },
  },
  ['entity', 'field', 'help', 'fix', 'suppressed'],
);

const SUMMARY = object(
  {
    files: number('How many were checked.'),
    strategies: number('How many of them could be read.'),
    errors: number('Of all that counts, also below `--min-level`.'),
    warnings: number('Likewise.'),
    infos: number('Likewise.'),
    suppressed: number('Findings that a comment in the file sets aside.'),
    baselined: number('Findings that are in the baseline.'),
    rules: number('How many were in force.'),
    asOf: { type: 'string', format: 'date', description: 'Today’s date, for every rule.' },
    against: { type: 'string', description: 'The version that it was compared with, where it was.' },
  },
  ['against'],
);
