/** The entities of a strategy by kind, each with what stands in its fields. */
import type { Day, Span } from './dates.ts';
import { type EntityKind, FROM_PATH, PATHS } from './kinds.ts';
import type { Strategy } from './schema.ts';

/** One entity of a strategy. */
export interface Entity {
  readonly kind: EntityKind;
  /** Its id; the number of an entry in a list, the name of the strategy. */
  readonly name: string;
  /** Where to point; an entity that is only a text is a `key` of what holds it. */
  readonly at: object;
  readonly key?: string | number;
  readonly fields: Readonly<Record<string, unknown>>;
  /** What is known of it from where it stands. */
  readonly above: Readonly<Record<string, string>>;
}

/** Every entity of a kind, in the order of the file. */
export function entitiesOf(kind: EntityKind, strategy: Strategy): readonly Entity[] {
  return found(kind, PATHS[kind], strategy, []);
}

function found(
  kind: EntityKind,
  wanted: readonly string[],
  at: unknown,
  path: readonly string[],
): readonly Entity[] {
  const [part, ...rest] = wanted;
  if (typeof at !== 'object' || at === null) return [];
  if (part === undefined) return [entityOf(kind, at, undefined, at, path)];
  const keys = part === '*' ? Object.keys(at).filter((key) => !key.startsWith('x-')) : [part];
  return keys.flatMap((key) => {
    const child = Object.hasOwn(at, key) ? (at as Readonly<Record<string, unknown>>)[key] : undefined;
    if (typeof child === 'string' && rest.length === 0)
      return [entityOf(kind, at, key, { what: child }, [...path, key])];
    return found(kind, rest, child, [...path, key]);
  });
}

function entityOf(
  kind: EntityKind,
  at: object,
  key: string | undefined,
  fields: object,
  path: readonly string[],
): Entity {
  const above = Object.entries(FROM_PATH).flatMap(([name, kinds]) => {
    const value = path[kinds[kind] ?? -1];
    return value === undefined ? [] : [[name, value] as const];
  });
  const named = fields as Readonly<Record<string, unknown>>;
  return {
    kind,
    name: kind === 'strategy' ? String(named.name) : nameAt(path),
    at,
    ...(key !== undefined && { key }),
    fields: named,
    above: Object.fromEntries(above),
  };
}

/** An item of a list is called by its number, from 1. */
function nameAt(path: readonly string[]): string {
  const last = path.at(-1) ?? '';
  return /^\d+$/.test(last) ? String(Number(last) + 1) : last;
}

/** What stands in a field of an entity; undefined where nothing does. */
export function fieldValue(entity: Entity, field: string): unknown {
  if (Object.hasOwn(entity.above, field)) return entity.above[field];
  let value: unknown = entity.fields;
  for (const key of field.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Readonly<Record<string, unknown>>)[key];
  }
  return value;
}

/** Whether a field begins something, so that its first day counts; of others the last does. */
export function isBeginning(field: string): boolean {
  return field.split('.').at(-1) === 'start';
}

/** The day for which a field’s date stands. */
export function dayOf(field: string, span: Span): Day {
  return isBeginning(field) ? span.first : span.last;
}
