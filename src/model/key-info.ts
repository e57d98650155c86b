/** What the program knows about a key besides the shape of its value. */
import type * as z from 'zod/mini';

/**
 * The kind of value under a key, as far as the program treats it alike. `fact`: a short text that is compared like a
 * number, `facts` a list of them; `persons` a list of people; `beginning`: a date whose first day counts, while for a `date` the last does;
 * `entries`: a map by id; `names`: a map of texts under the reader's own names; `numbers`: a map of numbers by day; `hides`: `true` hides its entry from
 * the public.
 */
export type ValueKind =
  | 'marker'
  | 'text'
  | 'texts'
  | 'fact'
  | 'facts'
  | 'number'
  | 'choice'
  | 'cadence'
  | 'date'
  | 'beginning'
  | 'person'
  | 'persons'
  | 'reference'
  | 'former-id'
  | 'hides'
  | 'yes'
  | 'section'
  | 'entries'
  | 'handles'
  | 'names'
  | 'numbers'
  | 'list';

/**
 * The meaning of a key to the program. A key without `public` is left out of everything made for the public.
 * `title`: the words by which its entry is known. `statement`: a sentence that the wording rules check. `promise`: a
 * text that is worthless while it contains a placeholder. `definition`: what is counted, and how. `commitment`: no
 * program changes it on its own. `upkeep`: entries that come and go without changing the amount of work. `background`:
 * it describes or explains, and asks nothing of anybody. `head`: every part of the file needs it to be read.
 */
export type Mark =
  | 'public'
  | 'title'
  | 'statement'
  | 'promise'
  | 'definition'
  | 'commitment'
  | 'upkeep'
  | 'background'
  | 'head';

/** What a number counts whose key says so: days, money in the currency of the plan, or full-time equivalents. */
export type OwnUnit = 'days' | 'money' | 'people';

/** Everything known about a key besides its schema. */
export interface KeyInfo {
  /** For editors and the reference. */
  readonly description: string;
  readonly kind: ValueKind;
  readonly marks: readonly Mark[];
  /** The maps of entries that a reference may name; `parent` for those of the parent strategy. */
  readonly to?: readonly string[];
  /** What its number counts, if the key says so itself and no `unit` beside it. */
  readonly unit?: OwnUnit;
  /** The meaning of an absent value. */
  readonly absent?: string;
}

/** The kind of value at one place of a file: under a key, under an id or in a list. */
export interface KeyKind extends Omit<KeyInfo, 'marks'> {
  /** The only texts allowed there, if the choice is limited. */
  readonly values: readonly string[] | undefined;
  /** The keys of a section in the order of the model; none if the names are the reader’s own. */
  readonly keys: readonly string[];
  /** Returns the kind under a key, an id or the number of an item; undefined for an unknown key. */
  below(key: string | number): KeyKind | undefined;
  has(mark: Mark): boolean;
}

/** A key of a section: its schema and what else is known about it. */
export interface Field<S extends z.ZodMiniType> extends KeyInfo {
  readonly schema: S;
}

/**
 * Information about the keys of each section. It is kept apart, so that fields of one kind share one schema and the
 * program starts fast.
 */
export const keyInfos = new WeakMap<object, Readonly<Record<string, KeyInfo>>>();

/** The name for ids that belong to the parent strategy. */
export const PARENT = 'parent';
