/**
 * Holds values against a schema. What does not fit is told in our own words, with its place, and left out, so that
 * the rest can still be used.
 */
import * as z from 'zod/mini';
import { expectations } from '../model/fields.ts';
import { didYouMean, nearest } from '../model/nearest.ts';
import { count, quoted } from '../model/quote.ts';
import type { Key, Path, PlaceBook } from './places.ts';
import type { Trouble } from './trouble.ts';

type Schema = z.core.$ZodType;
type Issue = z.core.$ZodIssue;
type Container = Record<Key, unknown>;

/** Wrong shapes in `value`; each is taken out of it. Afterwards `value` fits the schema, but for what is required. */
export function mendShape(value: object, schema: Schema, places: PlaceBook): Trouble[] {
  fillEmpty(value, schema, places);
  const result = z.safeParse(schema, value, { jitless: true });
  if (result.success) return [];
  const troubles = result.error.issues.flatMap((issue) => troublesOf(issue, value, schema, places, []));
  const told = troubles.filter((trouble) => !isOwnKey(trouble));
  for (const trouble of [...told].sort(laterItemsFirst)) leaveOut(value, trouble, places);
  return told;
}

/** Keys that begin with `x-` are the reader's own. */
function isOwnKey(trouble: Trouble): boolean {
  return trouble.rule === 'key-unknown' && String(trouble.path.at(-1)).startsWith('x-');
}

/** A key with nothing after it is absent; an entry with nothing in it is an empty entry. */
function fillEmpty(value: unknown, schema: Schema | undefined, places: PlaceBook): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    if (Array.isArray(value)) for (const item of value) fillEmpty(item, below(schema, 0, item), places);
    return;
  }
  const within = value as Container;
  for (const key of Object.keys(within)) {
    const child = within[key];
    const wanted = below(schema, key, child);
    if (child !== null) fillEmpty(child, wanted, places);
    else if (isEntry(schema, wanted)) within[key] = emptyEntry(value, key, places);
    else if (wanted) delete within[key];
  }
}

function emptyEntry(parent: object, key: Key, places: PlaceBook): object {
  const entry: object = Object.create(null);
  places.note(entry, { parent, key, slots: new Map() });
  return entry;
}

function isEntry(parent: Schema | undefined, child: Schema | undefined): boolean {
  return unwrap(parent)?._zod.def.type === 'record' && unwrap(child, {})?._zod.def.type === 'object';
}

function troublesOf(issue: Issue, root: object, schema: Schema, places: PlaceBook, base: Path): Trouble[] {
  const path = [...base, ...(issue.path as Path)];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => unknownKey(key, path, root, schemaAt(schema, path, root), places));
  const wanted = schemaAt(schema, path, root);
  const value = valueAt(root, path);
  if (issue.code === 'invalid_union') {
    const option = unwrap(wanted, value);
    const nested = option && z.safeParse(option, value, { jitless: true });
    if (nested && !nested.success && fits(option, value) && typeof value === 'object')
      return nested.error.issues.flatMap((inner) => troublesOf(inner, root, schema, places, path));
  }
  if (issue.code === 'invalid_key') return [badKey(path, root, schema, places)];
  return [mismatch(issue, path, value, wanted, root, places)];
}

function unknownKey(
  key: string,
  path: Path,
  root: object,
  owner: Schema | undefined,
  places: PlaceBook,
): Trouble {
  const known = Object.keys(shapeOf(unwrap(owner, {})) ?? {});
  const full = [...path, key];
  const where = path.length === 0 ? 'here' : `in ${quoted(path.join('.'))}`;
  const meant = nearest(key, known);
  if (meant !== undefined) places.damage([...path, meant]);
  return {
    rule: 'key-unknown',
    message: `There is no key ${quoted(key)} ${where}.${didYouMean(key, known)}`,
    help:
      meant === undefined
        ? `Keys ${where}: ${known.map((name) => `\`${name}\``).join(', ')}. A key of your own begins with \`x-\`.`
        : `Write \`${meant}:\`.`,
    range: keyRange(root, full, places),
    path: full,
  };
}

function badKey(path: Path, root: object, schema: Schema, places: PlaceBook): Trouble {
  const record = unwrap(schemaAt(schema, path.slice(0, -1), root), {});
  const expected =
    record && 'keyType' in record._zod.def ? wordsOf(record._zod.def.keyType as Schema) : undefined;
  return {
    rule: 'schema',
    message: `${quoted(path.at(-1))} is not ${expected?.expected ?? 'a name'}.`,
    help: expected?.help ?? 'Use a shorter name.',
    range: keyRange(root, path, places),
    path,
  };
}

