/**
 * Checks values against a schema. Whatever does not fit is reported in our own words, with its place, and left out,
 * so that the rest can still be used.
 */
import * as z from 'zod/mini';
import { PARENT } from '../../model/key-info.ts';
import type { KeyKind } from '../../model/key-kinds.ts';
import { COUNT_LIMIT } from '../../model/shapes.ts';
import type { Key, KeyPath, PlaceBook } from '../yaml/places.ts';
import type { Trouble } from '../yaml/trouble.ts';
import { findRespelled, reportBadKey } from './bad-key.ts';
import { listReferredIds, listWrittenEntries } from './entry-ids.ts';
import { reportUnknownKey } from './key-words.ts';
import { fitsForCertain } from './quick-fit.ts';
import {
  type Container,
  findSchemaAt,
  findSchemaBelow,
  fitsSchema,
  getValueAt,
  type Schema,
  unwrapSchema,
} from './schema-walk.ts';
import { reportMismatch, reportSingle, reportTooLarge } from './shape-words.ts';
import { askAbout, type KnownMeasures, makeKindReader, type ShapedFile } from './wrong-value.ts';

type Issue = z.core.$ZodIssue;

/**
 * Reports wrong shapes in `value` and removes them. Afterwards `value` fits the schema, except for missing required
 * keys.
 */
export function dropWrongShapes(
  value: object,
  schema: Schema,
  places: PlaceBook,
  plan?: KnownMeasures,
): Trouble[] {
  if (fitsForCertain(schema, value)) return [];
  fillEmptyKeys(value, schema, places);
  const file = { ...openFile(value, schema, places), plan };
  const singles = wrapSingles(value, schema, file.kinds(), file, []);
  const unchecked = checkEntryMaps(value, schema, file, []);
  for (const trouble of unchecked) dropValue(value, trouble, places);
  const result = z.safeParse(schema, value, { jitless: true });
  if (result.success) return [...singles, ...unchecked];
  const troubles = result.error.issues.flatMap((issue) => listIssueTroubles(issue, file, schema, []));
  const told = dropEchoes(troubles, file);
  for (const { path } of troubles) loseNamedIds(path, file);
  for (const trouble of [...troubles].sort(compareInnerFirst)) dropValue(value, trouble, places);
  return [...singles, ...unchecked, ...told];
}

/** Collects what messages may ask about a file; nothing is read before one asks. */
function openFile(root: object, schema: Schema, places: PlaceBook): ShapedFile {
  const kinds = makeKindReader(schema);
  let respelled: ReadonlyMap<string, string> | undefined;
  return {
    root,
    schema,
    places,
    kinds,
    respelled: () => {
      respelled ??= findRespelled(root, kinds());
      return respelled;
    },
  };
}

/**
 * Drops what another message says already: items of one list that get the same advice, and an id that is spelt like the
 * key of its entry, where the message about the key names it.
 */
function dropEchoes(
  troubles: readonly Trouble[],
  { root, respelled, places }: ShapedFile,
): readonly Trouble[] {
  const told = new Set<string>();
  const ids = respelled();
  return troubles.filter(({ path, help }) => {
    const key = path.at(-1);
    const id = typeof key === 'string' ? ids.get(key) : undefined;
    if (id !== undefined) places.damage([...path.slice(0, -1), id]);
    if (typeof key !== 'number') return true;
    const value = getValueAt(root, path);
    if (typeof value === 'string' && ids.has(value)) return false;
    const advice = JSON.stringify([path.slice(0, -1), help]);
    const isEcho = told.has(advice);
    told.add(advice);
    return !isEcho;
  });
}

/**
 * Checks what zod accepts in a map of entries: too many entries, and the key `__proto__`, whose value zod does not
 * check.
 */
function checkEntryMaps(
  value: unknown,
  schema: Schema | undefined,
  file: ShapedFile,
  path: KeyPath,
): Trouble[] {
  if (typeof value !== 'object' || value === null) return [];
  if (!Array.isArray(value) && unwrapSchema(schema, value)?._zod.def.type === 'record') {
    if (Object.keys(value).length > COUNT_LIMIT)
      return [reportTooLarge(path, value, COUNT_LIMIT, file.root, file.places)];
    if (Object.hasOwn(value, '__proto__')) return [reportBadKey([...path, '__proto__'], file)];
  }
  return Object.entries(value).flatMap(([name, child]) => {
    const key = Array.isArray(value) ? Number(name) : name;
    return checkEntryMaps(child, findSchemaBelow(schema, key, value), file, [...path, key]);
  });
}

/** Returns whether a key begins with `x-` and so belongs to the reader: it is never taken for a misspelling. */
function isOwnKey(key: string): boolean {
  return key.startsWith('x-');
}

/** Removes keys without a value; an entry without a value becomes an empty entry. */
function fillEmptyKeys(value: unknown, schema: Schema | undefined, places: PlaceBook): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    if (Array.isArray(value))
      for (const item of value) fillEmptyKeys(item, findSchemaBelow(schema, 0, value), places);
    return;
  }
  const within = value as Container;
  for (const key of Object.keys(within)) {
    const child = within[key];
    const wanted = findSchemaBelow(schema, key, value);
    if (child !== null) fillEmptyKeys(child, wanted, places);
    else if (isEntrySchema(schema, wanted)) within[key] = makeEmptyEntry(value, key, places);
    else if (wanted && unwrapSchema(schema, value)?._zod.def.type !== 'array') delete within[key];
  }
}

