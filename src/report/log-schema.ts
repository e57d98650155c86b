/** The JSON Schema (draft 2020-12) of `strat log --format json`. */
import { addTitle, type JsonSchema } from '../model/json-schema.ts';
import { DATE_GIVERS } from '../model/ledger.ts';
import { LEDGER_FIELDS } from '../model/schema.ts';
import { WORST_FIRST } from '../track/roll-up.ts';

const text = { type: 'string' };
const textOrNull = { type: ['string', 'null'] };
const texts = { type: 'array', items: text };
const whole = { type: 'integer', minimum: 0 };
const day = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\d$' };
const value = {
  type: ['string', 'number', 'null'],
  description: 'As written; null if it was removed.',
};

/** Makes an object of keys that are always there and keys that may be absent; later versions may add more. */
function makeLogObjectSchema(needed: JsonSchema, optional: JsonSchema = {}): JsonSchema {
  return { type: 'object', properties: { ...needed, ...optional }, required: Object.keys(needed) };
}

const makeNullable = (schema: JsonSchema, description?: string): JsonSchema => ({
  ...schema,
  type: ['object', 'null'],
  ...(description !== undefined && { description }),
});

/** The commit that brought a value or an event. */
const moment = {
  version: { ...whole, description: 'Its place among the versions, from 0.' },
  commit: { type: 'string', pattern: '^[0-9a-f]{40,64}$' },
  on: { ...day, description: 'The day on which it was committed.' },
  by: { ...text, description: 'The author, as git has the name.' },
  subject: { ...text, description: 'The first line of the message.' },
};

const reason = {
  ...makeLogObjectSchema(
    { why: text, file: { ...text, description: 'The amendment that gives it.' } },
    { given: { ...day, description: 'Set where it was only given in a later commit.' } },
  ),
  description: 'Why, as an amendment says; absent where none does.',
};

const givenBy = { enum: [...DATE_GIVERS], description: 'Set where the date is not its own: what gives it.' };

const entry = makeLogObjectSchema(
  { ...moment, value },
  {
    reason,
    givenBy,
  },
);

const event = makeLogObjectSchema(
  { ...moment, is: { enum: ['made', 'removed', 'made again', 'renamed'] } },
  { from: { ...text, description: 'Its earlier id, if it was renamed.' }, reason },
);

const numbers = { baseline: { type: 'number' }, target: { type: 'number' } };

const ambition = makeNullable(
  makeLogObjectSchema(
    {
      first: makeLogObjectSchema({ ...numbers, on: day }),
      now: makeLogObjectSchema(numbers),
      less: whole,
      more: whole,
    },
    {
      share: {
        type: 'number',
        description: 'What is left of the first ambition: 0.45 is 55 % less; below 0 the direction changed.',
      },
      unitSince: {
        ...day,
        description: 'Since when it has this unit, if it had another one before.',
      },
      measureSince: {
        ...day,
        description: 'Since when its measure has these words, if it had others before.',
      },
    },
  ),
  'From the first ambition to the present one, counted since the unit or measure last changed; null if there never were a baseline and a target.',
);

const due = makeNullable(
  makeLogObjectSchema(
    { first: makeLogObjectSchema({ value, on: day }, { givenBy }), moves: whole },
    {
      now: value,
      givenBy,
      days: { type: 'integer', description: 'Later, in days; negative where it is earlier.' },
      shift: { ...text, description: 'The same as people say it: `3 years 3 months later`.' },
    },
  ),
  'From the first date to the present one; null if there never was one.',
);

const state = { enum: [...WORST_FIRST, null] };
const detail = { enum: ['ahead', 'late', 'cannot-say', 'no-baseline', 'not-started', 'awaiting', null] };
const maybeNumber = { type: ['number', 'null'] };
const maybeDay = { type: ['string', 'null'], pattern: '^\\d{4}-\\d\\d-\\d\\d$' };
const maybeValue = { type: ['number', 'boolean', 'null'] };

const told = makeLogObjectSchema({
  on: { ...day, description: 'The day on which it was said.' },
  at: { ...day, description: 'The day for which it is true.' },
  value: { ...maybeValue, description: 'null for `unknown`, and for a value that is taken back.' },
  withdrawn: { type: 'boolean', description: 'Whether it takes an earlier value back.' },
  inPlaceOf: { ...maybeValue, description: 'The value that counted for that day before.' },
  why: { ...textOrNull, description: 'Why that was wrong.' },
  counts: { type: 'boolean', description: 'Whether it is the value that counts for its day now.' },
  expected: { ...maybeNumber, description: 'What was expected on that day, by the plan of the time.' },
  state,
  detail,
  confidence: maybeNumber,
  note: textOrNull,
  next: { ...maybeDay, description: 'For `unknown`: when it will be known.' },
  by: textOrNull,
  file: textOrNull,
  knownOn: { ...day, description: 'The day from which it was known: later than `on` if git had it later.' },
});

const result = makeNullable(
  makeLogObjectSchema({
    on: day,
    state,
    detail,
    share: { ...maybeNumber, description: 'The share of the ambition that was gone on the last day.' },
    daysLate: { type: ['integer', 'null'] },
    kept: makeNullable(makeLogObjectSchema({ kept: whole, of: whole }), 'How often the value was kept.'),
  }),
  'The result; null until its last day, and without check-ins.',
);

const commitment = makeLogObjectSchema({
  entity: { ...text, description: '`criteria/loan-time`; `strategy/strategy` is the strategy itself.' },
  title: { ...textOrNull, description: 'Its words in its last version; earlier ones are in `fields`.' },
  unit: { ...textOrNull, description: 'Its unit in its last version.' },
  there: { type: 'boolean', description: 'Whether the newest version has it.' },
  formerly: { ...texts, description: 'Ids that it has had, the oldest first.' },
  events: { type: 'array', items: event },
  fields: {
    type: 'object',
    properties: Object.fromEntries(LEDGER_FIELDS.map((field) => [field, { type: 'array', items: entry }])),
    description: 'Every value of each field that ever had one, the oldest first.',
  },
  ambition,
  ask: { ...ambition, description: 'The same as `ambition`: its name in 0.1.0.' },
  due,
  says: { ...texts, description: 'The total of all the small steps, in words.' },
  values: { type: 'array', items: told, description: 'In the order in which they became known.' },
  cuts: {
    type: 'array',
    items: day,
    description: 'The days on which the measure changed: earlier values are not compared.',
  },
  result,
});

const history = makeLogObjectSchema({
  versions: whole,
  since: makeNullable(makeLogObjectSchema(moment), 'The first version; null where there is none.'),
  cut: makeNullable(
    makeLogObjectSchema({ commit: text, on: day }),
    'Where the history of a shallow clone begins; null in a full clone.',
  ),
  unread: { type: 'array', items: makeLogObjectSchema({ ...moment, trouble: text }) },
});

export function makeLogJsonSchema(): JsonSchema {
  const schema = makeLogObjectSchema({
    version: { const: 1 },
    strategy: makeLogObjectSchema({ name: textOrNull, file: text, formerly: texts }),
    history,
    commitments: { type: 'array', items: commitment },
  });
  return addTitle(
    { $schema: 'https://json-schema.org/draft/2020-12/schema', ...schema },
    'log',
    'What each commitment of a strategy promised, and what was measured: `strat log --format json`.',
  );
}