function mismatch(
  issue: Issue,
  path: Path,
  value: unknown,
  wanted: Schema | undefined,
  root: object,
  places: PlaceBook,
): Trouble {
  const range = places.rangeOfPath(root, path);
  if (value === undefined) {
    const key = path.at(-1);
    return {
      rule: 'schema',
      message: `The file has no ${quoted(key)}.`,
      help: `Add \`${key}:\`.`,
      range,
      path,
    };
  }
  const name = nameOf(path);
  if (issue.code === 'too_big' && typeof value !== 'number') {
    const size =
      typeof value === 'string' ? count(value.length, 'character') : count(sizeOf(value), 'entry', 'entries');
    return {
      rule: 'schema',
      message: `${name} has ${size}; at most ${issue.maximum} fit.`,
      help: 'Shorten it.',
      range,
      path,
    };
  }
  const { expected, help } = wordsOf(wanted) ?? { expected: 'something else', help: undefined };
  return {
    rule: 'schema',
    message: `${name} is ${sayValue(value)}, but should be ${expected}.`,
    help: help ?? `Write ${expected}.`,
    range,
    path,
  };
}

/** `target`, or for an item of a list the list with its number. */
function nameOf(path: Path): string {
  const last = path.at(-1);
  return typeof last === 'number'
    ? `Entry ${last + 1} of ${quoted(path.at(-2))}`
    : quoted(last ?? 'The file');
}

function sayValue(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a section with keys';
  if (typeof value === 'number') return `the number ${quoted(value)}`;
  return typeof value === 'string'
    ? value.trim() === ''
      ? 'empty'
      : `the text ${quoted(value)}`
    : quoted(value);
}

function sizeOf(value: unknown): number {
  return typeof value === 'object' && value !== null ? Object.keys(value).length : 0;
}

function keyRange(root: object, path: Path, places: PlaceBook) {
  return places.rangeOfPath(root, path);
}

function leaveOut(root: object, trouble: Trouble, places: PlaceBook): void {
  const key = trouble.path.at(-1);
  const owner = valueAt(root, trouble.path.slice(0, -1));
  if (key === undefined || typeof owner !== 'object' || owner === null) return;
  const left = (owner as Container)[key];
  if (trouble.rule !== 'key-unknown') places.damage(trouble.path, left);
  else if (typeof left === 'object') places.damage(trouble.path, left);
  if (Array.isArray(owner)) places.drop(owner, Number(key));
  else delete (owner as Container)[key];
}

/** Items leave a list from its end, so that the numbers of those before them still hold. */
function laterItemsFirst(a: Trouble, b: Trouble): number {
  const [x, y] = [a.path.at(-1), b.path.at(-1)];
  return typeof x === 'number' && typeof y === 'number' ? y - x : 0;
}

function valueAt(root: unknown, path: Path): unknown {
  let at = root;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Object.hasOwn(at, key) ? (at as Container)[key] : undefined;
  }
  return at;
}

function schemaAt(schema: Schema | undefined, path: Path, root: unknown): Schema | undefined {
  let at = schema;
  path.forEach((key, index) => {
    at = below(at, key, valueAt(root, path.slice(0, index)));
  });
  return at;
}

/** The schema of a key's value; `owner` decides between the forms of a union. */
function below(schema: Schema | undefined, key: Key, owner: unknown): Schema | undefined {
  const plain = unwrap(schema, typeof owner === 'object' ? owner : typeof key === 'number' ? [] : {});
  if (!plain) return undefined;
  const def = plain._zod.def as unknown as { valueType?: Schema; element?: Schema };
  const shape = shapeOf(plain);
  if (shape) return Object.hasOwn(shape, key) ? shape[key] : undefined;
  return def.valueType ?? def.element;
}

function shapeOf(schema: Schema | undefined): Readonly<Record<Key, Schema>> | undefined {
  return schema?._zod.def.type === 'object'
    ? (schema._zod.def as unknown as { shape: Record<Key, Schema> }).shape
    : undefined;
}

/** Without `optional` around it; of a union the form that fits the kind of the value. */
function unwrap(schema: Schema | undefined, value?: unknown): Schema | undefined {
  const def = schema?._zod.def as unknown as
    | { type: string; innerType?: Schema; options?: readonly Schema[] }
    | undefined;
  if (def?.innerType) return unwrap(def.innerType, value);
  if (def?.type === 'union' && value !== undefined)
    return def.options?.find((option) => fits(option, value)) ?? schema;
  return schema;
}

function fits(schema: Schema | undefined, value: unknown): boolean {
  const type = schema?._zod.def.type;
  if (Array.isArray(value)) return type === 'array';
  if (typeof value === 'object') return type === 'object' || type === 'record';
  return type === typeof value;
}

function wordsOf(schema: Schema | undefined) {
  const inner = schema && 'innerType' in schema._zod.def ? (schema._zod.def.innerType as Schema) : schema;
  return inner && expectations.get(inner);
}
