/** Finds the part of a schema that applies to a part of a value. */
import * as z from 'zod/mini';
import { expectations } from '../../model/shapes.ts';
import type { Key, KeyPath } from '../yaml/places.ts';

export type Schema = z.core.$ZodType;
export type Container = Record<Key, unknown>;

/** Returns the value at a path, or undefined if there is none. */
export function getValueAt(root: unknown, path: KeyPath): unknown {
  let at = root;
  for (const key of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    at = Object.hasOwn(at, key) ? (at as Container)[key] : undefined;
  }
  return at;
}

/** Finds the schema of the value at a path. */
export function findSchemaAt(schema: Schema | undefined, path: KeyPath, root: unknown): Schema | undefined {
  let at = schema;
  path.forEach((key, index) => {
    at = findSchemaBelow(at, key, getValueAt(root, path.slice(0, index)));
  });
  return at;
}

/** Finds the schema of a key's value; `owner` decides between the alternatives of a union. */
export function findSchemaBelow(schema: Schema | undefined, key: Key, owner: unknown): Schema | undefined {
  const plain = unwrapSchema(schema, typeof owner === 'object' ? owner : typeof key === 'number' ? [] : {});
  if (!plain) return undefined;
  const def = plain._zod.def as unknown as { valueType?: Schema; element?: Schema };
  const shape = getShape(plain);
  if (shape) return Object.hasOwn(shape, key) ? shape[key] : undefined;
  return def.valueType ?? def.element;
}

/** Returns the keys of a section with their schemas. */
export function getShape(schema: Schema | undefined): Readonly<Record<Key, Schema>> | undefined {
  return schema?._zod.def.type === 'object'
    ? (schema._zod.def as unknown as { shape: Record<Key, Schema> }).shape
    : undefined;
}

/** Removes `optional`; for a union it takes the alternative that fits the kind of the value. */
export function unwrapSchema(schema: Schema | undefined, value?: unknown): Schema | undefined {
  const def = schema?._zod.def as unknown as
    | { type: string; innerType?: Schema; options?: readonly Schema[] }
    | undefined;
  if (def?.innerType) return unwrapSchema(def.innerType, value);
  if (def?.type === 'union' && value !== undefined)
    return def.options?.find((option) => fitsSchema(option, value)) ?? schema;
  return schema;
}

/** Returns whether a value has the kind that a schema takes, without looking inside it. */
export function fitsSchema(schema: Schema | undefined, value: unknown): boolean {
  const type = schema?._zod.def.type;
  if (Array.isArray(value)) return type === 'array';
  if (typeof value === 'object') return type === 'object' || type === 'record';
  return type === typeof value;
}

/** Returns whether a value fits a schema, apart from keys in it that are not known. An empty value fits none. */
export function fitsApartFromKeys(schema: Schema | undefined, value: unknown): boolean {
  if (!schema || value === null || value === undefined) return false;
  const fit = z.safeParse(schema, value, { jitless: true });
  return fit.success || fit.error.issues.every(({ code }) => code === 'unrecognized_keys');
}

/** Returns the expectation that belongs to a schema. */
export function getExpected(schema: Schema | undefined) {
  const inner = schema && 'innerType' in schema._zod.def ? (schema._zod.def.innerType as Schema) : schema;
  return inner && expectations.get(inner);
}

const knownNames = new WeakMap<Schema, ReadonlySet<string>>();

/** Lists the keys of all sections of a schema. */
export function listKeyNames(schema: Schema): ReadonlySet<string> {
  const known = knownNames.get(schema);
  if (known) return known;
  const names = new Set<string>();
  collectKeyNames(schema, names, new Set());
  knownNames.set(schema, names);
  return names;
}

function collectKeyNames(schema: Schema | undefined, names: Set<string>, seen: Set<Schema>): void {
  if (!schema || seen.has(schema)) return;
  seen.add(schema);
  const def = schema._zod.def as unknown as Partial<Record<'innerType' | 'valueType' | 'element', Schema>> & {
    options?: readonly Schema[];
  };
  for (const [name, part] of Object.entries(getShape(schema) ?? {})) {
    names.add(name);
    collectKeyNames(part, names, seen);
  }
  for (const part of [def.innerType, def.valueType, def.element, ...(def.options ?? [])])
    collectKeyNames(part, names, seen);
}
