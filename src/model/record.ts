/**
 * What a kind of record is: a file beside the plan that says what has happened to it. Its parser, JSON Schema, folder,
 * completion and documentation follow from this. No key of a record is public.
 */
import type * as z from 'zod/mini';

/** A folder of files that may only be added. */
export interface RecordFolder {
  readonly folder: string;
  /** What the names of its files look like. */
  readonly form: RegExp;
}

/** Something that a record still lacks. */
export interface Gap {
  /** The object of the model that lacks it, and the key. */
  readonly at: object;
  readonly key: string;
  /** After the name of the record, without a full stop: `has no date`. */
  readonly what: string;
  readonly help: string;
  /** Reported only where nothing else is wrong. */
  readonly isLast?: true;
}

/** A kind of record. */
export interface RecordKind<S extends z.ZodMiniType = z.ZodMiniType> extends RecordFolder {
  /** What stands under `kind`, and what it is called in a sentence. */
  readonly kind: string;
  readonly schema: S;
  /** What it is for, in one sentence. */
  readonly says: string;
  /** What is missing beyond the form, besides `kind` and `on`. */
  gaps(model: z.infer<S>, narrative: string): Iterable<Gap>;
}

/** @param name from the folder of the strategy: `amendments/2027-03-04-loan-time.md` */
export function isOfKind({ folder, form }: RecordFolder, name: string): boolean {
  return name.startsWith(`${folder}/`) && form.test(name);
}
