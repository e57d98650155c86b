/** Fields that hold one value or a list of plain values. */
import * as z from 'zod/mini';
import type { Field, Mark, ValueKind } from './key-info.ts';
import { SHOWN_LEVELS, WRITTEN_LEVELS } from './level.ts';
import { DAY_PATTERN, LANG_PATTERN } from './patterns.ts';
import {
  addExpectation,
  COUNT_LIMIT,
  dateShape,
  idShape,
  makeWholeShape,
  plainText,
  shortText,
} from './shapes.ts';
import { LABEL_LIMIT } from './short-name.ts';

type Schema = z.ZodMiniType;

/** An optional key. */
export function field<S extends Schema>(
  schema: S,
  description: string,
  kind: ValueKind = 'text',
  marks: readonly Mark[] = [],
): Field<z.ZodMiniOptional<S>> {
  return { schema: z.optional(schema), description, kind, marks };
}

/** Fields of one kind, which differ only in their description and marks. */
export const fieldsOfKind =
  <S extends Schema>(kind: ValueKind, schema: S) =>
  (description: string, ...marks: readonly Mark[]): Field<S> => ({ schema, description, kind, marks });

/** A text that may be absent. */
export const optionalText = z.optional(plainText);

export const text = fieldsOfKind('text', optionalText);

/** A short text that is compared like a number: a unit, a link, a path. */
export const fact = fieldsOfKind('fact', optionalText);

export const texts = fieldsOfKind(
  'texts',
  z.optional(
    addExpectation(
      z.union([plainText, z.array(plainText).check(z.maxLength(COUNT_LIMIT))]),
      'a text or a list of texts',
      'Write one text, or a list with `- ` before each.',
    ),
  ),
);

export const number = fieldsOfKind(
  'number',
  z.optional(addExpectation(z.number(), 'a number', 'Write the bare number; its unit belongs in `unit`.')),
);

export const date = fieldsOfKind('date', z.optional(dateShape));

const dayShape = addExpectation(
  z.string().check(z.regex(new RegExp(DAY_PATTERN))),
  'a day',
  'Write the full day: `2027-09-30`.',
);

/** A full day: a month or quarter is refused. */
export const day = fieldsOfKind('date', z.optional(dayShape));

/** A date whose first day counts. */
export const beginning = fieldsOfKind('beginning', z.optional(dateShape));

export const id = fieldsOfKind('text', z.optional(idShape));

/** The id that an entry had before. */
export const formerId = fieldsOfKind('former-id', z.optional(idShape));

/** A name that fits into a box of a picture or a cell of a table. */
export const label = fieldsOfKind(
  'text',
  z.optional(
    addExpectation(
      z.string().check(z.minLength(1), z.maxLength(LABEL_LIMIT)),
      `a text of at most ${LABEL_LIMIT} characters`,
      'Write two or three words, such as `Phone wait`.',
    ),
  ),
);

const personName = () => z.string().check(z.minLength(1), z.maxLength(200));

export const person = fieldsOfKind(
  'person',
  z.optional(
    addExpectation(
      personName(),
      'one person',
      'Name one person, so that one person is accountable; others belong in `sponsor` or in the text.',
    ),
  ),
);

/** Several people, none of whom is accountable. */
export const persons = fieldsOfKind(
  'persons',
  z.optional(
    addExpectation(
      z
        .array(addExpectation(personName(), 'a person', 'Write a name, or a handle from `people`.'))
        .check(z.maxLength(COUNT_LIMIT)),
      'a list of people',
      'Write a list, also for one person: `[ana]`.',
    ),
  ),
);

/** A level of ability: 0 absent, 1 ad hoc, 2 repeatable, 3 reliable, 4 leading. */
export const level = fieldsOfKind('number', z.optional(makeWholeShape(0, 4)));

export const month = fieldsOfKind('number', z.optional(makeWholeShape(1, 12)));

export const lang = fieldsOfKind(
  'fact',
  z.optional(
    addExpectation(
      z.string().check(z.regex(new RegExp(LANG_PATTERN))),
      'a language tag',
      'Write `en`, `de` or `pt-BR`.',
    ),
  ),
);

const yesShape = z.optional(
  addExpectation(z.boolean(), '`true` or `false`', 'Write `true` or `false`, without quotes.'),
);

export const yes = fieldsOfKind('yes', yesShape);

/** `true` hides the entry from the public. */
export const hides = fieldsOfKind('hides', yesShape);

export const baseline = fieldsOfKind(
  'number',
  z.optional(
    addExpectation(
      z.union([z.number(), z.literal('unknown')]),
      'a number, or `unknown`',
      'Write the value at the start as a bare number, or `unknown` with a date in `measure_by`.',
    ),
  ),
);

/** A map of short texts under names of the reader's own: roles, terms. */
export const textMap = fieldsOfKind(
  'names',
  z.optional(
    addExpectation(
      z.record(z.string().check(z.maxLength(200)), plainText),
      'a map of names and texts',
      'Write each as `name: text`.',
    ),
  ),
);

export const oneOf = <const V extends readonly [string, ...string[]]>(
  values: V,
  description: string,
  ...marks: readonly Mark[]
) =>
  field(
    addExpectation(z.enum(values), `one of ${values.map((value) => `\`${value}\``).join(', ')}`),
    description,
    'choice',
    marks,
  );

/** The level of a finding; `warn` and `warning` are the same. */
export const findingLevel = fieldsOfKind(
  'choice',
  z.optional(
    addExpectation(z.enum(WRITTEN_LEVELS), `one of ${SHOWN_LEVELS.map((name) => `\`${name}\``).join(', ')}`),
  ),
);

/** How often something happens. */
export const cadence = <const V extends readonly [string, ...string[]]>(
  ...given: Parameters<typeof oneOf<V>>
) => ({ ...oneOf<V>(...given), kind: 'cadence' as const });

/** A key that has a meaning even where it is absent. */
export const withDefault = <F extends Field<Schema>>(absent: string, of: F): F => ({ ...of, absent });

export const tags = fieldsOfKind(
  'facts',
  z.optional(
    addExpectation(
      z.array(plainText).check(z.maxLength(COUNT_LIMIT)),
      'a list of texts',
      'Write `[one, another]`.',
    ),
  ),
);

export const marker: Field<z.ZodMiniLiteral<1>> = {
  schema: addExpectation(z.literal(1), '`1`', 'Write `strat: 1`: the version of the format.'),
  description: 'Version of the file format, and the mark of a strat file.',
  kind: 'marker',
  marks: ['public', 'commitment', 'head'],
};

/** A required short text. */
export const required = fieldsOfKind('text', shortText);
