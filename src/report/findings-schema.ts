/** The JSON Schema of `strat check --format json`. Later versions may add keys and change none. */
import { addTitle, type JsonSchema } from '../model/json-schema.ts';

export function makeFindingsJsonSchema(): JsonSchema {
  const schema = {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    ...makeClosedObject(
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
  return addTitle(schema, 'findings', 'What strat check found, --format json.');
}

/** @param optional keys that may be absent */
function makeClosedObject(
  properties: Readonly<Record<string, JsonSchema>>,
  optional: readonly string[],
): JsonSchema {
  const required = Object.keys(properties).filter((key) => !optional.includes(key));
  return { type: 'object', properties, required };
}

const makeTextSchema = (description: string): JsonSchema => ({ type: 'string', description });
const makeNumberSchema = (description: string): JsonSchema => ({ type: 'integer', minimum: 0, description });
const range: JsonSchema = { $ref: '#/$defs/range' };

const POSITION = makeClosedObject(
  {
    line: { type: 'integer', minimum: 1 },
    column: { type: 'integer', minimum: 1, description: 'In UTF-16 units.' },
  },
  [],
);

const RANGE = {
  ...makeClosedObject({ start: { $ref: '#/$defs/position' }, end: { $ref: '#/$defs/position' } }, []),
  description: 'From `start` up to, and not including, `end`. Lines and columns count from 1.',
};

const RELATED = makeClosedObject(
  { file: makeTextSchema('As in a finding.'), range, message: makeTextSchema('What it has to do with it.') },
  [],
);

const EDIT = makeClosedObject({ range, text: makeTextSchema('What is put in place of it.') }, []);

const FIX = {
  ...makeClosedObject(
    { description: makeTextSchema('What it does.'), edits: { type: 'array', items: EDIT } },
    [],
  ),
  description: 'A change that mends it, can do no harm and touches no commitment.',
};

const SUPPRESSION = {
  ...makeClosedObject(
    {
      kind: { enum: ['comment', 'accepted'] },
      reason: makeTextSchema('Why.'),
      until: makeTextSchema('The last day on which it holds.'),
    },
    ['reason', 'until'],
  ),
  description: 'Where it is known and does not count.',
};

const FINDING = makeClosedObject(
  {
    rule: makeTextSchema('The name of the rule: `strat explain RULE`.'),
    level: { enum: ['error', 'warn', 'info'] },
    message: makeTextSchema('What is the matter.'),
    file: makeTextSchema('From the current folder, with `/`.'),
    range,
    entity: makeTextSchema('The section and id of the entry that it is about: `criteria/loan-time`.'),
    field: makeTextSchema('The key that it is about, within the entry.'),
    help: makeTextSchema('What to do.'),
    related: { type: 'array', items: { $ref: '#/$defs/related' }, description: 'Other places.' },
    fix: { $ref: '#/$defs/fix' },
    suppressed: SUPPRESSION,
    group: makeTextSchema(
      'The entry of the default view that it belongs to: findings of one file with the same group have one cause.',
    ),
    fingerprint: {
      type: 'string',
      pattern: '^[0-9a-f]{16}$',
      description: 'Stays the same when lines move.',
    },
  },
  ['entity', 'field', 'help', 'fix', 'suppressed'],
);

const LEFT_PATHS = makeClosedObject(
  {
    count: makeNumberSchema('How many.'),
    paths: { type: 'array', items: { type: 'string' }, description: 'The first of them, at most 100.' },
  },
  [],
);

const leftPaths = (description: string): JsonSchema => ({ ...LEFT_PATHS, description });

const LEFT_OUT = {
  ...makeClosedObject(
    {
      excluded: leftPaths('Files and folders that `exclude` leaves out.'),
      links: leftPaths('Links that were not followed.'),
      others: leftPaths('Files with the name of a strategy that have no `strat: 1`.'),
    },
    ['excluded', 'links', 'others'],
  ),
  description: 'What the search for strategies saw and did not read, where there is anything.',
};

const SUMMARY = makeClosedObject(
  {
    files: makeNumberSchema('How many were checked.'),
    strategies: makeNumberSchema('How many of them could be read.'),
    errors: makeNumberSchema('Of all that counts, also below `--min-level`.'),
    warnings: makeNumberSchema('Likewise.'),
    infos: makeNumberSchema('Likewise.'),
    suppressed: makeNumberSchema('Findings that a comment in the file sets aside.'),
    accepted: makeNumberSchema('Findings that were accepted.'),
    baselined: makeNumberSchema('The same number, by its name in version 0.1.0.'),
    rules: makeNumberSchema('How many were in force.'),
    later: makeNumberSchema('Check-ins that were left out, because they name a later day.'),
    asOf: { type: 'string', format: 'date', description: 'Today’s date, for every rule.' },
    against: { type: 'string', description: 'The version that it was compared with, where it was.' },
    leftOut: LEFT_OUT,
  },
  ['against', 'leftOut'],
);
