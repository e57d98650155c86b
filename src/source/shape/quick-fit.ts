/**
 * Answers quickly that there is nothing to say about a value: nearly every file fits its schema, and then the slower
 * way, which finds what to say, is not needed. The schema itself is asked; what is not known here is left to zod.
 */
import * as z from 'zod/mini';
import { COUNT_LIMIT } from '../../model/shapes.ts';
import { getShape, type Schema } from './schema-walk.ts';

/** Returns whether a value fits for certain; `false` only says that somebody has to look closer. */
type Fit = (value: unknown) => boolean;

interface Definition {
  readonly type: string;
  readonly checks?: readonly { readonly _zod: { readonly def: Check } }[];
  readonly innerType?: Schema;
  readonly options?: readonly Schema[];
  readonly element?: Schema;
  readonly keyType?: Schema;
  readonly valueType?: Schema;
  readonly entries?: Readonly<Record<string, unknown>>;
  readonly values?: readonly unknown[];
}

interface Check {
  readonly check: string;
  readonly format?: string;
  readonly pattern?: RegExp;
  readonly maximum?: number;
  readonly minimum?: number;
  readonly value?: number;
  readonly inclusive?: boolean;
}

const knownFits = new WeakMap<Schema, Fit>();

/**
 * Returns whether a value certainly fits a schema, without an empty key in it. Keys that begin with `x-` are passed
 * over, as they belong to the reader.
 */
export function fitsForCertain(schema: Schema, value: unknown): boolean {
  return findFit(schema)(value);
}

function findFit(schema: Schema): Fit {
  const known = knownFits.get(schema) ?? makeFit(schema);
  knownFits.set(schema, known);
  return known;
}

/** Makes the test of a part when a value first has that part: most files have few of all that they may have. */
function findFitLate(schema: Schema): Fit {
  let known: Fit | undefined;
  return (value) => {
    known ??= findFit(schema);
    return known(value);
  };
}

function makeFit(schema: Schema): Fit {
  const def = schema._zod.def as unknown as Definition;
  const kind = makeKindFit(schema, def);
  const own = def as unknown as Check;
  const checks = [...(own.check ? [own] : []), ...(def.checks ?? []).map((check) => check._zod.def)].map(
    makeCheckFit,
  );
  if (!kind || checks.includes(undefined))
    return (value) => value !== null && z.safeParse(schema, value, { jitless: true }).success;
  const [first, ...rest] = checks as readonly Fit[];
  if (!first) return kind;
  return (value) => kind(value) && first(value) && rest.every((check) => check(value));
}

/** Makes the test of the kind of a value; undefined where it is not known here. */
function makeKindFit(schema: Schema, def: Definition): Fit | undefined {
  switch (def.type) {
    case 'optional':
      return def.innerType && findFit(def.innerType);
    case 'string':
      return (value) => typeof value === 'string';
    case 'number':
      return (value) => Number.isFinite(value);
    case 'boolean':
      return (value) => typeof value === 'boolean';
    case 'literal':
      return (value) => def.values?.includes(value) === true;
    case 'enum': {
      const values = new Set(Object.values(def.entries ?? {}));
      return (value) => values.has(value);
    }
    case 'union': {
      const options = def.options?.map(findFitLate);
      return (value) => options?.some((fits) => fits(value)) === true;
    }
    case 'array': {
      const element = def.element && findFitLate(def.element);
      return element && ((value) => Array.isArray(value) && value.every(element));
    }
    case 'record':
      return makeEntriesFit(def);
    case 'object':
      return makeSectionFit(schema);
    default:
      return undefined;
  }
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function makeEntriesFit({ keyType, valueType }: Definition): Fit | undefined {
  if (!keyType || !valueType) return undefined;
  const [fitsKey, fitsValue] = [findFitLate(keyType), findFitLate(valueType)];
  return (value) => {
    if (!isMap(value)) return false;
    const keys = Object.keys(value);
    return keys.length <= COUNT_LIMIT && keys.every((key) => fitsKey(key) && fitsValue(value[key]));
  };
}

function makeSectionFit(schema: Schema): Fit {
  const shape = Object.entries(getShape(schema) ?? {});
  const required = shape.filter(([, { _zod }]) => _zod.def.type !== 'optional').map(([key]) => key);
  const parts = new Map(shape.map(([key, part]) => [key, findFitLate(part)]));
  return (value) => {
    if (!isMap(value) || !required.every((key) => Object.hasOwn(value, key))) return false;
    for (const key of Object.keys(value)) {
      const fitsPart = parts.get(key);
      if (fitsPart ? !fitsPart(value[key]) : !key.startsWith('x-')) return false;
    }
    return true;
  };
}

/** Makes the test of one condition; undefined where it is not known here. */
function makeCheckFit({
  check,
  format,
  pattern,
  maximum,
  minimum,
  value,
  inclusive,
}: Check): Fit | undefined {
  switch (check) {
    case 'max_length':
      return (tested) => (tested as string).length <= (maximum as number);
    case 'min_length':
      return (tested) => (tested as string).length >= (minimum as number);
    case 'string_format':
      return format === 'regex' && pattern ? (tested) => pattern.test(tested as string) : undefined;
    case 'number_format':
      return format === 'safeint' ? Number.isSafeInteger : undefined;
    case 'less_than':
      return (tested) =>
        inclusive ? (tested as number) <= (value as number) : (tested as number) < (value as number);
    case 'greater_than':
      return (tested) =>
        inclusive ? (tested as number) >= (value as number) : (tested as number) > (value as number);
    default:
      return undefined;
  }
}
