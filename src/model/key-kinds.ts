/**
 * Answers questions about keys from the schema: which hold a person, a date, a reference or a text, which are maps
 * by id, and which are public. Nothing else keeps a list of keys.
 */
import type * as z from 'zod/mini';
import { type KeyInfo, keyInfos, type Mark, PARENT, type ValueKind } from './key-info.ts';
import { strategySchema } from './schema.ts';

/** The kind of value at one place of a file: under a key, under an id or in a list. */
export interface KeyKind extends Omit<KeyInfo, 'marks'> {
  /** The only texts allowed there, if the choice is limited. */
  readonly values?: readonly string[];
  /** The keys of a section in the order of the model; none if the names are the reader’s own. */
  readonly keys: readonly string[];
  /** Returns the kind under a key, an id or the number of an item; undefined for an unknown key. */
  below(key: string | number): KeyKind | undefined;
  has(mark: Mark): boolean;
}

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

function makeKeyKind(schema: Schema, info: KeyInfo): KeyKind {
  const { shape, each, infos } = openKeySchema(schema);
  const known = new Map<string, KeyKind | undefined>();
  const look = (key: string): KeyKind | undefined => {
    if (each) return makeKeyKind(each, makeItemInfo(each, info));
    const inner = shape && Object.hasOwn(shape, key) ? shape[key] : undefined;
    return inner && makeKeyKind(inner, infos[key] ?? UNKNOWN);
  };
  const values = listSchemaValues(schema);
  return {
    ...info,
    ...(values && { values }),
    keys: Object.keys(shape ?? {}),
    has: (mark) => info.marks.includes(mark),
    below: (key) => {
      const name = each ? '' : String(key);
      if (!known.has(name)) known.set(name, look(name));
      return known.get(name);
    },
  };
}

/** Makes the info of an entry, an item or a text under the reader’s own name: it is as public as its holder. */
function makeItemInfo(schema: Schema, holder: KeyInfo): KeyInfo {
  const { shape } = openKeySchema(schema);
  const marks = holder.marks.filter((mark) => mark === 'public');
  return { ...(shape ? SECTION : UNKNOWN), marks };
}

interface Inside {
  readonly shape?: Readonly<Record<string, Schema>> | undefined;
  readonly each?: Schema | undefined;
  readonly infos: Readonly<Record<string, KeyInfo>>;
}

/** Opens a schema; of several alternatives it takes the one with keys. */
function openKeySchema(schema: Schema): Inside {
  const { innerType, shape, valueType, element, options } = schema._zod.def as unknown as Definition;
  if (innerType) return openKeySchema(innerType);
  if (options) return options.map(openKeySchema).findLast((inside) => inside.shape) ?? { infos: {} };
  return { shape, each: valueType ?? element, infos: keyInfos.get(schema) ?? {} };
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

/** A key and its place: `*` for an id, a handle or an item. */
export interface PlacedKind {
  readonly path: readonly string[];
  readonly kind: KeyKind;
}

/** Walks every key of a file, at every place where it occurs. */
export function* walkKeyKinds(root: KeyKind, path: readonly string[] = []): Generator<PlacedKind> {
  for (const key of root.keys.length > 0 ? root.keys : ['*']) {
    const kind = root.below(key);
    if (!kind) continue;
    yield { path: [...path, key], kind };
    yield* walkKeyKinds(kind, [...path, key]);
  }
}

/** Finds the maps of entries by name; if several maps share a name, the first. */
export function findEntryMaps(): ReadonlyMap<string, KeyKind> {
  maps ??= new Map(
    [...walkKeyKinds(getStrategyKinds())]
      .filter(({ kind }) => kind.kind === 'entries')
      .reverse()
      .map(({ path, kind }) => [path.at(-1) ?? '', kind] as const),
  );
  return maps;
}

let maps: ReadonlyMap<string, KeyKind> | undefined;

/** Finds the kind of an entry of a map. */
export function findEntryKind(map: string): KeyKind | undefined {
  return findEntryMaps().get(map)?.below('*');
}

/** Lists the keys of a section or entry that have a mark, in the order of the model. */
export function listKeysWith(mark: Mark, of: KeyKind | undefined): readonly string[] {
  return of?.keys.filter((key) => of.below(key)?.has(mark)) ?? [];
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

/** Returns whether a value is text for people; otherwise it is a number, date, choice, name or reference. */
export function isText({ kind }: KeyKind): boolean {
  return kind === 'text' || kind === 'texts' || kind === 'names' || kind === 'cadence';
}

/** Returns whether a value refers to entries of this strategy; the text of a guardrail may do so. */
export function isReference({ to }: KeyKind): boolean {
  return to !== undefined && !to.includes(PARENT);
}

export type { Mark, ValueKind };
