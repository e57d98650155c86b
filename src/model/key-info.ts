/** What the program knows of a key besides the shape of its value. */
import type * as z from 'zod/mini';

/**
 * What stands under a key, as far as the program treats it alike. `fact`: a short text that is compared like a number, `facts` a list of them;
 * `beginning`: a date whose first day counts, of a `date` the last does; `entries`: a map by id; `names`: a map of texts
 * under names of the reader's own; `hides`: `true` keeps its entry from the public.
 */
export type ValueKind =
  | 'marker'
  | 'text'
  | 'texts'
  | 'fact'
  | 'facts'
  | 'number'
  | 'choice'
  | 'date'
  | 'beginning'
  | 'person'
  | 'reference'
  | 'former-id'
  | 'hides'
  | 'yes'
  | 'section'
  | 'entries'
  | 'handles'
  | 'names'
  | 'list';

/**
 * What a key means to the program. A key without `public` is left out of everything that is made for the public.
 * `title`: the words by which its entry is known. `statement`: a sentence that is held to the rules of wording.
 * `promise`: a text that is worth nothing while something in it is still to be filled in.
 * `definition`: what is counted, and how. `commitment`: no program changes it on its own.
 * `upkeep`: entries that come and go without more or less work. `head`: every part of the file needs it to be read.
 */
export type Mark =
  | 'public'
  | 'title'
  | 'statement'
  | 'promise'
  | 'definition'
  | 'commitment'
  | 'upkeep'
  | 'head';

/** What is known of a key besides its schema. */
export interface KeyInfo {
  /** For editors and the reference. */
  readonly description: string;
  readonly kind: ValueKind;
  readonly marks: readonly Mark[];
  /** The maps of entries that a reference may name; `parent` where they are those of the parent strategy. */
  readonly to?: readonly string[];
  /** What it means where it is absent. */
  readonly absent?: string;
}

/** A key of a section: what it takes, and what is known of it. */
export interface Field<S extends z.ZodMiniType> extends KeyInfo {
  readonly schema: S;
}

/** What is known of the keys of a section; kept apart, so that fields of one kind share one schema and the program starts fast. */
export const keyInfos = new WeakMap<object, Readonly<Record<string, KeyInfo>>>();

/** Where the ids stand that are none of this strategy’s own. */
export const PARENT = 'parent';
