/** The JSON Schema (draft 2020-12) of `strat export --format json`. */
import { addTitle, type JsonSchema, SCHEMA_HOME } from '../model/json-schema.ts';
import { RECORD_KINDS } from '../model/records.ts';
import { makeListSchema, makeRecordSchema, SETTINGS_SCHEMA, STANDINGS_SCHEMA } from './status-schema.ts';

const maybeText = { type: ['string', 'null'] };
const refer = (name: string) => ({ $ref: `${SCHEMA_HOME}/${name}.schema.json` });

/** Makes the schema of an export. */
export function makeExportJsonSchema(): JsonSchema {
  const schema = makeRecordSchema({
    version: { const: 1 },
    audience: { enum: ['internal', 'public'] },
    asOf: { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$', description: 'The day of the status.' },
    complete: {
      type: 'boolean',
      description: 'False if a part of a file could not be read and is missing here.',
    },
    strategy: { ...refer('strategy'), description: 'The plan as it is written, key by key.' },
    narrative: { ...maybeText, description: 'The Markdown below the front matter of a `strategy.md`.' },
    records: {
      ...makeListSchema(
        makeRecordSchema({
          file: { type: 'string', description: 'Its path below the folder of the strategy.' },
          kind: { enum: RECORD_KINDS.map(({ kind }) => kind) },
          data: { anyOf: RECORD_KINDS.map(({ kind }) => refer(kind)) },
          narrative: maybeText,
        }),
      ),
      description: 'Amendments and check-ins as they are written; none for the public.',
    },
    status: {
      ...makeRecordSchema({ settings: { anyOf: [SETTINGS_SCHEMA, { type: 'null' }] }, ...STANDINGS_SCHEMA }),
      description: 'What `strat status` says of it; for the public, only states and values of criteria.',
    },
  });
  return addTitle(
    { $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema },
    'export',
    'A strategy with its records and its status, version 1 of strat.',
  );
}
