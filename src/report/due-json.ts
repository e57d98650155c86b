/** `strat due` as JSON, and its schema. */
import { addTitle, type JsonSchema } from '../model/json-schema.ts';
import type { DueReport } from './due.ts';
import { writeSafeJson } from './json.ts';
import { makeListSchema, makeRecordSchema } from './status-schema.ts';

/** The version of this format. */
const VERSION = 1;

/** Writes what is owed for programs. */
export function writeDueJson({ asOf, until, person, strategies }: DueReport): string {
  return writeSafeJson({
    version: VERSION,
    asOf,
    until,
    person: person ?? null,
    strategies: strategies.map(({ path, name, things, next }) => ({
      path,
      name,
      next: next ?? null,
      things: things.map(({ kind, id, who, by, what, missed, ...rest }) => ({
        kind,
        id,
        who: who ?? null,
        by,
        what: what ?? null,
        missed: missed ?? null,
        overdue: rest.isOverdue,
        escalation: rest.escalation,
        also: rest.also ?? null,
      })),
    })),
  });
}

const text = { type: 'string' };
const maybeText = { type: ['string', 'null'] };
const day = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' };
const maybeDay = { type: ['string', 'null'], pattern: '^\\d{4}-\\d\\d-\\d\\d$' };

/** Makes the JSON Schema of what is owed. */
export function makeDueJsonSchema(): JsonSchema {
  const thing = makeRecordSchema({
    kind: text,
    id: text,
    who: maybeText,
    by: day,
    what: maybeText,
    missed: { type: ['integer', 'null'] },
    overdue: { type: 'boolean' },
    escalation: { type: 'integer', minimum: 0, maximum: 3 },
    also: maybeText,
  });
  const strategy = makeRecordSchema({
    path: text,
    name: text,
    next: maybeDay,
    things: makeListSchema(thing),
  });
  const schema = makeRecordSchema({
    version: { const: VERSION },
    asOf: day,
    until: day,
    person: maybeText,
    strategies: makeListSchema(strategy),
  });
  return addTitle(schema, 'due', 'What is owed, and by whom.');
}
