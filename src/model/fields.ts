/**
 * The kinds of value in a strategy file. Each has a description (for editors and the JSON Schema) and an expectation
 * (for the message about a wrong value). Each key has a kind and marks, which `key-kinds.ts` reads.
 */
import * as z from 'zod/mini';
import { type Field, type KeyInfo, keyInfos, type Mark } from './key-info.ts';
import { makeLatePattern } from './late.ts';
import { FAR_ID_PATTERN, HANDLE_PATTERN } from './patterns.ts';
import { field, formerId, hides, tags } from './plain-fields.ts';
import { addExpectation, COUNT_LIMIT, FAR_ID_LIMIT, idShape, plainText } from './shapes.ts';

export * from './number-fields.ts';
export * from './plain-fields.ts';
export * from './reference-fields.ts';

type Schema = z.ZodMiniType;

/** A map of entities by id. */
export const mapOf = <S extends Schema>(value: S, description: string, ...marks: readonly Mark[]) =>
  field(
    addExpectation(
      z.record(idShape, value),
      'a map of entries by id',
      'Write each entry as `its-id:` with its keys indented below.',
    ),
    description,
    'entries',
    marks,
  );

const handle = addExpectation(
  z.string().check(z.regex(makeLatePattern(HANDLE_PATTERN, 'u'))),
  'a handle',
  'A handle is one word of letters, digits, `.`, `_` and `-`: `a.ncube`.',
);

export const handleMap = <S extends Schema>(value: S, description: string, ...marks: readonly Mark[]) =>
  field(
    addExpectation(
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
    addExpectation(
      z.array(value).check(z.maxLength(COUNT_LIMIT)),
      'a list',
      'Write each entry with `- ` before it.',
    ),
    description,
    'list',
    marks,
  );

type Shape = Readonly<Record<string, Field<Schema> | Schema>>;

type SchemasOf<T extends Shape> = {
  [K in keyof T]: T[K] extends Field<infer S> ? S : T[K] extends Schema ? T[K] : never;
};

/** A section or entry with fixed keys; keys that begin with `x-` belong to the reader. */
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
  return addExpectation(made, 'a section with keys', 'Write its keys on lines of their own, indented.');
}

export const sectionAt = <const T extends Shape>(description: string, shape: T, ...marks: readonly Mark[]) =>
  field(section(shape), description, 'section', marks);

/** The keys that hide an entry from the public; each is enough. */
export const hiding = {
  confidential: hides('`true` leaves this entry out of everything for the public.'),
  internal: hides('The same as `confidential`, as version 0.1.0 called it.'),
};

/** The keys that any entry or item may have. */
export const marking = { tags: tags('Words to find it by.'), ...hiding };

/** An entry that other entries can refer to by its id. */
export const entity = <const T extends Shape>(shape: T) =>
  section({
    ...shape,
    renamed_from: formerId('The id that this entry had before: its history goes on under the new one.'),
    ...marking,
  });

/** A text or, for more detail, a section. */
export const textOr = <S extends Schema>(shape: S) =>
  addExpectation(z.union([plainText, shape]), 'a text, or a section with `what`');

/** A text or, for numbers, a section. */
export const textOrNumbers = <S extends Schema>(description: string, shape: S, ...marks: readonly Mark[]) =>
  field(
    addExpectation(z.union([plainText, shape]), 'a text, or a section with `budget`, `people` or `what`'),
    description,
    'section',
    marks,
  );

/** A map of what is done: by the id of an action, or `folder#id` for one of another strategy. */
export const doneMap = <S extends Schema>(value: S, description: string) =>
  field(
    addExpectation(
      z.record(z.string().check(z.maxLength(FAR_ID_LIMIT), z.regex(new RegExp(FAR_ID_PATTERN))), value),
      'a map of ids and what was done',
      'Write each as `its-id: true`, or `its-id: what came of it`.',
    ),
    description,
    'entries',
  );
