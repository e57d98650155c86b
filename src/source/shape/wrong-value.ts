/** Collects all that is known about a value that does not fit, so that a message can say what to type instead. */
import type * as z from 'zod/mini';
import { type KeyKind, readKeyKinds } from '../../model/key-kinds.ts';
import type { Key, KeyPath, PlaceBook } from '../yaml/places.ts';
import { findSchemaAt, getValueAt, type Schema } from './schema-walk.ts';

/** What a plan says about the measures that its records name. */
export interface KnownMeasures {
  unitOf(id: string): string | undefined;
  /** Returns whether a measure is either reached or not, without a number. */
  isYesOrNo?(id: string): boolean;
  /** Finds the measure that people call by a name. */
  findMeasure(name: string): string | undefined;
}

/** A file that is checked against its schema. */
export interface ShapedFile {
  /** What the plan says, if the file is a record beside it. */
  readonly plan?: KnownMeasures | undefined;
  readonly root: object;
  readonly schema: Schema;
  readonly places: PlaceBook;
  /** What the schema knows about every key; read when it is first asked for. */
  readonly kinds: () => KeyKind;
  /** New spellings of ids that are written in another way, by the old ones. */
  readonly respelled: () => ReadonlyMap<string, string>;
}

/** A value that does not fit. */
export interface WrongValue extends ShapedFile {
  readonly path: KeyPath;
  readonly key: Key;
  readonly value: unknown;
  readonly wanted: Schema | undefined;
  readonly of: KeyKind | undefined;
  /** The section, map or list that holds it. */
  readonly holder: unknown;
  readonly holderKind: KeyKind | undefined;
}

/** What to say about a value: what is wrong with it, and what to type. */
export interface Remedy {
  readonly message: string;
  readonly help: string;
  /** The keys from the value down to the place that is meant, if it is inside. */
  readonly inside?: KeyPath;
  /** The text in place of the value, where it certainly means the same. */
  readonly written?: string;
}

/** Collects what is known about the value at a path. */
export function askAbout(file: ShapedFile, path: KeyPath): WrongValue {
  const above = path.slice(0, -1);
  return {
    ...file,
    path,
    key: path.at(-1) ?? '',
    value: getValueAt(file.root, path),
    wanted: findSchemaAt(file.schema, path, file.root),
    of: findKindAt(file.kinds(), path),
    holder: getValueAt(file.root, above),
    holderKind: findKindAt(file.kinds(), above),
  };
}

function findKindAt(kinds: KeyKind, path: KeyPath): KeyKind | undefined {
  let at: KeyKind | undefined = kinds;
  for (const key of path) at = at?.below(key);
  return at;
}

/** Makes a function that reads the kinds of a file once. */
export function makeKindReader(schema: Schema): () => KeyKind {
  let kinds: KeyKind | undefined;
  return () => {
    kinds ??= readKeyKinds(schema as z.ZodMiniType);
    return kinds;
  };
}

/** Returns whether a value is a section, map or list. */
export function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