/** Makes a list of one of each text that stands alone where a list is expected, and says how to write it. */
function wrapSingles(
  value: unknown,
  schema: Schema | undefined,
  of: KeyKind | undefined,
  file: ShapedFile,
  path: KeyPath,
): readonly Trouble[] {
  if (typeof value !== 'object' || value === null || of === undefined) return [];
  const within = value as Container;
  const keys: readonly Key[] = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  return keys.flatMap((key) => {
    const child = within[key];
    const [wanted, below] = [findSchemaBelow(schema, key, value), of.below(key)];
    const at = [...path, key];
    if (typeof child === 'object') return wrapSingles(child, wanted, below, file, at);
    const isSingle =
      typeof child === 'string' &&
      (below?.kind === 'reference' || below?.kind === 'facts') &&
      wanted !== undefined &&
      !fitsForCertain(wanted, child) &&
      fitsForCertain(wanted, [child]) &&
      !/[,;]/.test(child) &&
      mayBeNamed(child, below, file);
    if (!isSingle) return [];
    const trouble = reportSingle(value, key, child, at, file.places);
    within[key] = makeListOfOne(child, value, key, file.places);
    return [trouble];
  });
}

/** Marks the ids that are named as entries of a map which is left out as a whole: no message says that they are unknown. */
function loseNamedIds(path: KeyPath, file: ShapedFile): void {
  const section = String(path.at(-1));
  if (askAbout(file, path).of?.kind !== 'entries') return;
  for (const [id, to] of listReferredIds(file)) if (to.includes(section)) file.places.damage([...path, id]);
}

/** Returns whether an id belongs to an entry that the key may name; nobody knows for ids of another file. */
function mayBeNamed(id: string, { to }: KeyKind, file: ShapedFile): boolean {
  const own = to?.filter((section) => section !== PARENT) ?? [];
  return (
    own.length === 0 || listWrittenEntries(file).some((one) => one.id === id && own.includes(one.section))
  );
}

function makeListOfOne(item: string, parent: object, key: Key, places: PlaceBook): readonly string[] {
  const list = [item];
  const slot = places.slot(parent, key);
  const slots = slot ? [[0, { ...slot, start: slot.valueStart, keyEnd: slot.valueStart }] as const] : [];
  places.note(list, { parent, key, slots: new Map(slots) });
  return list;
}

function makeEmptyEntry(parent: object, key: Key, places: PlaceBook): object {
  const entry: object = Object.create(null);
  places.note(entry, { parent, key, slots: new Map() });
  return entry;
}

function isEntrySchema(parent: Schema | undefined, child: Schema | undefined): boolean {
  return (
    unwrapSchema(parent)?._zod.def.type === 'record' && unwrapSchema(child, {})?._zod.def.type === 'object'
  );
}

function listIssueTroubles(issue: Issue, file: ShapedFile, schema: Schema, base: KeyPath): Trouble[] {
  const { root } = file;
  const path = [...base, ...(issue.path as KeyPath)];
  if (issue.code === 'unrecognized_keys')
    return issue.keys.filter((key) => !isOwnKey(key)).map((key) => reportUnknownKey(key, path, file));
  const wanted = findSchemaAt(schema, path, root);
  const value = getValueAt(root, path);
  if (issue.code === 'invalid_union') {
    const option = unwrapSchema(wanted, value);
    const nested = option && z.safeParse(option, value, { jitless: true });
    if (nested && !nested.success && fitsSchema(option, value) && typeof value === 'object')
      return nested.error.issues.flatMap((inner) => listIssueTroubles(inner, file, schema, path));
  }
  if (issue.code === 'invalid_key') {
    const inside = wanted && z.safeParse(wanted, value, { jitless: true });
    const nested = inside && !inside.success ? inside.error.issues : [];
    return [reportBadKey(path, file), ...nested.flatMap((one) => listIssueTroubles(one, file, schema, path))];
  }
  return [reportMismatch(issue, path, file)];
}

function dropValue(root: object, trouble: Trouble, places: PlaceBook): void {
  const key = trouble.path.at(-1);
  const owner = getValueAt(root, trouble.path.slice(0, -1));
  if (key === undefined || typeof owner !== 'object' || owner === null) return;
  const left = (owner as Container)[key];
  if (trouble.rule !== 'key-unknown') places.damage(trouble.path, left);
  else if (typeof left === 'object') places.damage(trouble.path, left);
  if (Array.isArray(owner)) places.drop(owner, Number(key));
  else delete (owner as Container)[key];
}

/**
 * Sorts inner values before outer ones, and list items from the end, so that paths stay valid while values are
 * removed.
 */
function compareInnerFirst(a: Trouble, b: Trouble): number {
  for (let depth = 0; depth < Math.min(a.path.length, b.path.length); depth++) {
    const [x = '', y = ''] = [a.path[depth], b.path[depth]];
    if (x === y) continue;
    if (typeof x === 'number' && typeof y === 'number') return y - x;
    return String(x) < String(y) ? -1 : 1;
  }
  return b.path.length - a.path.length;
}
