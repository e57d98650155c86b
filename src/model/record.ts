/**
 * A kind of record: a file beside the plan that documents an event. Its parser, JSON Schema, folder, completion and
 * documentation follow from this. No key of a record is public.
 */
import type * as z from 'zod/mini';

/** The shape of a record. */
export type RecordSchema = z.ZodMiniType;

/** What a record of a shape holds. */
export type ModelOf<S extends RecordSchema> = z.infer<S>;

/** A folder of files that can only be added to. */
export interface RecordFolder {
  readonly folder: string;
  /** The pattern of its file names. */
  readonly form: RegExp;
}

/** Something that a record lacks. */
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
  /** The value of `kind`, and the name of its JSON Schema. */
  readonly kind: string;
  /** The noun for sentences, if it differs from `kind`. */
  readonly noun?: string;
  readonly schema: S;
  /** Its purpose, in one sentence. */
  readonly says: string;
  /** Finds missing parts other than `kind` and `on`. */
  gaps(model: z.infer<S>, narrative: string): Iterable<Gap>;
  /** Finds what else a record must have that is new in a change; earlier records are valid without it. */
  newGaps?(model: z.infer<S>, narrative: string): Iterable<Gap>;
}

/**
 * Returns whether a file belongs to a kind.
 * @param name from the folder of the strategy: `amendments/2027-03-04-loan-time.md`
 */
export function isOfKind({ folder, form }: RecordFolder, name: string): boolean {
  return name.startsWith(`${folder}/`) && form.test(name);
}
