/**
 * The kinds of value that a strategy file is made of. Each carries two texts: what the field says (for editors
 * and the JSON Schema) and what is expected in it (for the message when something else stands there).
 */
import * as z from 'zod/mini';

/** What a message says is expected where a value has the wrong shape, and what to do about it. */
export interface Expected {
  readonly expected: string;
  readonly help?: string;
}

/** Expectations in words, by schema: messages are made from these and never from zod's own. */
export const expectations: z.core.$ZodRegistry<Expected> = z.registry<Expected>();

/** The most characters (UTF-16 units) in one text: longer fields slow Markdown readers and nobody reads them. */
export const TEXT_LIMIT = 8192;
/** The most entries in one map or list. */
export const COUNT_LIMIT = 1000;

const LEAP_YEARS = '(?:(?:19|20|21)(?:0[48]|[2468][048]|[13579][26])|2000)';
const DAYS =
  '(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))';
const YEAR = '(?:19|20|21)\\d\\d';
/** Every written form of a date but the plain number; impossible days are refused here, leap years included. */
export const DATE_PATTERN = `^(?:${YEAR}(?:-Q[1-4]|-(?:0[1-9]|1[0-2])|-${DAYS})?|${LEAP_YEARS}-02-29|FY${YEAR}(?:-Q[1-4])?)$`;
export const ID_PATTERN = '^[a-z][a-z0-9-]{0,59}$';
const HANDLE_PATTERN = '^[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,59}$';
const LANG_PATTERN = '^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$';

type Schema = z.ZodMiniType;

export function expecting<S extends Schema>(schema: S, expected: string, help?: string): S {
  expectations.add(schema, help === undefined ? { expected } : { expected, help });
  return schema;
}

/** A key of a section: what it takes, and what it says, for editors and the reference. */
export interface Field<S extends Schema> {
  readonly schema: S;
  readonly description: string;
}

/** What the keys of a section say; kept apart, so that fields of one kind share one schema and the program starts fast. */
export const descriptions = new WeakMap<object, Readonly<Record<string, string>>>();

/** A key that may be left out. */
export function field<S extends Schema>(schema: S, description: string): Field<z.ZodMiniOptional<S>> {
  return { schema: z.optional(schema), description };
}

/** Fields of one kind: they differ in nothing but what they say. */
const kind =
  <S extends Schema>(schema: S) =>
  (description: string): Field<S> => ({ schema, description });

const plainText = expecting(
  z.string().check(z.maxLength(TEXT_LIMIT)),
  'a text',
  'Write it as text; put quotes around it where it is a number, a date or holds `: `.',
);
/** Every written form of a date. */
export const dateShape = expecting(
  z.union([
    z.string().check(z.regex(new RegExp(DATE_PATTERN))),
    z.int().check(z.minimum(1900), z.maximum(2199)),
  ]),
  'a date',
  'Write `2028`, `2028-Q3`, `2028-09` or `2028-09-30` (or `FY2028`, `FY2028-Q3` where `fiscal_year_starts` is set).',
);
const idShape = expecting(
  z.string().check(z.regex(new RegExp(ID_PATTERN))),
  'an id',
  'An id begins with a lower-case letter and has only a–z, 0–9 and `-`, at most 60: `loan-time`.',
);

export const text = kind(z.optional(plainText));
export const texts = kind(
  z.optional(
    expecting(
      z.union([plainText, z.array(plainText).check(z.maxLength(COUNT_LIMIT))]),
      'a text or a list of texts',
      'Write one text, or a list with `- ` before each.',
    ),
  ),
);
export const number = kind(
  z.optional(expecting(z.number(), 'a number', 'Write the bare number; its unit belongs in `unit`.')),
);
export const date = kind(z.optional(dateShape));
export const id = kind(z.optional(idShape));
export const ids = kind(
  z.optional(
    expecting(
      z.array(idShape).check(z.maxLength(COUNT_LIMIT)),
      'a list of ids',
      'Write a list, also for a single one: `[loan-time]`.',
    ),
  ),
);
export const person = kind(
  z.optional(
    expecting(
      z.string().check(z.minLength(1), z.maxLength(200)),
      'one person',
      'Name one person, so that one person is on the hook; others belong in `sponsor` or in the text.',
    ),
  ),
);
/** A level of ability: 0 absent, 1 ad hoc, 2 repeatable, 3 reliable, 4 leading. */
export const level = kind(z.optional(wholeShape(0, 4)));
export const month = kind(z.optional(wholeShape(1, 12)));
export const lang = kind(
  z.optional(
    expecting(
      z.string().check(z.regex(new RegExp(LANG_PATTERN))),
      'a language tag',
      'Write `en`, `de` or `pt-BR`.',
    ),
  ),
);
export const yes = kind(
  z.optional(expecting(z.boolean(), '`true` or `false`', 'Write `true` or `false`, without quotes.')),
);
export const baseline = kind(
  z.optional(
    expecting(
      z.union([z.number(), z.literal('unknown')]),
      'a number, or `unknown`',
      'Write today’s value as a bare number, or `unknown` with a date in `measure_by`.',
    ),
  ),
);
/** A map of short texts under names of the reader's own: roles, terms. */
export const textMap = kind(
  z.optional(
    expecting(
      z.record(z.string().check(z.maxLength(200)), plainText),
      'a map of names and texts',
      'Write each as `name: text`.',
    ),
  ),
);

