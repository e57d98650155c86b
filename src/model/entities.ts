/** The entities of a strategy by kind, with the values of their fields. */
import type { Day, Span } from './dates.ts';
import { type EntityKind, FROM_PATH, listKindPaths } from './kinds.ts';
import type { Strategy } from './schema.ts';

/** One entity of a strategy. */
export interface Entity {
  readonly kind: EntityKind;
  /** Its id, or the number of an entry in a list, or the name of the strategy. */
  readonly name: string;
  /** The object that holds it; an entity that is only a text has a `key` there. */
  readonly at: object;
  readonly key?: string | number;
  readonly fields: Readonly<Record<string, unknown>>;
  /** Values that follow from its path, such as its stage. */
  readonly above: Readonly<Record<string, string>>;
}

/** Lists every entity of a kind, in the order of the file. */
export function listEntities(kind: EntityKind, strategy: Strategy): readonly Entity[] {
  return listKindPaths(kind).flatMap((path) => findEntities(kind, path, strategy, []));
}

function findEntities(
  kind: EntityKind,
  wanted: readonly string[],
  at: unknown,
  path: readonly string[],
): readonly Entity[] {
  const [part, ...rest] = wanted;
  if (typeof at !== 'object' || at === null) return [];
  if (part === undefined) return [makeEntity(kind, at, undefined, at, path)];
  const keys = part === '*' ? Object.keys(at).filter((key) => !key.startsWith('x-')) : [part];
  return keys.flatMap((key) => {
    const child = Object.hasOwn(at, key) ? (at as Readonly<Record<string, unknown>>)[key] : undefined;
    if (typeof child === 'string' && rest.length === 0)
      return [makeEntity(kind, at, key, { what: child }, [...path, key])];
    return findEntities(kind, rest, child, [...path, key]);
  });
}

function makeEntity(
  kind: EntityKind,
  at: object,
  key: string | undefined,
  fields: object,
  path: readonly string[],
): Entity {
  const above = Object.entries(FROM_PATH).flatMap(([name, kinds]) => {
    const place = kinds[kind];
    const value = place === undefined ? undefined : path.at(place);
    return value === undefined ? [] : [[name, value] as const];
  });
  const named = fields as Readonly<Record<string, unknown>>;
  return {
    kind,
    name: kind === 'strategy' ? String(named.name) : formatEntityName(path),
    at,
    ...(key !== undefined && { key }),
    fields: named,
    above: Object.fromEntries(above),
  };
}

/** Names an entity; an item of a list is named by its number, from 1. */
function formatEntityName(path: readonly string[]): string {
  const last = path.at(-1) ?? '';
  return /^\d+$/.test(last) ? String(Number(last) + 1) : last;
}

/** Returns the value of a field, or undefined if there is none. */
export function getFieldValue(entity: Entity, field: string): unknown {
  if (Object.hasOwn(entity.above, field)) return entity.above[field];
  let value: unknown = entity.fields;
  for (const key of field.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}

/** Returns whether a field is a start date, so that its first day counts; for others the last day counts. */
export function isBeginningField(field: string): boolean {
  return field.split('.').at(-1) === 'start';
}

/** Returns the day that a field’s date stands for. */
export function chooseDay(field: string, span: Span): Day {
  return isBeginningField(field) ? span.first : span.last;
}
