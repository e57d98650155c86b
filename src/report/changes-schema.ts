/** The JSON Schema (draft 2020-12) of `strat diff --format json`. */
import { CHANGE_CLASSES, CHANGE_DIRECTIONS } from '../model/change.ts';
import { LEVELS } from '../model/finding.ts';
import { addTitle, type JsonSchema } from '../model/json-schema.ts';
import { WORST_FIRST } from '../track/roll-up.ts';

const text = { type: 'string' };
const whole = { type: 'integer', minimum: 0 };
const day = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' };

/** Makes an object of keys that are always there and keys that may be absent; later versions may add more. */
function makeObjectSchema(needed: JsonSchema, optional: JsonSchema = {}): JsonSchema {
  return { type: 'object', properties: { ...needed, ...optional }, required: Object.keys(needed) };
}

const position = makeObjectSchema({
  line: { type: 'integer', minimum: 1 },
  column: { type: 'integer', minimum: 1 },
});
const place = makeObjectSchema({ file: text, range: makeObjectSchema({ start: position, end: position }) });
const value = {
  type: ['string', 'number', 'boolean', 'array'],
  items: text,
  description: 'As written; absent where there was nothing.',
};

const change = makeObjectSchema(
  {
    rule: { ...text, description: 'See docs/rules, or run `strat explain`.' },
    class: { enum: CHANGE_CLASSES },
    level: { enum: LEVELS },
    period: { enum: ['before', 'during', 'after'], description: 'Where the commitment stood in its time.' },
    direction: { enum: CHANGE_DIRECTIONS },
    message: text,
  },
  {
    entity: { ...text, description: '`criteria/loan-time`, by its id after the change.' },
    field: text,
    from: value,
    to: value,
    parts: {
      type: 'array',
      items: makeObjectSchema({ field: text }, { from: value, to: value }),
      description: 'The other values that this one change is made of; an amendment names each.',
    },
    about: { ...text, description: 'Its `label`, or the first words of its sentence.' },
    was: { ...text, description: 'The old promise as a whole, where it is a text or several values.' },
    now: { ...text, description: 'The new promise as a whole, beside `was`.' },
    effect: {
      ...text,
      description: 'The effect on what was promised: `ambition down 40 % (+30 → +18 points)`.',
    },
    acknowledged: makeObjectSchema({ file: text, why: text }, { on: text, by: text }),
    hint: { ...text, description: 'What might be meant: a rename that the plan does not declare.' },
    command: { ...text, description: 'The command that would acknowledge it.' },
    tell: {
      type: 'array',
      items: makeObjectSchema({
        person: { ...text, description: 'As the directory names them; a group or a role as written.' },
        why: { type: 'array', items: text, description: 'Each reason: owner of `loan-time`.' },
      }),
      description: 'Whom it concerns, by the references of both versions; absent if nobody.',
    },
    before: place,
    after: place,
  },
);

const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });
const measured = { type: ['number', 'boolean', 'string'] };
const state = { enum: WORST_FIRST };
const makeListSchema = (items: JsonSchema): JsonSchema => ({ type: 'array', items });

const checkin = makeObjectSchema({
  file: { ...text, description: 'Below the folder of the strategy.' },
  on: day,
  by: orNull(text),
  values: makeListSchema(
    makeObjectSchema({
      id: text,
      value: { type: ['number', 'boolean'] },
      at: { ...day, description: 'The day for which it is true.' },
      expected: orNull({ type: 'number' }),
      state: orNull({ ...state, description: 'Null where a later value decides.' }),
      was: orNull({ ...state, description: 'The state before the change.' }),
      confidence: orNull({ type: 'number', description: 'From 0 to 1.' }),
      note: orNull(text),
    }),
  ),
  unknowns: makeListSchema(makeObjectSchema({ id: text, at: day, next: orNull(day) })),
  corrections: makeListSchema(
    makeObjectSchema({
      id: text,
      at: orNull(day),
      from: orNull(measured),
      to: orNull({ ...measured, description: 'Null where the value is withdrawn.' }),
      why: orNull(text),
    }),
  ),
  actions: makeListSchema(
    makeObjectSchema({ id: text, what: orNull(text), owner: orNull(text), due: orNull(day) }),
  ),
  done: makeListSchema(makeObjectSchema({ id: text, is: { enum: ['done', 'dropped'] }, note: orNull(text) })),
  said: makeListSchema(
    makeObjectSchema({
      section: { ...text, description: 'The key of the check-in below which it stands.' },
      id: text,
      said: { ...text, description: 'Empty where only something else was said.' },
      more: makeListSchema({ ...text, description: 'Money, people, what a pilot has shown, notes.' }),
    }),
  ),
  summary: orNull({ ...text, description: 'Or the narrative, where there is no summary.' }),
});

const summary = makeObjectSchema({
  name: text,
  from: text,
  to: text,
  asOf: day,
  goalposts: whole,
  acknowledged: whole,
  unacknowledged: whole,
  errors: whole,
  warnings: whole,
  infos: whole,
  editorial: whole,
  checkins: whole,
  states: whole,
});

export function makeChangesJsonSchema(): JsonSchema {
  const schema = makeObjectSchema({
    version: { const: 1 },
    changes: { type: 'array', items: change },
    checkins: { ...makeListSchema(checkin), description: 'The check-ins that are new, the last one first.' },
    states: {
      ...makeListSchema(makeObjectSchema({ id: text, from: state, to: state })),
      description: 'The measures whose state changed, the worst first.',
    },
    summary,
  });
  return addTitle(
    { $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema },
    'changes',
    'What changed between two versions of a strategy: `strat diff --format json`.',
  );
}
