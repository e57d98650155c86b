/**
 * Answers questions about keys from the schema: which hold a person, a date, a reference or a text, which are maps
 * by id, and which are public. Nothing else keeps a list of keys.
 */
import type * as z from 'zod/mini';
import { type KeyInfo, type KeyKind, keyInfos, type Mark, PARENT, type ValueKind } from './key-info.ts';
import { walkKeyKinds } from './key-walk.ts';
import { strategySchema } from './schema.ts';

type Schema = z.ZodMiniType;

interface Definition {
  readonly innerType?: Schema;
  readonly shape?: Readonly<Record<string, Schema>>;
  readonly valueType?: Schema;
  readonly element?: Schema;
  readonly options?: readonly Schema[];
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}

const UNKNOWN: KeyInfo = { description: '', kind: 'text', marks: [] };
const SECTION: KeyInfo = { description: '', kind: 'section', marks: [] };

/** Reads the kinds of everything in a file from its schema. */
export function readKeyKinds(schema: Schema): KeyKind {
  return makeKeyKind(schema, SECTION);
}

let ofStrategy: KeyKind | undefined;

/** Returns the kinds of everything in `strategy.yaml`. */
export function getStrategyKinds(): KeyKind {
  ofStrategy ??= readKeyKinds(strategySchema);
  return ofStrategy;
}

/** Kinds by the section that they stand in, and of entries and items by their own schema: made when first asked for. */
const keysOfSections = new WeakMap<Schema, Map<string | number, KeyKind>>();
const [publicItems, closedItems] = [new WeakMap<Schema, KeyKind>(), new WeakMap<Schema, KeyKind>()];

function makeKeyKind(schema: Schema, info: KeyInfo): KeyKind {
  const { description, kind, marks, to, unit, absent } = info;
  const inside = openKeySchema(schema);
  return {
    description,
    kind,
    ...(to && { to }),
    ...(unit && { unit }),
    ...(absent !== undefined && { absent }),
    get values() {
      return listSchemaValues(schema);
    },
    get keys() {
      return Object.keys(inside.shape ?? {});
    },
    has: (mark) => marks.includes(mark),
    below: makeBelow(inside, marks),
  };
}

function makeBelow({ schema, shape, each }: Inside, marks: readonly Mark[]): KeyKind['below'] {
  if (each) {
    let item: KeyKind | undefined;
    return () => {
      item ??= findItemKind(each, marks);
      return item;
    };
  }
  if (!shape) return () => undefined;
  const known = keysOfSections.get(schema) ?? new Map<string | number, KeyKind>();
  keysOfSections.set(schema, known);
  return (key) => {
    const before = known.get(key);
    if (before || !Object.hasOwn(shape, key)) return before;
    const kind = makeKeyKind(shape[key] as Schema, keyInfos.get(schema)?.[key] ?? UNKNOWN);
    known.set(key, kind);
    return kind;
  };
}

/** Finds the kind of an entry, an item or a text under the reader’s own name: it is as public as its holder. */
function findItemKind(each: Schema, holder: readonly Mark[]): KeyKind {
  const isPublic = holder.includes('public');
  const known = isPublic ? publicItems : closedItems;
  const before = known.get(each);
  if (before) return before;
  const info = openKeySchema(each).shape ? SECTION : UNKNOWN;
  const kind = makeKeyKind(each, isPublic ? { ...info, marks: ['public'] } : info);
  known.set(each, kind);
  return kind;
}

interface Inside {
  /** The schema without what is around it. */
  readonly schema: Schema;
  readonly shape?: Readonly<Record<string, Schema>> | undefined;
  readonly each?: Schema | undefined;
}

/** Opens a schema; of several alternatives it takes the one with keys. */
function openKeySchema(schema: Schema): Inside {
  const { innerType, shape, valueType, element, options } = schema._zod.def as unknown as Definition;
  if (innerType) return openKeySchema(innerType);
  if (options) return options.map(openKeySchema).findLast((inside) => inside.shape) ?? { schema };
  return { schema, shape, each: valueType ?? element };
}

/** Lists the only texts that a schema allows; `unknown` and numbers count as their names. */
function listSchemaValues(schema: Schema): readonly string[] | undefined {
  const { innerType, entries, options = [], values = [] } = schema._zod.def as unknown as Definition;
  if (innerType) return listSchemaValues(innerType);
  if (entries) return Object.values(entries);
  const texts = values.filter((value) => typeof value === 'string');
  if (texts.length > 0) return texts;
  const named = options.flatMap((option) => listSchemaValues(option) ?? []);
  return named.length > 0 ? named : undefined;
}

/** Finds the kind at a path from the top of a file. */
export function findKeyKind(root: KeyKind, path: readonly (string | number)[]): KeyKind | undefined {
  let at: KeyKind | undefined = root;
  for (const key of path) at = at?.below(key);
  return at;
}

/** Finds the maps of entries by name, with their paths; if several maps share a name, the first. */
export function findEntryMaps(): ReadonlyMap<string, readonly string[]> {
  maps ??= collectEntryMaps(strategySchema, [], new Map(), new Set());
  return maps;
}

let maps: ReadonlyMap<string, readonly string[]> | undefined;

/** Collects without making a kind for each key: `check` asks for the names alone. */
function collectEntryMaps(
  schema: Schema,
  path: readonly string[],
  into: Map<string, readonly string[]>,
  seen: Set<Schema>,
): ReadonlyMap<string, readonly string[]> {
  const { schema: plain, shape, each } = openKeySchema(schema);
  if (each) return collectEntryMaps(each, [...path, '*'], into, seen);
  if (!shape || seen.has(plain)) return into;
  seen.add(plain);
  const infos = keyInfos.get(plain) ?? {};
  for (const key of Object.keys(shape)) {
    const below = [...path, key];
    if (infos[key]?.kind === 'entries' && !into.has(key)) into.set(key, below);
    collectEntryMaps(shape[key] as Schema, below, into, seen);
  }
  return into;
}

/** Finds the kind of a map of entries. */
export function findEntryMap(name: string): KeyKind | undefined {
  const path = findEntryMaps().get(name);
  return path && findKeyKind(getStrategyKinds(), path);
}

/** Finds the kind of an entry of a map. */
export function findEntryKind(map: string): KeyKind | undefined {
  return findEntryMap(map)?.below('*');
}

/** Lists the sections of the file that refer to entries of a map. */
export function findSectionsNaming(map: string): readonly string[] {
  const namers = [...walkKeyKinds(getStrategyKinds())].filter(({ kind }) => kind.to?.includes(map));
  return [...new Set(namers.map(({ path }) => path[0] ?? ''))];
}

/** Returns whether a value is a day. */
export function isDate({ kind }: KeyKind): boolean {
  return kind === 'date' || kind === 'beginning';
}

/** Returns whether a value names a person, or several. */
export function isPeople({ kind }: KeyKind): boolean {
  return kind === 'person' || kind === 'persons';
}

/** Returns whether a value is text for people; otherwise it is a number, date, choice, name or reference. */
export function isText({ kind }: KeyKind): boolean {
  return kind === 'text' || kind === 'texts' || kind === 'names' || kind === 'cadence';
}

/** Returns whether a value refers to entries of this strategy; the text of a guardrail may do so. */
export function isReference({ to }: KeyKind): boolean {
  return to !== undefined && !to.includes(PARENT);
}

export type { KeyKind, Mark, ValueKind };
