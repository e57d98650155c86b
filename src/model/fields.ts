/**
 * The kinds of value that a strategy file is made of. Each carries two texts: what the field says (for editors
 * and the JSON Schema) and what is expected in it (for the message when something else stands there). Each key also
 * says what kind of value it holds and what it means to the program: `key-kinds.ts` answers whoever asks.
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

/**
 * What stands under a key, as far as the program treats it alike. `fact`: a short text that is compared like a number, `facts` a list of them;
 * `beginning`: a date whose first day counts, of a `date` the last does; `entries`: a map by id; `names`: a map of texts
 * under names of the reader's own; `hides`: `true` keeps its entry from the public.
 */
export type ValueKind =
  | 'marker'
  | 'text'
  | 'texts'
  | 'fact'
  | 'facts'
  | 'number'
  | 'choice'
  | 'date'
  | 'beginning'
  | 'person'
  | 'reference'
  | 'former-id'
  | 'hides'
  | 'yes'
  | 'section'
  | 'entries'
  | 'handles'
  | 'names'
  | 'list';

/**
 * What a key means to the program. A key without `public` is left out of everything that is made for the public.
 * `title`: the words by which its entry is known. `statement`: a sentence that is held to the rules of wording.
 * `promise`: a text that is worth nothing while something in it is still to be filled in.
 * `definition`: what is counted, and how. `commitment`: no program changes it on its own.
 * `upkeep`: entries that come and go without more or less work. `head`: every part of the file needs it to be read.
 */
export type Mark =
  | 'public'
  | 'title'
  | 'statement'
  | 'promise'
  | 'definition'
  | 'commitment'
  | 'upkeep'
  | 'head';

/** What is known of a key besides its schema. */
export interface KeyInfo {
  /** For editors and the reference. */
  readonly description: string;
  readonly kind: ValueKind;
  readonly marks: readonly Mark[];
  /** The maps of entries that a reference may name; `parent` where they are those of the parent strategy. */
  readonly to?: readonly string[];
  /** What it means where it is absent. */
  readonly absent?: string;
}

/** A key of a section: what it takes, and what is known of it. */
export interface Field<S extends Schema> extends KeyInfo {
  readonly schema: S;
}

/** What is known of the keys of a section; kept apart, so that fields of one kind share one schema and the program starts fast. */
export const keyInfos = new WeakMap<object, Readonly<Record<string, KeyInfo>>>();

/** A key that may be left out. */
export function field<S extends Schema>(
  schema: S,
  description: string,
  kind: ValueKind = 'text',
  marks: readonly Mark[] = [],
): Field<z.ZodMiniOptional<S>> {
  return { schema: z.optional(schema), description, kind, marks };
}

/** Fields of one kind: they differ in nothing but what is known of them. */
const fieldsOfKind =
  <S extends Schema>(kind: ValueKind, schema: S) =>
  (description: string, ...marks: readonly Mark[]): Field<S> => ({ schema, description, kind, marks });

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

const optionalText = z.optional(plainText);
export const text = fieldsOfKind('text', optionalText);
/** A short text that is compared like a number: a unit, a link, a path. */
export const fact = fieldsOfKind('fact', optionalText);
export const texts = fieldsOfKind(
  'texts',
  z.optional(
    expecting(
      z.union([plainText, z.array(plainText).check(z.maxLength(COUNT_LIMIT))]),
      'a text or a list of texts',
      'Write one text, or a list with `- ` before each.',
    ),
  ),
);
export const number = fieldsOfKind(
  'number',
  z.optional(expecting(z.number(), 'a number', 'Write the bare number; its unit belongs in `unit`.')),
);
export const date = fieldsOfKind('date', z.optional(dateShape));
/** A date whose first day counts. */
export const beginning = fieldsOfKind('beginning', z.optional(dateShape));
export const id = fieldsOfKind('text', z.optional(idShape));
/** The id that an entry had before. */
const formerId = fieldsOfKind('former-id', z.optional(idShape));
const idsShape = z.optional(
  expecting(
    z.array(idShape).check(z.maxLength(COUNT_LIMIT)),
    'a list of ids',
    'Write a list, also for a single one: `[loan-time]`.',
  ),
);
/** Ids of entries. @param to the maps in which they stand */
export const references = (to: readonly string[], description: string, ...marks: readonly Mark[]) => ({
  ...{ schema: idsShape, description, kind: 'reference' as const, marks, to },
});
/** Ids of entries of the parent strategy. */
export const referencesUp = (description: string, ...marks: readonly Mark[]) =>
  references([PARENT], description, ...marks);