function wholeShape(least: number, most: number) {
  return expecting(
    z.int().check(z.minimum(least), z.maximum(most)),
    `a whole number from ${least} to ${most}`,
  );
}

export const oneOf = <const V extends readonly [string, ...string[]]>(values: V, description: string) =>
  field(expecting(z.enum(values), `one of ${values.map((value) => `\`${value}\``).join(', ')}`), description);

/** A map of entities by id. */
export const mapOf = <S extends Schema>(value: S, description: string) =>
  field(
    expecting(
      z.record(idShape, value),
      'a map of entries by id',
      'Write each entry as `its-id:` with its keys indented below.',
    ),
    description,
  );

const handle = expecting(
  z.string().check(z.regex(new RegExp(HANDLE_PATTERN, 'u'))),
  'a handle',
  'A handle is one word of letters, digits, `.`, `_` and `-`: `a.ncube`.',
);

export const handleMap = <S extends Schema>(value: S, description: string) =>
  field(
    expecting(
      z.record(handle, value),
      'a map of people by handle',
      'Write each as `handle:` with `name`, `role` and `team` indented below.',
    ),
    description,
  );

export const listOf = <S extends Schema>(value: S, description: string) =>
  field(
    expecting(
      z.array(value).check(z.maxLength(COUNT_LIMIT)),
      'a list',
      'Write each entry with `- ` before it.',
    ),
    description,
  );

export const tags = kind(
  z.optional(
    expecting(
      z.array(plainText).check(z.maxLength(COUNT_LIMIT)),
      'a list of texts',
      'Write `[one, another]`.',
    ),
  ),
);

type Shape = Readonly<Record<string, Field<Schema> | Schema>>;
type SchemasOf<T extends Shape> = {
  [K in keyof T]: T[K] extends Field<infer S> ? S : T[K] extends Schema ? T[K] : never;
};

/** A section or entry with fixed keys; keys that begin with `x-` are the reader's own. */
export function section<const T extends Shape>(shape: T): z.ZodMiniObject<SchemasOf<T>, z.core.$strict> {
  const schemas: Record<string, Schema> = {};
  const said: Record<string, string> = {};
  for (const [key, value] of Object.entries(shape)) {
    if ('description' in value && 'schema' in value) {
      schemas[key] = value.schema;
      said[key] = value.description;
    } else schemas[key] = value as Schema;
  }
  const made = z.strictObject(schemas) as unknown as z.ZodMiniObject<SchemasOf<T>, z.core.$strict>;
  descriptions.set(made, said);
  return expecting(made, 'a section with keys', 'Write its keys on lines of their own, indented.');
}

export const sectionAt = <const T extends Shape>(description: string, shape: T) =>
  field(section(shape), description);

/** An entry that other entries can name by its id. */
export const entity = <const T extends Shape>(shape: T) =>
  section({
    ...shape,
    renamed_from: id('The id that this entry had before: its history goes on under the new one.'),
    tags: tags('Words to find it by.'),
    internal: yes('`true` leaves this entry out of briefs for the public.'),
  });

/** Either a text or, where more is to be said, a section. */
export const textOr = <S extends Schema>(shape: S) =>
  expecting(z.union([plainText, shape]), 'a text, or a section with `what`');

export const marker: Field<z.ZodMiniLiteral<1>> = {
  schema: expecting(z.literal(1), '`1`', 'Write `strat: 1`: the version of the format.'),
  description: 'Version of the file format, and the mark of a strat file.',
};

export const required = (description: string) => ({
  schema: expecting(
    z.string().check(z.minLength(1), z.maxLength(200)),
    'a short text',
    'Write it as text; put quotes around a number.',
  ),
  description,
});
