/** `strat agenda` as JSON, and its schema. */
import { addTitle, type JsonSchema } from '../model/json-schema.ts';
import { AGENDA_REASONS, type AgendaTopic } from '../track/agenda.ts';
import { WORST_FIRST } from '../track/roll-up.ts';
import type { AgendaReport } from './agenda.ts';
import { writeSafeJson } from './json.ts';
import { makeListSchema, makeRecordSchema } from './status-schema.ts';

/** The version of this format. */
const VERSION = 1;

/** Writes the agenda for programs. */
export function writeAgendaJson(report: AgendaReport): string {
  const { standings, others, topics, requests, owed, moved, earlier, ...rest } = report;
  const data = {
    version: VERSION,
    strategy: rest.name,
    asOf: rest.asOf,
    since: rest.since,
    sinceMeeting: rest.isSinceMeeting,
    counts: Object.fromEntries(standings.counts),
    moves: rest.moves,
    decide: topics.map(writeTopic),
    others: others.map(writeTopic),
    remarks: rest.remarks,
    goalposts: moved.map(({ name, what, values, on = null, isExplained: explained }) => ({
      name,
      what,
      values,
      on,
      explained,
    })),
    requests: requests.map(({ action }) => ({
      id: action.id,
      what: action.what ?? null,
      owner: action.owner ?? null,
      is: action.is,
      endedOn: action.endedOn ?? null,
    })),
    themes: rest.themes,
    done: rest.done.map(({ id, isOpenInPlan }) => ({ id, openInPlan: isOpenInPlan })),
    owed: owed.map(({ kind, id, who = null, by, what = null }) => ({ kind, id, who, by, what })),
  };
  return writeSafeJson(data);
}

function writeTopic(topic: AgendaTopic) {
  const { reason, id, who = null, minutes, measure, assumptions = [], guards = [], fall, action } = topic;
  return {
    reason,
    id,
    who,
    minutes,
    state: measure?.standing.state ?? null,
    daysLate: measure?.daysLate ?? null,
    guards,
    assumptions: assumptions.map(({ id: broken, since, then = null }) => ({
      id: broken,
      since,
      agreed: then,
    })),
    confidence: fall ?? null,
    due: action?.due ?? null,
    what: action?.what ?? null,
  };
}

const text = { type: 'string' };
const maybeText = { type: ['string', 'null'] };
const day = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' };
const maybeDay = { type: ['string', 'null'], pattern: '^\\d{4}-\\d\\d-\\d\\d$' };
const state = { enum: WORST_FIRST };
const whole = { type: 'integer', minimum: 0 };

/** Makes the JSON Schema of the agenda. */
export function makeAgendaJsonSchema(): JsonSchema {
  const topic = makeRecordSchema({
    reason: { enum: AGENDA_REASONS },
    id: text,
    who: maybeText,
    minutes: whole,
    state: { enum: [...WORST_FIRST, null] },
    daysLate: { type: ['integer', 'null'] },
    guards: makeListSchema(text),
    assumptions: makeListSchema(makeRecordSchema({ id: text, since: day, agreed: maybeText })),
    confidence: {
      anyOf: [makeRecordSchema({ from: { type: 'number' }, to: { type: 'number' } }), { type: 'null' }],
    },
    due: maybeDay,
    what: maybeText,
  });
  const schema = makeRecordSchema({
    version: { const: VERSION },
    strategy: text,
    asOf: day,
    since: day,
    sinceMeeting: { type: 'boolean' },
    counts: { type: 'object', propertyNames: state, additionalProperties: whole },
    moves: makeListSchema(makeRecordSchema({ id: text, from: state, to: state })),
    decide: makeListSchema(topic),
    others: makeListSchema(topic),
    remarks: makeListSchema(text),
    goalposts: makeListSchema(
      makeRecordSchema({
        name: text,
        what: text,
        values: text,
        on: maybeDay,
        explained: { type: 'boolean' },
      }),
    ),
    requests: makeListSchema(
      makeRecordSchema({
        id: text,
        what: maybeText,
        owner: maybeText,
        is: { enum: ['open', 'done', 'dropped'] },
        endedOn: maybeDay,
      }),
    ),
    themes: makeListSchema(makeRecordSchema({ text, file: text })),
    done: makeListSchema(makeRecordSchema({ id: text, openInPlan: { type: 'boolean' } })),
    owed: makeListSchema(
      makeRecordSchema({ kind: text, id: text, who: maybeText, by: day, what: maybeText }),
    ),
  });
  return addTitle(schema, 'agenda', 'What the next strategy meeting should talk about.');
}