/** The place of ids that are none of this strategy's. */
export const PARENT = 'parent';
/** A text, or the id of an entry. @param to the maps in which it may stand */
export const textOrReference = (to: readonly string[], description: string, ...marks: readonly Mark[]) => ({
  ...{ schema: optionalText, description, kind: 'text' as const, marks, to },
});
export const person = fieldsOfKind(
  'person',
  z.optional(
    expecting(
      z.string().check(z.minLength(1), z.maxLength(200)),
      'one person',
      'Name one person, so that one person is on the hook; others belong in `sponsor` or in the text.',
    ),
  ),
);
/** A level of ability: 0 absent, 1 ad hoc, 2 repeatable, 3 reliable, 4 leading. */
export const level = fieldsOfKind('number', z.optional(wholeShape(0, 4)));
export const month = fieldsOfKind('number', z.optional(wholeShape(1, 12)));
export const lang = fieldsOfKind(
  'fact',
  z.optional(
    expecting(
      z.string().check(z.regex(new RegExp(LANG_PATTERN))),
      'a language tag',
      'Write `en`, `de` or `pt-BR`.',
    ),
  ),
);
const yesShape = z.optional(
  expecting(z.boolean(), '`true` or `false`', 'Write `true` or `false`, without quotes.'),
);
export const yes = fieldsOfKind('yes', yesShape);
/** `true` keeps the entry from the public. */
export const hides = fieldsOfKind('hides', yesShape);
export const baseline = fieldsOfKind(
  'number',
  z.optional(
    expecting(
      z.union([z.number(), z.literal('unknown')]),
      'a number, or `unknown`',
      'Write today’s value as a bare number, or `unknown` with a date in `measure_by`.',
    ),
  ),
);
/** A map of short texts under names of the reader's own: roles, terms. */
export const textMap = fieldsOfKind(
  'names',
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

export const oneOf = <const V extends readonly [string, ...string[]]>(
  values: V,
  description: string,
  ...marks: readonly Mark[]
) =>
  field(
    expecting(z.enum(values), `one of ${values.map((value) => `\`${value}\``).join(', ')}`),
    description,
    'choice',
    marks,
  );

/** A key that means something also where it is absent. */
export const withDefault = <F extends Field<Schema>>(absent: string, of: F): F => ({ ...of, absent });

/** A map of entities by id. */
export const mapOf = <S extends Schema>(value: S, description: string, ...marks: readonly Mark[]) =>
  field(
    expecting(
      z.record(idShape, value),
      'a map of entries by id',
      'Write each entry as `its-id:` with its keys indented below.',
    ),
    description,
    'entries',
    marks,
  );

const handle = expecting(
  z.string().check(z.regex(new RegExp(HANDLE_PATTERN, 'u'))),
  'a handle',
  'A handle is one word of letters, digits, `.`, `_` and `-`: `a.ncube`.',
);

export const handleMap = <S extends Schema>(value: S, description: string, ...marks: readonly Mark[]) =>
  field(
    expecting(
      z.record(handle, value),
      'a map of people by handle',
      'Write each as `handle:` with `name`, `role` and `team` indented below.',
    ),
    description,
    'handles',
    marks,
  );

export const listOf = <S extends Schema>(value: S, description: string, ...marks: readonly Mark[]) =>
  field(
    expecting(
      z.array(value).check(z.maxLength(COUNT_LIMIT)),
      'a list',
      'Write each entry with `- ` before it.',
    ),
    description,
    'list',
    marks,
  );

export const tags = fieldsOfKind(
  'facts',
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
  const infos: Record<string, KeyInfo> = {};
  for (const [key, value] of Object.entries(shape)) {
    if ('description' in value && 'schema' in value) {
      schemas[key] = value.schema;
      infos[key] = value;
    } else schemas[key] = value as Schema;
  }
  const made = z.strictObject(schemas) as unknown as z.ZodMiniObject<SchemasOf<T>, z.core.$strict>;
  keyInfos.set(made, infos);
  return expecting(made, 'a section with keys', 'Write its keys on lines of their own, indented.');
}

export const sectionAt = <const T extends Shape>(description: string, shape: T, ...marks: readonly Mark[]) =>
  field(section(shape), description, 'section', marks);

/** An entry that other entries can name by its id. */
export const entity = <const T extends Shape>(shape: T) =>
  section({
    ...shape,
    renamed_from: formerId('The id that this entry had before: its history goes on under the new one.'),
    tags: tags('Words to find it by.'),
    internal: hides('`true` leaves this entry out of briefs for the public.'),
  });

/** Either a text or, where more is to be said, a section. */
export const textOr = <S extends Schema>(shape: S) =>
  expecting(z.union([plainText, shape]), 'a text, or a section with `what`');

export const marker: Field<z.ZodMiniLiteral<1>> = {
  schema: expecting(z.literal(1), '`1`', 'Write `strat: 1`: the version of the format.'),
  description: 'Version of the file format, and the mark of a strat file.',
  kind: 'marker',
  marks: ['public', 'commitment', 'head'],
};

/** A short text that a file cannot do without. */
export const required = (description: string, ...marks: readonly Mark[]) => ({
  schema: requiredShape,
  description,
  kind: 'text' as const,
  marks,
});
const requiredShape = expecting(
  z.string().check(z.minLength(1), z.maxLength(200)),
  'a short text',
  'Write it as text; put quotes around a number.',
);
